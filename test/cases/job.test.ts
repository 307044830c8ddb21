import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readJob } from "../../src/workbench/job";

const folder = mkdtempSync(join(tmpdir(), "job-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const JOB = {
  note: "keys that nobody knows are left alone",
  options: { dateToleranceDays: 3, amountTolerance: { type: "Amount", value: "1.50" } },
  statement: [
    { id: "S1", date: "2026-03-02", valueDate: "2026-03-03", amount: "724.13", currency: "nok", description: 'Faktura "10023" {[,]}', additionalInfo: "ø", reference: "", counterpartyName: "Nordlys AS", transactionId: "B-1" },
    { id: "S2", date: null, amount: "-10", currency: "NOK" },
  ],
  ledger: [
    { id: "L1", postingDate: "2026-03-02", documentType: "Payment", documentNo: "10023", description: "Faktura", amount: "724.13", currency: "NOK", sourceName: "Nordlys AS", open: true, reversed: false },
    { id: "L2", postingDate: "2026-03-01", amount: "-10.00", currency: "NOK", open: false },
  ],
};

describe("a match job is read", () => {
  test.each([
    ["plain", (): string => file("plain.json", JSON.stringify(JOB))],
    ["packed", (): string => file("packed.json.gz", gzipSync(JSON.stringify(JOB)))],
    ["spread over lines", (): string => file("spread.json", JSON.stringify(JOB, null, 2))],
    ["with the rows first", (): string => file("rows-first.json", JSON.stringify({ ledger: JOB.ledger, statement: JOB.statement, options: JOB.options }))],
  ])("%s", async (_, make) => {
    const { job, issues } = await readJob(make());
    expect(issues).toEqual([]);
    expect(job.lines.map(({ id, amount, currency, bookedOn }) => [id, amount, currency, bookedOn])).toEqual([["S1", 72_413, "NOK", 20_514], ["S2", -1_000, "NOK", null]]);
    expect(job.lines[0]).toMatchObject({ text: 'Faktura "10023" {[,]}', additionalInfo: "ø", bankReference: "B-1", valueOn: 20_515 });
    expect(job.entries.map(({ id, isOpen, openAmount }) => [id, isOpen, openAmount])).toEqual([["L1", true, 72_413], ["L2", false, 0]]);
    expect(job.options).toMatchObject({ windowBefore: 3, windowAfter: 3, tolerance: { type: "Amount", value: "1.50" }, conventions: "avstem" });
  });

  test("rows are found whatever piece of the file they begin in", async () => {
    const statement = Array.from({ length: 3_000 }, (_, at) => ({ id: `S${at}`, date: "2026-03-02", amount: "1.00", description: "x".repeat(at % 97), note: '\\"[{' }));
    const { job, issues } = await readJob(file("long.json", JSON.stringify({ statement, ledger: [] })));
    expect(issues).toEqual([]);
    expect(job.lines.map(({ id }) => id)).toEqual(statement.map(({ id }) => id));
  });
});

describe("what is wrong with a job names its place", () => {
  const row = { id: "S1", date: "2026-03-02", amount: "1.00" };
  test.each<[string, unknown, { code: string; at: string; text?: string }[]]>([
    ["an amount that is none", { statement: [row, { ...row, id: "S2", amount: "1,00" }], ledger: [] }, [{ code: "amount/unreadable", at: "statement[1].amount", text: "1,00" }]],
    ["more digits than the currency has", { statement: [{ ...row, amount: "1.005" }], ledger: [] }, [{ code: "amount/too-precise", at: "statement[0].amount", text: "1.005" }]],
    ["yen with a fraction", { statement: [{ ...row, currency: "JPY", amount: "1.5" }], ledger: [] }, [{ code: "amount/too-precise", at: "statement[0].amount", text: "1.5" }]],
    ["no amount", { statement: [{ id: "S1", date: null }], ledger: [] }, [{ code: "amount/missing", at: "statement[0].amount" }]],
    ["a date by another calendar", { statement: [{ ...row, date: "02.03.2026" }], ledger: [] }, [{ code: "date/unreadable", at: "statement[0].date", text: "02.03.2026" }]],
    ["a day that does not exist", { statement: [], ledger: [{ id: "L1", postingDate: "2026-02-30", amount: "1" }] }, [{ code: "date/unreadable", at: "ledger[0].postingDate", text: "2026-02-30" }]],
    ["the same id twice", { statement: [row, row], ledger: [] }, [{ code: "id/duplicate", at: "statement[1].id", text: "S1" }]],
    ["no id", { statement: [], ledger: [{ postingDate: "2026-02-28", amount: "1" }] }, [{ code: "id/missing", at: "ledger[0].id" }]],
    ["a row that is no object", { statement: [17], ledger: [] }, [{ code: "row/not-an-object", at: "statement[0]" }]],
    ["a list missing", { statement: [] }, [{ code: "list/missing", at: "ledger" }]],
    ["options that nobody can follow", { statement: [], ledger: [], options: { dateToleranceDays: -1, conventions: "sap" } }, [
      { code: "option/unreadable", at: "options.dateToleranceDays", text: "-1" }, { code: "option/unreadable", at: "options.conventions", text: "sap" }]],
    ["a mode that nobody knows", { mode: "cash", statement: [], openEntries: [] }, [{ code: "job/mode-not-covered", at: "mode", text: '"cash"' }]],
    ["a list where the job should be", [], [{ code: "job/not-an-object", at: "" }]],
  ])("%s", async (name, job, issues) => expect((await readJob(file(`${name}.json`, JSON.stringify(job)))).issues).toEqual(issues));

  test.each([["cut short", '{"statement":[{"id":"S1","amount":"1"}'], ["no JSON at all", "hello"], ["a row broken", '{"statement":[{"id":}],"ledger":[]}']])("%s", async (name, text) => {
    const { issues } = await readJob(file(`${name}.json`, text));
    expect(issues.map(({ code }) => code)).toContain("job/not-json");
  });

  test("a packed file that is damaged", async () => {
    const whole = gzipSync(JSON.stringify(JOB));
    expect((await readJob(file("damaged.json.gz", whole.subarray(0, whole.length - 20)))).issues).toMatchObject([{ code: "job/unreadable", at: "" }]);
  });
});

describe("from the command line", () => {
  const command = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ["--import", "tsx", "src/workbench/match.ts", ...args], { encoding: "utf8", cwd: join(__dirname, "../..") });

  test("a job gives a result in the agreed form", () => {
    const out = join(folder, "result.json");
    const run = command(file("job.json", JSON.stringify(JOB)), "--out", out);
    expect([run.status, run.stderr]).toEqual([0, ""]);
    const result = JSON.parse(readFileSync(out, "utf8")) as Record<string, unknown>;
    expect(result).toMatchObject({
      matches: [{ statement: ["S1"], ledger: ["L1"], status: "matched", confidence: "high", difference: "0.00", runnerUp: null }],
      unmatchedStatement: ["S2"], unmatchedLedger: ["L2"],
    });
    expect(result).toMatchObject({ work: { candidatePairs: expect.any(Number), sumsTried: expect.any(Number) }, ms: { index: expect.any(Number), match: expect.any(Number) }, peakMb: expect.any(Number) });
  });

  test("a bad job ends with 2 and one line of JSON that names the place", () => {
    const run = command(file("bad.json", JSON.stringify({ statement: [{ id: "S1", amount: "x" }], ledger: [] })));
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    expect(JSON.parse(run.stderr as string)).toEqual({ issues: [{ code: "amount/unreadable", at: "statement[0].amount", text: "x" }] });
  });

  test("a file that is not there", () => {
    const run = command(join(folder, "nowhere.json"));
    expect([run.status, JSON.parse(run.stderr as string)]).toEqual([2, { issues: [{ code: "job/not-found", at: join(folder, "nowhere.json") }] }]);
  });
});
