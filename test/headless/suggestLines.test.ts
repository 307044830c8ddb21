import { dayFromIso, serialFromDay } from "../../src/domain";
import { bookFile, edited, reconcile, type Ran, type Sheets } from "./build";

// Each run opens, reconciles and writes a workbook; nothing here asserts how long it takes.
jest.setTimeout(120_000);

const on = (iso: string): number => serialFromDay(dayFromIso(iso)!, 1900);
const BOOK = ["Bokføringsdato", "Bilagsnr.", "Tekst", "Beløp"];

/** A cash box: the ledger is all there is. */
const LEDGER: Sheets = {
  1900: [
    BOOK,
    [on("2025-01-20"), "B203", "Kontantsalg uke 3", 450.5],
    [on("2025-01-06"), "B201", "Kontantsalg uke 1", 1_200],
    [on("2025-01-07"), "B202", "Porto", -89.9],
    [on("2025-02-03"), "B204", "Kontantsalg uke 5", 300],
  ],
};

const cells = ({ book }: Ran, name: string): readonly (readonly unknown[])[] => {
  const sheet = book!.sheets.find((each) => each.name === name)!;
  const used = sheet.usedArea(true)!;
  return sheet.values({ row: 0, column: 0, rows: used.rows, columns: used.columns });
};

const name = "Bank";

/** The first date, the text, the reference and the amount of each row, by the headers. */
function rows(ran: Ran, name: string): readonly (readonly unknown[])[] {
  const [header = [], ...body] = cells(ran, name);
  const columns = ["Booking date", "Text", "Payment reference", "Amount"].map((word) => header.findIndex((each) => each === word));
  expect(columns).not.toContain(-1);
  return body.map((row) => columns.map((column) => row[column]));
}

const matches = ({ result }: Ran): readonly string[] => result.matches.map(({ lines, entries, status }) => `${lines.join()} ${entries.join()} ${status}`).sort();
const JANUARY = { date: "2025-01-31", suggestLines: true };

describe("an account whose bank gives no file", () => {
  let january: Ran;
  beforeAll(async () => {
    january = await reconcile(await bookFile(LEDGER), { statement: JANUARY, balances: { openingBalance: "500.00", closingBalance: "2060.60" } });
  });

  test("gets a statement sheet with a line for each entry up to its date, by date", () => {
    expect(rows(january, name)).toEqual([
      [on("2025-01-06"), "Kontantsalg uke 1", "B201", 1_200], [on("2025-01-07"), "Porto", "B202", -89.9], [on("2025-01-20"), "Kontantsalg uke 3", "B203", 450.5],
    ]);
  });

  test("each line is matched with the entry it was made from, and the balance the bank states is proved", () => {
    expect(matches(january)).toEqual([`${name}!2 1900!3 matched`, `${name}!3 1900!4 matched`, `${name}!4 1900!2 matched`]);
    expect([january.code, january.result.proof!.closes, january.result.unmatched.lines]).toEqual([0, true, []]);
  });

  test("says no balance of its own, so that nothing is finished until the bank has been asked", async () => {
    const unasked = await reconcile(await bookFile(LEDGER), { statement: { ...JANUARY, finish: true } });
    expect([unasked.code, unasked.book]).toEqual([1, null]);
    expect(unasked.result.issues.map(({ code }) => code)).toContain("finish/balance-missing");
  });

  test("is not given the same lines twice; the next month goes below", async () => {
    const again = await reconcile(january.path, { statement: JANUARY });
    expect(rows(again, name)).toHaveLength(3);
    const february = await reconcile(january.path, { statement: { date: "2025-02-28", suggestLines: { from: "2025-02-01" } } });
    expect(rows(february, name).slice(3)).toEqual([[on("2025-02-03"), "Kontantsalg uke 5", "B204", 300]]);
    expect(matches(february)).toContain(`${name}!5 1900!5 matched`);
  });

  test("a sheet whose newest line is on top is left alone, and that is said", async () => {
    const turned = await edited(january, (book) => {
      const sheet = book.sheets.find((each) => each.name === name)!;
      const used = sheet.usedArea(true)!;
      sheet.setInputs({ row: 1, column: 0, rows: 3, columns: 1 }, [[on("2025-01-20")], [on("2025-01-07")], [on("2025-01-06")]], "user");
      expect(used.rows).toBe(4);
    });
    const refused = await reconcile(turned, { statement: { date: "2025-02-28", suggestLines: true } });
    expect(refused.result.issues.map(({ code }) => code)).toContain("statement/not-suggested");
    expect(refused.error).toContain(name);
  });

  test("without any date there is nothing to go by", async () => {
    const dateless = await reconcile(await bookFile(LEDGER), { statement: { suggestLines: true } });
    expect(dateless.result.issues.map(({ code }) => code)).toContain("finish/date-missing");
  });
});
