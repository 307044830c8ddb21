import { isPartyList, readParties } from "../../src/sheets";
import { gridOf } from "./outBook";

const read = (name: string, rows: readonly (readonly (string | number)[])[]): ReturnType<typeof readParties> => readParties(gridOf({ name, rows }));

describe("a sheet of customers, vendors or employees", () => {
  test.each([
    ["Business Central, English", "Customers", ["No.", "Name", "Address", "City", "IBAN"], ["C10", "Nordlys", "Storgata 1", "Oslo", "NO9386011117947"], "customer"],
    ["a Norwegian list of vendors", "Leverandører", ["Leverandørnr", "Navn", "Adresse", "Poststed", "Bankkonto"], ["20010", "Emballasje Nord AS", "Industriveien 4", "Narvik", "1503 40 12345"], "vendor"],
    ["a German list of debtors", "Debitoren", ["Nr.", "Name", "Straße", "Ort", "IBAN"], ["10000", "Müller GmbH", "Hauptstraße 1", "Köln", "DE02120300000000202051"], "customer"],
    ["a Swedish list of suppliers", "Register", ["Leverantörsnummer", "Namn", "Adress", "Ort", "Bankgiro"], ["77", "Pappersbruket AB", "Bruksgatan 2", "Falun", "123-4567"], "vendor"],
    ["employees", "Ansatte", ["Ansattnr", "Navn", "Adresse", "Kontonummer"], ["12", "Kari Berg", "Lia 3", "15034012345"], "employee"],
  ])("%s", (_, name, headers, row, kind) => {
    const source = read(name, [["Utskrift 31.01.2025"], headers, row]);
    expect(source?.parties).toMatchObject([{ kind, no: row[0], name: row[1] }]);
    expect(source?.parties[0]?.accounts).toHaveLength(1);
  });

  test("a party on two rows has both bank accounts, and its number is enough to know it", () => {
    const source = read("Customers", [["No.", "Name", "IBAN"], ["C10", "Nordlys", "NO9386011117947"], ["C10", "Nordlys", "DE02120300000000202051"]]);
    expect(source?.parties[0]?.accounts.map(({ iban }) => iban)).toEqual(["NO9386011117947", "DE02120300000000202051"]);
  });

  test("a column says of each row what it is", () => {
    const source = read("Parties", [["Type", "No.", "Name", "City"], ["Vendor", "V7", "Emballasje Nord", "Narvik"], ["Kunde", "C10", "Nordlys", "Oslo"]]);
    expect(source?.parties.map(({ kind }) => kind)).toEqual(["vendor", "customer"]);
  });

  test("a name without a number is named and left out", () => {
    expect(read("Customers", [["No.", "Name", "City"], ["", "Nordlys", "Oslo"]])?.issues).toEqual([{ code: "setup/cell-missing", at: { sheet: "Customers", row: 1, column: 0 } }]);
  });

  test.each([
    ["a ledger of open entries with names and addresses", [["Customer No.", "Name", "Address", "Due Date", "Remaining Amount"], ["C10", "Nordlys", "Storgata 1", 45_670, 4_200]]],
    ["a bank statement", [["Dato", "Tekst", "Kontonummer", "Beløp"], [45_660, "Husleie", "15034012345", -12_000]]],
    ["a chart of accounts", [["No.", "Name"], ["1920", "Bank"]]],
    ["an empty sheet", [[]]],
  ])("%s is none", (_, rows) => expect(isPartyList(gridOf({ name: "Ark1", rows }))).toBe(false));
});
