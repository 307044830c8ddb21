/** @jest-environment jsdom */
import { openHost } from "../../support/host";
import { onSheet } from "./failure";

test("the host also serves tests that have a page", async () => {
  openHost({ Bank: [["é", 1]] });
  const values = await onSheet("Bank", async (sheet, context) => {
    const used = sheet.getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
  expect(values).toEqual([["é", 1]]);
  expect(document.body.tagName).toBe("BODY");
});
