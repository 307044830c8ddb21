import { createRoot } from "react-dom/client";
import { App } from "../../src/pane/App";
import { pickTheme } from "../../src/pane/theme";
import { fakeReconciliation, stateOf } from "../pane/support/fakeReconciliation";
import { BUG, STATES } from "./states";

/** Shows the pane in the state that the address names: ?state=review&theme=dark&language=nb&dir=rtl. */
function show(): void {
  const asked = new URLSearchParams(location.search);
  const name = asked.get("state") ?? "";
  const languageTag = asked.get("language") === "nb" ? "nb-NO" : "en-GB";
  document.documentElement.lang = languageTag;
  document.documentElement.dir = asked.get("dir") ?? "ltr";
  const theme = pickTheme({ isDarkTheme: asked.get("theme") === "dark" }, false);
  const reconciliation = fakeReconciliation(name === BUG ? undefined : STATES[name]?.state());
  const broken = { ...reconciliation, state: () => ({ ...stateOf(), lines: null as never }) };
  const root = document.getElementById("root");
  if (root !== null) createRoot(root).render(<App reconciliation={name === BUG ? broken : reconciliation} languageTag={languageTag} theme={theme} />);
}

show();
