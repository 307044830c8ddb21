import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Over } from "../Over";
import { usePane } from "../usePane";
import { Lead, PageBody } from "./parts";
import { VERSION } from "../version";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
});

/** Version, what happens to the user's data, and the licence. */
export function AboutPage() {
  const styles = useStyles();
  const { messages: { pages, about: words, frame }, lay } = usePane();
  return (
    <Over title={pages.about} onClose={() => lay(null)}>
      <PageBody>
        <div className={styles.part}>
          <h3 className={styles.title}>{frame.product}</h3>
          <Lead>{words.what}</Lead>
          <Lead>{words.version(VERSION)}</Lead>
        </div>
        <div className={styles.part}>
          <h3 className={styles.title}>{words.privacy}</h3>
          <Lead>{words.nothingLeaves}</Lead>
        </div>
        <div className={styles.part}>
          <h3 className={styles.title}>{words.licence}</h3>
          <Lead>{words.mit}</Lead>
          <div><Link href="licences.txt" target="_blank" rel="noopener">{words.others}</Link></div>
        </div>
      </PageBody>
    </Over>
  );
}
