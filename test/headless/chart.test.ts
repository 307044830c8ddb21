import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { dayFromIso, serialFromDay } from "../../src/domain";
import { bookFile, edited, reconcile, type Ran, type Sheets } from "./build";

// Each run opens, reconciles and writes a workbook; nothing here asserts how long it takes.
jest.setTimeout(120_000);

const on = (iso: string): number => serialFromDay(dayFromIso(iso)!, 1900);
const SHEETS: Sheets = {
  Bank: [["Bokført dato", "Forklarende tekst", "Beløp", "Saldo"], [on("2025-01-06"), "Faktura 10231 Nordlys Optikk AS", 12_500, 62_500]],
  1920: [
    ["Bokføringsdato", "Bilagsnr.", "Tekst", "Beløp"], [on("2025-01-03"), "B101", "Faktura 10231 Nordlys Optikk AS", 12_500],
    [on("2025-01-28"), "B102", "Kontantinnskudd butikk", 900], [on("2024-11-20"), "B088", "Sjekk 1007 Lerkeveien Rør", -270], [on("2024-12-10"), "B091", "Leverandør Vik", -1_450],
  ],
};

const parts = ({ path }: Pick<Ran, "path">): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(unzipSync(new Uint8Array(readFileSync(path)))).map(([name, bytes]) => [name, strFromU8(bytes)]));
const charts = (ran: Ran): readonly string[] => ran.book!.sheets.flatMap(({ name, charts: own }) => own.map((chart) => `${name}: ${chart.name}`));
const STATEMENT = { statement: { date: "2025-01-31" } };

describe("the chart of open items by age", () => {
  let first: Ran;
  beforeAll(async () => { first = await reconcile(await bookFile(SHEETS), STATEMENT); });

  test("stands on the reconciliation, below the figures it shows, deposits and payments apart", () => {
    const files = parts(first);
    const chart = files["xl/charts/chart1.xml"]!;
    const sheet = first.book!.sheets.find(({ name }) => name === "Reconciliation")!;
    const rows = [...chart.matchAll(/<c:f>Reconciliation!\$([A-Z])\$(\d+):\$\1\$(\d+)<\/c:f>/g)].map(([, column, from, to]) => [column, Number(from), Number(to)] as const);
    expect(rows.map(([column]) => column)).toEqual(["A", "D", "A", "E"]);
    const [, from, to] = rows[0]!;
    const shown = sheet.values({ row: from - 1, column: 0, rows: to - from + 1, columns: 6 }).map((row) => [row[0], row[3], row[4], row[5]]);
    expect(shown).toEqual([["0–30 days", 900, 0, 900], ["31–60 days", 0, -1450, -1450], ["61–90 days", 0, -270, -270], ["over 90 days", 0, 0, 0]]);
    const over = /<xdr:from><xdr:col>0<\/xdr:col><xdr:colOff>0<\/xdr:colOff><xdr:row>(\d+)<\/xdr:row>.*<xdr:to><xdr:col>6<\/xdr:col><xdr:colOff>0<\/xdr:colOff><xdr:row>(\d+)<\/xdr:row>/.exec(files["xl/drawings/drawing1.xml"]!)!;
    const under = sheet.values({ row: Number(over[1]), column: 0, rows: Number(over[2]) - Number(over[1]), columns: 6 }).flat();
    expect([chart.includes('<c:grouping val="stacked"/>'), /<c:catAx>.*<c:tickLblPos val="low"\/>.*<\/c:catAx>/.test(chart), chart.includes("<a:t>Outstanding by age")]).toEqual([true, true, true]);
    expect([Number(over[1]) >= to, new Set(under)]).toEqual([true, new Set([""])]);
  });

  test("follows rows put in above it and its sheet's new name", async () => {
    const shown = (ran: Pick<Ran, "path">): readonly string[] => [...parts(ran)["xl/charts/chart1.xml"]!.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, formula]) => formula!);
    const from = (ran: Pick<Ran, "path">): readonly number[] => [...parts(ran)["xl/drawings/drawing1.xml"]!.matchAll(/<xdr:row>(\d+)</g)].map(([, row]) => Number(row));
    const moved = { path: await edited(first, (book) => {
      const sheet = book.sheets.find(({ name }) => name === "Reconciliation")!;
      sheet.insertRows(2, 3, "user");
      sheet.name = "Avstemming, mars";
    }) };
    const down = (formula: string): string => formula.replace("Reconciliation!", "'Avstemming, mars'!").replace(/\$(\d+)/g, (_all, row: string) => `$${Number(row) + 3}`);
    expect([shown(moved), from(moved)]).toEqual([shown(first).map(down), from(first).map((row) => row + 3)]);
  });

  test("has a place for what has no date", async () => {
    const undated = await edited(first, (book) => { book.sheets.find(({ name }) => name === "1920")!.setInputs({ row: 2, column: 0, rows: 1, columns: 1 }, [[""]], "user"); });
    const ran = await reconcile(undated, STATEMENT);
    const sheet = ran.book!.sheets.find(({ name }) => name === "Reconciliation")!;
    const [, top, bottom] = /<c:f>Reconciliation!\$A\$(\d+):\$A\$(\d+)</.exec(parts(ran)["xl/charts/chart1.xml"]!)!;
    const rows = sheet.values({ row: Number(top) - 1, column: 0, rows: Number(bottom) - Number(top) + 1, columns: 6 }).map((row) => [row[0], row[3], row[4], row[5]]);
    expect(rows.at(-1)).toEqual(["no date", 900, 0, 900]);
  });

  test("is one chart still when the sheet is written again, moved or not, also after the file was closed", async () => {
    expect(charts(first)).toEqual(["Reconciliation: Avstem 1"]);
    const again = await reconcile(first.path, STATEMENT);
    expect(charts(again)).toEqual(["Reconciliation: Avstem 1"]);
    const longer = await edited(again, (book) => book.sheets.find(({ name }) => name === "Bank")!.setInputs({ row: 2, column: 0, rows: 1, columns: 4 }, [[on("2025-01-20"), "Gebyr", -35, 62_465]], "user"));
    const moved = await reconcile(longer, { ...STATEMENT, explanations: { "Bank!3": { kind: "fee", account: "7770", text: "Gebyr" } } });
    expect(charts(moved)).toEqual(["Reconciliation: Avstem 1"]);
    expect(Object.keys(parts(moved)).filter((name) => /charts\/chart\d|drawings\/drawing\d+\.xml$/.test(name)).sort()).toEqual(["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"]);
  });

  test("a chart of the user's on the same sheet is left as it is", async () => {
    const mine = await edited(first, (book) => {
      const sheet = book.sheets.find(({ name }) => name === "Reconciliation")!;
      sheet.charts.push({ ...sheet.charts[0]!, id: "mine", name: "My chart", raw: null, series: [{ name: "Mine", values: "Reconciliation!F9:F10", categories: null, type: null }] });
    });
    const again = await reconcile(mine, { ...STATEMENT, balances: { openingBalance: "50000.00", bookOpeningBalance: "49000.00" } });
    expect([...charts(again)].sort()).toEqual(["Reconciliation: Avstem 1", "Reconciliation: My chart"]);
    expect(Object.values(parts(again)).some((text) => text.includes("<c:v>Mine</c:v>"))).toBe(true);
  });

  test("goes when nothing is open any more", async () => {
    const settled = await edited(first, (book) => {
      const sheet = book.sheets.find(({ name }) => name === "1920")!;
      sheet.setInputs({ row: 2, column: 0, rows: 3, columns: 4 }, Array.from({ length: 3 }, () => ["", "", "", ""]), "user");
    });
    const again = await reconcile(settled, STATEMENT);
    expect([charts(again), Object.keys(parts(again)).filter((name) => name.startsWith("xl/charts/"))]).toEqual([[], []]);
  });
});
