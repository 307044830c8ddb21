import { camtFile } from "../support/bankFiles";
import { bookFile, fileOf, reconcile } from "./build";

jest.setTimeout(120_000);

const LEDGER = {
  Hovedbok: [["Bokføringsdato", "Bilagsnr.", "Tekst", "Beløp"], [46_296, "B101", "Faktura 10042", 1_500], [46_297, "B102", "Telefon", -12.5], [46_300, "B103", "Underveis", 900]],
};

describe("bank files named in the options", () => {
  test("come into the workbook first and are matched", async () => {
    const camt = camtFile("oct.xml", [["1500.00", "2026-10-01", "Faktura 10042", "1"], ["-12.50", "2026-10-02", "Telefon", "2"]], { opening: "100.00", closing: "1587.50", from: "2026-10-01", to: "2026-10-31" });
    const path = fileOf("oct.xml", new Uint8Array(await camt.arrayBuffer()));
    const ran = await reconcile(await bookFile(LEDGER), { import: [path] });
    expect(ran).toMatchObject({ code: 0, result: { sources: [{ sheet: "Bank 117947", rows: 2 }, { sheet: "Hovedbok" }], matches: [{ status: "matched" }, { status: "matched" }] } });
    expect(ran.book?.sheets.map(({ name }) => name)).toContain("Bank 117947");
  });

  test.each([
    ["is not there", "/nowhere/oct.xml", "a file that can be opened"],
    ["is no bank's file", fileOf("scan.pdf", "%PDF-1.4"), "file/is-pdf"],
  ])("one that %s has to be mended first; nothing is written", async (_, path, expected) => {
    const ran = await reconcile(await bookFile(LEDGER), { import: [path] });
    expect(ran).toMatchObject({ code: 2, book: null });
    expect(ran.error).toContain(expected);
  });
});
