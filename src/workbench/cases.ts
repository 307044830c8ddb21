import { readFileSync } from "node:fs";
import { countAccounts, judgeBankCase, type BankCase } from "./bankCase";
import { judgePaymentCase, type PaymentCase } from "./paymentCase";

/** Runs case files from the command line: cases FILE… Prints one line per failing case, the share of accounts suggested right, and how many passed and failed. */
function main(paths: readonly string[]): number {
  let [passed, failed, right, asked] = [0, 0, 0, 0];
  for (const path of paths) {
    for (const each of JSON.parse(readFileSync(path, "utf8")) as readonly (BankCase | PaymentCase)[]) {
      const misses = "ledger" in each ? judgeBankCase(each) : judgePaymentCase(each);
      const accounts = "ledger" in each ? countAccounts(each) : { right: 0, of: 0 };
      [right, asked] = [right + accounts.right, asked + accounts.of];
      if (misses.length === 0) {
        passed++;
        continue;
      }
      failed++;
      const said = misses.map(({ what, expected, came }) => `${what}: expected ${JSON.stringify(expected)}, came ${JSON.stringify(came)}`);
      process.stdout.write(`${each.id} ${said.join("; ")}\n`);
    }
  }
  if (asked > 0) process.stdout.write(`accounts for left-over lines: ${right} of ${asked} as expected\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
