/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { MatchId } from "../../src/domain";
import { stateOf } from "./support/fakeReconciliation";
import { entryId, lineId } from "./support/january";
import { showPane, type Shown } from "./support/render";

const list = (): HTMLElement => screen.getByRole("grid", { name: "Matches and open items" });
const selected = (): string => within(list()).getByRole("row", { selected: true }).textContent;
const decisions = ({ fake }: Shown) => fake.calls.filter(([name]) => name === "decide").map(([, decision]) => decision);

async function review(): Promise<Shown> {
  const shown = await showPane();
  act(() => list().focus());
  return shown;
}

test("the review opens by itself on the suggestions, the first one with its details", async () => {
  await review();
  expect(screen.getByRole("tab", { name: "Review 4", selected: true })).toBeTruthy();
  expect(selected()).toContain("VIPPS OPPGJØR");
  expect(within(list()).getByRole("row", { name: /Details of/ }).textContent).toContain("amount differs by -37,50");
});

test("arrows move, and stop at the ends", async () => {
  const { user } = await review();
  await user.keyboard("{ArrowDown}");
  expect(selected()).toContain("Nordlys Optikk AS");
  await user.keyboard("{End}{ArrowDown}");
  expect(selected()).toContain("24.01");
  await user.keyboard("{Home}{ArrowUp}");
  expect(selected()).toContain("VIPPS OPPGJØR");
});

test("Enter accepts, the next suggestion comes by itself, the focus stays, and it is said with Undo", async () => {
  const shown = await review();
  await shown.user.keyboard("{ArrowDown}{Enter}");
  expect(decisions(shown)).toEqual([expect.objectContaining({ type: "accept", matches: ["M-0005"] })]);
  await waitFor(() => expect(selected()).toContain("22.01"));
  expect(document.activeElement).toBe(list());
  expect(screen.getByText("M-0005 accepted")).toBeTruthy();
  expect(screen.getByRole("button", { name: "6 matched" })).toBeTruthy();
});

test("Backspace rejects", async () => {
  const shown = await review();
  await shown.user.keyboard("{Backspace}");
  expect(decisions(shown)).toEqual([expect.objectContaining({ type: "reject" })]);
  expect(shown.fake.state().session.matches.get("M-0004" as MatchId)?.status).toBe("rejected");
});

test("all four suggestions accepted by keyboard leave an empty list that says so and keeps the focus", async () => {
  const { user } = await review();
  await user.keyboard("{Enter}{Enter}{Enter}{Enter}");
  await waitFor(() => expect(screen.getByText("No suggestions left.")).toBe(document.activeElement));
  expect(screen.getByRole("button", { name: "Explain 4 open lines" })).toBeTruthy();
});

test("Ctrl+Z takes the decision back, Ctrl+Y makes it again", async () => {
  const { user } = await review();
  await user.keyboard("{Enter}{Control>}z{/Control}");
  expect(screen.getByRole("button", { name: "5 matched" })).toBeTruthy();
  await user.keyboard("{Control>}y{/Control}");
  expect(screen.getByRole("button", { name: "6 matched" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Undo: 1 accepted" })).toBeTruthy();
});

test("1 to 4 filter, and the list keeps the focus", async () => {
  const { user } = await review();
  for (const [key, first] of [["2", "OMKOSTNINGER"], ["3", "Grafisk Hus"], ["4", "Fjordgata 12"], ["1", "VIPPS"]] as const) {
    await user.keyboard(key);
    await waitFor(() => expect(selected()).toContain(first));
  }
});

test("S shows the rows in the sheet", async () => {
  const { user, fake } = await review();
  await user.keyboard("{ArrowDown}s");
  expect(fake.calls).toContainEqual(["show", [lineId(6)], [entryId(5), entryId(6), entryId(7)]]);
});

test("/ goes to the search, which finds by amount; Enter goes back to the list", async () => {
  const { user } = await review();
  await user.keyboard("/");
  expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Search" }));
  await user.keyboard("12 480,00");
  await waitFor(() => expect(within(list()).getAllByRole("row", { selected: true })).toHaveLength(1));
  expect(selected()).toContain("Nordlys Optikk AS");
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(list());
});

test("a search that finds nothing says so", async () => {
  const { user } = await review();
  await user.type(screen.getByRole("searchbox"), "zzz");
  await waitFor(() => expect(screen.getByText("Nothing found.")).toBeTruthy());
});

test("O matches by hand: ticks on both sides with their sums, then one decision", async () => {
  const shown = await review();
  await shown.user.keyboard("{ArrowDown}o");
  const page = await screen.findByRole("region", { name: "Match by hand" });
  const tick = within(page).getByRole("checkbox", { name: /10240/ });
  expect((tick as HTMLInputElement).checked).toBe(true);
  await shown.user.click(tick);
  expect(within(page).getByRole("status").textContent.replaceAll("\u00a0", " ")).toBe("2 000,00");
  await shown.user.click(within(page).getByRole("button", { name: "Match" }));
  expect(decisions(shown)).toEqual([expect.objectContaining({ type: "pair", lines: [lineId(6)], entries: [entryId(5), entryId(6)] })]);
  await waitFor(() => expect(screen.queryByRole("region", { name: "Match by hand" })).toBeNull());
  expect(document.activeElement).toBe(list());
});

test("E explains an open line with kind, account and text", async () => {
  const shown = await review();
  await shown.user.keyboard("2e");
  const page = await screen.findByRole("region", { name: "Explain" });
  await shown.user.click(within(page).getByRole("button", { name: "Save" }));
  expect(within(page).getByText("Type the account it is posted to.")).toBeTruthy();
  await shown.user.type(within(page).getByLabelText("Account"), "7770");
  await shown.user.click(within(page).getByRole("button", { name: "Save" }));
  expect(decisions(shown)).toEqual([{ type: "explain", explanation: expect.objectContaining({ line: lineId(3), match: null, kind: "fee", account: "7770", text: "OMKOSTNINGER DESEMBER" }) }]);
  await waitFor(() => expect(screen.getByRole("button", { name: "1 explained" })).toBeTruthy());
});

test("the account used last for the same kind is offered with its reason", async () => {
  const shown = await review();
  await act(async () => { await shown.fake.decide({ type: "explain", explanation: { line: lineId(3), match: null, kind: "fee", account: "7770", text: "", decidedAt: "2025-02-01" } }); });
  await shown.user.keyboard("2e");
  const page = await screen.findByRole("region", { name: "Explain" });
  expect(within(page).getByLabelText<HTMLInputElement>("Account").value).toBe("7770");
  expect(within(page).getByText("7770 was used last (1 time here)")).toBeTruthy();
});

test("a bank's error needs no account", async () => {
  const shown = await review();
  await shown.user.keyboard("2e");
  const page = await screen.findByRole("region", { name: "Explain" });
  await shown.user.selectOptions(within(page).getByLabelText("What it is"), "bank-error");
  await shown.user.click(within(page).getByRole("button", { name: "Save" }));
  expect(decisions(shown)).toHaveLength(1);
});

test("a transfer to an account in euros asks for the euros, and says what the books' rate leaves over", async () => {
  const cards = [{ number: "1921", name: "Valuta", currency: "EUR", account: "1921" }, { number: "1922", name: "Skatt", currency: "NOK", account: "1922" }];
  const state = stateOf({ setup: { rows: { bankAccounts: cards }, issues: [] } });
  const shown = await showPane({ ...state, posting: { ...state.posting, localCurrency: "NOK" } });
  act(() => list().focus());
  await shown.user.keyboard("2e");
  const page = await screen.findByRole("region", { name: "Explain" });
  const euros = (): HTMLElement | null => within(page).queryByLabelText("On the other account, EUR");
  await shown.user.selectOptions(within(page).getByLabelText("What it is"), "transfer");
  await shown.user.type(within(page).getByLabelText("Account"), "1922");
  expect(euros()).toBeNull();
  await shown.user.clear(within(page).getByLabelText("Account"));
  await shown.user.type(within(page).getByLabelText("Account"), "1921");
  await shown.user.click(within(page).getByRole("button", { name: "Save" }));
  expect([decisions(shown), within(page).getByText(/Give the amount/)]).toEqual([[], expect.anything()]);
  await shown.user.type(euros()!, "3,60");
  await shown.user.type(within(page).getByLabelText("Rate in the books: NOK for 1 EUR"), "11,45");
  expect(within(page).getByRole("status").textContent.replaceAll("\u00a0", " ")).toBe("Exchange difference0,78");
  await shown.user.type(within(page).getByLabelText("Exchange gain or loss to"), "8160");
  await shown.user.click(within(page).getByRole("button", { name: "Save" }));
  expect(decisions(shown)).toEqual([{ type: "explain", explanation: expect.objectContaining({ kind: "transfer", account: "1921", exchange: { amount: 360, currency: "EUR", rate: "11.45", account: "8160" } }) }]);
});

test("Escape closes a page and gives the focus back", async () => {
  const { user } = await review();
  await user.keyboard("o");
  await screen.findByRole("region", { name: "Match by hand" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(list()));
});

test("? lists the keys", async () => {
  const { user } = await review();
  await user.keyboard("?");
  expect(within(await screen.findByRole("region", { name: "Keys" })).getByText("accept")).toBeTruthy();
});

test("all suggestions of high confidence are accepted at once, as one step", async () => {
  const shown = await review();
  await shown.user.click(screen.getByRole("button", { name: "Accept 2 of high confidence" }));
  expect(decisions(shown)).toEqual([expect.objectContaining({ type: "accept", matches: ["M-0008", "M-0009"] })]);
  expect(screen.getByText("2 matches accepted")).toBeTruthy();
});

test("the details mark what agrees, and name who came second", async () => {
  const { user } = await review();
  await user.keyboard("{ArrowDown}");
  const details = within(list()).getByRole("row", { name: "Details of M-0005" });
  expect([...details.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(expect.arrayContaining(["10231", "NORDLYS OPTIKK"]));
  expect(details.textContent).toContain("1920!6 + 1920!11: the number is not in the text");
});

test("a match whose row was changed is taken apart, not accepted", async () => {
  const shown = await showPane(stateOf({ stale: new Set(["M-0001" as MatchId]) }));
  await shown.user.click(screen.getByRole("button", { name: "1 changed" }));
  act(() => list().focus());
  await shown.user.keyboard("{Enter}");
  expect(decisions(shown)).toEqual([]);
  await shown.user.click(within(screen.getByRole("contentinfo")).getByRole("button", { name: "Unmatch" }));
  expect(decisions(shown)).toEqual([expect.objectContaining({ type: "dissolve", matches: ["M-0001"] })]);
});

test("a row selected in the sheet shows its match", async () => {
  const { fake } = await review();
  act(() => fake.set({ selected: { lines: [lineId(4)], entries: [] } }));
  await waitFor(() => expect(selected()).toContain("Fjordkraft"));
  act(() => fake.set({ selected: { lines: [], entries: [entryId(13)] } }));
  await waitFor(() => expect(selected()).toContain("Solsiden"));
});

test("of 20,000 items only those in sight are drawn", async () => {
  const base = stateOf();
  const lines = new Map(Array.from({ length: 20_000 }, (_, at) => [lineId(100 + at), { ...base.lines.get(lineId(3))!, id: lineId(100 + at) }]));
  const { user } = await showPane(stateOf({ lines }));
  act(() => list().focus());
  await user.keyboard("2");
  expect(list().getAttribute("aria-rowcount")).toBe("20000");
  expect(within(list()).getAllByRole("row").length).toBeLessThan(40);
});

test("a line is split: what is left follows, and the parts go as one decision", async () => {
  const shown = await review();
  await shown.user.keyboard("2e");
  const page = await screen.findByRole("region", { name: "Explain" });
  await shown.user.type(within(page).getByLabelText("Account"), "7770");
  await shown.user.click(within(page).getByRole("button", { name: "Split into parts" }));
  const [first, second] = within(page).getAllByLabelText("Amount");
  const whole = (first as HTMLInputElement).value;
  await shown.user.clear(first!);
  await shown.user.type(first!, "-10,00");
  expect(within(page).getByRole("status").textContent).not.toMatch(/ 0,00/);
  await shown.user.click(within(page).getByRole("button", { name: "Save" }));
  expect(within(page).getByText(/must add up/)).toBeTruthy();
  const line = [...shown.fake.state().lines.values()].find((one) => whole.replace(/[^\d]/g, "") === String(Math.abs(one.amount)))!;
  await shown.user.type(second!, `${(line.amount + 1000) / 100}`.replace(".", ","));
  await shown.user.type(within(page).getAllByLabelText("Account")[1]!, "2710");
  await shown.user.click(within(page).getByRole("button", { name: "Save" }));
  expect(decisions(shown)).toEqual([expect.objectContaining({
    explanation: expect.objectContaining({ line: line.id, account: "7770", parts: [expect.objectContaining({ amount: -1000, account: "7770" }), expect.objectContaining({ amount: line.amount + 1000, account: "2710" })] }) as unknown,
  })]);
});

test("entries that sum to a line are found, the likeliest first, and ticked by a choice", async () => {
  const shown = await review();
  await shown.user.keyboard("{ArrowDown}o");
  const page = await screen.findByRole("region", { name: "Match by hand" });
  for (const number of ["10231", "10234", "10240"]) await shown.user.click(within(page).getByRole("checkbox", { name: new RegExp(number) }));
  await shown.user.click(within(page).getByRole("button", { name: /^Find entries that sum to 12.480,00$/ }));
  const found = await within(page).findByRole("list", { name: "Combinations" });
  const [best] = within(found).getAllByRole("button");
  expect(best!.textContent).toContain("3 entries: 10231 + 10234 + 10240");
  await shown.user.click(best!);
  expect(within(page).getByRole("status").textContent).toBe("0,00");
  await shown.user.click(within(page).getByRole("button", { name: "Match" }));
  expect(decisions(shown)).toEqual([expect.objectContaining({ type: "pair", lines: [lineId(6)], entries: expect.arrayContaining([entryId(5), entryId(6), entryId(7)]) as unknown })]);
});

test("rows selected in both sheets, one after the other, are matched in the pane", async () => {
  const shown = await review();
  act(() => shown.fake.set({ selected: { lines: [lineId(3), lineId(13)], entries: [] } }));
  act(() => shown.fake.set({ selected: { lines: [], entries: [entryId(12)] } }));
  await waitFor(() => expect(screen.getByText("2 lines and 1 entry selected in the sheets")).toBeTruthy());
  await shown.user.click(screen.getByRole("button", { name: "Match these…" }));
  const page = await screen.findByRole("region", { name: "Match by hand" });
  await shown.user.click(within(page).getByRole("button", { name: "Match" }));
  expect(decisions(shown)).toEqual([expect.objectContaining({ type: "pair", lines: [lineId(3), lineId(13)], entries: [entryId(12)] })]);
});

test("the list can begin with the largest or the surest", async () => {
  const { user } = await review();
  await user.selectOptions(screen.getByRole("combobox", { name: "Order" }), "amount");
  await user.keyboard("{Tab}");
  act(() => list().focus());
  await user.keyboard("{Home}");
  expect(selected()).toContain("Nordlys Optikk AS");
});

test("only what the search shows is accepted together", async () => {
  const shown = await review();
  await shown.user.type(screen.getByRole("searchbox", { name: "Search" }), "havna 10251");
  await waitFor(() => expect(screen.queryByRole("button", { name: /of high confidence/ })).toBeNull());
});

test("Ctrl+Z works while the sheets are being painted, and the buttons do", async () => {
  const shown = await review();
  await shown.user.keyboard("{Enter}");
  act(() => shown.fake.set({ work: { doing: "painting", done: 0, total: 0 } }));
  expect(within(screen.getByRole("contentinfo")).getByRole("button", { name: /^Accept/ }).getAttribute("aria-disabled")).not.toBe("true");
  await shown.user.keyboard("{Control>}z{/Control}");
  expect(shown.fake.calls.map(([name]) => name)).toContain("undo");
});
