import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { negate } from "../../domain";
import type { AccountInFile } from "../../worker";
import type { Offer } from "../importTypes";
import { usePane } from "../usePane";

const useStyles = makeStyles({
  card: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  take: { marginLeft: `calc(0px - ${tokens.spacingHorizontalS})`, fontWeight: tokens.fontWeightSemibold },
  figures: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  what: { textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: `0 ${tokens.spacingHorizontalS} 0 0`, verticalAlign: "top" },
  value: { textAlign: "right", padding: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  line: { margin: 0, display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalSNudge, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  good: { color: tokens.colorStatusSuccessForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  bad: { color: tokens.colorStatusWarningForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  alike: { listStyleType: "none", margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalXL}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  double: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, fontVariantNumeric: "tabular-nums" },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  narrow: { minWidth: 0 },
});

/** Possible doubles shown one by one. */
const MOST_SHOWN = 3;

/** Period, lines, sums and balances of an account, as the files say. */
function Figures({ figures }: { figures: AccountInFile }) {
  const styles = useStyles();
  const { messages: { importing }, formats } = usePane();
  const { from, to, booked, pending, moneyIn, moneyOut, openingBalance, closingBalance, currency } = figures;
  const rows: readonly (readonly [string, string])[] = [
    [importing.period, from === to ? formats.day(from) : `${formats.day(from)} – ${formats.day(to)}`],
    [importing.lines, pending > 0 ? `${formats.count(booked)} · ${importing.pending(pending, formats)}` : formats.count(booked)],
    [importing.moneyIn, formats.amount(moneyIn, currency)], [importing.moneyOut, formats.amount(negate(moneyOut), currency)],
    ...(openingBalance === null ? [] : [[importing.opening, formats.amount(openingBalance, currency)] as const]),
    ...(closingBalance === null ? [] : [[importing.closing, formats.amount(closingBalance, currency)] as const]),
  ];
  return (
    <table className={styles.figures}>
      <tbody>{rows.map(([what, value]) => <tr key={what}><th scope="row" className={styles.what}>{what}</th><td className={styles.value}>{value}</td></tr>)}</tbody>
    </table>
  );
}

/** Whether the balances agree with the lines, and whether the files go on from where the sheet ends. */
function Checks({ figures, gap }: { figures: AccountInFile; gap: Offer["gap"] }) {
  const styles = useStyles();
  const { messages: { importing }, formats } = usePane();
  const { missing, openingBalance, closingBalance, currency } = figures;
  const bad = <Warning16Regular className={styles.bad} aria-hidden />;
  return (
    <>
      {missing === 0 ? <p className={styles.line}><CheckmarkCircle16Regular className={styles.good} aria-hidden /><span>{importing.agrees}</span></p> : null}
      {missing !== null && missing !== 0 ? <p className={styles.line}>{bad}<span>{importing.misses(formats.money(missing, currency))}</span></p> : null}
      {openingBalance === null && closingBalance === null ? <p className={styles.note}>{importing.noBalances}</p> : null}
      {gap === null ? null : <p className={styles.line}>{bad}<span>{importing.gap(formats.money(gap.closing, currency), formats.money(gap.opening, currency))}</span></p>}
    </>
  );
}

/** New lines that may be on the sheet already in other words: shown, and left to the person. */
function Alike({ offer: { key, takesAlike, brought: { alike, alikeCount } } }: { offer: Offer }) {
  const styles = useStyles();
  const { messages: { importing }, formats, run, state: { work } } = usePane();
  if (alikeCount === 0) return null;
  return (
    <>
      <p className={styles.line}><Warning16Regular className={styles.bad} aria-hidden /><span>{importing.alike(alikeCount, formats)}</span></p>
      <ul className={styles.alike}>
        {alike.slice(0, MOST_SHOWN).map(({ bookedOn, text, amount, currency }, place) => (
          <li key={place} className={styles.double}><span>{formats.shortDay(bookedOn)}</span><span className={styles.text}>{text}</span><span>{formats.amount(amount, currency)}</span></li>
        ))}
      </ul>
      <Checkbox className={styles.take} checked={takesAlike} disabled={work !== null} label={importing.takeAlike}
        onChange={(_, { checked }) => void run((reconciliation) => reconciliation.imports.setOffer(key, { takesAlike: checked === true }))} />
    </>
  );
}

/** One account of the files: what they hold of it, where it goes, and how much of it is new there. */
export function OfferCard({ offer, isOnly }: { offer: Offer; isOnly: boolean }) {
  const styles = useStyles();
  const { messages: { importing }, formats, run, state: { work } } = usePane();
  const { key, account, sheet, sheets, isWanted, brought: { added, skipped, figures }, gap } = offer;
  if (figures === null) return null;
  const name = [account || importing.noAccount, figures.currency].filter(Boolean).join(" ");
  const set = (change: Partial<Pick<Offer, "sheet" | "isWanted">>): void => void run((reconciliation) => reconciliation.imports.setOffer(key, change));
  const counts = [importing.fresh(added, formats), ...(skipped > 0 ? [sheet === null ? importing.doubled(skipped, formats) : importing.skipped(skipped, formats)] : [])];
  return (
    <section className={styles.card} aria-label={name}>
      {isOnly ? <h3 className={styles.name}>{name}</h3>
        : <Checkbox className={styles.take} checked={isWanted} disabled={work !== null} label={name} onChange={(_, { checked }) => set({ isWanted: checked === true })} />}
      <Figures figures={figures} />
      <Checks figures={figures} gap={gap} />
      {sheets.length === 0 ? null : (
        <Field size="small" label={importing.to}>
          <Select size="small" className={styles.narrow} value={sheet ?? ""} disabled={work !== null} onChange={(_, { value }) => set({ sheet: value === "" ? null : value })}>
            {sheets.map((each) => <option key={each} value={each}>{each}</option>)}
            <option value="">{importing.newSheet}</option>
          </Select>
        </Field>
      )}
      <p className={styles.note}>{counts.join(" · ")}</p>
      <Alike offer={offer} />
    </section>
  );
}
