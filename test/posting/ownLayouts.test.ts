import { LAYOUTS, layoutRows, ownLayouts, postingFile, postingLayout, type Journal } from "../../src/posting";
import { day, nok } from "../session/build";

const JOURNAL: Journal = {
  issues: [], lines: [["1920", "-35"], ["7770", "35"]].map(([account, value], at) => ({
    lineNo: at + 1, postingDate: day("2025-01-31"), documentNo: "AVS0001", documentType: "", externalDocumentNo: "", accountType: "G/L Account", account: account!, description: "Gebyr", amount: nok(value!), currency: "NOK",
    reference: "", appliesToType: "", appliesToNo: "", matchId: "", importKey: `S1/${at}`, dimensions: {},
  })),
};

const settings = { layout: "own/Ours", bankAccount: "1920", bankAccountType: "G/L Account", documentNoPrefix: "AVS" } as const;
const textOf = (layout: (typeof LAYOUTS)[number]): string => postingFile(JOURNAL, layout, { settings, now: "2025-02-03T08:00:00Z" })!.text;

describe("a layout of one's own", () => {
  test.each(LAYOUTS.filter(({ file }) => file?.writer === "table").map(({ id }) => id))("copied from %s and left alone writes the same columns", (id) => {
    const base = postingLayout(id);
    const { layouts: [copy], faults } = ownLayouts(layoutRows(base, "Ours"), LAYOUTS);
    expect(faults).toEqual([]);
    expect(copy!.id).toBe("own/Ours");
    const values = (text: string): readonly string[] => text.split("\r\n").slice(base.file!.hasHeader ? 1 : 0);
    expect(values(textOf(copy!))).toEqual(values(textOf(base)));
  });

  test("has the columns of its rows in their order, with its own headers and texts", () => {
    const row = { layout: "Ours", basedOn: "xero", header: "", value: "", limit: "", isCut: "no", isOfDocument: "no" };
    const { layouts: [own] } = ownLayouts([{ ...row, field: "account", header: "Konto" }, { ...row, field: "constant", header: "Kilde", value: "Bank" }, { ...row, field: "description", header: "Tekst", limit: "3", isCut: "yes" }], LAYOUTS);
    expect(textOf(own!)).toBe("Konto,Kilde,Tekst\r\n1920,Bank,Geb\r\n7770,Bank,Geb\r\n");
  });

  test.each([
    ["a base that is no layout", { basedOn: "visma" }, { row: 0, key: "basedOn", text: "visma" }], ["a field nobody knows", { field: "beløpp" }, { row: 0, key: "field", text: "beløpp" }],
    ["a setting that its base lacks", { field: "setting", value: "client" }, { row: 0, key: "value", text: "client" }],
  ])("%s: the row is left out and named", (_what, more, fault) => {
    const row = { layout: "Ours", basedOn: "xero", field: "account", header: "Konto", value: "" };
    const { layouts, faults } = ownLayouts([{ ...row, ...more }, row], LAYOUTS);
    expect([layouts[0]!.columns.length, faults]).toEqual([1, [fault]]);
  });
});
