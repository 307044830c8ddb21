// Compiles TypeScript (and the few ESM-only packages) for jest; types are checked by tsc, on their own.
const { transformSync } = require("esbuild");
const { createHash } = require("node:crypto");

const LOADERS = { ".ts": "ts", ".tsx": "tsx", ".js": "js", ".mjs": "js", ".cjs": "js" };

module.exports = {
  getCacheKey: (source, file) => createHash("sha1").update(source).update(file).update("5").digest("hex"),
  process(source, file) {
    const extension = file.slice(file.lastIndexOf("."));
    const result = transformSync(source, {
      loader: LOADERS[extension] ?? "js", format: "cjs", target: "node20", sourcemap: "inline", sourcefile: file,
      jsx: "automatic", logLevel: "silent",
      // Jest's sandbox has no dynamic import; parts of the product that are loaded late are required instead.
      ...(extension === ".tsx" || /[\\/]src[\\/](worker|pane|excel)[\\/]/.test(file) ? { supported: { "dynamic-import": false } } : {}),
    });
    return { code: result.code };
  },
};
