import { FluentProvider, makeStaticStyles, makeStyles, mergeClasses, Tab, TabList, tokens, type Theme } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef } from "react";
import { Coverage } from "./Coverage";
import { ErrorBoundary } from "./ErrorBoundary";
import { Faults } from "./Faults";
import { Footer } from "./Footer";
import { DropLayer, SinceLastRun } from "./importing";
import { pickMessages } from "./messages";
import { ConsentCard, NoticeStrip, RedoAllCard } from "./Notices";
import { Opening, Sources, Start, isFirstRun, isOpening } from "./Sources";
import type { Reconciliation } from "./types";
import { useKeptFocus } from "./useKeptFocus";
import { PaneContext, usePane, usePaneValue, type Tab as TabName } from "./usePane";
import { ReviewContext, useReviewValue } from "./useReview";
import { StandingContext, useStanding, useStandingValue } from "./useStanding";

const Review = lazy(() => import("./Review").then((part) => ({ default: part.Review })));
const ProofScreen = lazy(() => import("./ProofScreen").then((part) => ({ default: part.ProofScreen })));
const PostingScreen = lazy(() => import("./posting/PostingScreen").then((part) => ({ default: part.PostingScreen })));
const CsvPage = lazy(() => import("./csv").then((part) => ({ default: part.CsvPage })));
const SetupPage = lazy(() => import("./setup").then((part) => ({ default: part.SetupPage })));

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  // Below this height head and foot would leave no room for the work, so the page scrolls as a whole.
  frame: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0, "@media (max-height: 300px)": { height: "auto", minHeight: "100vh" } },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "0 10px", flexShrink: 0, justifyContent: "space-between", "@media (min-width: 400px)": { justifyContent: "flex-start" }, "@media (max-width: 300px)": { padding: 0 } },
  tab: { paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge, "@media (max-width: 340px)": { paddingLeft: "2px", paddingRight: "2px" } },
  tabText: { "@media (max-width: 340px)": { fontSize: tokens.fontSizeBase200 } },
  screen: { flexGrow: 1, minHeight: 0, overflowY: "auto", position: "relative", display: "flex", flexDirection: "column", outlineStyle: "none", "@media (max-height: 300px)": { minHeight: "300px" } },
  over: { flexShrink: 0 },
  rest: { flexGrow: 1, minHeight: 0 },
  // A page takes the place of the screen, which stays as it was left.
  page: { flexGrow: 1, minHeight: 0, position: "relative" },
  left: { display: "none" },
});

const TABS: readonly TabName[] = ["sources", "review", "proof", "posting"];

/** Highest number that fits on a tab of a narrow pane. */
const MOST_SHOWN = 999;

/** The four screens, always free to visit. */
function Tabs() {
  const styles = useStyles();
  const { view: { tab }, messages: { frame }, formats, go } = usePane();
  const { counts } = useStanding();
  return (
    <TabList className={styles.tabs} size="small" selectedValue={tab} onTabSelect={(_, { value }) => go(value as TabName)} aria-label={frame.steps}>
      {TABS.map((name) => (
        <Tab key={name} value={name} className={styles.tab}>
          <span className={styles.tabText}>{name === "review" && counts.suggested > 0 ? `${frame[name]} ${counts.suggested > MOST_SHOWN ? `${MOST_SHOWN}+` : formats.count(counts.suggested)}` : frame[name]}</span>
        </Tab>
      ))}
    </TabList>
  );
}

function Screen() {
  const styles = useStyles();
  const screen = useRef<HTMLElement>(null);
  useKeptFocus(screen);
  const { view: { tab, overlay } } = usePane();
  const page = overlay === "redo-all" ? null : overlay;
  return (
    <main ref={screen} tabIndex={-1} className={styles.screen}>
      <div className={styles.over}><Faults /><RedoAllCard />{page === null ? <SinceLastRun /> : null}{tab === "sources" || page !== null ? null : <ConsentCard />}</div>
      <div className={mergeClasses(styles.rest, page !== null && styles.left)}>
        <Suspense fallback={null}>
          {tab === "sources" ? <Sources /> : tab === "review" ? <Review /> : tab === "proof" ? <ProofScreen /> : <PostingScreen />}
        </Suspense>
      </div>
      {page === null ? null : <div className={styles.page}><Suspense fallback={null}>{typeof page === "string" ? <SetupPage page={page} /> : <CsvPage page={page} />}</Suspense></div>}
    </main>
  );
}

/** After a first run the work goes on in the review, unless the person has moved on already. */
function useGoOn(): void {
  const { state: { hasRun, work }, view: { tab }, go } = usePane();
  const isDone = hasRun && work === null;
  const hasGone = useRef(false);
  useEffect(() => {
    if (!isDone || hasGone.current) return;
    hasGone.current = true;
    if (tab === "sources") go("review");
  }, [isDone, tab, go]);
}

function Frame() {
  const styles = useStyles();
  const pane = usePane();
  useGoOn();
  if (isOpening(pane)) return <Opening />;
  if (isFirstRun(pane)) return <main className={styles.frame}><div className={styles.screen}><Faults /><Start /></div><DropLayer /></main>;
  return (
    <div className={styles.frame}>
      <Coverage />
      <Tabs />
      <Screen />
      <DropLayer />
      <NoticeStrip />
      <Footer />
    </div>
  );
}

function Bound({ reconciliation, languageTag }: { reconciliation: Reconciliation; languageTag: string }) {
  const pane = usePaneValue(reconciliation, languageTag);
  const standing = useStandingValue(pane.state);
  const review = useReviewValue(pane, standing);
  return (
    <PaneContext.Provider value={pane}>
      <StandingContext.Provider value={standing}>
        <ReviewContext.Provider value={review}><Frame /></ReviewContext.Provider>
      </StandingContext.Provider>
    </PaneContext.Provider>
  );
}

export interface AppProps {
  readonly reconciliation: Reconciliation;
  /** The user's language, such as "nb-NO". */
  readonly languageTag: string;
  readonly theme: Theme;
}

/** The whole pane over one reconciliation. It speaks to nothing else, so that any reconciliation can be put under it. */
export function App({ reconciliation, languageTag, theme }: AppProps) {
  usePageStyles();
  const messages = pickMessages(languageTag);
  return (
    <FluentProvider theme={theme} lang={messages.languageTag} dir={document.documentElement.dir === "rtl" ? "rtl" : "ltr"}>
      <ErrorBoundary messages={messages}>
        <Bound reconciliation={reconciliation} languageTag={languageTag} />
      </ErrorBoundary>
    </FluentProvider>
  );
}
