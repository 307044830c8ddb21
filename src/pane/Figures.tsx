import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Amount as AmountValue, Currency } from "../domain";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "right" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  figure: { color: tokens.colorNeutralForeground1, textDecorationLine: "none", ":hover": { textDecorationLine: "underline" } },
  hidden: {
    position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap",
  },
});

/** An amount in the user's writing: digits under digits, the sign of the language, never red alone. */
export function Amount({ value, currency, isStrong = false }: { value: AmountValue; currency: Currency; isStrong?: boolean }) {
  const styles = useStyles();
  const { formats } = usePane();
  return <span dir="ltr" className={mergeClasses(styles.amount, isStrong && styles.strong)}>{formats.amount(value, currency)}</span>;
}

/** A figure that leads to where it comes from. */
export function FigureLink({ onClick, name, children }: { onClick: () => void; name: string; children: ReactNode }) {
  const styles = useStyles();
  return <Link as="button" className={styles.figure} onClick={onClick} aria-label={name}>{children}</Link>;
}

/** Words for people who listen. */
export function Spoken({ children }: { children: ReactNode }) {
  return <span className={useStyles().hidden}>{children}</span>;
}
