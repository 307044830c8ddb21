import { otherSides, type OtherSide, type OwnTransfer } from "../../closing";
import { readBankAccounts, type LineId } from "../../domain";
import type { ReconciliationState } from "../types";

const NONE: ReadonlyMap<LineId, OtherSide> = new Map();

type Explained = Pick<ReconciliationState, "session" | "lines">;

/** The lines explained as transfers between own accounts, each with the document it is posted as, where the journal has one. */
export function transfersOf({ session, lines, journal }: Explained & Partial<Pick<ReconciliationState, "journal">>): readonly OwnTransfer[] {
  const documents = new Map((journal?.lines ?? []).map(({ importKey, documentNo }) => [importKey, documentNo]));
  return [...session.explanations.values()].flatMap(({ line: id, kind, account, parts, exchange }) => {
    const line = id === null ? undefined : lines.get(id);
    if (!line || kind !== "transfer" || parts !== undefined) return [];
    return [{ line: line.id, account, day: line.bookedOn ?? line.valueOn, amount: line.amount, currency: line.currency, documentNo: documents.get(`${line.id}/bank`) ?? "", ...(exchange === undefined ? {} : { exchange: { amount: exchange.amount, currency: exchange.currency } }) }];
  });
}

/** The transfers that a statement of the other account posts already. Cost: nothing where no other account's statement has any. */
export function otherSidesOf(state: Explained & Pick<ReconciliationState, "statements" | "statement" | "setup" | "posting">): ReadonlyMap<LineId, OtherSide> {
  const { statements, statement, setup, posting } = state;
  const kept = statements.filter(({ account, transfers = [] }) => account !== statement.account && transfers.length > 0);
  if (kept.length === 0) return NONE;
  const { accounts } = readBankAccounts(setup.rows.bankAccounts ?? []);
  const namesOf = (account: string): readonly string[] => {
    const card = accounts.find(({ number }) => number === account);
    return [account, card?.iban ?? "", card?.account ?? ""].filter((name) => name !== "");
  };
  const names = [...namesOf(statement.account), ...(posting.bankAccount === "" ? [] : [posting.bankAccount])];
  return otherSides({ transfers: transfersOf(state), names, others: kept.map((each) => ({ kept: each, names: namesOf(each.account) })) });
}
