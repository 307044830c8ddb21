import { FluentProvider, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { FaultPage } from "./ErrorBoundary";
import { loadLanguage, pickMessages } from "./messages";
import type { OfficeLooks } from "./theme";
import type { Reconciliation } from "./types";
import { useTheme } from "./useTheme";

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalL } });

/** Office's colours; there are none outside Office. */
function officeLooks(): OfficeLooks | null {
  // The types promise a theme; hosts without one have none.
  const told: { readonly officeTheme?: OfficeLooks } = Office.context;
  return told.officeTheme ?? null;
}

const noLooks = (): null => null;

/** The pane inside Excel. */
function InExcel({ reconciliation, languageTag }: { reconciliation: Reconciliation; languageTag: string }) {
  return <App reconciliation={reconciliation} languageTag={languageTag} theme={useTheme(officeLooks)} />;
}

/** Shown while the rest is loaded, so that the pane is never blank. */
function Starting({ languageTag }: { languageTag: string }) {
  const styles = useStyles();
  const { frame } = pickMessages(languageTag);
  return (
    <FluentProvider theme={useTheme(officeLooks)}>
      <main className={styles.page}><h1>{frame.product}</h1><p>{frame.starting}</p><ProgressBar aria-label={frame.starting} /></main>
    </FluentProvider>
  );
}

/** The page opened in a browser by itself says where it belongs. */
function NotInExcel({ languageTag }: { languageTag: string }) {
  const styles = useStyles();
  const { frame } = pickMessages(languageTag);
  return (
    <FluentProvider theme={useTheme(noLooks)}>
      <main className={styles.page}><h1>{frame.product}</h1><p>{frame.notInExcel}</p></main>
    </FluentProvider>
  );
}

/** A part of the page could not be loaded. */
function NotStarted({ error, languageTag }: { error: Error; languageTag: string }) {
  return <FluentProvider theme={useTheme(officeLooks)}><FaultPage error={error} messages={pickMessages(languageTag)} /></FluentProvider>;
}

/** Opens the workbook. What reads, matches and writes is loaded after the first paint. */
async function openReconciliation(languageTag: string): Promise<Reconciliation> {
  const [{ createReconciliation }, { openWorkbook }, { createBankFiles, createMatcher }] = await Promise.all([import("./reconcile"), import("../excel"), import("../worker")]);
  const reconciliation = createReconciliation({
    workbook: openWorkbook(), matcher: createMatcher(), files: createBankFiles(), languageTag, now: () => new Date().toISOString(),
  });
  void reconciliation.open();
  return reconciliation;
}

/** Shows the pane in the page's root element. */
async function start(): Promise<void> {
  const element = document.getElementById("root");
  if (element === null) throw new Error("The page has no root element");
  const info = typeof Office === "undefined" ? null : await Office.onReady();
  const isInExcel = info?.host === Office.HostType.Excel;
  const languageTag = (isInExcel ? Office.context.displayLanguage : navigator.language) || "en";
  await loadLanguage(languageTag);
  document.documentElement.lang = pickMessages(languageTag).languageTag;
  const root = createRoot(element);
  if (!isInExcel) {
    root.render(<NotInExcel languageTag={languageTag} />);
    return;
  }
  root.render(<Starting languageTag={languageTag} />);
  try {
    root.render(<InExcel reconciliation={await openReconciliation(languageTag)} languageTag={languageTag} />);
  } catch (fault) {
    root.render(<NotStarted error={fault instanceof Error ? fault : new Error(String(fault))} languageTag={languageTag} />);
  }
}

void start();
