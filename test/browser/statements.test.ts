import { accessibilityFaults, atRest, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";
import { keyboardOf, type Keyboard } from "../support/keyboard";

let bench: Bench;
let open: OpenWorkbench;
let keys: Keyboard;

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
  keys = keyboardOf(open);
  await open.pane.getByRole("button", { name: "Match", exact: true }).click();
  await open.pane.getByRole("tab", { name: /^Review/, selected: true }).waitFor({ timeout: 60_000 });
  await open.pane.getByRole("button", { name: "Write columns" }).click();
  await atRest(open.pane);
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

async function openStatements(): Promise<void> {
  await open.pane.getByRole("heading", { level: 1 }).getByRole("button").focus();
  await keys.press("Enter");
  await open.pane.getByRole("heading", { name: "Statements", exact: true }).waitFor();
}

describe("statements by keyboard alone", () => {
  test("what keeps the month from being finished is told, and nothing is accessible to the mouse only", async () => {
    await openStatements();
    expect(await accessibilityFaults(open.pane)).toEqual([]);
    await keys.tabTo(/^Finish…$/);
    await keys.press("Enter");
    await open.pane.getByText("This keeps it from being finished:").waitFor();
    expect(await open.pane.getByText(/is left to match or explain/).count()).toBeGreaterThan(5);
    expect(await accessibilityFaults(open.pane)).toEqual([]);
    await keys.press("Escape");
    await open.pane.getByRole("heading", { name: /^Finish/ }).waitFor({ state: "detached" });
  }, 120_000);

  test("the month is laid aside for another reconciliation, and taken up again with all its matches", async () => {
    const matched = await open.pane.getByText(/^\d+ matched$/).first().innerText();
    await openStatements();
    await keys.tabTo(/^New reconciliation$/);
    await keys.press("Enter");
    await open.pane.getByText("Choose the next statement's sheet, or drop its file.").waitFor({ timeout: 60_000 });
    await atRest(open.pane);
    await openStatements();
    await keys.tabTo(/^Take up$/);
    await keys.press("Enter");
    await open.pane.getByText(matched, { exact: true }).waitFor({ timeout: 60_000 });
  }, 180_000);

  test("nothing was complained about", () => {
    expect(open.complaints).toEqual([]);
  });
});
