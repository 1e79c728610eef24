import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { atOneNote, innerOf } from "./onenoteDesk";

interface Vector {
  readonly name: string;
  readonly commands: readonly { readonly target: string; readonly content: string }[];
  readonly status: number;
  readonly errorCode: string | null;
}

/** What the real OneNote was seen to do, one case for each line. Kept beside the project. */
const VECTORS = resolve(__dirname, "../../../shared/graph/onenote-behaviour-vectors.json");
const isHere = existsSync(VECTORS);
if (!isHere) console.warn(`OneNote's recorded behaviour is not compared: there is no ${VECTORS}.`);
const { cases }: { readonly cases: readonly Vector[] } = isHere
  ? JSON.parse(readFileSync(VECTORS, "utf8"))
  : { cases: [{ name: "none", commands: [], status: 0, errorCode: null }] };

const BODY = '<p data-id="p1">one</p><p data-id="beta">two</p>';

(isHere ? describe : describe.skip)("a recorded change of a page", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s: answered as by OneNote", async (_, vector) => {
    const { open, contentOf, change } = atOneNote();
    const id = await open(BODY);
    const before = await contentOf(id);
    const generated = /<p id="(p:\{[^"]+)" data-id="p1"/.exec(await contentOf(id, "?includeIDs=true"))?.[1];
    const commands = vector.commands.map((command) =>
      command.target === "p:{guid}{40}" ? { ...command, target: generated } : command,
    );
    const { status, body } = await change(id, commands);
    expect([status, body ? body.error.code : null]).toEqual([vector.status, vector.errorCode]);
    const after = await contentOf(id);
    expect(after !== before).toBe(vector.status === 204);
  });
});

describe("what the recorded changes do", () => {
  const changed = async (...commands: readonly object[]) => {
    const { open, contentOf, change } = atOneNote();
    const id = await open(BODY);
    const { status } = await change(id, commands);
    return { status, id, content: await contentOf(id), inner: innerOf(await contentOf(id)), contentOf, change };
  };
  const [p1, beta] = ['<p data-id="p1">one</p>', '<p data-id="beta">two</p>'];

  test("append lands at the end of the first outline, prepend at its beginning", async () => {
    const { inner } = await changed(
      { target: "body", action: "append", content: "<p>last</p>" },
      { target: "body", action: "prepend", content: "<p>first</p>" },
      { target: "body", action: "append", position: "before", content: "<p>very first</p>" },
    );
    expect(inner.split("\n")).toEqual(["<p>very first</p>", "<p>first</p>", p1, beta, "<p>last</p>"]);
  });

  test("insert puts a neighbour before or after an element with a data-id", async () => {
    const { inner } = await changed(
      { target: "#beta", action: "insert", position: "before", content: "<p>x</p>" },
      { target: "#beta", action: "insert", content: "<p>y</p>" },
    );
    expect(inner.split("\n")).toEqual([p1, "<p>x</p>", beta, "<p>y</p>"]);
  });

  test("one target that is not there: nothing of the list happens", async () => {
    const { status, inner } = await changed(
      { target: "body", action: "append", content: "<p>ok</p>" },
      { target: "#nope", action: "append", content: "<p>x</p>" },
    );
    expect([status, inner]).toEqual([400, `${p1}\n${beta}`]);
  });

  test("a generated id is gone after it was used", async () => {
    const { open, contentOf, change } = atOneNote();
    const id = await open(BODY);
    const target = /<p id="([^"]+)" data-id="p1"/.exec(await contentOf(id, "?includeIDs=true"))?.[1];
    const again = [{ target, action: "replace", content: "<p>new</p>" }];
    expect((await change(id, again)).status).toBe(204);
    expect(innerOf(await contentOf(id))).toBe(`<p>new</p>\n${beta}`);
    expect((await change(id, again)).body.error.code).toBe("20120");
  });

  test("a title is kept as it is written, signs of markup too", async () => {
    const { content, inner } = await changed({ target: "title", action: "replace", content: "A & B <c>" });
    expect([/<title>(.*)<\/title>/.exec(content)?.[1], inner]).toEqual(["A &amp; B &lt;c&gt;", `${p1}\n${beta}`]);
  });

  test("a tag that is not closed is closed", async () => {
    const { inner } = await changed({ target: "body", action: "append", content: "<p>unclosed" });
    expect(inner.endsWith("<p>unclosed</p>")).toBe(true);
  });

  test("a data-id stays on an element with something in it, and not on an empty one", async () => {
    const { inner } = await changed(
      { target: "body", action: "append", content: '<div data-id="e-1"><p>t</p></div>' },
      { target: "body", action: "append", content: '<p data-id="e-2"><br/></p>' },
    );
    expect(inner.split("\n").slice(2)).toEqual(['<div data-id="e-1"><p>t</p></div>', "<p><br></p>"]);
  });

  test("a place on the page is dropped, and the div with it", async () => {
    const content = '<div style="position:absolute;top:9px"><p>x</p></div>';
    expect((await changed({ target: "body", action: "append", content })).inner.split("\n").at(-1)).toBe("<p>x</p>");
  });
});
