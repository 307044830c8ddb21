import { FileDesk } from "./fileDesk";
import type { FileMessage, FileRequest } from "./fileProtocol";
import type { Port } from "./protocol";

/** Answers questions about files that come through a port, one after the other. Errors: a bug is sent as `failed`, never thrown. */
export function serveFiles(port: Port): void {
  const desk = new FileDesk();
  const send = (message: FileMessage): void => port.postMessage(message);
  let last: Promise<void> = Promise.resolve();
  const answer = async ({ type, requestId, ask }: FileRequest): Promise<void> => {
    try {
      const onProgress = (done: number, total: number): void => send({ type: "progress", requestId, done, total });
      // This thread is stopped by being ended.
      const stop = (): void => undefined;
      send({ type: "answered", requestId, answer: await desk.answer(type, ask, { onProgress, stop }) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      send({ type: "failed", requestId, name, message });
    }
  };
  port.onmessage = ({ data }) => { last = last.then(() => answer(data as FileRequest)); };
  send({ type: "ready" });
}
