import type { Args } from "./args";
import type { Outcome, Session } from "./contract";
import { EVENT } from "./events";

/** Event names as they travel in `_Register…Event`, with their codes. An event the stand-in never tells of is not here. */
const NAMES: Readonly<Record<string, number>> = {
  Activated: EVENT.activated, Deactivated: EVENT.deactivated, Added: EVENT.added, Deleted: EVENT.deleted,
  DataChanged: EVENT.changed, SelectionChanged: EVENT.selectionChanged, RowSorted: EVENT.rowSorted,
};

type Methods<T> = Record<string, (target: T, args: Args, session: Session) => Outcome>;

/** The methods by which handlers are asked for and given up, for one kind of target. */
export function eventMethods<T>(targetId: (target: T) => string): Methods<T> {
  const methods: Methods<T> = {};
  for (const [name, event] of Object.entries(NAMES)) {
    methods[`_Register${name}Event`] = (target, _args, session) => {
      session.register(event, targetId(target));
      return null;
    };
    methods[`_Unregister${name}Event`] = (target, _args, session) => {
      session.unregister(event, targetId(target));
      return null;
    };
  }
  return methods;
}
