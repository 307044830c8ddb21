// Compiles TypeScript (and the few ESM-only packages) for jest; types are checked by tsc, on their own.
const { transformSync } = require("esbuild");
const { createHash } = require("node:crypto");

const LOADERS = { ".ts": "ts", ".tsx": "tsx", ".js": "js", ".mjs": "js", ".cjs": "js" };

module.exports = {
  getCacheKey: (source, file) => createHash("sha1").update(source).update(file).update("1").digest("hex"),
  process(source, file) {
    const extension = file.slice(file.lastIndexOf("."));
    const result = transformSync(source, {
      loader: LOADERS[extension] ?? "js", format: "cjs", target: "node20", sourcemap: "inline", sourcefile: file,
      jsx: "automatic", logLevel: "silent",
    });
    return { code: result.code };
  },
};
