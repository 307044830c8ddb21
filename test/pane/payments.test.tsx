/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { amount, type EntryId, type LedgerEntry } from "../../src/domain";
import { stateOf } from "./support/fakeReconciliation";
import { ROWS } from "./support/january";
import { showPane } from "./support/render";

/** January with the entries of the suggestion for Nordlys Optikk as open invoices. */
function withInvoices(): ReturnType<typeof stateOf> {
  const match = stateOf().session.matches.get("M-0005" as never);
  const members = new Set<EntryId>(match?.entries);
  const entries = new Map([...ROWS.entries].map(([id, entry]): [EntryId, LedgerEntry] => [id, members.has(id) ? { ...entry, kind: "customer", partyNo: "C10" } : entry]));
  return stateOf({ entries });
}

test("a person says how much of each invoice is paid; what is left stays open", async () => {
  const { user, fake } = await showPane(withInvoices());
  act(() => screen.getByRole("grid", { name: "Matches and open items" }).focus());
  await user.keyboard("{ArrowDown}");
  await user.click(screen.getByRole("button", { name: "Amounts…" }));
  const form = within(await screen.findByRole("region", { name: "Amounts applied" }));
  const fields = form.getAllByRole("textbox", { name: "Of this, paid" });
  expect(fields).toHaveLength(3);
  await user.clear(fields[2]!);
  await user.type(fields[2]!, "1 000,00");
  expect(form.getByRole("status").textContent).toContain("1\u00a0000,00");
  await user.click(form.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "Amounts applied" })).toBeNull());
  const match = fake.state().session.matches.get("M-0005" as never);
  expect([match?.difference, match?.applied?.map((part) => part.amount)]).toEqual([amount(100_000), [400_000, 648_000, 100_000]]);
});

test("more than an invoice has left is refused with the most that can be put on it", async () => {
  const { user, fake } = await showPane(withInvoices());
  act(() => screen.getByRole("grid", { name: "Matches and open items" }).focus());
  await user.keyboard("{ArrowDown}");
  await user.click(screen.getByRole("button", { name: "Amounts…" }));
  const form = within(await screen.findByRole("region", { name: "Amounts applied" }));
  const [first] = form.getAllByRole("textbox", { name: "Of this, paid" });
  await user.clear(first!);
  await user.type(first!, "5 000,00");
  await user.click(form.getByRole("button", { name: "Save" }));
  expect(fake.state().problems).toMatchObject([{ code: "match/applied-too-much", most: 400_000 }]);
});

test("a sheet of open entries is added and taken away under Sources", async () => {
  const { user, fake } = await showPane(stateOf({ hasRun: false }));
  await user.click(screen.getByRole("tab", { name: "Sources" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Add a sheet…" }), "Notater");
  expect(fake.calls).toContainEqual(["addBeside", "Notater"]);
});

test("leave to write is asked for every sheet that would be written on", async () => {
  const { bank, book } = stateOf();
  await showPane(stateOf({ consent: "not-asked", bank, book, openItems: [{ ...book!, sheet: "Leverandørposter" }] }));
  expect(screen.getByRole("region", { name: "Mark the rows in your sheets?" }).textContent).toContain("Bank, 1920 and Leverandørposter");
});
