import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { freePortPair } from "../doubles/portPair";

const root = resolve(__dirname, "../..");
// In the project, because the program asks for its packages from where it stands.
const folder = join(root, "node_modules/.cache/meridian");
const program = join(folder, `dataLock-test-${process.pid}.mjs`);
let data: string;
const started: ChildProcess[] = [];

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: [join(root, "src/sandbox/main.ts")],
    outfile: program,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
});
afterAll(() => rmSync(program));
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "meridian-lock-"));
});
afterEach(async () => {
  for (const child of started.splice(0)) await end(child, "SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "close");
  child.kill(signal);
  await gone;
};

interface Start {
  readonly child: ChildProcess;
  readonly port: number;
  /** Its first line, on either way out. */
  readonly line: string;
}

const start = async (): Promise<Start> => {
  const port = await freePortPair();
  const args = [program, "--port", String(port), "--data", data, "--static", join(data, "static")];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  const line = await new Promise<string>((done) => {
    for (const stream of [child.stdout, child.stderr]) stream.once("data", (chunk: Buffer) => done(chunk.toString()));
  });
  return { child, port, line };
};

const exitCode = async ({ child }: Start): Promise<number | null> => {
  if (child.exitCode === null) await once(child, "exit");
  return child.exitCode;
};

test("a second start on the same folder says where Meridian is running, and ends", async () => {
  const first = await start();
  expect(first.line).toBe(`Meridian is at http://localhost:${first.port}/stage.html\n`);
  const second = await start();
  expect(second.line).toBe(
    `Meridian is running already at http://localhost:${first.port}/stage.html (process ${first.child.pid}).\n`,
  );
  expect(await exitCode(second)).toBe(1);
  expect(first.child.exitCode).toBeNull();
});

test("a process that was killed leaves a lock behind that the next start takes over", async () => {
  const killed = await start();
  await end(killed.child, "SIGKILL");
  expect(existsSync(join(data, "lock"))).toBe(true);
  const next = await start();
  expect(next.line).toBe(`Meridian is at http://localhost:${next.port}/stage.html\n`);
  expect(JSON.parse(readFileSync(join(data, "lock"), "utf8"))).toMatchObject({ pid: next.child.pid });
});

test("a process that ends in peace takes its lock with it", async () => {
  const first = await start();
  await end(first.child, "SIGTERM");
  expect(readdirSync(data).filter((name) => name.startsWith("lock"))).toEqual([]);
});

test("a lock that cannot be read prevents no start", async () => {
  writeFileSync(join(data, "lock"), "\0\0");
  expect((await start()).line).toMatch(/^Meridian is at /);
});
