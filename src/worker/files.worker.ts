import { serveFiles } from "./fileServe";
import type { Port } from "./protocol";

serveFiles(globalThis as unknown as Port);
