import type {} from "./meeting";

// Runs in the pane's page between Microsoft's library and the pane, where Office.js would run in Excel.
window.parent.avstem?.connect(window);

window.addEventListener("keydown", (event) => {
  if (event.key !== "F6") return;
  event.preventDefault();
  window.parent.avstem?.leave();
});
