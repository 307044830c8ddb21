const { readFileSync, readdirSync } = require("node:fs");
const { join, resolve, dirname } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { Compilation, sources, WebpackError } = require("webpack");

/** The address manifest.xml is written for; a build puts the real one in its place. */
const DEVELOPMENT_BASE = "https://localhost:3000";
/** Stands in where nobody said where the pane will live, so that a build can be looked at. RFC 2606 keeps the name free. */
const EXAMPLE_BASE = "https://avstem.example";
/** A pane that is being developed and one that is released can be installed side by side: each has an id of its own. */
const RELEASE_ID = "89a43615-e0ea-4509-8e44-c28342646e4a";
/** Microsoft's library may only be loaded from here in production. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_CDN = "https://appsforoffice.microsoft.com";
/** The library as Excel on the web has it; the workbench serves it unmodified, the product never carries it. */
const OFFICE_LIBRARY = "excel-web-16.00.debug.js";
/** Digest of the empty text: Griffel makes empty style elements and fills them by script, so inline styles stay forbidden. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
/** Evergreen WebView2, Safari of macOS 12 and iPadOS 15. */
const TARGET = "es2021";

const policy = (parts) => Object.entries(parts).map(([name, value]) => `${name} ${value}`).join("; ");

/** The pane may load its own files and Office.js, and may speak to nobody. */
const PANE_POLICY = {
  "default-src": "'none'", "script-src": `'self' ${OFFICE_CDN}`, "style-src": `'self' ${EMPTY_STYLE}`, "img-src": "'self' data:",
  "font-src": "'self'", "connect-src": "'self'", "worker-src": "'self'", "frame-src": "'none'", "object-src": "'none'",
  "base-uri": "'none'", "form-action": "'none'",
};
const WORKBENCH_PANE_POLICY = { ...PANE_POLICY, "script-src": "'self'", "connect-src": "'self' ws://localhost:*" };
/** The spreadsheet is WebAssembly and styles its cells in place. */
const WORKBENCH_POLICY = {
  ...PANE_POLICY, "script-src": "'self' 'wasm-unsafe-eval'", "style-src": "'self' 'unsafe-inline'", "font-src": "'self' data:",
  "frame-src": "'self'", "connect-src": "'self' ws://localhost:*",
};

/** Where the pane will be served: scheme, host and path, without a slash at the end. */
function baseUrl(isProduction) {
  const given = process.env.AVSTEM_BASE_URL;
  if (given !== undefined && given !== "") return new URL(given).href.replace(/\/$/, "");
  return isProduction ? EXAMPLE_BASE : DEVELOPMENT_BASE;
}

function manifestFor(base, isProduction) {
  const written = readFileSync(join(__dirname, "manifest.xml"), "utf8").replaceAll(DEVELOPMENT_BASE, base);
  return isProduction ? written.replace(/<Id>.*<\/Id>/, `<Id>${RELEASE_ID}</Id>`) : written;
}

/** Writes the manifest for the address it is built for, and stops a release that still points at this machine. */
class ManifestPlugin {
  constructor(isProduction) {
    this.isProduction = isProduction;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Manifest", (compilation) => {
      compilation.fileDependencies.add(join(__dirname, "manifest.xml"));
      compilation.hooks.processAssets.tap({ name: "Manifest", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const base = baseUrl(this.isProduction);
        const manifest = manifestFor(base, this.isProduction);
        if (this.isProduction && /localhost|127\.0\.0\.1/.test(manifest)) {
          compilation.errors.push(new WebpackError("A released manifest may not point at localhost: set AVSTEM_BASE_URL to where the pane is served."));
        }
        if (!base.startsWith("https://")) compilation.errors.push(new WebpackError(`Excel loads a pane over https only, not from ${base}.`));
        compilation.emitAsset("manifest.xml", new sources.RawSource(manifest));
      });
    });
    if (!this.isProduction) return;
    compiler.hooks.done.tap("Manifest", () => console.log(`manifest.xml is written for ${baseUrl(true)}${baseUrl(true) === EXAMPLE_BASE ? " (set AVSTEM_BASE_URL to your own)" : ""}`));
  }
}

/** Puts the policy into a page, and the stand-in's scripts where Office.js would be. */
class PagePlugin {
  constructor(policies, isWorkbench) {
    this.policies = policies;
    this.isWorkbench = isWorkbench;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("Page", (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("Page", (page) => ({ ...page, html: this.written(page.html, page.outputName) }));
    });
  }

  written(html, name) {
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(this.policies[name])}">`;
    const office = new RegExp(`<script[^>]*src="?${OFFICE_JS.replace(/[.]/g, "\\.")}"?[^>]*></script>`);
    if (name === "pane.html" && !office.test(html)) throw new Error("src/pane/pane.html must load Office.js in its head.");
    const guarded = html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => charset + meta);
    if (guarded === html) throw new Error(`${name} must open with <meta charset="utf-8">.`);
    return this.isWorkbench ? guarded.replace(office, `<script src="office/${OFFICE_LIBRARY}"></script><script src="connect.js"></script>`) : guarded;
  }
}

/** Lists the licences of every package that went into the bundles, as their authors ask. */
class LicencePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "Licences", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        const folders = new Set();
        for (const module of compilation.modules) {
          const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module.resource ?? module.rootModule?.resource ?? "");
          if (found) folders.add(found[1]);
        }
        const notices = [...folders].map(noticeOf).sort();
        compilation.emitAsset("licences.txt", new sources.RawSource([...new Set(notices)].join("\n\n----\n\n")));
      });
    });
  }
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  return `${name} ${version} (${license})\n\n${file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim()}`;
}

function page(name, template, chunks) {
  return new HtmlPlugin({ filename: name, template, chunks, scriptLoading: "defer", minify: false });
}

/** The product: pane, worker, icons, help page and manifest. */
function productPlugins(isProduction) {
  return [
    page("pane.html", "src/pane/pane.html", ["pane"]),
    new ManifestPlugin(isProduction),
    new PagePlugin({ "pane.html": PANE_POLICY }, false),
    new LicencePlugin(),
    new CopyPlugin({ patterns: [{ from: "assets/icons/*.png", to: "icons/[name][ext]" }, { from: "assets/support.html", to: "support.html" }] }),
  ];
}

/** The workbench: the stand-in host in a page with a spreadsheet. Released, it has the product's own pane served beside it. */
function workbenchPlugins(isProduction) {
  return [
    ...(isProduction ? [] : [page("pane.html", "src/pane/pane.html", ["pane"])]),
    page("index.html", "src/workbench/page/index.html", ["workbench"]),
    new PagePlugin({ "pane.html": WORKBENCH_PANE_POLICY, "index.html": WORKBENCH_POLICY }, true),
    new CopyPlugin({
      patterns: [
        { from: "assets/icons/*.png", to: "icons/[name][ext]" },
        { from: "assets/icons/mark.svg", to: "icons/mark.svg" },
        { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
        { from: "assets/support.html", to: "support.html" },
        { from: join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist", OFFICE_LIBRARY), to: `office/${OFFICE_LIBRARY}`, info: { minimized: true } },
      ],
    }),
  ];
}

module.exports = (env, argv) => {
  const isWorkbench = Boolean(env.workbench);
  const isProduction = argv.mode === "production";
  return {
    mode: isProduction ? "production" : "development",
    context: __dirname,
    target: ["web", TARGET],
    devtool: isProduction ? false : "source-map",
    entry: {
      ...(isWorkbench && isProduction ? {} : { pane: "./src/pane/pane.tsx" }),
      ...(isWorkbench ? { workbench: "./src/workbench/page/page.tsx", connect: { import: "./src/workbench/page/connect.ts", filename: "connect.js" } } : {}),
    },
    output: {
      path: resolve(__dirname, isWorkbench ? "build/workbench" : "dist"),
      filename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: TARGET, jsx: "automatic" } }],
    },
    experiments: { css: isWorkbench },
    // The worker stays one file: what it shares with the pane is not worth a second request before the engine can start.
    optimization: { chunkIds: "named", splitChunks: { chunks: (chunk) => !chunk.hasRuntime() } },
    plugins: isWorkbench ? workbenchPlugins(isProduction) : productPlugins(isProduction),
    performance: { hints: false },
    stats: isProduction ? "errors-warnings" : "minimal",
    devServer: devServer(),
  };
};

/** The workbench on http, so that no certificate has to be installed; the browser is opened where there is one. */
function devServer() {
  // "auto" looks for the first free port from here on.
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= "3000";
  const hasScreen = process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return {
    host: "localhost",
    port: process.env.PORT ?? "auto",
    open: hasScreen && !process.env.CI && Boolean(process.stdout.isTTY),
    hot: false,
    liveReload: true,
    static: false,
    client: { overlay: false },
    setupExitSignals: true,
    onListening: (server) => {
      const address = server.server?.address();
      if (address && typeof address === "object") console.log(`\nAvstem's workbench: http://localhost:${address.port}/\n`);
    },
  };
}
