/** Does one thing with the workbook after the other, in the order they were asked for. */
export interface Queue {
  /** Runs after all that was asked before. A bug in one action goes to who asked for it and doesn't stop the next. */
  run<T>(action: () => Promise<T>): Promise<T>;
  /** Whether more is waiting behind the action under way. */
  isWaiting(): boolean;
}

/** Makes an empty queue. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run: (action) => {
      waiting += 1;
      const next = last.then(() => {
        waiting -= 1;
        return action();
      });
      last = next.catch(() => undefined);
      return next;
    },
    isWaiting: () => waiting > 0,
  };
}
