import { addressWith, settingsFrom } from "../../src/workbench/page/settings";

describe("the workbench's address", () => {
  test.each([
    ["nothing asked for, an English browser", "http://localhost/", "en-GB", { width: 320, theme: "light", language: "en" }],
    ["nothing asked for, a Norwegian browser", "http://localhost/", "nb-NO", { width: 320, theme: "light", language: "nb" }],
    ["Nynorsk reads Bokmål", "http://localhost/", "nn", { width: 320, theme: "light", language: "nb" }],
    ["everything asked for", "http://localhost/?width=270&theme=dark&language=nb", "en", { width: 270, theme: "dark", language: "nb" }],
    ["a width Excel does not have", "http://localhost/?width=111&theme=pink&language=xx", "en", { width: 320, theme: "light", language: "en" }],
  ])("%s", (_title, address, language, expected) => {
    expect(settingsFrom(address, language)).toEqual(expected);
  });

  test("keeps what it was given, and what else stands in it", () => {
    const settings = { width: 350, theme: "dark", language: "nb" } as const;
    const address = addressWith("http://localhost/?book=x", settings);
    expect(settingsFrom(address, "en")).toEqual(settings);
    expect(address).toContain("book=x");
  });
});
