import { spawnSync } from "node:child_process";
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const ROOT = resolve(__dirname, "../..");
/** Where the package's archives are unpacked; thrown away with node_modules. */
const CACHE = join(ROOT, "node_modules/.cache/avstem-chromium");

const SYSTEM_BROWSERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ["/usr/bin/google-chrome-stable", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge-stable", "/usr/bin/microsoft-edge"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** A browser that can be started: where it is, and what it needs around it. */
export interface Chromium {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Finds a browser: the one named by CHROME_PATH, an installed Chrome or Edge, else the one that an npm package ships.
 * Errors: throws where there is none (the package ships Linux x64 only).
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") return { path: named, env: {} };
  const installed = SYSTEM_BROWSERS[process.platform]?.find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, env: {} };
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("No Chrome or Edge found: set CHROME_PATH.");
  return shippedChromium();
}

async function shippedChromium(): Promise<Chromium> {
  const path = join(CACHE, "chromium");
  const fonts = join(CACHE, "fonts");
  await once(path, async (target) => {
    await pipeline(createReadStream(archive("chromium.br")), createBrotliDecompress(), createWriteStream(target));
    chmodSync(target, 0o755);
  });
  await once(fonts, async (target) => {
    await untar("fonts.tar.br", target);
    writeFileSync(join(target, "fonts.conf"), fontsConf(fonts));
  });
  const env = { FONTCONFIG_FILE: join(fonts, "fonts.conf") };
  if (starts(path)) return { path, env };
  // A machine without NSS: the package carries the libraries for it.
  const libraries = join(CACHE, "al2023");
  await once(libraries, (target) => untar("al2023.tar.br", target));
  return { path, env: { ...env, LD_LIBRARY_PATH: join(libraries, "lib") } };
}

function starts(path: string): boolean {
  const ldd = spawnSync("ldd", [path], { encoding: "utf8" });
  return ldd.status === 0 && !ldd.stdout.includes("not found");
}

function archive(name: string): string {
  return join(dirname(require.resolve("@sparticuz/chromium")), "../../bin", name);
}

/** Makes a file or folder whole or not at all, also when two tests ask for it at once. */
async function once(path: string, make: (target: string) => Promise<void>): Promise<void> {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${String(process.pid)}`;
  await make(draft);
  try {
    renameSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

async function untar(name: string, target: string): Promise<void> {
  mkdirSync(target, { recursive: true });
  const tar = `${target}.tar`;
  await pipeline(createReadStream(archive(name)), createBrotliDecompress(), createWriteStream(tar));
  const ran = spawnSync("tar", ["-xf", tar, "-C", target], { encoding: "utf8" });
  rmSync(tar);
  if (ran.status !== 0) throw new Error(`tar: ${ran.stderr}`);
}

/** Office's typeface is not free to ship; the package's Open Sans stands in for it, the same on every machine. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(CACHE, "fontcache")}</cachedir>
  <alias binding="strong"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>Inter</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}
