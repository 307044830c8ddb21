/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import type { MatchId } from "../../src/domain";
import { en } from "../../src/pane/messages/en";
import { nb } from "../../src/pane/messages/nb";
import type { ReconciliationState } from "../../src/pane/types";
import { emptyState, stateOf } from "./support/fakeReconciliation";
import { showPane, type Shown } from "./support/render";

const asked = (): ReconciliationState => {
  const base = stateOf({ hasRun: false, proof: null, journal: null });
  return { ...base, bank: { ...base.bank!, layout: null, source: null, detection: { ...base.bank!.detection, questions: [{ about: "amount", sheet: "Bank", columns: [5, 4] }] } } };
};
const press = (...keys: readonly string[]) => async ({ user }: Shown): Promise<void> => {
  act(() => screen.getByRole("grid").focus());
  for (const key of keys) await user.keyboard(key);
  await act(async () => { await new Promise((done) => setTimeout(done, 50)); });
};
const tab = (place: number) => async ({ user }: Shown): Promise<void> => {
  await user.click(screen.getAllByRole("tab")[place]!);
  await act(async () => { await new Promise((done) => setTimeout(done, 50)); });
};

const page = (name: RegExp) => async ({ user }: Shown): Promise<void> => {
  await user.click(screen.getByRole("button", { name: /^(More|Mer)$/ }));
  await user.click(await screen.findByRole("menuitem", { name }));
  await screen.findByRole("heading", { name });
};

const stay = (): Promise<void> => Promise.resolve();

const SCREENS: readonly [name: string, state: () => ReconciliationState, goThere: (shown: Shown) => Promise<void>][] = [
  ["first run", emptyState, stay], ["sources", stateOf, tab(0)], ["questions", asked, stay], ["review", stateOf, stay], ["stale", () => stateOf({ stale: new Set(["M-0001" as MatchId]) }), stay],
  ["candidate finder", stateOf, press("o")], ["explanation", stateOf, press("2", "e")], ["keys", stateOf, press("?")], ["proof", stateOf, tab(2)],
  ["options", stateOf, page(/^(Options|Valg)$/)], ["bank accounts", stateOf, page(/^(Bank accounts|Bankkontoer)$/)], ["text to account", stateOf, page(/^(Text to account|Tekst til konto)$/)],
  ["learned", stateOf, page(/^(Learned|Lært)$/)], ["rules", stateOf, page(/^(Rules|Regler)$/)], ["templates", stateOf, page(/^(Templates|Maler)$/)], ["about", stateOf, page(/^(About Avstem|Om Avstem)$/)], ["posting", stateOf, tab(3)],
  ["consent", () => stateOf({ consent: "not-asked" }), stay], ["matching", () => stateOf({ work: { doing: "matching", done: 1, total: 2 } }), stay],
  ["faults", () => stateOf({ problems: [{ code: "host/busy-editing" }, { code: "cell/error", at: { sheet: "Bank", row: 1, column: 1 }, text: "#N/A" }] }), stay],
];

/** Rules about colours, painted text and the page around the pane: the browser tests have them. */
const NEEDS_A_BROWSER = ["color-contrast", "label-content-name-mismatch", "region", "page-has-heading-one"] as const;

test.each(SCREENS)("%s: every control has a name, roles and states are right", async (_, state, goThere) => {
  const shown = await showPane(state());
  await goThere(shown);
  const { violations } = await axe.run(shown.container, { rules: Object.fromEntries(NEEDS_A_BROWSER.map((rule) => [rule, { enabled: false }])) });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`)).toEqual([]);
  expect(shown.container.textContent).not.toMatch(/undefined|NaN|\[object/);
});

/** English words and sentences that Norwegian says differently; single short words may be in a name. */
function englishOnly(): readonly string[] {
  const textsOf = (value: unknown): readonly string[] =>
    typeof value === "string" ? [value] : value !== null && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
  const norwegian = new Set(textsOf(nb));
  return textsOf(en).filter((text) => text.length >= 6 && !norwegian.has(text));
}

test.each(SCREENS)("%s: nothing is left in English for a Norwegian reader", async (_, state, goThere) => {
  const shown = await showPane(state(), "nb-NO");
  await goThere(shown);
  const said = [...shown.container.querySelectorAll("*")].flatMap((element) => [
    ...["aria-label", "placeholder", "title"].map((name) => element.getAttribute(name)), ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent),
  ]);
  const english = new Set(englishOnly());
  expect(said.filter((text) => text !== null && english.has(text.trim()))).toEqual([]);
  expect(shown.container.textContent).not.toMatch(/undefined|NaN|\[object/);
});
