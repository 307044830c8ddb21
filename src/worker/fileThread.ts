import type { FileDesk } from "./fileDesk";
import type { FileMessage, FileRequest } from "./fileProtocol";
import type { BankFiles, BringAsked, Brought, CsvAsked, CsvView, FileAsked, FileQuestion, FileQuestions, FileRead } from "./fileTypes";
import type { EngineThread } from "./matcher";

/** Reading was stopped by `cancel`. */
export class ReadCancelled extends Error {
  override readonly name = "ReadCancelled";
}

interface Open {
  readonly request: FileRequest;
  readonly onProgress: (done: number, total: number) => void;
  readonly resolve: (answer: FileQuestions[FileQuestion]["answer"]) => void;
  readonly reject: (reason: Error) => void;
}

/** Reads files on a thread made by `startThread`, or on this one where none can be had. */
export class FileThread implements BankFiles {
  private thread: EngineThread | null = null;
  private isReady = false;
  private cannotStart: boolean;
  private desk: Promise<FileDesk> | null = null;
  private readonly open = new Map<number, Open>();
  private lastRequest = 0;

  constructor(private readonly startThread: (() => EngineThread) | null) {
    this.cannotStart = startThread === null;
  }

  read(asked: FileAsked, onProgress: (done: number, total: number) => void = () => undefined): Promise<readonly FileRead[]> {
    return this.ask("read", asked, onProgress);
  }

  view(asked: CsvAsked): Promise<CsvView> {
    return this.ask("view", asked);
  }

  bring(asked: BringAsked): Promise<Brought> {
    return this.ask("bring", asked);
  }

  cancel(): void {
    const stopped = [...this.open.values()];
    if (stopped.length === 0) return;
    this.open.clear();
    this.stop();
    for (const { reject } of stopped) reject(new ReadCancelled());
  }

  private ask<Q extends FileQuestion>(type: Q, ask: FileQuestions[Q]["ask"], onProgress: Open["onProgress"] = () => undefined): Promise<FileQuestions[Q]["answer"]> {
    return new Promise((resolve, reject) => {
      const request = { type, requestId: ++this.lastRequest, ask } as FileRequest;
      this.open.set(request.requestId, { request, onProgress, resolve, reject });
      this.send(request);
    });
  }

  private send(request: FileRequest): void {
    const thread = this.thread ?? this.start();
    if (thread === null) void this.answerHere(request);
    else thread.postMessage(request);
  }

  private start(): EngineThread | null {
    if (this.startThread === null || this.cannotStart) return null;
    try {
      const thread = this.startThread();
      thread.onmessage = ({ data }) => { this.receive(data as FileMessage); };
      thread.onerror = (event) => { this.fail(event.message ?? ""); };
      this.thread = thread;
      return thread;
    } catch {
      this.cannotStart = true;
      return null;
    }
  }

  private stop(): void {
    if (this.thread !== null) {
      this.thread.onmessage = null;
      this.thread.onerror = null;
      this.thread.terminate();
    }
    this.thread = null;
    this.isReady = false;
  }

  private receive(message: FileMessage): void {
    if (message.type === "ready") {
      this.isReady = true;
      return;
    }
    const open = this.open.get(message.requestId);
    if (!open) return;
    if (message.type === "progress") {
      open.onProgress(message.done, message.total);
      return;
    }
    this.open.delete(message.requestId);
    if (message.type === "answered") open.resolve(message.answer);
    else open.reject(Object.assign(new Error(message.message), { name: message.name }));
  }

  /** A thread that breaks before it was ever ready cannot be had here; one that breaks later has a bug, or no memory left. */
  private fail(message: string): void {
    const neverStarted = !this.isReady;
    const waiting = [...this.open.values()];
    this.stop();
    if (neverStarted) {
      this.cannotStart = true;
      for (const { request } of waiting) void this.answerHere(request);
      return;
    }
    this.open.clear();
    for (const { reject } of waiting) reject(new Error(message));
  }

  /** The parsers are loaded only where they must run on this thread. */
  private async answerHere({ type, requestId, ask }: FileRequest): Promise<void> {
    const open = this.open.get(requestId);
    if (!open) return;
    const stop = (): void => {
      if (!this.open.has(requestId)) throw new ReadCancelled();
    };
    try {
      this.desk ??= import("./fileDesk").then((part) => new part.FileDesk());
      const answer = await (await this.desk).answer(type, ask, { onProgress: open.onProgress, stop });
      if (this.open.delete(requestId)) open.resolve(answer);
    } catch (error) {
      if (this.open.delete(requestId)) open.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
