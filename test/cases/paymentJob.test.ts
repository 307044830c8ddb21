import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyPayments } from "../../src/payments";
import { readJob } from "../../src/workbench/job";
import { paymentResultPieces, readPaymentJob } from "../../src/workbench/paymentJob";

const folder = mkdtempSync(join(tmpdir(), "avstem-payments-"));

function file(name: string, job: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(job));
  return path;
}

const ENTRY = {
  id: "E1", partyType: "Customer", partyNo: "C10", documentType: "Invoice", documentNo: "SI-103215", postingDate: "2025-03-01", dueDate: "2025-03-31",
  remainingAmount: "1000.00", remainingAmountInclDiscount: "980.00", pmtDiscountDate: "2025-03-10",
};
const JOB = {
  mode: "payment", rules: "default", settings: {}, mappings: [{ text: "card fee", accountType: "G/L Account", debitAccNo: "7770", creditAccNo: "7770" }],
  parties: [{ type: "Customer", no: "C10", name: "Kestrel Tools Ltd" }], openEntries: [ENTRY],
  statement: [
    { id: "S1", date: "2025-03-09", amount: "980.00", description: "Invoice SI-103215", counterpartyName: "Kestrel Tools" },
    { id: "S2", date: "2025-03-10", amount: "-12.50", transactionText: "Card fee March" }, { id: "S3", date: "2025-03-10", amount: "77.00" },
  ],
};

interface Result {
  readonly matches: readonly unknown[];
  readonly applications: readonly Record<string, unknown>[];
  readonly unmatchedStatement: readonly string[];
  readonly unmatchedLedger: readonly string[];
}

async function result(job: unknown): Promise<Result> {
  const { input, issues } = await readPaymentJob(file("job.json", job));
  expect(issues).toEqual([]);
  return JSON.parse([...paymentResultPieces(input, applyPayments(input), { ms: { index: 0, match: 0 }, peakMb: 0 })].join("")) as Result;
}

describe("a payment job", () => {
  test("is told by its mode", async () => {
    expect((await readJob(file("mode.json", JOB))).mode).toBe("payment");
  });

  test("says what is put on which entry, and what is not", async () => {
    const { matches, applications, unmatchedStatement, unmatchedLedger } = await result(JOB);
    expect(matches).toMatchObject([{ statement: ["S1"], ledger: ["E1"], status: "matched", confidence: "high", difference: "0.00" }]);
    expect(applications).toMatchObject([
      { statement: "S1", entry: "E1", appliedAmount: "1000.00", discount: "20.00", purpose: "entry", confidence: "high" },
      { statement: "S2", entry: null, accountType: "G/L Account", accountNo: "7770", appliedAmount: "-12.50", purpose: "mapping", confidence: "mapping" },
    ]);
    expect([unmatchedStatement, unmatchedLedger]).toEqual([["S3"], []]);
  });

  test("gives the same in any row order", async () => {
    const [one, other] = [await result(JOB), await result({ ...JOB, statement: [...JOB.statement].reverse() })];
    expect(other.applications).toEqual(one.applications);
  });

  test.each([
    ["a list missing", { ...JOB, openEntries: undefined }, [{ code: "list/missing", at: "openEntries" }]],
    ["an amount that is none", { ...JOB, openEntries: [{ ...ENTRY, remainingAmount: "1,000" }] }, [{ code: "amount/unreadable", at: "openEntries[0].remainingAmount", text: "1,000" }]],
    ["an id twice", { ...JOB, openEntries: [ENTRY, ENTRY] }, [{ code: "id/duplicate", at: "openEntries[1].id", text: "E1" }]],
    ["a party of no known type", { ...JOB, parties: [{ type: "Friend", no: "F1" }] }, [{ code: "text/unreadable", at: "parties[0].type", text: "Friend" }]],
  ])("%s names its place", async (_title, job, issues) => expect((await readPaymentJob(file("bad.json", job))).issues).toEqual(issues));
});
