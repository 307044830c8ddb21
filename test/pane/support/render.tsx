import { webLightTheme } from "@fluentui/react-components";
import { act, configure, render, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { App } from "../../../src/pane/App";
import { loadLanguage } from "../../../src/pane/messages";
import type { ReconciliationState } from "../../../src/pane/types";
import { fakeReconciliation, type FakeReconciliation } from "./fakeReconciliation";

// Fluent's many style rules make jsdom slow at telling what is hidden; what lies under a page is inert, not hidden.
jest.setTimeout(60_000);
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

/** jsdom lays nothing out: a list needs a height for its virtual rows, and Fluent watches sizes. */
function pretendLayout(): void {
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, get() { return (this as HTMLElement).dataset["index"] === undefined ? 600 : 57; } });
  Object.defineProperty(HTMLElement.prototype, "offsetWidth", { configurable: true, get: () => 320 });
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 600 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 320 });
  Element.prototype.scrollTo = () => undefined;
  window.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false, onchange: null, addListener: () => undefined, removeListener: () => undefined });
  globalThis.ResizeObserver = class { observe(): void { /* nothing changes its size */ } unobserve(): void { /* as above */ } disconnect(): void { /* as above */ } };
}

export interface Shown extends RenderResult {
  readonly fake: FakeReconciliation;
  readonly user: UserEvent;
}

/** Shows the pane over a state, in a language. */
export async function showPane(state?: ReconciliationState, languageTag = "en-GB"): Promise<Shown> {
  pretendLayout();
  await loadLanguage(languageTag);
  const fake = fakeReconciliation(state);
  const user = userEvent.setup();
  const shown = render(<App reconciliation={fake} languageTag={languageTag} theme={webLightTheme} />);
  // Screens are loaded when they are first shown.
  await act(async () => { await new Promise((loaded) => { setTimeout(loaded, 0); }); });
  return { ...shown, fake, user };
}
