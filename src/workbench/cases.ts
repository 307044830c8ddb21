import { readFileSync } from "node:fs";
import { judgeBankCase, type BankCase } from "./bankCase";
import { judgePaymentCase, type PaymentCase } from "./paymentCase";

/** Runs case files from the command line: cases FILE… Prints one line per failing case, and how many passed and failed. */
function main(paths: readonly string[]): number {
  let [passed, failed] = [0, 0];
  for (const path of paths) {
    for (const each of JSON.parse(readFileSync(path, "utf8")) as readonly (BankCase | PaymentCase)[]) {
      const misses = "ledger" in each ? judgeBankCase(each) : judgePaymentCase(each);
      if (misses.length === 0) {
        passed++;
        continue;
      }
      failed++;
      const said = misses.map(({ what, expected, came }) => `${what}: expected ${JSON.stringify(expected)}, came ${JSON.stringify(came)}`);
      process.stdout.write(`${each.id} ${said.join("; ")}\n`);
    }
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
