// First-run set-up in plain Node: nothing here may need node_modules. All messages go to standard error, so that
// commands can answer on standard output.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const CACHE = join(ROOT, "node_modules/.cache/meridian");

const READY = join(ROOT, "node_modules/.ready");
const NOT_INSTALLABLE = join(CACHE, "no-headless-chromium");
const NODE_NEEDED = 20;

const say = (line) => process.stderr.write(`${line}\n`);

/** Prints one plain sentence and exits with 1. */
export const stop = (sentence) => {
  say(sentence);
  process.exit(1);
};

/** The words after a command. One that it does not know is answered with a sentence. */
export const wordsFor = (config) => {
  try {
    return parseArgs(config);
  } catch (problem) {
    return stop(problem.message);
  }
};

/** Runs a command with its output on standard error. Resolves to its exit code. */
const run = (command, args, options = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", 2, 2], ...options });
    child.on("error", () => done(-1));
    child.on("exit", (code) => done(code ?? -1));
  });

/** Runs long work and prints every few seconds that it is still running. */
const withProgress = async (what, work) => {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  say(`${what} …`);
  const timer = setInterval(() => say(`  still at it (${seconds()} s)`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    say(`  done in ${seconds()} s`);
  }
};

/** Changes with what is to be installed: package names, the lock file, Node's major version, the machine. */
export const fingerprint = (root = ROOT) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return createHash("sha256")
    .update(JSON.stringify([dependencies, devDependencies]))
    .update(readFileSync(join(root, "package-lock.json")))
    .update(`${process.version.split(".")[0]} ${process.platform} ${process.arch}`)
    .digest("hex");
};

/**
 * Npm that runs us, else the one on the PATH. On Windows that one is a batch file, which only a shell can start; to a
 * shell Node joins the words unquoted, so it must get no path: Node's own is in "C:\\Program Files".
 */
const runNpm = (args) => {
  const running = process.env.npm_execpath;
  if (running) return run(process.execPath, [running, ...args]);
  return process.platform === "win32" ? run("npm.cmd", args, { shell: true }) : run("npm", args);
};

/** Installs the packages when they are missing or out of date. Costs one hash when nothing is missing. */
export const ensureModules = async () => {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < NODE_NEEDED)
    stop(
      `Meridian needs Node ${NODE_NEEDED} or newer. This is Node ${process.versions.node}. Get it from https://nodejs.org.`,
    );
  const wanted = fingerprint();
  if (existsSync(READY) && readFileSync(READY, "utf8") === wanted) return;
  const args = ["ci", "--ignore-scripts", "--prefer-offline", "--no-progress", "--loglevel=error"];
  const code = await withProgress("Installing packages (once, about half a minute)", () => runNpm(args));
  if (code !== 0)
    stop("The packages could not be installed. Check the network and the messages above, then run this again.");
  writeFileSync(READY, wanted);
};

/** Chromium without windows, menus and the pages behind them: the same engine for a third less work. */
const HEADLESS = "chromium-headless-shell";

const BROWSERS = {
  linux: [
    HEADLESS,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((root) =>
    ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((path) =>
      join(process.env[root] ?? "C:/", path),
    ),
  ),
};

/** The file of a program on the PATH, or undefined. */
export const findOnPath = (name) =>
  (process.env.PATH ?? "")
    .split(process.platform === "win32" ? ";" : ":")
    .map((dir) => join(dir, name))
    .find(existsSync);

/** A browser on this machine that the tests can drive, or undefined. */
export const findBrowser = () =>
  [process.env.CHROME_PATH, ...(BROWSERS[process.platform] ?? BROWSERS.linux)]
    .filter(Boolean)
    .map((name) => (/[\\/]/.test(name) ? (existsSync(name) ? name : undefined) : findOnPath(name)))
    .find(Boolean);

const mayInstallPackages = () => process.getuid?.() === 0 && findOnPath("apt-get") !== undefined;

/**
 * Finds a browser for the end-to-end tests. Where Debian's packages may be installed, its headless Chromium is, also
 * beside another browser; that one serves when this fails, and then it is not tried again.
 */
export const ensureBrowser = async () => {
  const found = findBrowser();
  const isGoodEnough = found && (process.env.CHROME_PATH || found.endsWith(HEADLESS) || existsSync(NOT_INSTALLABLE));
  if (isGoodEnough || (found && !mayInstallPackages())) return found;
  if (!mayInstallPackages())
    stop(
      "The end-to-end tests need a browser. Install Google Chrome, Microsoft Edge or Chromium, or set CHROME_PATH to one, then run this again.",
    );
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const code = await withProgress("Installing Chromium for the tests (once, about a minute)", async () => {
    const updated = await run("apt-get", ["update", "-qq"], { env });
    const packages = [HEADLESS, ...(found ? [] : ["fonts-noto-core"])];
    return updated || run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
  });
  const installed = findBrowser();
  if (code === 0 && installed) return installed;
  if (!found)
    stop(`Chromium could not be installed. Install it by hand (apt-get install ${HEADLESS}), then run this again.`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(NOT_INSTALLABLE, "");
  return found;
};

/** Bundles a TypeScript entry for Node (Node 20 cannot run TypeScript) and returns the file to run. */
export const bundleForNode = async (entry, name, folder = CACHE) => {
  const { build } = await import("esbuild");
  const outfile = join(folder, `${name}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
};

/** A program of `test/<name>/main.ts` with the packages it tries. What locates its own files stays outside. */
export const bundleTestProgram = async (name) => {
  const { build } = await import("esbuild");
  const outfile = join(CACHE, `${name}.mjs`);
  await build({
    entryPoints: [join(ROOT, `test/${name}/main.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["playwright-core", "jsdom"],
    // Packages that are still CommonJS ask for `require`.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  return outfile;
};

/** As `bundleForNode`, but in chunks, as in the browser: dynamic imports stay lazy, and packages are included. */
export const bundleInPieces = async (entry, name) => {
  const { build } = await import("esbuild");
  const outdir = join(CACHE, name);
  await build({
    entryPoints: { main: join(ROOT, entry) },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
  return join(outdir, "main.mjs");
};

/** Runs a program of node_modules with this terminal; resolves to its exit code. */
export const runTool = (script, args, env = {}) =>
  spawnSync(process.execPath, [join(ROOT, "node_modules", script), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  }).status ?? 1;

/** Runs it in the background: resolves to its exit code and its output. It is killed when this process exits. */
export const runToolAside = (script, args) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, "node_modules", script), ...args], { cwd: ROOT });
    const end = () => child.kill();
    process.once("exit", end);
    let output = "";
    for (const said of [child.stdout, child.stderr])
      said.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.on("close", (code) => {
      process.off("exit", end);
      done({ code: code ?? 1, output });
    });
  });
