import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePortPair } from "../doubles/portPair";

const root = resolve(__dirname, "../..");
let child: ChildProcess | undefined;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "meridian-start-"));
});
afterEach(async () => {
  if (child && child.exitCode === null) {
    const gone = once(child, "close");
    child.kill("SIGTERM");
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** What `npm start` prints until it says what to try, or until it ends. */
const printed = async (port: number): Promise<string> => {
  const env = { ...process.env, MERIDIAN_DATA: join(folder, "data"), MERIDIAN_STATIC: join(folder, "static") };
  const started = spawn(process.execPath, [join(root, "scripts/start.mjs"), "--port", `${port}`], { cwd: root, env });
  child = started;
  let words = "";
  return new Promise((done) => {
    for (const stream of [started.stdout, started.stderr])
      stream.on("data", (chunk: Buffer) => {
        words += chunk.toString();
        if (/^ {2}5\. /m.test(words)) done(words);
      });
    started.once("close", () => done(words));
  });
};

test("a newcomer's npm start says where Meridian is and five things to try, and the page is there", async () => {
  const port = await freePortPair();
  const words = await printed(port);
  expect(words).toContain(`Meridian is at http://localhost:${port}/stage.html`);
  expect(words.match(/^ {2}\d\. /gm)).toHaveLength(5);
  expect(words).toContain("As Priya, book one of the times.");
  const page = await fetch(`http://localhost:${port}/stage.html`);
  expect(page.status).toBe(200);
}, 180_000);
