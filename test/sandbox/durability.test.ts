import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { openStore } from "../../src/sandbox/graph/store";
import { createLocalGraph } from "../../src/sandbox/graph/localGraph";
import { amina } from "../../src/sandbox/seed/people";
import { stoppedClock, TUESDAY, visitor } from "./sandboxTools";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "meridian-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const setting = (key: string, value = "x") => ({ table: "settings" as const, key, row: { value } });
const keys = (found: string[] = []) => {
  const store = openStore(dir, (line) => found.push(line));
  const values = store.all("settings").map(({ value }) => value);
  store.close();
  return values;
};

/** Writes as fast as it can and prints each number once it is acknowledged. */
const WRITER = `
  import { openStore } from "./src/sandbox/graph/store";
  const store = openStore(process.argv[2]);
  const from = store.all("settings").length;
  for (let i = from; ; i++) {
    store.commit({ table: "settings", key: String(i), row: { value: String(i) + "x".repeat(2000) } });
    process.stdout.write(i + "\\n");
  }
`;

const acknowledgedBefore = async (child: ChildProcess, count: number): Promise<number> =>
  new Promise((resolve) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.split("\n").length > count) child.kill("SIGKILL");
    });
    // Only whole lines were surely printed.
    child.on("close", () => resolve(Number(text.split("\n").at(-2))));
  });

test("a process killed while it writes loses nothing that it has acknowledged, three times over", async () => {
  const script = join(dir, "writer.mjs");
  buildSync({
    stdin: { contents: WRITER, resolveDir: join(__dirname, "../.."), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: script,
  });
  const data = join(dir, "data");
  // The second and third run cross the point where a snapshot replaces the journal.
  for (const count of [300, 900, 1200]) {
    const last = await acknowledgedBefore(spawn(process.execPath, [script, data]), count);
    const store = openStore(data);
    const numbers = store.all("settings").map(({ value }) => Number.parseInt(value, 10));
    store.close();
    expect(last).toBeGreaterThan(0);
    expect(numbers.length).toBeGreaterThan(last);
    expect(numbers.slice(0, last + 1)).toEqual(Array.from({ length: last + 1 }, (_, i) => i));
  }
});

test("a torn last line is dropped without a word, and writing goes on after it", () => {
  const store = openStore(dir);
  store.commit(setting("a", "first"));
  store.close();
  appendFileSync(join(dir, "journal.ndjson"), '[{"table":"settings","key":"b","ro');
  const said: string[] = [];
  expect(keys(said)).toEqual(["first"]);
  const again = openStore(dir);
  again.commit(setting("c", "third"));
  again.close();
  expect(keys(said)).toEqual(["first", "third"]);
  expect(said).toEqual([]);
});

test("a half-written snapshot beside the real one is ignored", () => {
  const store = openStore(dir);
  store.commit(setting("a", "first"));
  store.close();
  writeFileSync(join(dir, "snapshot.tmp"), '[{"table":"sett');
  expect(keys()).toEqual(["first"]);
  expect(existsSync(join(dir, "snapshot.tmp"))).toBe(false);
});

test("damaged files are kept aside and do not prevent a start", () => {
  writeFileSync(join(dir, "snapshot.json"), "\0\0\0");
  writeFileSync(
    join(dir, "journal.ndjson"),
    `${JSON.stringify([setting("a", "first")])}\ngarbage\n42\n${JSON.stringify([setting("b", "second")])}\n`,
  );
  const said: string[] = [];
  expect(keys(said)).toEqual(["first", "second"]);
  expect(said).toHaveLength(2);
  expect(readFileSync(join(dir, "snapshot.json.damaged"), "utf8")).toBe("\0\0\0");
  expect(readFileSync(join(dir, "journal.ndjson.damaged"), "utf8")).toContain("garbage");
});

test("several rows of one commit are there together, also after a reset", () => {
  const store = openStore(dir);
  store.commit(setting("a"), setting("b"));
  store.clear();
  store.commit(setting("c", "third"), { table: "settings", key: "c", row: null }, setting("d", "fourth"));
  store.close();
  expect(keys()).toEqual(["fourth"]);
});

test("after a restart Amina's note, token and folder are still there, and the seed is not planted twice", async () => {
  const clock = stoppedClock(TUESDAY);
  const first = createLocalGraph({ clock, dataDir: dir });
  const amy = visitor(first, amina);
  await amy.ask("PUT", "/me/drive/special/approot:/me.json:/content", { kept: true });
  const before = await amy.ask("GET", "/me/drive/special/approot/children");
  first.close();

  const second = createLocalGraph({ clock, dataDir: dir });
  const response = await second.fetch("http://graph.local/v1.0/me/drive/special/approot/children", {
    headers: { Authorization: `Bearer ${amy.token}` },
  });
  expect(await response.json()).toEqual(before.body);
  second.reset();
  const after = await visitor(second, amina).ask("GET", "/me/drive/special/approot/children");
  expect(after.body.value.map(({ name }: { name: string }) => name)).toEqual(["pairs.json"]);
  second.close();
});
