import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { absolute } from "../domain";
import type { Proof } from "../proof";
import { outstandingByAge, type AgeBand } from "../sheets";
import { Amount } from "./Figures";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  bands: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gridTemplateColumns: "auto minmax(24px, 1fr) auto", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, alignItems: "center", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  band: { display: "contents" },
  bars: { display: "grid", rowGap: "2px" },
  bar: { height: "6px", minWidth: "2px", borderRadius: tokens.borderRadiusSmall, "@media (forced-colors: active)": { border: "1px solid CanvasText", forcedColorAdjust: "none" } },
  out: { backgroundColor: tokens.colorPaletteBerryBackground2, "@media (forced-colors: active)": { backgroundColor: "CanvasText" } },
  into: { backgroundColor: tokens.colorBrandBackground, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
  figures: { display: "grid", justifyItems: "end" },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  key: { display: "inline-block", width: "8px", height: "8px", borderRadius: "2px", marginRight: tokens.spacingHorizontalXS },
});

/** One age: two bars, for money out and for money in, with their figures. */
function Band({ band, most, currency }: { band: AgeBand; most: number; currency: string }) {
  const styles = useStyles();
  const { messages: { sheet } } = usePane();
  const name = band.from === null ? sheet.ageUnknown : sheet.ageBand(band.from, band.to);
  const sides = [{ amount: band.payments, look: styles.out }, { amount: band.deposits, look: styles.into }].filter(({ amount }) => amount !== 0);
  return (
    <li className={styles.band}>
      <span>{name}</span>
      <span className={styles.bars} aria-hidden>
        {sides.map(({ amount, look }) => <span key={look} className={mergeClasses(styles.bar, look)} style={{ width: `${(100 * absolute(amount)) / most}%` }} />)}
      </span>
      <span className={styles.figures}>{sides.length === 0 ? <span>{"–"}</span> : sides.map(({ amount, look }) => <Amount key={look} value={amount} currency={currency} />)}</span>
    </li>
  );
}

/** What is outstanding by age, as a picture with its figures; nothing where nothing is outstanding. */
export function Ageing({ proof }: { proof: Proof }) {
  const styles = useStyles();
  const title = useId();
  const { messages: { sheet, proof: words } } = usePane();
  const bands = useMemo(() => outstandingByAge(proof), [proof]);
  if (proof.outstanding.length === 0) return null;
  const most = bands.reduce((largest, { payments, deposits }) => Math.max(largest, -payments, deposits), 1);
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className={styles.title}>{sheet.headingAgeing}</h2>
      <ul className={styles.bands}>{bands.map((band) => <Band key={band.from} band={band} most={most} currency={proof.currency} />)}</ul>
      <p className={styles.legend}>
        <span><span className={mergeClasses(styles.key, styles.bar, styles.out)} aria-hidden />{words.outstanding}</span>
        <span><span className={mergeClasses(styles.key, styles.bar, styles.into)} aria-hidden />{words.transit}</span>
      </p>
    </section>
  );
}
