import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, useState, type ReactNode } from "react";
import type { Messages } from "./messages";

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  details: { margin: 0, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground3, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100, whiteSpace: "pre-wrap", overflowWrap: "anywhere", maxHeight: "40vh", overflowY: "auto", userSelect: "all" },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

/** What is told of a fault: enough to find it, nothing of the user's rows. */
function faultDetails(error: Error): string {
  return `${error.name}: ${error.message}\n${error.stack ?? ""}`.trim();
}

/** A fault of ours: what is safe, the details to copy, and a way to begin again. */
export function FaultPage({ error, messages: { faults } }: { error: Error; messages: Messages }) {
  const styles = useStyles();
  const [isCopied, setCopied] = useState(false);
  const details = faultDetails(error);
  const copy = (): void => void navigator.clipboard.writeText(details).then(() => setCopied(true), () => setCopied(false));
  return (
    <main className={styles.page} role="alert">
      <h1 className={styles.title}>{faults.bugTitle}</h1>
      <p className={styles.text}>{faults.bugText}</p>
      <pre className={styles.details} tabIndex={0}>{details}</pre>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => window.location.reload()}>{faults.reload}</Button>
        <Button onClick={copy}>{isCopied ? faults.copied : faults.copy}</Button>
      </div>
    </main>
  );
}

interface Props {
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** Catches every bug of the pane, once. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <FaultPage error={this.state.error} messages={this.props.messages} />;
  }
}
