/** Work done before the pane may draw and answer again. */
const PIECE_MS = 8;

/** Does all of some work at once. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

/** Does some work piece by piece, so that the pane draws and answers in between. */
export async function inPieces<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    await new Promise((rested) => { setTimeout(rested, 0); });
    const until = performance.now() + PIECE_MS;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
  }
}
