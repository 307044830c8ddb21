import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { negate } from "../../domain";
import type { Proof } from "../../proof";
import { Amount } from "../Figures";
import { usePane } from "../usePane";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: { borderCollapse: "collapse", width: "100%" },
  label: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0` },
  figure: { textAlign: "right", padding: `${tokens.spacingVerticalXXS} 0`, whiteSpace: "nowrap" },
});

/** The figures that auditors ask for beside the proof; what is seldom there is left out where it is 0. */
export function TestReport({ proof: { report, currency, bookBalance } }: { readonly proof: Proof }) {
  const styles = useStyles();
  const title = useId();
  const { messages: { sheet: words } } = usePane();
  const rare = ([[words.matchedAfterDate, report.matchedAfterDate, currency], [words.inherited, report.inherited, currency]] as const).filter(([, amount]) => amount !== 0);
  const later = report.bookBalanceAllDates === bookBalance ? [] : [[words.allEntries, report.bookBalanceAllDates, currency] as const];
  const local = report.localEntries === null ? [] : [[words.localEntries, report.localEntries, ""] as const];
  const checks = report.checksNotClosed === negate(report.outstandingChecks) ? [] : [[words.checksNotClosed, report.checksNotClosed, currency] as const];
  const rows = [
    [words.totalReceived, report.totalReceived, currency], [words.totalPaid, report.totalPaid, currency],
    [words.outstandingTransactions, report.outstandingTransactions, currency], [words.subtotal, report.subtotal, currency], [words.outstandingChecks, report.outstandingChecks, currency],
    [words.sumOfDifferences, report.sumOfDifferences, currency], [words.toReconcile, report.toReconcile, currency], ...checks, ...later, ...local, ...rare,
  ] as const;
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className={styles.title}>{words.headingReport}</h2>
      <table className={styles.table} aria-labelledby={title}>
        <tbody>
          {rows.map(([label, amount, of]) => (
            <tr key={label}><th scope="row" className={styles.label}>{label}</th><td className={styles.figure}><Amount value={amount} currency={of} /></td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
