import { columnChoices, columnsOf, firstValues, layoutToCorrect, withColumn, withHeaderRow } from "../../src/pane/columns";
import { createFormats } from "../../src/pane/messages";
import { stateOf } from "./support/fakeReconciliation";

const { bank, culture } = stateOf();
const formats = createFormats({ languageTag: "nb-NO", culture, rowName: String });
const layout = bank!.layout!;

test("values are shown as they stand in the sheet", () => {
  const show = (column: number) => firstValues(bank!.sample, { column, headerRow: 0, count: 2 }, formats).map((text) => text.replaceAll("\u00a0", " "));
  expect(show(0)).toEqual(["02.01.2025", "03.01.2025"]);
  expect(show(5)).toEqual(["−18 500,00", "12 500,00"]);
  expect(show(2)).toEqual(["0010240500001"]);
});

test("a column holds one field: putting a field on it frees it from the other", () => {
  const changed = withColumn(layout, "balance", 5);
  expect(columnsOf(changed, "balance")).toEqual([5]);
  expect(columnsOf(changed, "amount")).toEqual([]);
});

test("a text column that moves to another field leaves the other text columns", () => {
  const joined = { ...layout, columns: { ...layout.columns, text: [1, 4] } };
  expect(columnsOf(withColumn(joined, "transactionType", 4), "text")).toEqual([1]);
});

test("a field can be on no column", () => expect(columnsOf(withColumn(layout, "reference", null), "reference")).toEqual([]));

test("another header row brings its own headers", () => expect(withHeaderRow(layout, bank!.sample, 1).headers[1]).toBe("HUSLEIE JANUAR FJORDGATA 12 EIENDOM AS"));

test("columns that Avstem wrote are not offered", () => {
  expect(columnChoices({ ...bank!.sample, ownColumns: [4, 5] }, 0).map(({ column }) => column)).toEqual([0, 1, 2, 3]);
});

test("where nothing was found, a correction begins with no columns", () => {
  const lost = { ...bank!, layout: null, detection: { ...bank!.detection, layout: null } };
  expect(layoutToCorrect(lost, "bank")).toMatchObject({ sheet: "Bank", side: "bank", headerRow: 0, columns: {} });
});
