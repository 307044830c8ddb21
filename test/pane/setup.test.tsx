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
  await shown.user.click(screen.getByRole("menuitem", { name }));
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
    expect(screen.getByText("1 line hit by another text too")).toBeTruthy();
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
    await user.click(screen.getByRole("menuitem", { name: "Text to account" }));
    await user.click(await screen.findByRole("button", { name: /Setup!D6 must be filled in/ }));
    expect(fake.calls).toContainEqual(["showCell", { sheet: "Setup", row: 5, column: 3 }]);
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
    const text = screen.getByLabelText("Text on the line");
    expect((text as HTMLInputElement).value).toBe("GEBYR BANKKORT");
    await user.clear(text);
    await user.type(text, "GEBYR");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(fake.calls).toContainEqual(["setSetup", "mappings", [{ ...GEBYR, text: "GEBYR" }]]));
    expect(fake.calls.map(([name]) => name)).toEqual(["decide", "setSetup"]);
  });

  test("begins with the account that the bank account's card names", async () => {
    await explaining({ bankAccounts: [{ ...CARD, feeAccount: "7779" }] });
    expect((screen.getByLabelText("Account") as HTMLInputElement).value).toBe("7779");
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
