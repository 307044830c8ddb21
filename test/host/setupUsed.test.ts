import type { SetupRow } from "../../src/session";
import { openHost } from "../support/host";
import { AT, lineOn, reconciliationOn, SHEETS } from "./reconcileSupport";

jest.setTimeout(60_000);

const FEES: SetupRow = { text: "GEBYR", accountType: "gl", debitAccount: "", creditAccount: "7770", counterparty: "", from: "", to: "", isOn: "yes" };
const CARD: SetupRow = {
  number: "15032212345", name: "Drift", iban: "", currency: "NOK", account: "1920", tolerance: "0.50", toleranceType: "Amount", numberSeries: "BANK-0001", feeAccount: "7770",
};

async function opened() {
  const { book } = openHost(SHEETS);
  const reconciliation = reconciliationOn();
  await reconciliation.open();
  return { book, reconciliation };
}

type Reconciliation = ReturnType<typeof reconciliationOn>;
const explained = (reconciliation: Reconciliation) => [...reconciliation.state().session.explanations.values()].map(({ account, origin, mappedText, text }) => ({ account, origin, mappedText, text }));

describe("texts that stand for accounts", () => {
  test("explain what a run leaves over, in one step with it", async () => {
    const { reconciliation } = await opened();
    await reconciliation.setSetup("mappings", [FEES]);
    await reconciliation.match("unmatched");
    expect(explained(reconciliation)).toEqual([{ account: "7770", origin: "mapping", mappedText: "GEBYR", text: "Gebyr" }]);
    expect(reconciliation.state().journal?.lines.map(({ account, accountType, amount }) => ({ account, accountType, amount }))).toContainEqual({ account: "7770", accountType: "G/L Account", amount: 3500 });
    await reconciliation.undo();
    expect([explained(reconciliation), reconciliation.state().session.matches.size]).toEqual([[], 0]);
  });

  test("explain open lines at once where a run was made before, and undo takes it back", async () => {
    const { reconciliation } = await opened();
    await reconciliation.match("unmatched");
    await reconciliation.setSetup("mappings", [FEES]);
    const { matches } = reconciliation.state().session;
    await reconciliation.applyMappings();
    expect([explained(reconciliation).length, reconciliation.state().session.matches]).toEqual([1, matches]);
    await reconciliation.undo();
    expect([explained(reconciliation).length, reconciliation.state().session.matches]).toEqual([0, matches]);
  });

  test("leave alone what a person explained, and what the engine is sure of", async () => {
    const { reconciliation } = await opened();
    await reconciliation.match("unmatched");
    const fee = lineOn(reconciliation, 4);
    await reconciliation.decide({ type: "explain", explanation: { line: fee.id, match: null, kind: "fee", account: "7790", text: "", decidedAt: AT } });
    await reconciliation.setSetup("mappings", [FEES, { ...FEES, text: "Husleie", creditAccount: "6300" }]);
    await reconciliation.match("redo-automatic");
    expect(explained(reconciliation)).toEqual([{ account: "7790", origin: undefined, mappedText: undefined, text: "" }]);
  });

  test("are found again when the workbook is opened the next time", async () => {
    const { reconciliation } = await opened();
    await reconciliation.setSetup("mappings", [FEES]);
    await reconciliation.match("unmatched");
    const again = reconciliationOn();
    await again.open();
    expect(explained(again)).toEqual(explained(reconciliation));
  });
});

describe("the card of the statement's bank account", () => {
  test("fills in the account in the books, the document numbers and the tolerance", async () => {
    const { reconciliation } = await opened();
    await reconciliation.setSetup("bankAccounts", [CARD]);
    const { posting, session } = reconciliation.state();
    expect(posting).toMatchObject({ bankAccount: "1920", bankAccountType: "G/L Account", documentNoPrefix: "BANK-" });
    expect(session.options.tolerance).toEqual({ type: "Amount", value: "0.50" });
  });

  test("fills in anew when it is changed, but never over what a person set", async () => {
    const { reconciliation } = await opened();
    await reconciliation.setSetup("bankAccounts", [CARD]);
    await reconciliation.setPosting({ documentNoPrefix: "JAN" });
    await reconciliation.setSetup("bankAccounts", [{ ...CARD, account: "1921", numberSeries: "B1", tolerance: "1" }]);
    const { posting, session } = reconciliation.state();
    expect([posting.bankAccount, posting.documentNoPrefix, session.options.tolerance.value]).toEqual(["1921", "JAN", "1"]);
  });
});

describe("a template", () => {
  const template = async (): Promise<string> => {
    const { reconciliation } = await opened();
    await reconciliation.setSetup("mappings", [FEES]);
    await reconciliation.setOptions({ windowBefore: 3 });
    await reconciliation.setPosting({ layout: "business-central" });
    await reconciliation.setLayout("bank", { ...reconciliation.state().bank!.layout!, sign: -1 });
    return reconciliation.saveTemplate();
  };

  test("brings the set-up of one workbook to another: tables on the sheet, options, posting, and how sheets are read", async () => {
    const text = await template();
    const { book, reconciliation } = await opened();
    await reconciliation.applyTemplate(text, ["options", "posting", "layouts", "mappings"]);
    const { setup, session, posting, bank, written, hasTemplate } = reconciliation.state();
    expect([setup.rows.mappings, session.options.windowBefore, posting.layout, bank?.layout?.sign, written.setup, hasTemplate]).toEqual([[FEES], 3, "business-central", -1, "Setup", true]);
    expect(book.sheets.map(({ name }) => name)).toContain("Setup");
  });

  test("is taken back whole, and the workbook remembers neither", async () => {
    const text = await template();
    const { reconciliation } = await opened();
    await reconciliation.applyTemplate(text, ["options", "posting", "layouts", "mappings"]);
    await reconciliation.undoTemplate();
    const again = reconciliationOn();
    await again.open();
    for (const { setup, session, posting, bank } of [reconciliation.state(), again.state()]) {
      expect([setup.rows.mappings ?? [], session.options.windowBefore, posting.layout, bank?.layout?.sign]).toEqual([[], 10, "generic", 1]);
    }
  });

  test("that can't be read changes nothing and says why", async () => {
    const { reconciliation } = await opened();
    const before = reconciliation.saveTemplate();
    await reconciliation.applyTemplate("{}", ["options"]);
    expect(reconciliation.state().problems).toEqual([{ code: "template/unreadable" }]);
    expect(reconciliation.saveTemplate()).toBe(before);
  });

  test("hands parts of a newer set-up on, also after the workbook was closed", async () => {
    const { reconciliation } = await opened();
    await reconciliation.applyTemplate(JSON.stringify({ product: "Avstem", version: 1, closing: { day: 5 } }), []);
    const again = reconciliationOn();
    await again.open();
    expect(JSON.parse(again.saveTemplate())).toMatchObject({ closing: { day: 5 } });
  });
});
