import { spawn, type ChildProcess } from "node:child_process";
import { join, resolve } from "node:path";
import { benchAt, type Bench } from "../support/browserWorkbench";

const ROOT = resolve(__dirname, "../..");

let server: ChildProcess;
let bench: Bench;

/** Runs what `npm start` runs and waits for the address it prints. */
function started(): Promise<string> {
  server = spawn(process.execPath, [join(ROOT, "node_modules/webpack/bin/webpack.js"), "serve", "--config", "webpack.config.js", "--env", "workbench"],
    { cwd: ROOT, env: { ...process.env, CI: "1", NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((found, failed) => {
    let said = "";
    let url = "";
    const hear = (text: Buffer) => {
      said += text.toString();
      url = /workbench: (http:\S+)/.exec(said)?.[1] ?? url;
      if (url !== "" && /webpack \S+ compiled/.test(said)) found(url);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.on("exit", () => failed(new Error(said)));
  });
}

beforeAll(async () => {
  bench = await benchAt({ url: await started(), close: () => void server.kill("SIGKILL") });
}, 240_000);

afterAll(() => bench.close());

test("npm start prints an address where the sample month is matched beside a spreadsheet, and nobody else is spoken to", async () => {
  const { pane, complaints, close } = await bench.open();
  await pane.getByText("300 lines").waitFor();
  await pane.getByRole("button", { name: "Match", exact: true }).click();
  await pane.getByRole("button", { name: "Write columns" }).click({ timeout: 60_000 });
  await pane.getByRole("button", { name: "Write columns" }).waitFor({ state: "detached", timeout: 60_000 });
  expect(complaints).toEqual([]);
  await close();
}, 180_000);
