import type { Host, HostWindow } from "../host";

/** What the workbench's window holds for the pane's window, and for tests that look over its shoulder. */
export interface Meeting {
  /** Called by the pane's page when Microsoft's library is loaded and the pane's own script is not. */
  connect(pane: HostWindow): void;
  /** Called by the pane's page when a person leaves it with F6, as one does in Excel. */
  leave(): void;
  /** The host the pane speaks to just now. */
  host(): Host | null;
}

declare global {
  interface Window {
    avstem?: Meeting;
  }
}
