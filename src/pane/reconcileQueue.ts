/** Does one thing with the workbook after the other, in the order they were asked for. */
export interface Queue {
  /** Runs after all that was asked before. A bug in one action goes to who asked for it and doesn't stop the next. */
  run<T>(action: () => Promise<T>): Promise<T>;
}

/** Makes an empty queue. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (action) => {
      const next = last.then(action, action);
      last = next.catch(() => undefined);
      return next;
    },
  };
}
