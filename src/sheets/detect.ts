import { wordsOf, type Currency, type Field, type Issue } from "../domain";
import { countMarks, decimalMarkFrom } from "./amountText";
import { chooseAmounts, type AmountColumns } from "./amountColumns";
import { cellText, isBlankCell } from "./cellText";
import { placeFields, type Places } from "./columns";
import { currencyOfFormat, readCurrency } from "./currencies";
import { chooseDates } from "./dateColumns";
import { countOrders, orderFrom } from "./dateText";
import { findHeader } from "./headerRow";
import { readHeaderText } from "./headerText";
import { recalledLayout } from "./recall";
import { settleColumns, type Column } from "./settle";
import { likenessOf, weighSides } from "./side";
import type { DecimalMark, Detection, Question, SheetGrid, Side, SourceLayout } from "./types";

/** What is known beforehand about a sheet. */
export interface DetectionHints {
  /** Said by a person, or by which sheet is left. */
  readonly side?: Side;
  /** What a person chose for a sheet with the same headers. */
  readonly layout?: SourceLayout;
  /** Currency of the bank account, where the sheet names none. */
  readonly currency?: Currency;
}

/** Least lead of one side that needs no question. */
const CLEAR_LEAD = 0.2;

/**
 * Finds out what a sheet holds: header row, columns, whose side it is, signs, date order and decimal mark.
 *
 * Shapes:  cells → a layout to read by, questions for what stays open, issues for what is missing. The layout is null
 *          when there is nothing to read: no cells, no amount column.
 * Cost:    the first 200 rows, and one pass over the date and amount columns that hold texts.
 * Source:  header words in headerWords.ts.
 */
export function detectSource(grid: SheetGrid, hints: DetectionHints = {}): Detection {
  if (grid.values.every((cells) => cells.every((cell) => isBlankCell(cell)))) return nothing({ code: "sheet/empty", sheet: grid.sheet });
  const header = findHeader(grid);
  const headerRow = header.row;
  const columns = settleColumns(grid, header);
  const weights = weighSides(grid, columns, headerRow);
  const likeness = likenessOf(weights);
  const headers = headersOf(grid, columns);
  const recalled = hints.layout && recalledLayout(grid, hints.layout, { headers, headerRow });
  if (recalled) return { layout: freshened(grid, recalled, columns), likeness, questions: [], issues: [] };
  const side = hints.side ?? (likeness.bank >= likeness.book ? "bank" : "book");
  const found = readLayout(grid, { columns, headers, headerRow, side, hints });
  const lacks = missingField(found.places);
  if (lacks !== null) {
    const issues: Issue[] = headerRow < 0 ? [{ code: "sheet/no-header", sheet: grid.sheet }] : [];
    return { layout: null, likeness: { bank: 0, book: 0 }, questions: [], issues: [...issues, { code: "sheet/missing-column", sheet: grid.sheet, field: lacks }] };
  }
  const isSideUnsure = hints.side === undefined && Math.abs(likeness.bank - likeness.book) < CLEAR_LEAD;
  return { layout: found.layout, likeness, ...notes(grid, { ...found, headerRow, side, isSideUnsure }) };
}

/** A remembered reading, with the decimal mark and the date order that this sheet's own cells prove. */
function freshened(grid: SheetGrid, layout: SourceLayout, columns: readonly Column[]): SourceLayout {
  const firstRow = layout.headerRow + 1 - grid.firstRow;
  const dates = [layout.columns.bookedOn, layout.columns.postedOn, layout.columns.valueOn].flat().filter((column) => column !== undefined);
  const votes = countOrders(textsIn(grid, dates.map((column) => column - grid.firstColumn), firstRow));
  return {
    ...layout,
    decimalMark: decimalMarkOf(grid, columns, firstRow) ?? layout.decimalMark,
    dateOrder: votes.dayFirst + votes.monthFirst > 0 ? orderFrom(votes).order : layout.dateOrder,
  };
}

function nothing(issue: Issue): Detection {
  return { layout: null, likeness: { bank: 0, book: 0 }, questions: [], issues: [issue] };
}

function missingField(places: Places): Field | null {
  const hasAmount = (["amount", "amountIn", "amountOut", "debit", "credit"] as const).some((field) => places[field] !== undefined);
  return hasAmount ? null : "amount";
}

interface Before {
  readonly columns: readonly Column[];
  readonly headers: Readonly<Record<number, string>>;
  readonly headerRow: number;
  readonly side: Side;
  readonly hints: DetectionHints;
}

interface Found {
  readonly layout: SourceLayout;
  readonly places: Places;
  readonly amounts: AmountColumns;
  readonly unsureDates: readonly number[];
  readonly isOrderSure: boolean;
}

function readLayout(grid: SheetGrid, { columns, headers, headerRow, side, hints }: Before): Found {
  const firstRow = headerRow + 1;
  const mark = decimalMarkOf(grid, columns, firstRow);
  const dates = chooseDates(columns, side);
  const amounts = chooseAmounts(columns, { grid, side, firstRow, mark, date: dates.main });
  const places = placeFields(grid, columns, { side, dates, amounts });
  const { order, isSure } = orderOf(grid, [dates.main, dates.valueOn, dates.dueOn], { firstRow, header: headers[(dates.main ?? -1) + grid.firstColumn] ?? "" });
  const layout: SourceLayout = {
    sheet: grid.sheet, side,
    headerRow: headerRow + grid.firstRow,
    columns: onSheet(places, grid.firstColumn),
    headers,
    sign: amounts.sign,
    debitMeans: amounts.debitMeans,
    dateOrder: order,
    decimalMark: mark,
    currency: currencyOf(grid, { columns, places, headerRow }) || hints.currency || "",
    includeHidden: true,
  };
  return { layout, places, amounts, unsureDates: dates.unsure, isOrderSure: isSure };
}

function headersOf(grid: SheetGrid, columns: readonly Column[]): Record<number, string> {
  return Object.fromEntries(columns.filter(({ header }) => header !== "").map(({ place, header }) => [place + grid.firstColumn, header]));
}

function onSheet(places: Places, firstColumn: number): SourceLayout["columns"] {
  return Object.fromEntries(Object.entries(places).map(([field, place]) => [
    field, typeof place === "number" ? place + firstColumn : place.map((one) => one + firstColumn),
  ]));
}

function* textsIn(grid: SheetGrid, places: readonly number[], firstRow: number): Generator<string> {
  for (const place of places) {
    for (let row = firstRow; row < grid.values.length; row++) {
      const cell = grid.values[row]![place];
      if (typeof cell === "string" && cell !== "") yield cell;
    }
  }
}

function decimalMarkOf(grid: SheetGrid, columns: readonly Column[], firstRow: number): DecimalMark | null {
  const money = columns.filter(({ profile }) => profile.money > 0 && profile.amounts >= 0.6 * profile.filled && profile.words < profile.filled / 2);
  return decimalMarkFrom(countMarks(textsIn(grid, money.map(({ place }) => place), firstRow)));
}

/** Words of English date headers. Of the languages in the header words only English is written month first by some. */
const ENGLISH_DATES: ReadonlySet<string> = new Set(wordsOf("date dates posting posted post booking booked transaction trans tran txn value due document doc invoice created processed completed started entry effective payment as of at on time gl journal"));

function orderOf(grid: SheetGrid, places: readonly (number | null)[], { firstRow, header }: { firstRow: number; header: string }): ReturnType<typeof orderFrom> {
  const found = orderFrom(countOrders(textsIn(grid, places.filter((place) => place !== null), firstRow)));
  const isEnglish = readHeaderText(header).words.every((word) => ENGLISH_DATES.has(word));
  return found.isSure || isEnglish ? found : { order: "day-first", isSure: true };
}

/** Currency named by a header, a title row or the numbers' own format. */
function currencyOf(grid: SheetGrid, { columns, places, headerRow }: { columns: readonly Column[]; places: Places; headerRow: number }): Currency {
  const money = [places.amount, places.amountIn, places.credit, places.debit, places.amountOut, places.balance].flat();
  for (const place of money) {
    const column = columns.find((one) => one.place === place);
    const named = column ? readHeaderText(column.header).currency : "";
    if (named !== "") return named;
  }
  for (const place of money) {
    if (place === undefined) continue;
    const formats = grid.formats.slice(headerRow + 1, headerRow + 20).map((row) => currencyOfFormat(row[place] ?? ""));
    const named = formats.find((currency) => currency !== "");
    if (named) return named;
  }
  return titleCurrency(grid, headerRow) || onlyTag(columns);
}

/** "Beløp" beside "Beløp (NOK)": entries without a currency of their own are in the books' currency. */
function onlyTag(columns: readonly Column[]): Currency {
  const tags = new Set(columns.map(({ reading }) => reading.currency));
  tags.delete("");
  const [only] = tags;
  return tags.size === 1 && only !== undefined ? only : "";
}

function titleCurrency(grid: SheetGrid, headerRow: number): Currency {
  const found = new Set<Currency>();
  for (const cells of grid.values.slice(0, Math.max(0, headerRow))) {
    for (const cell of cells) {
      if (typeof cell !== "string" || cell.length > 60) continue;
      for (const word of cellText(cell).split(/[\s:;,()/]+/)) {
        if (/^[A-Z]{3}$|^€$|^£$/.test(word)) found.add(readCurrency(word) ?? "");
      }
    }
  }
  found.delete("");
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : "";
}

interface Noted extends Found {
  readonly headerRow: number;
  readonly side: Side;
  readonly isSideUnsure: boolean;
}

function notes(grid: SheetGrid, { layout, places, amounts, unsureDates, isOrderSure, headerRow, side, isSideUnsure }: Noted): Pick<Detection, "questions" | "issues"> {
  const { sheet, firstColumn } = grid;
  const questions: Question[] = [];
  const issues: Issue[] = [];
  const unsure = (field: Field, found: readonly number[]): void => {
    const columns = found.map((place) => place + firstColumn);
    questions.push({ about: field, sheet, columns });
    issues.push({ code: "column/unsure", sheet, field, columns });
  };
  const dateField: Field = side === "bank" ? "bookedOn" : "postedOn";
  if (headerRow < 0) issues.push({ code: "sheet/no-header", sheet });
  if (isSideUnsure) questions.push({ about: "side", sheet, columns: [] });
  const guessed = headerRow < 0 && !amounts.isProven && amounts.amount !== null ? [amounts.amount] : [];
  const unsureAmounts = amounts.unsure.length > 0 ? amounts.unsure : guessed;
  if (unsureAmounts.length > 0) unsure("amount", unsureAmounts);
  if (unsureDates.length > 0) unsure(dateField, unsureDates);
  if (places[dateField] === undefined) issues.push({ code: "sheet/missing-column", sheet, field: dateField });
  if (amounts.sign === -1) issues.push({ code: "sign/inverted", sheet });
  const isPair = amounts.amount === null && amounts.amountIn === null && amounts.amountOut === null;
  if ((isPair && isSideUnsure && !amounts.isProven) || amounts.unknownMark !== null) {
    questions.push({ about: "sign", sheet, columns: [] });
    issues.push({ code: "sign/unsure", sheet });
  }
  const column = layout.columns[dateField];
  if (!isOrderSure && typeof column === "number") {
    questions.push({ about: "dateOrder", sheet, columns: [] });
    issues.push({ code: "date/ambiguous", sheet, column });
  }
  return { questions, issues };
}
