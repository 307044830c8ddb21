import type { Page } from "playwright-core";

/** What a person waits for, in milliseconds. */
export interface Wait {
  readonly name: string;
  /** Of so many tries: the usual one and the worst. */
  readonly tries: number;
  readonly median: number;
  readonly worst: number;
  /** Longest stretch in which the pane could not have answered, until half a second afterwards. */
  readonly longestTask: number;
}

/** Half a second of rest, in which late work shows. */
const REST_MS = 500;

/** Counts long tasks from now on; read with `takeLongest`. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = window as unknown as { longTasks: number[] };
    seen.longTasks = [];
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.longTasks.push(entry.duration); }).observe({ type: "longtask" });
  });
}

function takeLongest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seen = window as unknown as { longTasks: number[] };
    const longest = seen.longTasks.reduce((most, each) => Math.max(most, each), 0);
    seen.longTasks = [];
    return longest;
  });
}

/** Measures an event's time to the next painted frame, as the page itself sees it, several times. */
export async function waitFor(page: Page, name: string, { times, act }: { readonly times: number; act(at: number): Promise<number> }): Promise<Wait> {
  const waits: number[] = [];
  await page.waitForTimeout(REST_MS);
  await takeLongest(page);
  for (let at = 0; at < times; at++) {
    waits.push(await act(at));
    await page.waitForTimeout(REST_MS);
  }
  waits.sort((one, other) => one - other);
  return { name, tries: times, median: Math.round(waits[times >> 1] ?? 0), worst: Math.round(waits.at(-1) ?? 0), longestTask: Math.round(await takeLongest(page)) };
}

/** Presses a key in the list and gives the time until the frame that shows its effect. */
export function pressed(page: Page, key: string): Promise<number> {
  return page.evaluate((pressedKey) => new Promise<number>((told) => {
    const list = document.querySelector('[role="grid"]');
    const from = performance.now();
    list?.dispatchEvent(new KeyboardEvent("keydown", { key: pressedKey, bubbles: true }));
    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => told(performance.now() - from); channel.port2.postMessage(0); });
  }), key);
}

/** Types into a field, or chooses in a list, and waits until the list of items has another number of rows and is painted. */
export function changed(page: Page, selector: string, value: string): Promise<number> {
  return page.evaluate(({ field, to }) => new Promise<number>((told) => {
    const element = document.querySelector<HTMLInputElement | HTMLSelectElement>(field)!;
    const rows = (): string | null => document.querySelector('[role="grid"]')?.getAttribute("aria-rowcount") ?? null;
    const before = rows();
    const from = performance.now();
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element) as object, "value")!.set!;
    setter.call(element, to);
    element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    const look = (): void => {
      if (rows() !== before || performance.now() - from > 5_000) requestAnimationFrame(() => told(performance.now() - from));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }), { field: selector, to: value });
}

/** Scrolls the list as a wheel does, a step a frame, and gives the time between frames. */
export function scrolled(page: Page, steps: number): Promise<readonly number[]> {
  return page.evaluate((count) => new Promise<number[]>((told) => {
    const list = document.querySelector('[role="grid"]')!;
    const frames: number[] = [];
    let last = performance.now();
    const step = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      list.scrollTop += frames.length % 40 === 0 ? 400_000 : 240;
      if (frames.length < count) requestAnimationFrame(step);
      else told(frames.slice(1));
    };
    requestAnimationFrame(step);
  }), steps);
}
