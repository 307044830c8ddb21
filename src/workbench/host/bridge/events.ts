import type { BookChange } from "../book";
import { areaName } from "./address";
import { Cells } from "./cells";
import type { EventEntry } from "./protocol";
import type { HostSession } from "./session";

/** Codes of the events the stand-in tells of. Source: spec/office-addin-ecosystem.md §5.3. */
export const EVENT = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, rowSorted: 19,
} as const;

/** Events of the whole workbook and of collections go to this target. Source: library, `Constants.eventWorkbookId`. */
export const WORKBOOK_TARGET = "Workbook";

type Told = { readonly event: number; readonly sheet: string; readonly args: Record<string, unknown> };

function toldOfCells(change: Extract<BookChange, { type: "cells" }>, isOurs: boolean, session: HostSession): Told {
  const source = change.by === "coauthor" ? "Remote" : "Local";
  const address = areaName(change.area);
  const where = { worksheetId: change.sheet, address, source };
  if (change.kind === "Sorted") return { event: EVENT.rowSorted, sheet: change.sheet, args: where };
  const shift = { RowInserted: "ShiftCellDown", RowDeleted: "ShiftCellUp", ColumnInserted: "ShiftCellRight", ColumnDeleted: "ShiftCellLeft", RangeEdited: "None" };
  const sheet = session.book.sheets.find((each) => each.id === change.sheet);
  const referenceId = sheet === undefined ? "" : session.keep(session.make("Range", Cells.of(sheet, change.area)));
  return {
    event: EVENT.changed, sheet: change.sheet,
    args: {
      ...where, changeType: change.kind, referenceId, shiftDirection: shift[change.kind],
      triggerSource: isOurs && change.by !== "coauthor" ? "ThisLocalAddin" : "Unknown",
    },
  };
}

function told(change: BookChange, isOurs: boolean, session: HostSession): Told | null {
  const sheet = change.sheet;
  switch (change.type) {
    case "cells": return toldOfCells(change, isOurs, session);
    case "selection": return { event: EVENT.selectionChanged, sheet, args: { worksheetId: sheet, address: areaName(change.area) } };
    case "activated": return { event: EVENT.activated, sheet, args: { worksheetId: sheet } };
    case "deactivated": return { event: EVENT.deactivated, sheet, args: { worksheetId: sheet } };
    case "added": return { event: EVENT.added, sheet, args: { worksheetId: sheet, source: "Local" } };
    case "deleted": return { event: EVENT.deleted, sheet, args: { worksheetId: sheet, source: "Local" } };
    case "renamed": return null; // onNameChanged is ExcelApi 1.17
  }
}

/** Turns what happened into messages, only for events and sheets somebody asked about. */
export function eventsOf(session: HostSession): EventEntry[] {
  const changes = session.changes;
  session.changes = [];
  if (!session.side.enableEvents) return [];
  const entries: EventEntry[] = [];
  const isAsked = (event: number, target: string): boolean => session.wishes.has(`${event} ${target}`);
  for (const { change, isOurs } of changes) {
    const event = { cells: EVENT.changed, selection: EVENT.selectionChanged, activated: EVENT.activated, deactivated: EVENT.deactivated, added: EVENT.added, deleted: EVENT.deleted, renamed: -1 }[change.type];
    const code = change.type === "cells" && change.kind === "Sorted" ? EVENT.rowSorted : event;
    const targets = [WORKBOOK_TARGET, change.sheet].filter((target) => isAsked(code, target));
    const message = targets.length === 0 ? null : told(change, isOurs, session);
    if (message === null) continue;
    for (const targetId of targets) entries.push({ messageType: message.event, targetId, message: JSON.stringify(message.args) });
  }
  return entries;
}
