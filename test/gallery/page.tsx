import { createRoot } from "react-dom/client";
import { App } from "../../src/pane/App";
import { loadLanguage } from "../../src/pane/messages";
import { pickTheme } from "../../src/pane/theme";
import { fakeReconciliation, stateOf } from "../pane/support/fakeReconciliation";
import { BUG, STATES } from "./states";

const TAGS: Readonly<Record<string, string>> = { nb: "nb-NO", sv: "sv-SE", da: "da-DK", de: "de-DE" };

/** Shows the pane in the state that the address names: ?state=review&theme=dark&language=nb&dir=rtl. */
async function show(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const name = asked.get("state") ?? "";
  const languageTag = TAGS[asked.get("language") ?? ""] ?? "en-GB";
  document.documentElement.lang = languageTag;
  document.documentElement.dir = asked.get("dir") ?? "ltr";
  await loadLanguage(languageTag);
  const theme = pickTheme({ isDarkTheme: asked.get("theme") === "dark" }, false);
  const reconciliation = fakeReconciliation(name === BUG ? undefined : STATES[name]?.state());
  const broken = { ...reconciliation, state: () => ({ ...stateOf(), lines: null as never }) };
  const root = document.getElementById("root");
  if (root !== null) createRoot(root).render(<App reconciliation={name === BUG ? broken : reconciliation} languageTag={languageTag} theme={theme} />);
}

void show();
