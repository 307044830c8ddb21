export type { Matcher } from "./types";
