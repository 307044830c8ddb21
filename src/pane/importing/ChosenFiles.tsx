import { makeStyles, tokens } from "@fluentui/react-components";
import type { ImportFile, Offer } from "../importTypes";
import { FileRow } from "./FileRow";
import { OfferCard } from "./OfferCard";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
});

/** The files chosen, and what they offer for each account. */
export function ChosenFiles({ files, offers }: { files: readonly ImportFile[]; offers: readonly Offer[] }) {
  const styles = useStyles();
  return (
    <>
      {files.length === 0 ? null : <ul className={styles.list}>{files.map((file) => <FileRow key={file.id} file={file} />)}</ul>}
      {offers.map((offer) => <OfferCard key={offer.key} offer={offer} isOnly={offers.length === 1} />)}
    </>
  );
}
