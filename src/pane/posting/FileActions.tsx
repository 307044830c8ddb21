import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { PostingLayout } from "../../posting";
import { saveFile } from "../saveFile";
import { usePane } from "../usePane";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, alignItems: "center" },
});

/** What a layout that is a file offers: saved in its encoding, or copied as text where the host saves no files; and that it was posted. */
export function FileActions({ layout }: { readonly layout: PostingLayout }) {
  const styles = useStyles();
  const { state: { journal, posted, written }, messages: { postingFile: words }, run, say, reconciliation } = usePane();
  const lines = journal?.lines ?? [];
  const isPosted = lines.length > 0 && lines.every(({ importKey }) => posted.has(importKey));
  const save = async (): Promise<void> => {
    const file = await reconciliation.postingFile();
    if (file === null) return;
    saveFile(file.name, file.bytes, "application/octet-stream");
    say(`${words.saved} ${file.name}`);
  };
  const copy = async (): Promise<void> => {
    const file = await reconciliation.postingFile();
    if (file === null) return;
    await navigator.clipboard.writeText(file.text);
    say(words.copied);
  };
  const mark = (to: boolean): void => {
    void run((again) => again.setPosted(to));
    say(to ? words.marked : words.unmark, () => void run((again) => again.setPosted(!to)));
  };
  return (
    <div className={styles.actions}>
      {layout.file === null || isPosted ? null : (
        <>
          <Button size="small" onClick={() => void run(save)}>{words.saveFile}</Button>
          <Link as="button" onClick={() => void run(copy)}>{words.copy}</Link>
        </>
      )}
      {written.posting === null && layout.file === null && !isPosted ? null : <Link as="button" onClick={() => mark(!isPosted)}>{isPosted ? words.unmark : words.markPosted}</Link>}
    </div>
  );
}
