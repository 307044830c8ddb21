import {
  decodeReference, isFik, isKid, isQr, isRf, isViite, passesMod10, passesMod11, referenceHolds,
} from "../../src/domain";

describe("check digits of structured references", () => {
  test.each([
    ["KID of a document number, modulus 10", isKid, "01030014"],
    ["KID of customer and document number", isKid, "01000001030013"],
    ["KID with document type first", isKid, "101030013"],
    ["KID with document type last", isKid, "010300119"],
    ["KID by modulus 11", isKid, "01030019"],
    ["KID printed in groups", isKid, "0103 0014"],
    ["creditor reference (ISO 11649)", isRf, "RF18 5390 0754 7034"],
    ["Swiss QR reference", isQr, "21 00000 00003 13947 14300 09017"],
    ["Danish payment slip, type 71", isFik, "+71<000000000000018+12345678<"],
    ["Finnish reference", isViite, "1234561"],
  ])("%s passes", (_, check, reference) => expect(check(reference)).toBe(true));

  test.each([
    ["KID with one digit wrong", isKid, "01030024"],
    ["KID of one digit", isKid, "4"],
    ["KID with letters", isKid, "A1030014"],
    ["creditor reference with two digits swapped", isRf, "RF81 5390 0754 7034"],
    ["Swiss QR reference cut short", isQr, "21 00000 00003 13947 14300 0901"],
    ["Danish payment slip with another check", isFik, "+71<000000000000019+12345678<"],
    ["Finnish reference with another check", isViite, "1234562"],
  ])("%s fails", (_, check, reference) => expect(check(reference)).toBe(false));

  test.each([["79927398713", true], ["79927398710", false], ["0", false]])("modulus 10 of %s", (digits, passes) =>
    expect(passesMod10(digits)).toBe(passes));

  test("modulus 11 writes 10 as a dash", () => expect(passesMod11("6-")).toBe(true));
});

describe("what a reference carries", () => {
  test.each([
    ["KID", "01030014", "kid", "103001"],
    ["creditor reference", "RF18539007547034", "rf", "539007547034"],
    ["Swiss QR", "210000000003139471430009017", "qr", "21000000000313947143000901"],
    ["Danish slip", "+71<000000000000018+12345678<", "fik", "1"],
  ])("%s", (_, reference, kind, payload) => expect(decodeReference(reference)).toEqual({ kind, payload }));

  test("a text without a valid check carries nothing", () => expect(decodeReference("INV-10023")).toBeNull());

  test.each([
    ["the whole payload", "01030014", "103001", true],
    ["behind the customer number, zeros ignored", "01000001030013", "103001", true],
    ["letters of the document number ignored", "861551", "SI-86155", true],
    ["another document", "01030014", "103002", false],
    ["too short to mean anything", "01030014", "14", false],
  ])("document number: %s", (_, reference, documentNo, holds) => expect(referenceHolds(reference, documentNo)).toBe(holds));
});
