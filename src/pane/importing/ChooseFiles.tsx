import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import { usePane } from "../usePane";
import { useFiles } from "./useFiles";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

/** Opens the computer's own dialog for choosing files; any kind of file may be chosen, since the content says what it is. */
export function ChooseFiles({ isLink = false }: { isLink?: boolean }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const take = useFiles();
  const { state: { work }, messages: { importing } } = usePane();
  const open = (): void => input.current?.click();
  return (
    <>
      {isLink ? <Link as="button" inline className={styles.link} disabledFocusable={work !== null} onClick={open}>{importing.choose}</Link>
        : <Button disabledFocusable={work !== null} onClick={open}>{importing.chooseLong}</Button>}
      <input ref={input} type="file" multiple hidden aria-label={importing.chooseLong} onChange={({ target }) => {
        take(target.files ?? []);
        target.value = "";
      }} />
    </>
  );
}
