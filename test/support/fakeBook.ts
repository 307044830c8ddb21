import type { Area, Book, BookChange, BookFormatRule, BookSheet, BookTable, CellStyle } from "../../src/workbench/host/book";
type V = string | number | boolean;
export function fakeBook(sheets: Record<string, readonly (readonly unknown[])[]>): Book {
  const listeners = new Set<(c: BookChange) => void>();
  const emit = (c: BookChange): void => { for (const l of listeners) l(c); };
  let next = 0;
  const list: BookSheet[] = [];
  const make = (name: string): BookSheet => {
    const cells = new Map<string, V>(); const formats = new Map<string, string>(); const styles = new Map<string, CellStyle>(); const hidden = new Set<number>();
    const widths = new Map<number, number>();
    const each = <T,>(a: Area, f: (r: number, c: number) => T): T[][] => Array.from({ length: a.rows }, (_x, r) => Array.from({ length: a.columns }, (_y, c) => f(a.row + r, a.column + c)));
    const id = `{${(++next).toString().padStart(8, "0")}-0000-0000-0000-000000000000}`;
    const tables: BookTable[] = []; const rules: BookFormatRule[] = []; 
    const used = (): Area | null => {
      let b = -1, r = -1, t = Infinity, l = Infinity;
      for (const k of cells.keys()) { const [x, y] = k.split(",").map(Number) as [number, number]; b = Math.max(b, x); r = Math.max(r, y); t = Math.min(t, x); l = Math.min(l, y); }
      return b < 0 ? null : { row: t, column: l, rows: b - t + 1, columns: r - l + 1 };
    };
    const sheet = {
      id, name, visibility: "Visible" as const, tabColor: "", isProtected: false, customProperties: new Map<string, string>(), frozen: { rows: 0, columns: 0 }, gridlines: true, landscape: false, standardWidth: 8.43,
      usedArea: used,
      values: (a: Area) => each(a, (r, c) => cells.get(`${r},${c}`) ?? ""),
      formulas: (a: Area) => each(a, (r, c) => cells.get(`${r},${c}`) ?? ""),
      numberFormats: (a: Area) => each(a, (r, c) => formats.get(`${r},${c}`) ?? "General"),
      texts: (a: Area) => each(a, (r, c) => String(cells.get(`${r},${c}`) ?? "")),
      setInputs(a: Area, g: readonly (readonly (V | null)[])[], by: "addin" | "user" | "coauthor" = "user") {
        g.forEach((row, r) => row.forEach((v, c) => { const k = `${a.row + r},${a.column + c}`; if (v === "") cells.delete(k); else if (v !== null) cells.set(k, v); }));
        emit({ type: "cells", sheet: id, area: a, by, kind: "RangeEdited" });
      },
      setNumberFormats(a: Area, g: readonly (readonly (string | null)[])[]) { g.forEach((row, r) => row.forEach((v, c) => { if (v !== null) formats.set(`${a.row + r},${a.column + c}`, v); })); },
      style: (r: number, c: number) => styles.get(`${r},${c}`) ?? {},
      setStyle(a: Area, s: CellStyle) { each(a, (r, c) => styles.set(`${r},${c}`, { ...styles.get(`${r},${c}`), ...s })); },
      clear(a: Area, what: string) { each(a, (r, c) => { if (what !== "Formats") cells.delete(`${r},${c}`); if (what !== "Contents") styles.delete(`${r},${c}`); }); },
      columnWidth: (c: number) => widths.get(c) ?? 48, setColumnWidth(c: number, n: number, w: number) { for (let i = c; i < c + n; i++) widths.set(i, w); },
      isRowHidden: (r: number) => hidden.has(r), setRowsHidden(r: number, n: number, h: boolean) { for (let i = r; i < r + n; i++) if (h) hidden.add(i); else hidden.delete(i); },
      tables, addTable(area: Area) { const t: BookTable = { id: String(++next), name: `Table${tables.length + 1}`, area, showHeaders: true, showTotals: false, style: "TableStyleMedium2", filterButtons: true }; tables.push(t); return t; },
      deleteTable(i: string, keep: boolean) { const at = tables.findIndex((t) => t.id === i); if (!keep) sheet.clear(tables[at]!.area, "All"); tables.splice(at, 1); },
      formatRules: rules,
      addFormatRule(areas: readonly Area[], formula: string) { const r: BookFormatRule = { id: `{rule-${++next}}`, areas, priority: rules.length, stopIfTrue: false, rule: { type: "custom", formula, fill: null, fontColor: null, bold: null } }; for (const o of rules) o.priority++; r.priority = 0; rules.unshift(r); return r; },
      updateFormatRule(r: BookFormatRule) { const others = rules.filter((o) => o !== r).sort((a, b) => a.priority - b.priority); others.splice(r.priority, 0, r); rules.splice(0, rules.length, ...others); rules.forEach((o, i) => { o.priority = i; }); }, deleteFormatRule(i: string) { rules.splice(rules.findIndex((r) => r.id === i), 1); },
      mergedAreas: [] as Area[],
      insertRows(row: number, rows: number, by: "addin" | "user" | "coauthor" = "user") {
        const old = [...cells]; cells.clear();
        for (const [k, v] of old) { const [x, y] = k.split(",").map(Number) as [number, number]; cells.set(`${x >= row ? x + rows : x},${y}`, v); }
        emit({ type: "cells", sheet: id, area: { row, column: 0, rows, columns: 16384 }, by, kind: "RowInserted" });
      },
      deleteRows(row: number, rows: number, by: "addin" | "user" | "coauthor" = "user") {
        const old = [...cells]; cells.clear();
        for (const [k, v] of old) { const [x, y] = k.split(",").map(Number) as [number, number]; if (x < row) cells.set(k, v); else if (x >= row + rows) cells.set(`${x - rows},${y}`, v); }
        emit({ type: "cells", sheet: id, area: { row, column: 0, rows, columns: 16384 }, by, kind: "RowDeleted" });
      },
      sort(a: Area, column: number, ascending: boolean) {
        const grid = each(a, (r, c) => cells.get(`${r},${c}`) ?? "");
        grid.sort((x, y) => { const p = x[column - a.column]!, q = y[column - a.column]!; return (p < q ? -1 : p > q ? 1 : 0) * (ascending ? 1 : -1); });
        grid.forEach((row, r) => row.forEach((v, c) => { cells.set(`${a.row + r},${a.column + c}`, v); }));
        emit({ type: "cells", sheet: id, area: a, by: "user", kind: "Sorted" });
      },
    };
    return sheet as unknown as BookSheet;
  };
  for (const [name, rows] of Object.entries(sheets)) {
    const s = make(name); list.push(s);
    rows.forEach((row, r) => { if (row.length > 0) s.setInputs({ row: r, column: 0, rows: 1, columns: row.length }, [row as V[]]); });
  }
  let active = list[0]!.id; let selection = { sheetId: active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  const book = {
    name: "Book1.xlsx", sheets: list, dateSystem: 1900 as const, locale: "nb-NO", decimalMark: ",", groupMark: "\u00a0", shortDate: "dd.MM.yyyy",
    get activeSheetId() { return active; }, set activeSheetId(v: string) { if (v === active) return; const was = active; active = v; emit({ type: "deactivated", sheet: was }); emit({ type: "activated", sheet: v }); },
    get selection() { return selection; }, set selection(v) { selection = v; emit({ type: "selection", sheet: v.sheetId, area: v.area }); },
    names: new Map(), settings: new Map(),
    addSheet(name?: string) { const s = make(name ?? `Sheet${list.length + 1}`); list.push(s); emit({ type: "added", sheet: s.id }); return s; },
    deleteSheet(i: string) { list.splice(list.findIndex((s) => s.id === i), 1); emit({ type: "deleted", sheet: i }); },
    suspendCalculation() { /* nothing to evaluate */ }, resumeCalculation() { /* nothing to evaluate */ },
    onChange(l: (c: BookChange) => void) { listeners.add(l); return () => { listeners.delete(l); }; },
    toXlsx: () => Promise.reject(new Error("no files here")),
  };
  return book as unknown as Book;
}
