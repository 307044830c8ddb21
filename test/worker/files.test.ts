import { createBankFiles, ReadCancelled, type BankFiles, type FileAsked } from "../../src/worker";
import { serveFiles } from "../../src/worker/fileServe";
import { FileThread } from "../../src/worker/fileThread";
import type { Port } from "../../src/worker/protocol";
import { camtFile } from "../support/bankFiles";
import { fakeThread, type FakeThread } from "./thread";

/** A camt file as a handle that can cross to another thread, which plain functions can't. */
async function asked(id = 1): Promise<FileAsked> {
  const made = camtFile("oct.xml", [["1500.00", "2026-10-01", "Faktura 10042", "1"], ["-12.50", "2026-10-02", "Telefon", "2"]], { opening: "0.00", closing: "1487.50", from: "2026-10-01", to: "2026-10-31" });
  return { id, name: "oct.xml", file: new Blob([await made.arrayBuffer()]), readings: {}, savedFormats: [] };
}

function filesOn(start: (engine: Port) => void): { files: BankFiles; threads: FakeThread[] } {
  const threads: FakeThread[] = [];
  const files = new FileThread(() => {
    const thread = fakeThread();
    threads.push(thread);
    start(thread.engine);
    return thread;
  });
  return { files, threads };
}

const key = "NO9386011117947 NOK";
const SUMMARY = { name: "oct.xml", accounts: [{ key, booked: 2, moneyIn: 150_000, moneyOut: 1_250, missing: 0 }], issueCount: 0 };

describe("bank files on another thread", () => {
  test("are read as they are on this one, and tell how far it is", async () => {
    const { files, threads } = filesOn(serveFiles);
    const told: [number, number][] = [];
    const there = await files.read(await asked(), (done, total) => told.push([done, total]));
    expect(there).toMatchObject([SUMMARY]);
    expect(told.length).toBeGreaterThan(0);
    expect(await createBankFiles().read(await asked())).toEqual(there);
    threads[0]!.terminate();
  });

  test("what was read is not lost when the thread is: a question about it reads the file again", async () => {
    const { files, threads } = filesOn(serveFiles);
    const file = await asked();
    await files.read(file);
    const stopped = files.read(await asked(2));
    files.cancel();
    await expect(stopped).rejects.toBeInstanceOf(ReadCancelled);
    expect(threads[0]!.isTerminated).toBe(true);
    const brought = await files.bring({ parts: [{ asked: file, name: "oct.xml", key }], standing: [], account: "NO9386011117947", takesAlike: true, target: { kind: "count" } });
    expect(brought).toMatchObject({ added: 2, skipped: 0 });
    expect(threads).toHaveLength(2);
    threads[1]!.terminate();
  });

  test("a bug comes back as an error; the next question is answered", async () => {
    const { files, threads } = filesOn(serveFiles);
    await expect(files.bring(null as never)).rejects.toThrow(/null/);
    expect(await files.read(await asked())).toMatchObject([SUMMARY]);
    threads[0]!.terminate();
  });

  test("a thread that can't be had is done without", async () => {
    const files = new FileThread(() => { throw new Error("SecurityError"); });
    expect(await files.read(await asked())).toMatchObject([SUMMARY]);
  });

  test("reading on this thread stops at once too", async () => {
    const files = createBankFiles();
    const reading = files.read(await asked());
    files.cancel();
    await expect(reading).rejects.toBeInstanceOf(ReadCancelled);
  });
});
