/** Cells of the table; a prime near a million spreads amounts of any step. */
const CELLS = 1_048_573;

/**
 * A table in which amounts leave a mark: that most amounts are nobody's is seen without looking them up.
 *
 * Shapes: amounts in minor units → `mayHold` is false for certain, true for maybe.
 */
export class AmountMarks {
  private readonly cells = new Uint8Array(CELLS);

  add(amount: number): void {
    this.cells[cellOf(amount)] = 1;
  }

  mayHold(amount: number): boolean {
    return this.cells[cellOf(amount)] === 1;
  }
}

function cellOf(amount: number): number {
  const cell = amount % CELLS;
  return cell < 0 ? cell + CELLS : cell;
}
