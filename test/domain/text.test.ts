import { compactText, digitStrings, foldText, partyWords, wordsOf } from "../../src/domain";

describe("texts are compared as banks fold them", () => {
  test.each([
    ["capitals", "NORDLYS", "Nordlys"],
    ["å written aa, ø written oe", "OESTERVAAG", "Østervåg"],
    ["å and ø without their marks", "OSTERVAG", "Østervåg"],
    ["German umlauts spelt out", "MUELLER BUEROBEDARF", "Müller Bürobedarf"],
    ["sharp s", "GROSSMANN", "Großmann"],
    ["æ written ae", "SAETERDAL ROER", "Sæterdal Rør"],
    ["accents", "Elève Noël Çelik", "eleve noel celik"],
    ["letters with strokes", "Łódź Đorđe Þór", "lodz dorde tor"],
    ["composed and decomposed letters", "A\u030aSGA\u030aRD", "Åsgård"],
    ["signs between words", "KÖHLER*&*SÖHNE*OHG", "Köhler & Söhne OHG"],
  ])("%s", (_, one, other) => expect(foldText(one)).toBe(foldText(other)));

  test.each([
    ["words and numbers", "Faktura SI-86155, takk", ["faktura", "si", "86155", "takk"]],
    ["nothing but signs", " -- / ", []],
    ["another alphabet is kept", "Альфа 12", ["альфа", "12"]],
  ])("%s", (_, text, words) => expect(wordsOf(text)).toEqual(words));

  test("different names stay different", () => expect(foldText("Solbakke Bygg")).not.toBe(foldText("Solbakke Data")));
});

describe("a party is told by the words that are its own", () => {
  test.each([
    ["Hammerfoss Elektro AS", ["hammerfoss", "elektro"]],
    ["Großmann Energie GmbH & Co. KG", ["grossmann", "energie"]],
    ["Kingsway Telecom plc", ["kingsway", "telecom"]],
    ["Nordlys A/S", ["nordlys"]],
    ["AS", ["as"]],
  ])("%s", (name, words) => expect(partyWords(name)).toEqual(words));
});

describe("numbers without what does not count", () => {
  test.each([
    ["leading zeros", "KID 0096339", ["96339"]],
    ["several", "12, 007 and 000", ["12", "7"]],
    ["none", "takk for sist", []],
  ])("%s", (_, text, numbers) => expect(digitStrings(text)).toEqual(numbers));

  test("a code is its letters and digits", () => expect(compactText("SI-861 55")).toBe("si86155"));
});
