import type { Issue } from "../../domain";
import { LAYOUTS, ownLayouts, type PostingLayout, type PostingSettings } from "../../posting";
import type { SetupRow } from "../../session";
import type { ReconciliationState } from "../types";

type LayoutIssue = Extract<Issue, { readonly code: "setup/layout-unusable" }>;

interface Own {
  readonly layouts: readonly PostingLayout[];
  readonly issues: readonly LayoutIssue[];
}

const read = new WeakMap<readonly SetupRow[], Own>();
const NONE: Own = { layouts: [], issues: [] };

/** The layouts that a person made in `Setup`, and the rows of them that can't be taken. Cost: once for each change of the table. */
export function ownLayoutsOf({ setup }: Pick<ReconciliationState, "setup">): Own {
  const rows = setup.rows.postingLayouts;
  if (rows === undefined) return NONE;
  const known = read.get(rows);
  if (known !== undefined) return known;
  const { layouts, faults } = ownLayouts(rows, LAYOUTS);
  const own: Own = { layouts, issues: faults.map(({ row, key, text }) => ({ code: "setup/layout-unusable", layout: rows[row]?.layout ?? "", column: key, text })) };
  read.set(rows, own);
  return own;
}

/** The settings of posting with a person's own layouts among those to choose from. */
export function postingSettingsOf(state: Pick<ReconciliationState, "setup" | "posting">): PostingSettings {
  return { ...state.posting, ownLayouts: ownLayoutsOf(state).layouts };
}
