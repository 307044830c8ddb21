/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { manifestFaults, type IconSize } from "./manifestRules";

const ROOT = resolve(__dirname, "../..");
const MANIFEST = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const PACKAGE = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };

/** Reads a PNG's own header; addresses of icons end in the path under assets/. Source: PNG specification §11.2.2, IHDR. */
const pngSize: IconSize = (url) => {
  const file = join(ROOT, "assets", new URL(url).pathname);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") return null;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe("the manifest Excel reads", () => {
  test("has nothing wrong", () => {
    expect(manifestFaults(MANIFEST, pngSize)).toEqual([]);
  });

  test("asks for no more of Excel than Office 2021 has", () => {
    expect([...MANIFEST.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)].map((found) => found.slice(1)))
      .toEqual([["ExcelApi", "1.14"]]);
  });

  test("carries the package's version", () => {
    expect(/<Version>(.*)<\/Version>/.exec(MANIFEST)?.[1]).toBe(`${PACKAGE.version}.0`);
  });

  test("says every sentence in Bokmål too", () => {
    const page = new DOMParser().parseFromString(MANIFEST, "application/xml");
    const untranslated = [...page.querySelectorAll("*")]
      .filter((element) => element.tagName === "bt:String" || element.tagName === "Description")
      .filter((element) => element.hasAttribute("DefaultValue") && element.getAttribute("DefaultValue") !== "Avstem")
      .filter((element) => !element.querySelector('[Locale="nb-NO"]'));
    expect(untranslated.map((element) => element.getAttribute("DefaultValue"))).toEqual([]);
  });

  test("has an icon for listings as well", () => {
    expect(pngSize("https://localhost/icons/icon-128.png")).toEqual([128, 128]);
  });
});

describe("the check speaks up", () => {
  const swap = (text: string, one: RegExp, other: RegExp) => {
    const [first, second] = [one.exec(text)![0], other.exec(text)![0]];
    return text.replace(first, "\0").replace(second, first).replace("\0", second);
  };

  test.each<[string, (text: string) => string, string]>([
    ["two elements change places", (text) => swap(text, /<Version>.*<\/Version>/, /<ProviderName>.*<\/ProviderName>/), "/OfficeApp: Version is missing or out of order"],
    ["an element is unknown", (text) => text.replace("<Hosts>", "<Wishes/><Hosts>"), "/OfficeApp: Wishes does not belong here"],
    ["the id is no GUID", (text) => text.replace(/<Id>.*<\/Id>/, "<Id>avstem</Id>"), "Id is not a GUID"],
    ["the permission is unknown", (text) => text.replace("ReadWriteDocument", "Everything"), "Permissions is unknown"],
    ["a reference points nowhere", (text) => text.replace('<Label resid="Open.Label"/>', '<Label resid="Open.Lable"/>'), 'Control/Label: resid "Open.Lable" points nowhere'],
    ["a reference points into the wrong list", (text) => text.replace('<Title resid="Open.Title"/>', '<Title resid="Open.Description"/>'), 'Supertip/Title: resid "Open.Description" points nowhere'],
    ["a short text is long", (text) => text.replace('DefaultValue="Reconcile"', `DefaultValue="${"x".repeat(126)}"`), "bt:ShortStrings/bt:String is longer than 125"],
    ["a translated text is long", (text) => text.replace(/Locale="nb-NO" Value="Åpne[^"]*"/, `Locale="nb-NO" Value="${"x".repeat(251)}"`), "bt:String/bt:Override is longer than 250"],
    ["an id is long", (text) => text.replaceAll("Pane.Url", "x".repeat(33)), `bt:Urls/bt:Url: id "${"x".repeat(33)}" is not 1 to 32 characters`],
    ["the default locale is overridden", (text) => text.replace('Locale="nb-NO" Value="Avstem er klar"', 'Locale="en-US" Value="Avstem er klar"'), "bt:String/bt:Override overrides the default locale"],
    ["a language stands without its country", (text) => text.replace('Locale="nb-NO" Value="Avstem er klar"', 'Locale="nb" Value="Avstem er klar"'), 'bt:String/bt:Override: "nb" is not a full culture name'],
    ["a required icon is missing", (text) => text.replaceAll('<bt:Image size="80" resid="Icon.80"/>', ""), "Group/Icon: 80 pixels are missing"],
    ["an icon's file is missing", (text) => text.replace("icons/icon-20.png", "icons/icon-21.png"), "Group/Icon: no file for https://localhost:3000/icons/icon-21.png"],
    ["an icon has another size", (text) => text.replace("icons/icon-20.png", "icons/icon-24.png"), "Group/Icon: https://localhost:3000/icons/icon-24.png is 24 × 24, not 20"],
    ["an address is not secure", (text) => text.replace('"https://localhost:3000/support.html"', '"http://localhost:3000/support.html"'), "OfficeApp/SupportUrl is not https"],
    ["the XML is broken", (text) => text.replace("</Hosts>", ""), "not well-formed XML"],
  ])("when %s", (_title, damage, fault) => {
    const damaged = damage(MANIFEST);
    expect(damaged).not.toBe(MANIFEST);
    expect(manifestFaults(damaged, pngSize)).toContain(fault);
  });
});
