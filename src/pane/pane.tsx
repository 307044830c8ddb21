import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { openWorkbook } from "../excel";
import { createMatcher } from "../worker";
import { App } from "./App";
import { pickMessages } from "./messages";
import { createReconciliation } from "./reconcile";
import type { OfficeLooks } from "./theme";
import type { Reconciliation } from "./types";
import { useTheme } from "./useTheme";

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalL } });

/** Office's colours; there are none outside Office. */
function officeLooks(): OfficeLooks | null {
  // The types promise a theme; hosts without one have none.
  return (Office.context.officeTheme as OfficeLooks | undefined) ?? null;
}

const noLooks = (): null => null;

/** The pane inside Excel: opens the workbook once. */
function InExcel({ reconciliation, languageTag }: { reconciliation: Reconciliation; languageTag: string }) {
  const theme = useTheme(officeLooks);
  useEffect(() => void reconciliation.open(), [reconciliation]);
  return <App reconciliation={reconciliation} languageTag={languageTag} theme={theme} />;
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

/** Shows the pane in the page's root element. */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no root element");
  const info = typeof Office === "undefined" ? null : await Office.onReady();
  const isInExcel = info?.host === Office.HostType.Excel;
  const languageTag = (isInExcel ? Office.context.displayLanguage : navigator.language) || "en";
  document.documentElement.lang = pickMessages(languageTag).languageTag;
  if (!isInExcel) {
    createRoot(root).render(<NotInExcel languageTag={languageTag} />);
    return;
  }
  const reconciliation = createReconciliation({
    workbook: openWorkbook(), matcher: createMatcher(), languageTag, now: () => new Date().toISOString(),
  });
  createRoot(root).render(<InExcel reconciliation={reconciliation} languageTag={languageTag} />);
}

void start();
