import type { MatchInput, MatchOutcome, MatchStage } from "../../src/matching";
import { DEFAULT_OPTIONS } from "../../src/domain";
import { createMatcher, MatchCancelled } from "../../src/worker";
import { ThreadMatcher, type EngineThread } from "../../src/worker/matcher";
import type { EngineMessage, Port } from "../../src/worker/protocol";
import { serve } from "../../src/worker/serve";
import { entry, line, pairs } from "../matching/rows";
import { fakeThread, type FakeThread } from "./thread";

const input: MatchInput = {
  lines: [line("S1", "2026-03-02", "724.13", { text: "10023" }), line("S2", "2026-03-03", "10.01")],
  entries: [entry("L1", "2026-03-02", "724.13", { documentNo: "10023" })], options: DEFAULT_OPTIONS, rejected: [],
};

/** A matcher whose threads are fake and listed; `start` decides what each thread does. */
function matcherOn(start: (engine: Port) => void): { matcher: ThreadMatcher; threads: FakeThread[] } {
  const threads: FakeThread[] = [];
  const matcher = new ThreadMatcher(() => {
    const thread = fakeThread();
    threads.push(thread);
    start(thread.engine);
    return thread;
  });
  return { matcher, threads };
}

afterEach(() => jest.restoreAllMocks());

describe("the engine on another thread", () => {
  test("gives the answer that it gives on this one, and tells its stages", async () => {
    const { matcher, threads } = matcherOn(serve);
    const stages: MatchStage[] = [];
    const outcome = await matcher.match(input, (stage) => stages.push(stage));
    expect(pairs(outcome)).toEqual(["S1 = L1"]);
    expect(outcome.unmatchedLines).toEqual(["S2"]);
    expect([...new Set(stages)]).toEqual(["index", "candidates", "assign", "explain"]);
    threads[0]!.terminate();
  });

  test("one thread serves run after run", async () => {
    const { matcher, threads } = matcherOn(serve);
    await matcher.match(input);
    await matcher.match(input);
    expect(threads).toHaveLength(1);
    threads[0]!.terminate();
  });

  test("cancel ends the thread at once and the run says so; the next run has a fresh thread", async () => {
    const { matcher, threads } = matcherOn(() => undefined);
    const run = matcher.match(input);
    matcher.cancel();
    await expect(run).rejects.toBeInstanceOf(MatchCancelled);
    expect(threads[0]!.isTerminated).toBe(true);
    const next = matcher.match(input);
    expect(threads).toHaveLength(2);
    matcher.cancel();
    await expect(next).rejects.toBeInstanceOf(MatchCancelled);
  });

  test("a second run cancels the first", async () => {
    const { matcher, threads } = matcherOn(() => undefined);
    const first = matcher.match(input);
    const second = matcher.match(input);
    await expect(first).rejects.toBeInstanceOf(MatchCancelled);
    matcher.cancel();
    await expect(second).rejects.toBeInstanceOf(MatchCancelled);
    expect(threads.every((thread) => thread.isTerminated)).toBe(true);
  });

  test("cancel without a run does nothing", () => expect(() => matcherOn(serve).matcher.cancel()).not.toThrow());

  test("a late answer to an earlier question is dropped", async () => {
    const { matcher, threads } = matcherOn((engine) => {
      engine.onmessage = ({ data }) => {
        const { requestId } = data as { requestId: number };
        const late: MatchOutcome = { proposals: [], unmatchedLines: [], unmatchedEntries: [], work: { candidatePairs: 0, sumsTried: 0, components: 0, largestComponent: 0, componentsSolved: 0, searchSteps: 0 } };
        engine.postMessage({ type: "matched", requestId: requestId - 1, outcome: late } satisfies EngineMessage);
        engine.postMessage({ type: "matched", requestId, outcome: { ...late, unmatchedLines: input.lines.map(({ id }) => id) } } satisfies EngineMessage);
      };
    });
    expect((await matcher.match(input)).unmatchedLines).toEqual(["S1", "S2"]);
    threads[0]!.terminate();
  });

  test("a bug in the engine comes back as an error with its name", async () => {
    const { matcher, threads } = matcherOn((engine) => {
      engine.onmessage = ({ data }) => engine.postMessage({ type: "failed", requestId: (data as { requestId: number }).requestId, name: "RangeError", message: "Not an amount: 0.5" });
    });
    await expect(matcher.match(input)).rejects.toMatchObject({ name: "RangeError", message: "Not an amount: 0.5" });
    threads[0]!.terminate();
  });

  test("the engine's side turns what it throws into a message", () => {
    const sent: EngineMessage[] = [];
    const port: Port = { onmessage: null, postMessage: (message) => sent.push(message as EngineMessage) };
    serve(port);
    port.onmessage!({ data: { type: "match", requestId: 7, input: { ...input, lines: null } } });
    expect(sent[0]).toEqual({ type: "ready" });
    expect(sent.at(-1)).toMatchObject({ type: "failed", requestId: 7, name: "TypeError" });
  });

  test("a thread that breaks after it was ready is a bug, told as one", async () => {
    const { matcher, threads } = matcherOn((engine) => engine.postMessage({ type: "ready" }));
    const run = matcher.match(input);
    await new Promise((resolve) => setTimeout(resolve, 20));
    threads[0]!.onerror!({ message: "out of memory" });
    await expect(run).rejects.toThrow("out of memory");
  });

  test("every message survives the crossing", async () => {
    const crossed: unknown[] = [];
    const { matcher, threads } = matcherOn((engine) => serve({
      get onmessage() { return engine.onmessage; },
      set onmessage(receive) { engine.onmessage = receive; },
      postMessage(message) {
        crossed.push(message);
        engine.postMessage(message);
      },
    }));
    await matcher.match(input);
    for (const message of crossed) expect(structuredClone(message)).toEqual(message);
    threads[0]!.terminate();
  });
});

describe("where no thread can be had", () => {
  test("the engine runs here, and yields first so that the screen can draw", async () => {
    const stages: MatchStage[] = [];
    const run = createMatcher().match(input, (stage) => stages.push(stage));
    expect(stages).toEqual([]);
    expect(pairs(await run)).toEqual(["S1 = L1"]);
    expect(stages).toContain("assign");
  });

  test("a run that has not begun can be cancelled", async () => {
    const matcher = createMatcher();
    const run = matcher.match(input);
    matcher.cancel();
    await expect(run).rejects.toBeInstanceOf(MatchCancelled);
  });

  test.each([
    ["starting it throws", (): EngineThread => { throw new Error("SecurityError"); }],
    ["it breaks before it is ready", (): EngineThread => {
      const thread = fakeThread();
      setTimeout(() => thread.onerror?.({ message: "blocked" }), 5);
      return thread;
    }],
  ])("when %s, the engine runs here from then on", async (_, start) => {
    let starts = 0;
    const matcher = new ThreadMatcher(() => {
      starts++;
      return start();
    });
    expect(pairs(await matcher.match(input))).toEqual(["S1 = L1"]);
    expect(pairs(await matcher.match(input))).toEqual(["S1 = L1"]);
    expect(starts).toBe(1);
  });

  test("a bug is told here too", async () => {
    await expect(createMatcher().match({ ...input, lines: null as never })).rejects.toThrow(TypeError);
  });
});
