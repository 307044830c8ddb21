// The part of the stand-in that only Node has: reading the engine's code from the installed package.
export { nodeEngine } from "./book/engineNode";
