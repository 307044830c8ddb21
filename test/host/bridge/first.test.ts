import { openHost } from "../../support/host";

test("a workbook's sheets and cells are read and written", async () => {
  const { host } = openHost({ Bank: [["Date", "Amount"], [45000, -12.5]], Ledger: [["x"]] });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility");
    const used = sheets.getItem("Bank").getUsedRange(true);
    used.load("values,address,rowCount,numberFormat");
    await context.sync();
    expect(sheets.items.map((s) => s.name)).toEqual(["Bank", "Ledger"]);
    expect(used.address).toBe("Bank!A1:B2");
    expect(used.values).toEqual([["Date", "Amount"], [45000, -12.5]]);
    const rows = Array.from({ length: 5000 }, (_x, r) => [r, `t${r}`, r / 2, "NOK"]);
    const out = sheets.add("Out");
    const t0 = performance.now();
    out.getRangeByIndexes(0, 0, 5000, 4).values = rows;
    await context.sync();
    console.log("write", performance.now() - t0);
    const back = out.getUsedRange();
    back.load("values");
    await context.sync();
    expect(back.values).toEqual(rows);
  });
  await host.settle();
  console.log(host.counters, host.log);
});
test("a sheet that is not there is ItemNotFound", async () => {
  openHost({ Bank: [["Date", "Amount"]] });
  const e = await Excel.run(async (context) => {
    const s = context.workbook.worksheets.getItem("Nope");
    s.load("name");
    await context.sync();
  }).catch((error: unknown) => error);
  console.log(e instanceof Error, e instanceof OfficeExtension.Error, JSON.stringify((e as OfficeExtension.Error).debugInfo));
});
