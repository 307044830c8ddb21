// What ESLint cannot see from one file: cycles, files nobody needs, what the worker reaches through others.
const layers = require("./layers.cjs");

const folders = Object.keys(layers);
const literal = (text) => text.replace(/[/\-.]/g, "\\$&");
const packagePath = (name) => (name.endsWith("/*") ? `${literal(name.slice(0, -2))}/` : `${literal(name)}(/|$)`);

const folderRules = folders.map((folder) => ({
  name: `layer-${folder}`,
  comment: `src/${folder} may import ${layers[folder].folders.join(", ") || "no other folder"}`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...layers[folder].folders].join("|")})/` },
}));

const packageRules = folders
  .filter((folder) => !layers[folder].packages.includes("*"))
  .map((folder) => ({
    name: `packages-${folder}`,
    comment: `src/${folder} may import ${layers[folder].packages.join(", ") || "no package"}`,
    severity: "error",
    from: { path: `^src/${folder}/` },
    to: {
      path: "node_modules/|^node:",
      ...(layers[folder].packages.length > 0
        ? { pathNot: layers[folder].packages.map((name) => `node_modules/(@types/)?${packagePath(name)}`) }
        : {}),
    },
  }));

module.exports = {
  forbidden: [
    ...folderRules,
    ...packageRules,
    {
      name: "no-cycle",
      comment: "Types may name each other: they are gone before anything is loaded.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "money-has-one-door",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/domain/money\\.ts$" },
      to: { path: "node_modules/decimal\\.js" },
    },
    {
      name: "through-the-door",
      comment: "A folder is imported through its index.ts only.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/([^/]+)/", pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$"] },
    },
    {
      name: "worker-stays-small",
      comment: "The worker's bundle must not reach React, Fluent or the host, however indirectly.",
      severity: "error",
      from: { path: "^src/worker/" },
      to: { path: "node_modules/(react|react-dom|@fluentui|@microsoft|@ironcalc)/|^src/(excel|pane|workbench)/", reachable: true },
    },
    {
      name: "product-ships-no-workbench",
      comment: "Nothing that Excel loads reaches the stand-in or the Office.js package.",
      severity: "error",
      from: { path: "^src/pane/pane\\.tsx$" },
      to: { path: "node_modules/(@microsoft|@ironcalc)/|^src/workbench/", reachable: true },
    },
    {
      name: "no-orphan",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "\\.d\\.ts$" },
      to: {},
    },
    { name: "not-resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"], extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".d.ts", ".json", ".css"],
    },
  },
};
