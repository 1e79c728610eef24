// npm start: installs what is missing, builds, starts the embedded local Graph and the app, prints where to look and what
// to try, and opens the page where there is a browser.
//   --port <n>   the app's port (the local Graph listens on the next one); 4173 unless said
//   --fresh      forget what was written in earlier runs
//   --no-open    open no browser
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureModules, ROOT, stop, wordsFor } from "./bootstrap.mjs";

const { values } = wordsFor({
  options: {
    port: { type: "string", default: "4173" },
    fresh: { type: "boolean", default: false },
    "no-open": { type: "boolean", default: false },
  },
});
const asked = String(values.port);
const wanted = Number(asked);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65534)
  stop(`--port cannot be ${asked}: give a number from 1 to 65534.`);

const isFree = (port) =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => answer(true)));
  });

/**
 * The first two neighbouring free ports from `from` on: one for the app, one for the local Graph (another origin, as in
 * production).
 */
const freePorts = async (from) => {
  for (let port = from; port < from + 40; port += 2) if ((await isFree(port)) && (await isFree(port + 1))) return port;
  return stop(`No two neighbouring ports are free from ${from} on. Say another one: npm start -- --port 5000`);
};

await ensureModules();
const { MERIDIAN_STATIC, MERIDIAN_DATA } = process.env;
const STATIC = MERIDIAN_STATIC ?? join(ROOT, "dist/local");
const DATA = MERIDIAN_DATA ?? join(ROOT, ".meridian");

// Checked before anything is built or deleted; the server itself takes the lock.
const { holderOf, runningAlready } = await import(
  pathToFileURL(await bundleForNode("src/sandbox/graph/dataLock.ts", "dataLock")).href
);
const holder = holderOf(DATA);
if (holder) stop(runningAlready(holder));

const port = await freePorts(wanted);
if (port !== wanted) console.log(`Port ${wanted} is in use, so this time it is ${port}.`);

if (values.fresh) rmSync(DATA, { recursive: true, force: true });
mkdirSync(DATA, { recursive: true });

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const compiler = webpack(
  await require(join(ROOT, "webpack.config.js"))({ env: "local", out: MERIDIAN_STATIC }, { mode: "development" }),
);

console.log("Building the app …");
const server = await bundleForNode("src/sandbox/main.ts", "sandbox");
let running;

const firstNameOf = ({ name }) => name.split(" ")[0];

/** What to try first, with the names of the two who are on the stage when it opens. */
const thingsToTry = async (address) => {
  const { people, pairs } = await (await fetch(new URL("/sandbox/people", address))).json();
  const [left, right] = pairs[0].members.map((id) => firstNameOf(people.find((person) => person.id === id)));
  const things = JSON.parse(readFileSync(join(ROOT, "src/sandbox/stage/thingsToTry.json"), "utf8"));
  return things.map(({ name, how }, index) => {
    const words = how.replace("{left}", left).replace("{right}", right);
    return `  ${index + 1}. ${name.padEnd(20)} ${words}`;
  });
};

/** A person at a screen: not a program that reads what we print, and not a machine without windows. */
const hasBrowser = () => {
  const { CI, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  return (
    process.stdout.isTTY &&
    !CI &&
    Boolean(process.platform !== "linux" || DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME)
  );
};

const welcome = async (address) => {
  console.log(["", "To try, with two people side by side:", ...(await thingsToTry(address)), ""].join("\n"));
  if (values["no-open"] || !hasBrowser()) return;
  const { default: open } = await import("open");
  await open(address).catch(() => console.log("No browser could be opened: open the address yourself."));
};

const startServer = () => {
  const args = ["--enable-source-maps", server, "--port", String(port), "--data", DATA, "--static", STATIC];
  running = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  running.stdout.on("data", (chunk) => {
    process.stdout.write(chunk);
    const [, address] = /^Meridian is at (\S+)/m.exec(String(chunk)) ?? [];
    if (address) void welcome(address);
  });
  running.on("exit", (code) => {
    if (code) process.exit(code);
  });
};

const watching = compiler.watch({ aggregateTimeout: 100 }, (problem, stats) => {
  if (problem) stop(`The build failed: ${problem.message}`);
  if (stats.hasErrors()) console.log(stats.toString({ all: false, errors: true, colors: process.stdout.isTTY }));
  if (running) return console.log("Built again.");
  if (!stats.hasErrors()) startServer();
});

const leave = () => {
  running?.kill("SIGTERM");
  watching.close(() => process.exit(0));
};
// The server is a child process: it must end with this one, even after a failed build.
process.on("exit", () => running?.kill("SIGTERM"));
process.on("SIGINT", leave);
process.on("SIGTERM", leave);
