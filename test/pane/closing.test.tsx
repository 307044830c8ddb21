/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { dayFromIso } from "../../src/domain";
import { emptySession } from "../../src/session";
import { GALLERY_CLOSING } from "../gallery/states";
import { emptyState, stateOf } from "./support/fakeReconciliation";
import { showPane } from "./support/render";
import { AUTUMN } from "./support/statements";

const plain = (text: string | null): string => (text ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

async function openStatements(state = stateOf({ statements: AUTUMN })) {
  const shown = await showPane(state);
  await shown.user.click(within(screen.getByRole("heading", { level: 1 })).getByRole("button"));
  await screen.findByRole("heading", { name: "Statements" });
  return shown;
}

describe("the workbook's statements", () => {
  test("stand behind the title: the one worked on, those laid aside, those finished with the latest first", async () => {
    await openStatements();
    const groups = screen.getAllByRole("group").map((group) => within(group).queryAllByRole("listitem").map((item) => plain(item.textContent)));
    expect(groups[1]).toEqual([expect.stringContaining("Statement 25-02")]);
    expect(groups[2]!.map((text) => /Statement [\d-]+/.exec(text)?.[0])).toEqual(["Statement 24-12", "Statement 24-11", "Statement 24-10"]);
    expect(screen.getByLabelText<HTMLInputElement>("Statement number").value).toBe("24-13");
  });

  test("a gap between two of them is told with both balances", async () => {
    await openStatements();
    const november = screen.getAllByRole("listitem").find((item) => item.textContent.includes("Statement 24-11"))!;
    expect(plain(november.textContent)).toContain("Opens at 44 200,00 NOK; the one before closed at 44 250,00 NOK.");
    expect(screen.getAllByText(/Opens at/)).toHaveLength(1);
  });

  test("one is reopened after saying what that does", async () => {
    const { fake, user } = await openStatements();
    const november = screen.getAllByRole("listitem").find((item) => item.textContent.includes("Statement 24-11"))!;
    await user.click(within(november).getByRole("button", { name: "Reopen" }));
    expect(fake.calls.some(([name]) => name === "statements.reopen")).toBe(false);
    expect(within(november).getByText(/Later statements stay finished/)).toBeTruthy();
    await user.click(within(november).getByRole("button", { name: "Reopen it" }));
    expect(fake.calls).toContainEqual(["statements.reopen", 12]);
  });

  test("one laid aside is taken up, another is begun, a number is changed", async () => {
    const { fake, user } = await openStatements();
    const number = screen.getByLabelText("Statement number");
    await user.clear(number);
    await user.type(number, "25-01{Enter}");
    expect(fake.calls).toContainEqual(["statements.set", { statementNo: "25-01" }]);
    await user.click(screen.getByRole("button", { name: "Take up" }));
    expect(fake.calls).toContainEqual(["statements.take", 14]);
  });

  test("another is begun for the same account", async () => {
    const { fake, user } = await openStatements();
    await user.click(screen.getByRole("button", { name: "New reconciliation" }));
    expect(fake.calls).toContainEqual(["statements.begin", undefined]);
  });
});

describe("lines from the books", () => {
  test("are made on request, of all days, with reversed entries; how many is said", async () => {
    const { fake, user } = await openStatements();
    await user.click(screen.getByRole("button", { name: "Lines from the books" }));
    expect(fake.calls).toContainEqual(["statements.suggest", { from: null, to: null, isReversedIncluded: true }]);
    expect(await screen.findByText("2 lines made and matched")).toBeTruthy();
  });
});

describe("checks and deposits", () => {
  async function openClearing() {
    const shown = await showPane(stateOf({ bank: null, lines: new Map(), hasRun: false, proof: null, journal: null, balances: { openingBalance: 10_000_000 as never, closingBalance: null, bookOpeningBalance: null }, ...dated() }));
    await shown.user.click(screen.getByRole("button", { name: "Use my sheets" }));
    await shown.user.click(screen.getByRole("button", { name: "The bank gives no file? Tick the ledger's entries." }));
    await screen.findByRole("heading", { name: "Checks and deposits" });
    return shown;
  }
  const dated = () => ({ session: { ...emptySession(), options: { ...emptySession().options, statementDate: dayFromIso("2025-01-31") } } });
  const status = (): string => plain(screen.getByText("Difference to the bank").closest('[role="status"]')!.textContent);

  test("what is ticked adds up against the bank's closing balance, deposits and payments apart", async () => {
    const { user, fake } = await openClearing();
    const [deposits, payments] = ["Deposits", "Checks and payments"].map((name) => screen.getByRole("group", { name }));
    expect(within(deposits!).getAllByRole("checkbox").length + within(payments!).getAllByRole("checkbox").length).toBe(13);
    expect(status()).toContain("By what is ticked100 000,00Difference to the bank–Make lines");
    await user.type(screen.getByLabelText("Statement, closing"), "81 500,00{Enter}");
    expect(fake.calls).toContainEqual(["setBalances", { closingBalance: 8_150_000 }]);
    await user.click(within(payments!).getAllByRole("checkbox")[0]!);
    expect(status()).toContain("By what is ticked81 500,00Difference to the bank0,00Make 1 line");
  });

  test("a fee that the ledger lacks is put down beside them, and all of it becomes lines", async () => {
    const { user, fake } = await openClearing();
    await user.click(within(screen.getByRole("group", { name: "Deposits" })).getByRole("button", { name: /^Tick all/ }));
    await user.type(screen.getByLabelText("Amount"), "-35,00");
    expect(screen.getByRole("button", { name: "Add" }).getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByLabelText("Account"), "7770");
    await user.click(screen.getByRole("button", { name: "Add" }));
    await user.click(screen.getByRole("button", { name: /^Make \d+ lines$/ }));
    const [, asked] = fake.calls.find(([name]) => name === "statements.suggest")!;
    expect(asked).toMatchObject({ to: null, adjustments: [{ kind: "fee", amount: -3_500, account: "7770", text: "Fee" }] });
    expect((asked as { readonly entries: ReadonlySet<string> }).entries.size).toBeGreaterThan(3);
    expect(status()).toContain("Make lines");
  });
});

describe("finishing", () => {
  test("what stands in the way is listed in words, each leading to where it is mended, and Finish waits", async () => {
    const { user } = await openStatements(stateOf());
    await user.click(screen.getByRole("button", { name: "Finish…" }));
    await screen.findByText("This keeps it from being finished:");
    expect(screen.getByText("The statement has no closing balance. Set it before you finish.")).toBeTruthy();
    expect(plain(screen.getAllByText(/is left to match or explain/)[0]!.textContent)).toContain("Bank!");
    expect(screen.getByRole("button", { name: "Finish" }).getAttribute("aria-disabled")).toBe("true");
  });

  test("is the next step once everything agrees and is written, and says what will happen", async () => {
    const { fake, user } = await showPane(GALLERY_CLOSING());
    await user.click(within(screen.getByRole("contentinfo")).getByRole("button", { name: "Finish January 2025" }));
    await screen.findByText("Everything is explained and the balance agrees.");
    await user.click(screen.getByRole("button", { name: "Finish" }));
    expect(fake.calls).toContainEqual(["statements.finish"]);
  });

  test("a month in which nothing happened is finished without lines, on request only", async () => {
    const proved = GALLERY_CLOSING();
    const { openingBalance } = proved.proof!;
    const session = { ...emptySession(), options: { ...proved.session.options, statementDate: proved.proof!.asOf } };
    const empty = { ...proved, lines: new Map(), session, journal: null, balances: { ...proved.balances, openingBalance, closingBalance: openingBalance }, proof: { ...proved.proof!, closingBalance: openingBalance, issues: [] } };
    const { fake, user } = await openStatements(empty);
    await user.click(screen.getByRole("button", { name: "Finish…" }));
    await screen.findByText("The statement has no lines. Finish it without lines if nothing happened on the account.");
    await user.click(screen.getByRole("button", { name: "Finish without lines" }));
    expect(fake.calls).toContainEqual(["statements.finish", { isEmptyAllowed: true }]);
  });
});

test("a reconciliation begun for another account asks for its statement, and is no first run", async () => {
  await showPane(emptyState({ statements: AUTUMN, statement: { id: 15, account: "1921", statementNo: "1", from: null } }));
  expect(screen.getByText("Choose the statement of 1921, or drop its file")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Try with a sample" })).toBeNull();
});
