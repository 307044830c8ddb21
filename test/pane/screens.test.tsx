/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { amount, type Problem } from "../../src/domain";
import { emptySession } from "../../src/session";
import { emptyState, stateOf } from "./support/fakeReconciliation";
import { entryId, lineId } from "./support/january";
import { showPane } from "./support/render";

const foot = () => within(screen.getByRole("contentinfo"));
const open = async (tab: RegExp, state = stateOf()) => {
  const shown = await showPane(state);
  await shown.user.click(screen.getByRole("tab", { name: tab }));
  return shown;
};
const beforeMatching = (changes: Partial<ReturnType<typeof stateOf>> = {}) => stateOf({ hasRun: false, session: emptySession(), proof: null, journal: null, consent: "not-asked", ...changes });
const plain = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");

describe("first run", () => {
  test("says what Avstem does and that nothing leaves the workbook, with two ways to begin", async () => {
    await showPane(emptyState());
    expect(screen.getByRole("heading", { name: "Match the bank with the books" })).toBeTruthy();
    expect(screen.getByText("Nothing leaves this workbook.")).toBeTruthy();
  });

  test("Try with a sample makes the sheets and matches them", async () => {
    const { fake, user } = await showPane(emptyState());
    await user.click(screen.getByRole("button", { name: "Try with a sample" }));
    await waitFor(() => expect(fake.calls.map(([name]) => name)).toEqual(["addSample", "match"]));
    await waitFor(() => expect(screen.getByRole("tab", { name: "Review 4", selected: true })).toBeTruthy());
  });

  test("Use my sheets goes to the sheets, and the primary button leads to what is missing", async () => {
    const { fake, user } = await showPane(emptyState());
    await user.click(screen.getByRole("button", { name: "Use my sheets" }));
    await user.click(foot().getByRole("button", { name: "Choose sheets" }));
    const statement = screen.getByRole("combobox", { name: "Sheet with the statement" });
    expect([statement, screen.getByRole("combobox", { name: "Sheet with the ledger" })]).toContain(document.activeElement);
    await user.selectOptions(statement, "Bank");
    expect(fake.calls).toContainEqual(["chooseSheet", "bank", "Bank"]);
  });
});

describe("sources", () => {
  test("each detected column shows its letter, header and first value", async () => {
    await showPane(beforeMatching());
    const row = within(screen.getByRole("table", { name: "Columns on Bank" })).getByRole("row", { name: /^Amount/ });
    expect(within(row).getAllByRole("cell").map((cell) => plain(cell.textContent))).toEqual(["F", "Beløp", "-18 500,00"]);
  });

  test("what could not be read leads to its cell", async () => {
    const { fake, user } = await showPane(beforeMatching());
    await user.click(screen.getByRole("button", { name: /Bank!F44/ }));
    expect(fake.calls).toContainEqual(["showCell", { sheet: "Bank", row: 43, column: 5 }]);
  });

  test("a column is corrected in the picker, which shows three values, and the sheet is read once", async () => {
    const { fake, user } = await showPane(beforeMatching());
    await user.click(screen.getAllByRole("button", { name: "Change columns" })[0]!);
    const field = await screen.findByRole("combobox", { name: "Balance" });
    expect(screen.getByText(/^02\.01\.2025 · 03\.01\.2025 · 06\.01\.2025$/)).toBeTruthy();
    await user.selectOptions(field, "4");
    await user.click(screen.getByRole("button", { name: "Done" }));
    const [call] = fake.calls.filter(([name]) => name === "setLayout");
    expect(call?.[2]).toMatchObject({ columns: { balance: 4, amount: 5 } });
  });

  test("questions are two buttons, one question after the other, and are used together", async () => {
    const base = beforeMatching();
    const questions = [{ about: "amount" as const, sheet: "Bank", columns: [5, 4] }, { about: "dateOrder" as const, sheet: "Bank", columns: [] }];
    const { fake, user } = await showPane({ ...base, bank: { ...base.bank!, layout: null, source: null, detection: { ...base.bank!.detection, questions } } });
    expect(foot().getByRole("button", { name: "Answer 2 questions" })).toBeTruthy();
    await user.click(within(screen.getByRole("group", { name: "Which column on Bank is the amount?" })).getByRole("button", { name: /^E · Valutert/ }));
    await user.click(within(screen.getByRole("group", { name: "How are dates on Bank to be read?" })).getByRole("button", { name: "Month first" }));
    const calls = fake.calls.filter(([name]) => name === "setLayout");
    expect(calls).toHaveLength(1);
    expect(calls[0]?.[2]).toMatchObject({ columns: { amount: 4 }, dateOrder: "month-first" });
  });

  test("options are said in one line and changed in the user's own numbers", async () => {
    const { fake, user } = await showPane(beforeMatching());
    expect(plain(screen.getByText(/^Entry up to/).textContent)).toBe("Entry up to 10 days before or 5 days after · tolerance 0,00");
    await user.click(screen.getByRole("button", { name: "Options: Change" }));
    const tolerance = await screen.findByLabelText("Difference that may remain");
    await user.clear(tolerance);
    await user.type(tolerance, "1,5");
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(fake.calls).toContainEqual(["setOptions", expect.objectContaining({ tolerance: { type: "Amount", value: "1.5" } })]);
  });

  test("an option that can't be read is said to be so and not taken", async () => {
    const { fake, user } = await showPane(beforeMatching());
    await user.click(screen.getByRole("button", { name: "Options: Change" }));
    await user.type(await screen.findByLabelText("Days it may be later"), "x");
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.getByText("Type a number.")).toBeTruthy();
    expect(fake.calls.filter(([name]) => name === "setOptions")).toEqual([]);
  });

  test("a balance that the sheet lacks is typed", async () => {
    const { fake, user } = await showPane(beforeMatching());
    await user.type(screen.getByLabelText("Statement, closing"), "105 578,00{Enter}");
    expect(fake.calls).toContainEqual(["setBalances", { closingBalance: 10_557_800 }]);
  });
});

describe("matching", () => {
  test("Match runs the engine", async () => {
    const { fake, user } = await showPane(beforeMatching());
    await user.click(foot().getByRole("button", { name: "Match" }));
    expect(fake.calls).toContainEqual(["match", "unmatched"]);
    expect(await screen.findByText("5 matched, 4 suggested, 4 open")).toBeTruthy();
  });

  test("shows the stage, how far it is, and can be cancelled", async () => {
    const { fake, user } = await showPane(stateOf({ work: { doing: "matching", done: 12_400, total: 50_000 } }));
    expect(within(screen.getByRole("contentinfo")).getByRole("status").textContent).toBe("Matching");
    expect(plain(foot().getByText(/of/).textContent)).toBe("12 400 of 50 000");
    expect(screen.getByRole("progressbar", { name: "Matching" }).getAttribute("aria-valuenow")).toBe("12400");
    await user.click(foot().getByRole("button", { name: "Cancel" }));
    expect(fake.calls).toContainEqual(["cancel"]);
  });

  test("whether columns may be written is asked once, after the first run", async () => {
    const { fake, user } = await showPane(stateOf({ consent: "not-asked" }));
    const card = screen.getByRole("region", { name: "Mark the rows in your sheets?" });
    expect(card.textContent).toContain("five columns to the right of the data on Bank and 1920");
    await user.click(within(card).getByRole("button", { name: "Colours only" }));
    expect(fake.calls).toContainEqual(["setConsent", "no"]);
    expect(screen.queryByRole("region", { name: "Mark the rows in your sheets?" })).toBeNull();
  });

  test("redoing everything asks first", async () => {
    const { fake, user } = await showPane();
    await user.click(foot().getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Redo everything" }));
    expect(fake.calls).toEqual([]);
    await user.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "Redo everything" }));
    expect(fake.calls).toContainEqual(["match", "redo-all"]);
  });
});

describe("proof", () => {
  const figures = () => Object.fromEntries(within(screen.getByRole("table", { name: "Reconciliation statement" })).getAllByRole("row").flatMap((row) => {
    const cells = within(row).queryAllByRole("cell");
    return cells.length === 0 ? [] : [[within(row).getByRole("rowheader").textContent, plain(cells[0]!.textContent)]];
  }));

  test("is the statement an accountant writes, down to the remaining difference", async () => {
    await open(/Proof/);
    await screen.findByRole("table", { name: "Reconciliation statement" });
    expect(figures()).toEqual({
      "Opening balance": "100 000,00", "Lines on the statement": "5 578,00", "Closing balance": "105 578,00", "Deposits in transit": "38 380,00", "Outstanding payments": "-7 800,00",
      "Adjusted bank balance": "136 158,00", "Balance in the books": "97 025,00", "Explained, to be posted": "0,00", "Adjusted book balance": "97 025,00", "Remaining difference": "39 133,00",
    });
    expect(plain(screen.getByText(/is not explained/).textContent)).toBe("39 133,00 NOK is not explained.");
  });

  test("agrees when all is matched and explained, and only then shows the tick", async () => {
    const { fake } = await open(/Proof/);
    expect(within(screen.getByRole("banner")).queryByText("Agrees")).toBeNull();
    await act(async () => {
      const at = "2025-02-03";
      await fake.decide({ type: "accept", matches: [...fake.state().session.matches.values()].filter((match) => match.status === "suggested").map((match) => match.id), at });
      const [difference] = [...fake.state().session.matches.values()].filter((match) => match.difference !== 0);
      await fake.decide({ type: "explain", explanation: { line: null, match: difference!.id, kind: "fee", account: "7770", text: "", decidedAt: at } });
      for (const [line, account] of [[3, "7770"], [8, "2900"], [12, "8050"], [13, "7770"]] as const) await fake.decide({ type: "explain", explanation: { line: lineId(line), match: null, kind: "other-account", account, text: "", decidedAt: at } });
    });
    expect(screen.getByText("Agrees.")).toBeTruthy();
    expect(within(screen.getByRole("banner")).getByText("Agrees")).toBeTruthy();
    expect(foot().getByRole("button", { name: "Write reconciliation" })).toBeTruthy();
  });

  test("figures lead to where they come from, outstanding items have their age", async () => {
    const { fake, user } = await open(/Proof/);
    await user.click(await screen.findByRole("button", { name: /^Outstanding payments/ }));
    expect(fake.calls).toContainEqual(["show", [], [entryId(12)]]);
    expect(screen.getByText("30.01.2025 · 1 day old · 1920!13")).toBeTruthy();
  });

  test("two errors that cancel out do not pass", async () => {
    const base = stateOf();
    await open(/Proof/, { ...base, hasRun: true, proof: { ...base.proof!, remainingDifference: amount(0), closes: false } });
    expect(await screen.findByText(/^The sums agree, but 8 items below are not explained\.$/)).toBeTruthy();
  });

  test("before the first matching it says when it comes", async () => {
    await open(/Proof/, beforeMatching());
    expect(await screen.findByText("The proof comes after the first matching.")).toBeTruthy();
  });
});

describe("posting", () => {
  const explained = async () => {
    const shown = await open(/Posting/);
    await act(async () => { await shown.fake.decide({ type: "explain", explanation: { line: lineId(3), match: null, kind: "fee", account: "7770", text: "Gebyr", decidedAt: "2025-02-03" } }); });
    return shown;
  };

  test("groups lines by document, which balance", async () => {
    await explained();
    const document = (await screen.findByRole("heading", { name: /^Document AVS0001/ })).closest("li")!;
    expect(plain(document.textContent)).toContain("1920-42,00");
    expect(plain(document.textContent)).toContain("777042,00");
    expect(within(document).getByText("Debit and credit agree")).toBeTruthy();
  });

  test("layout and account are chosen here; the account is taken when the field is left", async () => {
    const { fake, user } = await explained();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Layout" }), "business-central");
    await user.clear(screen.getByLabelText("Bank account in the ledger"));
    await user.type(screen.getByLabelText("Bank account in the ledger"), "1921");
    expect(fake.calls.filter(([name]) => name === "setPosting")).toEqual([["setPosting", { layout: "business-central" }]]);
    await user.tab();
    expect(fake.calls).toContainEqual(["setPosting", { bankAccount: "1921" }]);
  });

  test("a problem stands at what it concerns", async () => {
    const { fake } = await explained();
    act(() => fake.set({ posting: { ...fake.state().posting, bankAccount: "" } }));
    await screen.findByRole("heading", { name: /^Document AVS0001/ });
    expect(screen.getByText("The bank account's number in the ledger is missing. Type it above.")).toBeTruthy();
  });

  test("writes the sheet and says where", async () => {
    const { fake, user } = await explained();
    await user.click(within(screen.getByRole("main")).getByRole("button", { name: "Write posting sheet" }));
    expect(fake.calls).toContainEqual(["writePosting"]);
    expect(screen.getByRole("button", { name: "Written on Posting" })).toBeTruthy();
  });
});

describe("faults", () => {
  const faulty = (problem: Problem) => stateOf({ problems: [problem] });

  test("a cell being edited: try again does the same once more", async () => {
    const { fake, user } = await showPane();
    await user.click(within(screen.getByRole("grid")).getByRole("button", { name: /Bank!6,/ }));
    act(() => fake.set({ problems: [{ code: "host/busy-editing" }] }));
    await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "Try again" }));
    expect(fake.calls.filter(([name]) => name === "show")).toHaveLength(2);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a protected sheet: go on with colours only", async () => {
    const { fake, user } = await showPane(faulty({ code: "host/protected", sheet: "Bank" }));
    await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "Colours only" }));
    expect(fake.calls).toContainEqual(["setConsent", "no"]);
  });

  test("a sheet that is gone: choose again", async () => {
    const { user } = await showPane(faulty({ code: "sheet/not-found", sheet: "Bank" }));
    await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "Choose sheets" }));
    expect(screen.getByRole("tab", { name: "Sources", selected: true })).toBeTruthy();
  });

  test("any fault can be dismissed", async () => {
    const { fake, user } = await showPane(faulty({ code: "host/too-large" }));
    await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "Dismiss" }));
    expect(fake.calls).toContainEqual(["dismissProblems"]);
  });
});

test("a bug says what is safe and gives the details to copy", async () => {
  const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { fake, user } = await showPane();
  fake.decide = () => Promise.reject(new RangeError("Sum out of range"));
  await user.click(foot().getByRole("button", { name: /^Accept/ }));
  expect(await screen.findByRole("heading", { name: "Avstem stopped" })).toBeTruthy();
  expect(screen.getByText(/RangeError: Sum out of range/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Copy details" })).toBeTruthy();
  quiet.mockRestore();
});
