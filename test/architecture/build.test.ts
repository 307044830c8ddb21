/** @jest-environment jsdom */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { built } from "../support/browserPages";
import { manifestFaults } from "./manifestRules";

const ROOT = resolve(__dirname, "../..");

describe("what is served to Excel", () => {
  let folder: string;
  const text = (file: string) => readFileSync(join(folder, file), "utf8");
  const scripts = () => readdirSync(folder).filter((file) => file.endsWith(".js"));

  beforeAll(() => {
    folder = built("product");
  }, 240_000);

  test("the manifest has nothing wrong and points at the address it was built for", () => {
    const size = (url: string) => {
      const file = join(folder, new URL(url).pathname);
      if (!existsSync(file)) return null;
      const bytes = readFileSync(file);
      return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] as const;
    };
    expect(manifestFaults(text("manifest.xml"), size)).toEqual([]);
    expect(text("manifest.xml")).not.toContain("localhost");
  });

  test("a released pane and one under development can be installed side by side", () => {
    const id = (manifest: string) => /<Id>(.*)<\/Id>/.exec(manifest)?.[1];
    expect(id(text("manifest.xml"))).not.toBe(id(readFileSync(join(ROOT, "manifest.xml"), "utf8")));
  });

  test("every address in the manifest is a file that is there", () => {
    const addresses = [...text("manifest.xml").matchAll(/="(https:[^"]+)"/g)].map((found) => new URL(found[1]!).pathname);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  test("the page loads its own files and Office.js, and speaks to nobody else", () => {
    const page = new DOMParser().parseFromString(text("pane.html"), "text/html");
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
    const rules = new Map(policy.split("; ").map((rule) => [rule.split(" ")[0]!, rule.split(" ").slice(1)]));
    expect(rules.get("default-src")).toEqual(["'none'"]);
    expect(rules.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(rules.get("connect-src")).toEqual(["'self'"]);
    expect(policy).not.toContain("unsafe");
    const sources = [...page.querySelectorAll("script")].map((script) => script.getAttribute("src"));
    expect(sources[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(sources.slice(1).every((source) => source !== null && /^[\w-]+\.[0-9a-f]{8}\.js$/.test(source) && existsSync(join(folder, source)))).toBe(true);
  });

  test("the policy stands before anything is loaded", () => {
    const page = text("pane.html");
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  });

  test("Microsoft's library is not in it, nor anything of the workbench", () => {
    const carrying = scripts().filter((file) => /_richApiNativeBridge|OfficeExtension\.HostBridge|ironcalc/i.test(text(file)));
    expect(carrying).toEqual([]);
  });

  test("workers have no React in them; the engine's has no parsers, and loads only payments beside it", () => {
    const workers = scripts().filter((file) => file.includes("_worker_ts"));
    expect(workers.map((file) => /(\w+)_worker_ts/.exec(file)?.[1]?.split("_").at(-1)).sort()).toEqual(["files", "matcher"]);
    for (const file of workers) expect(text(file)).not.toMatch(/react/i);
    const engine = text(workers.find((file) => file.includes("matcher"))!);
    expect(engine).not.toContain("camt.053");
    expect([...new Set([...engine.matchAll(/src_(\w+?)_index_ts/g)].map(([, folder]) => folder))]).toEqual(["payments"]);
    expect(text(workers.find((file) => file.includes("files"))!)).not.toContain("importScripts");
  });

  test("it says whose work is in it", () => {
    const licences = text("licences.txt");
    for (const name of ["react ", "@fluentui/react-components ", "decimal.js "]) expect(licences).toContain(`\n${name}`);
    expect(licences).not.toMatch(/\((GPL|AGPL|undefined)/);
  });
});

describe("the build", () => {
  /** Builds an empty page with nothing but the project's manifest plugin, for an address. */
  function buildFor(address: string | undefined): { status: number | null; said: string; manifest: string } {
    const folder = mkdtempSync(join(tmpdir(), "avstem-build-"));
    const script = `
      const webpack = require("webpack");
      const config = require(${JSON.stringify(join(ROOT, "webpack.config.js"))})({}, { mode: "production" });
      const plugins = config.plugins.filter((plugin) => plugin.constructor.name === "ManifestPlugin");
      webpack({ mode: "production", context: ${JSON.stringify(ROOT)}, entry: ${JSON.stringify(join(folder, "empty.js"))}, plugins, output: { path: ${JSON.stringify(folder)} } },
        (error, stats) => { console.log(stats.toString("errors-only")); process.exit(error || stats.hasErrors() ? 1 : 0); });`;
    writeFileSync(join(folder, "empty.js"), "");
    const env = { ...process.env, AVSTEM_BASE_URL: address ?? "" };
    const ran = spawnSync(process.execPath, ["-e", script], { cwd: ROOT, env, encoding: "utf8" });
    const manifest = existsSync(join(folder, "manifest.xml")) ? readFileSync(join(folder, "manifest.xml"), "utf8") : "";
    rmSync(folder, { recursive: true, force: true });
    return { status: ran.status, said: ran.stdout, manifest };
  }

  test("writes the manifest for the address it is given", () => {
    const { status, manifest } = buildFor("https://pane.example/avstem/");
    expect(status).toBe(0);
    expect(manifest).toContain('"https://pane.example/avstem/pane.html"');
    expect(manifest).not.toContain("localhost");
  });

  test("takes an example address where none is given, and says so", () => {
    const { status, manifest, said } = buildFor(undefined);
    expect(status).toBe(0);
    expect(manifest).toContain('"https://avstem.example/pane.html"');
    expect(said).toContain("AVSTEM_BASE_URL");
  });

  test.each([
    ["https://localhost:3000", "may not point at localhost"],
    ["https://127.0.0.1", "may not point at localhost"],
    ["http://pane.example", "over https only"],
  ])("fails when the manifest would point at %s", (address, reason) => {
    const { status, said } = buildFor(address);
    expect(status).toBe(1);
    expect(said).toContain(reason);
  });
});
