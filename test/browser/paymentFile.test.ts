import { readFileSync } from "node:fs";
import { accessibilityFaults, atRest, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";
import { keyboardOf, type Keyboard } from "../support/keyboard";
import { openSheets } from "../support/workbook";

let bench: Bench;
let open: OpenWorkbench;
let pane: OpenWorkbench["pane"];
let keys: Keyboard;

/** Three vendors: one with a KID, one with an IBAN, and one whose IBAN has a wrong digit. */
const SHEETS = {
  Bank: [["Date", "Description", "Amount"], [45_660, "Cash sales", 1_200]],
  Payments: [
    ["Vendor no.", "Name", "Account number", "KID", "Amount", "Currency", "Due date"],
    ["20010", "Emballasje Nord AS", "'86011117947", "'01030014", 1_566.5, "NOK", 73_415], ["20020", "Papier Müller GmbH", "DE89370400440532013000", null, 240, "EUR", 73_415],
    ["20030", "Strøm AS", "NO93 8601 1117 948", null, 4_321, "NOK", 73_415],
  ],
};

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
  pane = await openSheets(open, "payments.xlsx", SHEETS);
  keys = keyboardOf({ page: open.page, pane });
  await pane.getByRole("button", { name: "Match", exact: true }).waitFor();
  await atRest(pane);
  await keys.press("F6");
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

describe("a payment file by keyboard alone", () => {
  test("the sheet of payments is found, and the account with a wrong digit is named by its cell", async () => {
    await keys.openPage("Payment file");
    await pane.getByText(/^Columns found: /).waitFor({ timeout: 60_000 });
    await pane.getByText("Payments!C4: “NO93 8601 1117 948” is no account number; its length or check digits are wrong.").waitFor();
    expect(await accessibilityFaults(pane)).toEqual([]);
  }, 120_000);

  test("what keeps payments out is heard, and its message leads to the cell without taking the focus away", async () => {
    const heard = pane.getByRole("status").filter({ hasText: "Payments!C4" });
    await heard.waitFor();
    expect(await heard.innerText()).toContain("The name of the company that pays is missing.");
    await keys.tabTo(/^Payments!C4/);
    await keys.press("Enter");
    await open.page.waitForFunction(() => {
      const { row, column } = window.avstem!.host()!.book.selection.area;
      return row === 3 && column === 2;
    });
    await keys.focusOn(/^Payments!C4/);
  }, 60_000);

  test("a wrong account to pay from is told at its field, and gone once it is right", async () => {
    await keys.tabTo(/^Account$/, "Shift+Tab");
    await keys.type("NO93 8601 1117 940");
    await keys.press("Enter");
    await pane.getByRole("alert").filter({ hasText: "“NO93 8601 1117 940”, is no account number." }).waitFor();
    expect([await keys.focused(), await keys.description()]).toEqual(["Account", "The account to pay from, “NO93 8601 1117 940”, is no account number."]);
    await keys.press("Control+a");
    await keys.type("NO93 8601 1117 947");
    await keys.press("Enter");
    await pane.getByRole("alert").waitFor({ state: "detached" });
  }, 60_000);

  test("who pays is typed, field after field, and is kept", async () => {
    await keys.tabTo(/^Company that pays/, "Shift+Tab");
    await keys.type("Nordlys Optikk AS");
    await keys.tabTo(/^BIC of its bank/);
    await keys.type("DNBANOKK");
    await keys.tabTo(/^Currency$/);
    await keys.type("nok");
    await keys.tabTo(/^Format$/);
    await keys.press("ArrowDown");
    await keys.tabTo(/^One booking for all payments/);
    await keys.press("Space");
    await keys.tabTo(/^Save payment file$/);
    expect(await pane.getByLabel("Currency", { exact: true }).inputValue()).toBe("NOK");
    expect(await pane.getByLabel("Format").inputValue()).toBe("03");
  }, 60_000);

  test("the file holds the two that can be paid, and saving it says so without taking the focus away", async () => {
    const saved = open.page.waitForEvent("download");
    await keys.press("Enter");
    const download = await saved;
    const text = readFileSync((await download.path()), "utf8");
    expect(text).toContain("urn:iso:std:iso:20022:tech:xsd:pain.001.001.03");
    expect([...text.matchAll(/<InstdAmt Ccy="(\w+)">([\d.]+)</g)].map(([, currency, amount]) => `${currency!} ${amount!}`)).toEqual(["EUR 240.00", "NOK 1566.50"]);
    expect([text.includes("<NbOfTxs>2</NbOfTxs>"), text.includes("<Nm>Nordlys Optikk AS</Nm>"), text.includes("NO9386011117947")]).toEqual([true, true, true]);
    await pane.getByText(`Saved as ${download.suggestedFilename()}`).first().waitFor();
    expect(await keys.focused()).toBe("Save payment file");
  }, 60_000);

  test("Escape closes the page and gives the focus back to the menu", async () => {
    await keys.press("Escape");
    await pane.getByRole("heading", { name: "Payment file" }).waitFor({ state: "detached" });
    await keys.focusOn(/^More$/);
    expect(open.complaints).toEqual([]);
  }, 60_000);
});
