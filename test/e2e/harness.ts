import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const CACHE = join(__dirname, "../../node_modules/.cache/meridian");

/** The embedded local Graph and the app, as `npm start` runs them. */
export interface Sandbox {
  readonly url: string;
  /** SIGKILL: the hardest way to go. */
  readonly kill: () => Promise<void>;
  /** Starts again with what is on disk. */
  readonly restart: () => Promise<void>;
  readonly setFaults: (faults: readonly object[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const startSandbox = async (): Promise<Sandbox> => {
  const port = await freePorts();
  const data = mkdtempSync(join(tmpdir(), "meridian-e2e-"));
  const url = `http://localhost:${port}`;
  let child = await launchServer(port, data);
  const kill = () => gone(child, "SIGKILL");
  return {
    url,
    kill,
    restart: async () => {
      await kill();
      child = await launchServer(port, data);
    },
    setFaults: async (faults) => {
      const body = JSON.stringify({ faults });
      await fetch(`${url}/sandbox/faults`, { method: "PUT", headers: { "Content-Type": "application/json" }, body });
    },
    stop: async () => {
      await gone(child, "SIGTERM");
      rmSync(data, { recursive: true, force: true });
    },
  };
};

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** A page that collects what the browser complains about: uncaught errors and CSP reports. */
export const openPage = async (context: BrowserContext): Promise<{ page: Page; complaints: string[] }> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // teams-js asks Microsoft's CDN for its list of hosts; there is no internet here, and the CSP of the sandbox says no.
    if (/Content Security Policy/.test(message.text()) && !message.text().includes("res.cdn.office.net"))
      complaints.push(message.text());
  });
  return { page, complaints };
};

const launchServer = (port: number, data: string): Promise<ChildProcess> =>
  new Promise((ready, failed) => {
    const args = [join(CACHE, "sandbox-e2e.mjs"), "--port", `${port}`, "--data", data, "--static", join(CACHE, "e2e")];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Meridian is at")) ready(child);
    });
    child.on("exit", (code) => failed(new Error(`The sandbox ended with ${code} before it was ready.`)));
  });

const gone = (child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once("exit", () => done());
    child.kill(signal);
  });

const freePorts = async (): Promise<number> => {
  for (;;) {
    const port = await portFrom(0);
    if (port < 65_000 && (await portFrom(port + 1).catch(() => undefined)) !== undefined) return port;
  }
};

const portFrom = (port: number): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address ? address.port : port));
    });
  });
