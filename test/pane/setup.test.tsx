/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { version } from "../../package.json";
import type { SetupRow } from "../../src/session";
import { stateOf } from "./support/fakeReconciliation";
import { showPane } from "./support/render";

const GEBYR: SetupRow = { text: "Gebyr", accountType: "gl", debitAccount: "", creditAccount: "7770", counterparty: "", from: "", to: "", isOn: "yes" };
const CARD: SetupRow = { number: "1920", name: "Drift", iban: "", currency: "NOK", account: "1920" };
const plain = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");

async function openPage(name: string, rows: Readonly<Record<string, readonly SetupRow[]>> = {}) {
  const shown = await showPane(stateOf({ setup: { rows, issues: [] } }));
  await shown.user.click(screen.getByRole("button", { name: "More" }));
  await shown.user.click(await screen.findByRole("menuitem", { name }));
  await screen.findByRole("heading", { name });
  return shown;
}

describe("pages behind the menu", () => {
  test("a page takes the focus, hides the next step, and Escape gives the focus back to the menu", async () => {
    const { user } = await openPage("Text to account");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Text to account" }));
    expect(within(screen.getByRole("contentinfo")).queryByRole("button", { name: /^Accept/ })).toBeNull();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("heading", { name: "Text to account" })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "More" })));
  });

  test("the about page says the version, that nothing leaves the workbook, and the licence", async () => {
    await openPage("About Avstem");
    expect(screen.getByText(`Version ${version}`)).toBeTruthy();
    expect(screen.getByText(/^Nothing leaves this workbook\./)).toBeTruthy();
    expect(screen.getByText(/^MIT/)).toBeTruthy();
  });

  test("options are set from the menu too", async () => {
    const { fake, user } = await openPage("Options");
    await user.selectOptions(screen.getByRole("combobox", { name: "Matching follows" }), "business-central");
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(fake.calls).toContainEqual(["setOptions", expect.objectContaining({ conventions: "business-central" })]);
  });
});

describe("text to account", () => {
  test("a text is typed, shows what it hits at once, and is saved with a way back", async () => {
    const { fake, user } = await openPage("Text to account");
    await user.click(screen.getByRole("button", { name: "Add text" }));
    await user.type(screen.getByLabelText(/^Text on the line/), "gebyr");
    await user.type(screen.getByLabelText("Money out to"), "7770");
    await waitFor(() => expect(plain(screen.getByRole("region", { name: "What it hits" }).textContent)).toContain("Hits 1 line, -35,00 NOK"));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(fake.calls).toContainEqual(["setSetup", "mappings", [{ ...GEBYR, text: "gebyr" }]]);
    await waitFor(() => expect(screen.queryByRole("heading", { name: "New text" })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add text" }));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(fake.state().setup.rows.mappings).toEqual([]);
  });

  test("what is missing is said at its field, which gets the focus", async () => {
    const { fake, user } = await openPage("Text to account", { mappings: [GEBYR] });
    await user.click(screen.getByRole("button", { name: "Add text" }));
    await user.type(screen.getByLabelText(/^Text on the line/), "GEBYR");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText("Another row says this already.")).toBeTruthy();
    expect(screen.getByText("Give at least one account.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(/^Text on the line/));
    expect(fake.calls).toEqual([]);
  });

  test("where two texts hit one line, the longer one takes it, and both say so", async () => {
    const { user } = await openPage("Text to account", { mappings: [GEBYR, { ...GEBYR, text: "Gebyr bankkort", creditAccount: "7771" }] });
    await user.click(screen.getByRole("button", { name: /^Gebyr(?! bankkort)/ }));
    expect(screen.getByText("Hits 1 line; a longer text takes it.")).toBeTruthy();
    expect(screen.getByText("goes to “Gebyr bankkort”, which is longer")).toBeTruthy();
  });

  test("one is switched off, another deleted", async () => {
    const { fake, user } = await openPage("Text to account", { mappings: [GEBYR, { ...GEBYR, text: "Renter" }] });
    await user.click(screen.getByRole("switch", { name: "Gebyr: in use" }));
    expect(fake.state().setup.rows.mappings?.[0]).toMatchObject({ isOn: "no" });
    await user.click(screen.getByRole("button", { name: /^Renter/ }));
    await user.click(screen.getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(fake.state().setup.rows.mappings).toHaveLength(1));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Text to account" })));
  });

  test("open lines that a text hits are explained with one press", async () => {
    const { fake, user } = await openPage("Text to account", { mappings: [GEBYR] });
    await user.click(await screen.findByRole("button", { name: "Explain 1 open line" }));
    expect(fake.calls).toContainEqual(["applyMappings"]);
  });

  test("a cell of the sheet that can't be read leads to it before anything is changed here", async () => {
    const { fake, user } = await showPane(stateOf({ setup: { rows: {}, issues: [{ code: "setup/cell-missing", at: { sheet: "Setup", row: 5, column: 3 } }] } }));
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Text to account" }));
    await user.click(await screen.findByRole("button", { name: /Setup!D6 must be filled in/ }));
    expect(fake.calls).toContainEqual(["showCell", { sheet: "Setup", row: 5, column: 3 }]);
  });
});

describe("rules", () => {
  const names = () => within(screen.getByRole("region", { name: "High confidence" })).getAllByRole("listitem").map((item) => item.querySelector("span")?.textContent);

  test("are the 25 to start with until somebody changes them", async () => {
    await openPage("Rules");
    expect(screen.getAllByRole("switch")).toHaveLength(25);
    expect(names().slice(0, 2)).toEqual(["1. direct debit collection", "2. same party · several document numbers found · one entry of the amount"]);
    expect(screen.queryByRole("button", { name: "Back to the 25 rules" })).toBeNull();
  });

  test("are moved by key, the focus going with the rule, and brought back by one press", async () => {
    const { fake, user } = await openPage("Rules");
    screen.getByRole("button", { name: /^1\. direct debit/ }).focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await waitFor(() => expect(names()[1]).toBe("2. direct debit collection"));
    expect(document.activeElement?.textContent).toMatch(/^2\. direct debit/);
    expect(fake.state().setup.rows.rules).toHaveLength(25);
    await user.click(screen.getByRole("button", { name: "Back to the 25 rules" }));
    await waitFor(() => expect(names()[0]).toBe("1. direct debit collection"));
  });

  test("are changed in a form: what is asked, how sure, whether it is looked over", async () => {
    const { fake, user } = await openPage("Rules");
    await user.click(screen.getByRole("button", { name: /^9\. same party/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Confidence" }), "medium");
    await user.click(screen.getByRole("checkbox", { name: "looked over before it counts" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(fake.state().setup.rows.rules?.filter(({ confidence }) => confidence === "medium").at(-1)).toEqual(
      { confidence: "medium", priority: "10", party: "fully", document: "no", amount: "one", directDebit: "any", reviewRequired: "yes", isOn: "yes" }));
    expect(fake.state().setup.rows.rules?.filter(({ confidence }) => confidence === "high").map(({ priority }) => priority)).toEqual([..."123456789", "10"]);
  });

  test("that can never be reached are named", async () => {
    const rule = { confidence: "high", priority: "1", party: "any", document: "any", amount: "any", directDebit: "any", reviewRequired: "no", isOn: "yes" };
    await openPage("Rules", { rules: [rule, { ...rule, priority: "2", party: "fully" }] });
    expect(screen.getByText("High 2 is never reached: High 1 answers first.")).toBeTruthy();
  });
});

describe("an explanation that shall hold always", () => {
  const explaining = async (rows: Readonly<Record<string, readonly SetupRow[]>> = {}) => {
    const shown = await showPane(stateOf({ setup: { rows, issues: [] } }));
    await shown.user.selectOptions(screen.getByRole("combobox", { name: "Show" }), "openLines");
    await shown.user.click(screen.getByText("GEBYR BANKKORT", { selector: "span" }));
    await shown.user.keyboard("e");
    await screen.findByRole("heading", { name: "Explain" });
    return shown;
  };

  test("is one box away: the line is explained and its text kept for the account", async () => {
    const { fake, user } = await explaining();
    await user.type(screen.getByLabelText("Account"), "7770");
    await user.click(screen.getByRole("checkbox", { name: "Always for text like" }));
    expect(await screen.findByText("1 line on this statement")).toBeTruthy();
    const text = screen.getByLabelText<HTMLInputElement>("Text on the line");
    expect(text.value).toBe("GEBYR BANKKORT");
    await user.clear(text);
    await user.type(text, "GEBYR");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(fake.calls).toContainEqual(["setSetup", "mappings", [{ ...GEBYR, text: "GEBYR" }]]));
    expect(fake.calls.map(([name]) => name)).toEqual(["decide", "setSetup"]);
  });

  test("begins with the account that the bank account's card names", async () => {
    await explaining({ bankAccounts: [{ ...CARD, feeAccount: "7779" }] });
    expect(screen.getByLabelText<HTMLInputElement>("Account").value).toBe("7779");
    expect(screen.getByText("7779 by the card of Drift")).toBeTruthy();
  });
});

describe("bank accounts", () => {
  test("a wrong IBAN is said and nothing is saved; a right card is", async () => {
    const { fake, user } = await openPage("Bank accounts");
    await user.click(screen.getByRole("button", { name: "Add bank account" }));
    await user.type(screen.getByLabelText(/^Number(?! series)/), "1920");
    await user.type(screen.getByLabelText("IBAN"), "NO94 8601 1117 947");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText("The check digits or the length of the IBAN are wrong.")).toBeTruthy();
    expect(fake.calls).toEqual([]);
    await user.clear(screen.getByLabelText("IBAN"));
    await user.type(screen.getByLabelText("IBAN"), "NO93 8601 1117 947");
    await user.type(screen.getByLabelText("Tolerance"), "0,50");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(fake.state().setup.rows.bankAccounts).toMatchObject([{ number: "1920", iban: "NO93 8601 1117 947", tolerance: "0.50" }]));
  });

  test("the card of the statement's account is marked", async () => {
    await openPage("Bank accounts", { bankAccounts: [CARD] });
    expect(screen.getByRole("button", { name: /^1920 Drift/ }).textContent).toContain("on this statement");
  });
});

describe("what was learned", () => {
  const ALIAS: SetupRow = { kind: "alias", key: "nordlys opt", partyType: "customer", partyNo: "C10", accountType: "", account: "", amount: "", times: "3", days: "", squares: "", isOn: "yes" };

  test("says from how often it was seen, and is switched off in one step", async () => {
    const { fake, user } = await openPage("Learned", { learned: [ALIAS] });
    expect(screen.getByText("nordlys opt").parentElement?.textContent).toContain("Customer C10 · 3 times");
    await user.click(screen.getByRole("switch", { name: "nordlys opt: in use" }));
    await waitFor(() => expect(fake.state().setup.rows.learned).toEqual([{ ...ALIAS, isOn: "no" }]));
  });

  test("nothing learned says how it comes about", async () => {
    await openPage("Learned");
    expect(screen.getByText("Nothing yet. Accepting matches teaches whose account and name is whose.")).toBeTruthy();
  });
});

describe("templates", () => {
  const text = JSON.stringify({ product: "Avstem", version: 1, options: { windowBefore: 3 }, setup: { mappings: [{ ...GEBYR, creditAccount: "7771" }, { ...GEBYR, text: "Renter" }] } });
  const paste = async (typed: string) => {
    const shown = await openPage("Templates", { mappings: [GEBYR] });
    await shown.user.click(screen.getByLabelText("Or paste its text"));
    await shown.user.paste(typed);
    return shown;
  };

  test("show what they would change before anything is changed, and are taken over in parts", async () => {
    const { fake, user } = await paste(text);
    expect(screen.getByRole("checkbox", { name: "Text to account: 1 new, 1 replaced" })).toBeTruthy();
    expect(screen.getByText("Gebyr: 7770 → 7771")).toBeTruthy();
    expect(screen.getByText("Days the entry may be earlier than the bank: 10 → 3")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: /^Options/ }));
    await user.click(screen.getByRole("button", { name: "Take over" }));
    expect(fake.calls).toContainEqual(["applyTemplate", text, ["mappings"]]);
    await user.click(await screen.findByRole("button", { name: "Bring back what was here before" }));
    expect(fake.calls).toContainEqual(["undoTemplate"]);
  });

  test("that are none, or of a newer version, say so", async () => {
    await paste("hello");
    expect(screen.getByRole("alert").textContent).toBe("This is no template of Avstem. Choose a file that was saved under Templates.");
  });

  test("can be copied as text where a host saves no files", async () => {
    const { fake, user } = await openPage("Templates", { mappings: [GEBYR] });
    await user.click(screen.getByRole("button", { name: "Copy as text" }));
    expect(await navigator.clipboard.readText()).toBe(fake.saveTemplate());
    expect(screen.getByText("Copied")).toBeTruthy();
  });
});
