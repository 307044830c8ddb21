// What crosses between the pane and the thread that reads files: plain data, and the files themselves as handles.
import type { FileQuestion, FileQuestions } from "./fileTypes";

/** To the reader. Each question has its own number; an answer carries the number it answers. */
export type FileRequest = {
  [Q in FileQuestion]: { readonly type: Q; readonly requestId: number; readonly ask: FileQuestions[Q]["ask"] };
}[FileQuestion];

/** From the reader. */
export type FileMessage =
  | { readonly type: "ready" }
  | { readonly type: "progress"; readonly requestId: number; readonly done: number; readonly total: number }
  | { readonly type: "answered"; readonly requestId: number; readonly answer: FileQuestions[FileQuestion]["answer"] }
  | { readonly type: "failed"; readonly requestId: number; readonly name: string; readonly message: string };
