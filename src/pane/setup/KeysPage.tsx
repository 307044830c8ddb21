import { makeStyles, tokens } from "@fluentui/react-components";
import { Over } from "../Over";
import { usePane } from "../usePane";

const useStyles = makeStyles({
  list: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, alignItems: "baseline" },
  key: { fontFamily: tokens.fontFamilyBase, padding: `0 ${tokens.spacingHorizontalXS}`, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusSmall, whiteSpace: "nowrap" },
  meaning: { margin: 0 },
});

/** The keys of the review list. */
export function KeysPage() {
  const styles = useStyles();
  const { messages: { keys }, lay } = usePane();
  const rows: readonly (readonly [key: string, meaning: string])[] = [
    ["↑ ↓", keys.move], [`↵ ${keys.enter}`, keys.accept], [`⌫ ${keys.backspace}`, keys.reject], ["O", keys.other], ["E", keys.explain], ["S", keys.show],
    ["/", keys.search], ["1–4", keys.filters], [`${keys.ctrl}+Z`, keys.undo], [`${keys.ctrl}+Y`, keys.redo], ["?", keys.help],
  ];
  return (
    <Over title={keys.title} onClose={() => lay(null)}>
      <dl className={styles.list}>
        {rows.map(([key, meaning]) => [
          <dt key={key}><kbd className={styles.key}>{key}</kbd></dt>,
          <dd key={`${key} ${meaning}`} className={styles.meaning}>{meaning}</dd>,
        ])}
      </dl>
    </Over>
  );
}
