/** Told between pieces of work how much is done, and of how much. */
export type Tell = (done: number, total: number) => void;

/** Rows in a piece: some ten milliseconds of work. */
const PIECE = 1 << 12;

/** Tells at the beginning of each piece, so that a long run is seen to go on. */
export function tellPiece(tell: Tell, done: number, total: number): void {
  if (done % PIECE === 0) tell(done, total);
}
