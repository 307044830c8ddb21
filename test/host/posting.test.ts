import { PAYMENT_SHEETS } from "../support/paymentSheets";
import { openHost } from "../support/host";
import { AT, lineOn, matched, reconciliationOn, sheetNamed } from "./reconcileSupport";

jest.setTimeout(60_000);

/** The month matched and its fee explained. */
async function explained() {
  const { book, reconciliation } = await matched();
  await reconciliation.setPosting({ layout: "gbat10", bankAccount: "1920", bankAccountType: "G/L Account" });
  await reconciliation.decide({ type: "explain", explanation: { line: lineOn(reconciliation, 4).id, match: null, kind: "fee", account: "7770", text: "Gebyr", decidedAt: AT } });
  return { book, reconciliation };
}

const codes = ({ state }: ReturnType<typeof reconciliationOn>): readonly string[] => (state().journal?.issues ?? []).map(({ code }) => code);

describe("what was posted", () => {
  test("can't be posted again: neither sheet nor file has it, also after the workbook was closed", async () => {
    const { book, reconciliation } = await explained();
    await reconciliation.writePosting();
    const rows = (): number => sheetNamed(book, "Posting").values(sheetNamed(book, "Posting").usedArea(true)!).filter((row) => row[0] === "GBAT10").length;
    expect([rows(), (await reconciliation.postingFile())!.text.split("\r\n").length - 1, codes(reconciliation)]).toEqual([2, 2, []]);
    await reconciliation.setPosted(true);
    expect(codes(reconciliation)).toEqual(["posting/posted-before", "posting/posted-before"]);
    const again = reconciliationOn();
    await again.open();
    expect(codes(again)).toEqual(["posting/posted-before", "posting/posted-before"]);
    await again.writePosting();
    expect([rows(), (await again.postingFile())!.text]).toEqual([0, ""]);
  });

  test("and was not after all comes back", async () => {
    const { reconciliation } = await explained();
    await reconciliation.setPosted(true);
    await reconciliation.setPosted(false);
    expect([codes(reconciliation), reconciliation.state().posted.size]).toEqual([[], 0]);
  });

  test("leaves what is explained later free to be posted", async () => {
    const { reconciliation } = await explained();
    await reconciliation.setPosted(true);
    const rent = [...reconciliation.state().session.matches.values()].find(({ lines }) => lines.includes(lineOn(reconciliation, 1).id))!;
    await reconciliation.decide({ type: "dissolve", matches: [rent.id], at: AT });
    await reconciliation.decide({ type: "explain", explanation: { line: lineOn(reconciliation, 1).id, match: null, kind: "other-account", account: "6300", text: "Husleie", decidedAt: "2025-02-03T09:00:00.000Z" } });
    expect((await reconciliation.postingFile())!.text.split("\r\n").filter((row) => row !== "").map((row) => row.split(";")[6])).toEqual(["1920", "6300"]);
  });

  test("a layout of one's own in Setup is written, and a row of it that nobody understands is told beside the journal", async () => {
    const { book, reconciliation } = await explained();
    const row = { layout: "Husmodell", basedOn: "generic", header: "Konto", field: "account", value: "", limit: "", isCut: "no", isOfDocument: "no" };
    await reconciliation.setSetup("postingLayouts", [row, { ...row, header: "Beløp", field: "amount" }, { ...row, field: "beløpp" }]);
    await reconciliation.setPosting({ layout: "own/Husmodell" });
    await reconciliation.writePosting();
    const sheet = sheetNamed(book, "Posting");
    expect(sheet.values({ row: 0, column: 0, rows: 3, columns: 2 })).toEqual([["Konto", "Beløp"], ["1920", -35], ["7770", 35]]);
    expect(reconciliation.state().journal!.issues).toContainEqual({ code: "setup/layout-unusable", layout: "Husmodell", column: "field", text: "beløpp" });
  });
});

test("settings of layouts typed one right after the other are all kept", async () => {
  const { reconciliation } = await matched();
  await Promise.all([
    reconciliation.setPosting({ ofLayouts: { datev: { consultant: "29098" } } }), reconciliation.setPosting({ ofLayouts: { datev: { client: "55003" } } }), reconciliation.setPosting({ ofLayouts: { sie: { company: "Nordlys AB" } } }),
  ]);
  expect(reconciliation.state().posting.ofLayouts).toEqual({ datev: { consultant: "29098", client: "55003" }, sie: { company: "Nordlys AB" } });
});

describe("what was posted comes into the books", () => {
  /** The ERP\'s ledger with one more row below. */
  async function withRow(cells: readonly (string | number)[]) {
    const { book, reconciliation } = await explained();
    await reconciliation.setPosted(true);
    sheetNamed(book, "Ledger").setInputs({ row: 5, column: 0, rows: 1, columns: 4 }, [[...cells]], "user");
    await reconciliation.match("unmatched");
    const fee = lineOn(reconciliation, 4);
    const match = [...reconciliation.state().session.matches.values()].find(({ lines }) => lines.includes(fee.id));
    return { reconciliation, fee, match, isExplained: () => reconciliation.state().session.explanations.has(fee.id) };
  }

  test("under its document number: it takes the place of the explanation, and nothing is counted twice", async () => {
    const { reconciliation, match, isExplained } = await withRow([45_688, "AVS0001", "Gebyr", -35]);
    expect([match?.rule, match?.status, match?.difference, match?.reasons, isExplained()]).toEqual(["posted-here", "matched", 0, [{ code: "posted/here", value: "AVS0001" }], false]);
    expect(reconciliation.state().proof).toMatchObject({ explained: 0, outstandingPayments: 0, remainingDifference: 0 });
    expect(reconciliation.state().journal!.lines).toEqual([]);
  });

  test("it is still there when the workbook is opened again", async () => {
    const { match } = await withRow([45_688, "AVS0001", "Gebyr", -35]);
    const again = reconciliationOn();
    await again.open();
    expect([again.state().session.matches.get(match!.id)?.rule, again.state().session.explanations.size]).toEqual(["posted-here", 0]);
  });

  test("undo brings the explanation back", async () => {
    const { reconciliation, isExplained } = await withRow([45_688, "AVS0001", "Gebyr", -35]);
    await reconciliation.undo();
    expect(isExplained()).toBe(true);
  });

  test.each([["another number", [45_688, "AVS0002", "Gebyr", -35]], ["another amount", [45_688, "AVS0001", "Gebyr", -53]], ["a longer number", [45_688, "AVS00012", "Gebyr", -35]]] as const)(
    "under %s it is not taken for it", async (_what, cells) => {
      const { isExplained, match } = await withRow(cells);
      expect([isExplained(), match]).toEqual([true, undefined]);
    });

  test("the number of a document that was posted is given to no other, though its line is explained no more", async () => {
    const { reconciliation } = await withRow([45_688, "AVS0001", "Gebyr", -35]);
    const rent = [...reconciliation.state().session.matches.values()].find(({ lines }) => lines.includes(lineOn(reconciliation, 1).id))!;
    await reconciliation.decide({ type: "dissolve", matches: [rent.id], at: AT });
    await reconciliation.decide({ type: "explain", explanation: { line: lineOn(reconciliation, 1).id, match: null, kind: "other-account", account: "6300", text: "Husleie", decidedAt: AT } });
    expect(new Set(reconciliation.state().journal!.lines.map(({ documentNo }) => documentNo))).toEqual(new Set(["AVS0002"]));
  });
});

describe("payments that were posted come into the books", () => {
  /** Payments posted, and what the ERP has of them afterwards: the payments in the bank's ledger, the open entries gone or still there. */
  async function posted(keeps: "gone" | "there") {
    const { book } = openHost({ ...PAYMENT_SHEETS, "Bank ledger": [["Posting Date", "Document No.", "Description", "Amount"], [45_660, "B1", "Opening deposit", 1]] });
    const reconciliation = reconciliationOn();
    await reconciliation.open();
    await reconciliation.chooseSheet("book", "Bank ledger");
    for (const sheet of ["Customer entries", "Vendor entries"]) if (!reconciliation.state().openItems.some((each) => each.sheet === sheet)) await reconciliation.addBeside(sheet);
    await reconciliation.setConsent("yes");
    await reconciliation.match("unmatched");
    await reconciliation.setPosting({ bankAccount: "1920", bankAccountType: "G/L Account", layout: "generic" });
    const legs = reconciliation.state().journal!.lines.filter(({ importKey }) => importKey.endsWith("/bank"));
    await reconciliation.setPosted(true);
    const before = new Map(reconciliation.state().session.matches);
    sheetNamed(book, "Bank ledger").setInputs({ row: 2, column: 0, rows: legs.length, columns: 4 }, legs.map(({ documentNo, amount }) => [45_670, documentNo, "Payment", amount / 100]), "user");
    if (keeps === "gone") {
      const sheet = sheetNamed(book, "Customer entries");
      const used = sheet.usedArea(true)!;
      sheet.setInputs({ row: 1, column: 0, rows: used.rows - 1, columns: used.columns }, Array.from({ length: used.rows - 1 }, () => Array.from({ length: used.columns }, () => "")), "user");
    }
    await reconciliation.match("unmatched");
    return { reconciliation, before, legs };
  }

  test.each(["gone", "there"] as const)("with the open entries %s: each payment's own entry takes their place, to the cent, and nothing is left to post or to look at", async (keeps) => {
    const { reconciliation, before, legs } = await posted(keeps);
    const { session, entries, stale, journal } = reconciliation.state();
    const now = [...session.matches.values()].filter(({ id }) => before.has(id)).map((match) => [match.lines.length, match.entries.map((id) => entries.get(id)?.documentNo), match.difference, match.status]);
    expect(now).toEqual([...before.values()].map(({ lines }) => [lines.length, expect.arrayContaining([legs.find(({ importKey }) => importKey === `${lines[0]!}/bank`)!.documentNo]), 0, "matched"]));
    expect([stale.size, journal!.lines]).toEqual([0, []]);
    await reconciliation.undo();
  });
});
