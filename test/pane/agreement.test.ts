import { agreedValues, markAgreement } from "../../src/pane/agreement";
import { REASONS } from "./support/problems";

const marked = (text: string, values: readonly string[]): string => markAgreement(text, values).map((piece) => (piece.agrees ? `[${piece.text}]` : piece.text)).join("");

test.each([
  ["a document number in the text", "FAKTURA 10231 10234", ["10231"], "FAKTURA [10231] 10234"],
  ["a KID written with spaces", "KID 0010 2405 001", ["00102405001"], "KID [0010 2405 001]"],
  ["a name in other capitals, without its legal form", "NORDLYS OPTIKK AS", ["Nordlys Optikk"], "[NORDLYS OPTIKK] AS"],
  ["a name whose words stand apart", "OPTIKK v/ Nordlys", ["Nordlys Optikk"], "[OPTIKK] v/ [Nordlys]"],
  ["a short word is not marked inside another", "Renta og rente", ["og"], "Renta [og] rente"],
  ["nothing agrees", "GEBYR", ["10231"], "GEBYR"],
  ["signs are signs, not patterns", "A+B (C) faktura", ["a+b (c)"], "[A+B (C)] faktura"],
  ["no values", "GEBYR", [], "GEBYR"],
  ["an empty text", "", ["10231"], ""],
])("%s", (_, text, values, expected) => expect(marked(text, values)).toBe(expected));

test("no letter is lost or added", () => {
  const text = "Fjordgata 12 Eiendom AS, KID 00102405001";
  expect(markAgreement(text, ["fjordgata 12", "0010", "AS"]).map((piece) => piece.text).join("")).toBe(text);
});

test("the values come from the reasons that have one", () =>
  expect(agreedValues([REASONS["amount/equal"], REASONS["document-no/in-text"], REASONS.person])).toEqual(["10231"]));
