import { reconcileCommand } from "./headless";

void reconcileCommand(process.argv.slice(2), {
  say: (text) => { process.stdout.write(text); },
  warn: (text) => { process.stderr.write(text); },
  now: () => new Date().toISOString(),
}).then((code) => {
  process.exitCode = code;
});
