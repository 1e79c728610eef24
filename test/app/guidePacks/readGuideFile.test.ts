import * as fc from "fast-check";
import { checkGuideFiles } from "../../../src/commands/guides/checkGuideFiles";
import { readGuideFile, type OwnGuide } from "../../../src/app/guidePacks/readGuideFile";
import { GUIDE_SHAPE } from "../../../src/domain/conversation/guideForm";
import { readShape } from "../../../src/domain/shared/shape";
import { GUIDE_FACTS } from "../../../src/guides/facts";
import { LESSON_FACTS } from "../../../src/guides/lessons/facts";
import { GUIDE_IDS, loadGuide } from "../../../src/guides/load";
import lessonFile from "../../../src/sandbox/seed/saying-a-name.json";
import { times } from "../../cases";
import { englishTexts, exampleText, exampleWith, FILE } from "./example";

const read = (changes: Readonly<Record<string, unknown>> = {}) => readGuideFile(FILE, exampleWith(changes));

const own = (changes: Readonly<Record<string, unknown>> = {}): OwnGuide => {
  const answer = read(changes);
  if ("faults" in answer) throw new Error(answer.faults.map(({ field, problem }) => `${field} ${problem}`).join("\n"));
  return answer.own;
};

const faults = (changes: Readonly<Record<string, unknown>>): readonly string[] => {
  const answer = read(changes);
  return "faults" in answer
    ? answer.faults.map(({ field, value, problem }) => `${field} = ${value} ${problem}`)
    : ["nothing is wrong"];
};

test("the example that administrators are given is a guide, in two languages", () => {
  expect(own().facts).toMatchObject({ id: "first-week-abroad", role: "rotation", lengths: [30, 45], coverBy: 0.5 });
  expect(own().words.map(({ lang }) => lang)).toEqual(["en", "es"]);
});

test.each(GUIDE_IDS)("our own guide %s has the form that theirs must have, but for what is tender", async (id) => {
  const guide = await loadGuide(id);
  const light = guide && { ...guide, depth: Math.min(guide.depth, 2) };
  expect(readShape(GUIDE_SHAPE, light, { strict: true })).toEqual({ ok: true, value: light });
});

test.each(LESSON_FACTS)("S59: our own lesson $id has the form that theirs must have", async ({ id }) => {
  const lesson = await loadGuide(id);
  expect(readShape(GUIDE_SHAPE, lesson, { strict: true })).toEqual({ ok: true, value: lesson });
});

describe("S59: a lesson of an organisation", () => {
  const lessonWith = (change: (file: typeof lessonFile) => object): readonly string[] => {
    const answer = readGuideFile("saying-a-name.json", change(lessonFile));
    return "faults" in answer ? answer.faults.map(({ field, problem }) => `${field} ${problem}`) : [];
  };
  const { guide } = lessonFile;

  test("is read by the same rules, and is offered as a lesson", () => {
    const answer = readGuideFile("saying-a-name.json", lessonFile);
    expect("own" in answer && answer.own.facts).toMatchObject({ id: "saying-a-name", role: "lesson", lengths: [10] });
    expect(checkGuideFiles([{ name: "a.json", text: JSON.stringify(lessonFile) }])).toMatchObject({ code: 0 });
    expect(checkGuideFiles([{ name: "a.json", text: JSON.stringify(lessonFile) }]).out).toContain('"lesson"');
  });

  test.each([
    ["a time at which it is due", { due: { kind: "after", meetings: 2 } }, "due is not for a lesson"],
    ["a share by which it is due", { coverBy: 0.5 }, "coverBy is not for a lesson"],
    [
      "the place of one of our conversations",
      { guide: { ...guide, id: "networks" } },
      "only a lesson replaces a lesson",
    ],
    [
      "a word that goes to the pair",
      {
        guide: {
          ...guide,
          steps: guide.steps.map((step) => ({
            ...step,
            outputs: step.outputs.map((output) => ({ ...output, defaultVisibility: "pair" })),
          })),
        },
      },
      "what a lesson leaves is only-me",
    ],
  ])("is refused with %s", (_, change, problem) => {
    expect(lessonWith((file) => ({ ...file, ...change }))).toContainEqual(expect.stringContaining(problem));
  });

  test("cannot be a conversation in the place of a lesson", () => {
    expect(faults({ "guide.id": "lesson-power" })).toContainEqual(expect.stringContaining("only a lesson replaces"));
  });
});

const LONG = Array.from({ length: 21 }, () => "word").join(" ");

test.each([
  ["an unknown part", { "guide.colour": "blue" }, "guide.colour", "is not known here"],
  ["a missing part", { "guide.title": undefined }, "guide.title", "is missing"],
  ["minutes that are no number", { "guide.steps.1.minutes.30": "nine" }, "guide.steps[1].minutes.30", "whole number"],
  ["steps that do not fill the meeting", { "guide.steps.1.minutes.30": 8 }, "guide", "29 minutes"],
  ["a tender guide", { "guide.depth": 3 }, "guide.depth", "is not one of 1, 2"],
  ["an unknown preference", { "guide.steps.1.prompts.0.replaces.0.when": "german" }, "replaces[0].when", "not one of"],
  ["the id of what helps after a hurt", { "guide.id": "repair" }, "guide.id", "stays as it is"],
  ["no words at all", { words: [] }, "words", "not from 1 to 20"],
  ["a text that is missing", { "words.1.text": {} }, "words[1].text.first-week-abroad.arrive.now", "is missing"],
  [
    "a long sentence",
    { "words.1.text": { "first-week-abroad.title": { s: LONG } } },
    "words[1].text.first-week-abroad.title",
    "more than 20 words",
  ],
  [
    "a role that no word stands for",
    { "words.0.text": { ...englishTexts(), "first-week-abroad.title": { s: "The {boss} tells" } } },
    "words[0].text.first-week-abroad.title",
    "a mark that no word stands for",
  ],
  [
    "a role in a language that has no words for the roles",
    { "words.0.lang": "nl", "words.0.text": { ...englishTexts(), "first-week-abroad.title": { s: "{mentor}" } } },
    "words[0].text.first-week-abroad.title",
    "a mark that no word stands for",
  ],
  ["a due point of another kind", { due: { kind: "never" } }, "due.kind", "is not one of after, share, again"],
  ["the same language twice", { "words.1.lang": "en" }, "words[1].lang", "is there twice"],
])("an administrator with %s is told the file, the place and the value", (_, changes, place, problem) => {
  const told = faults(changes).filter((fault) => fault.startsWith(`${FILE}: `) && fault.includes(place));
  expect(told.join("\n")).toContain(problem);
});

test.each([
  ["a figure of speech", "Let us touch base."],
  ["a group of people", "Say how this is in your culture."],
  ["two questions", "Who was there? What was said?"],
])("P5, S38: English words with %s are refused", (_, s) => {
  const text = { ...englishTexts(), "first-week-abroad.close.both": { s } };
  expect(faults({ "words.0.text": text }).join()).toContain("words[0].text.first-week-abroad.close.both");
});

test("S11: a mentor who should listen gives no advice in their guides either", () => {
  const s = "Say what the other person should do.";
  expect(faults({ "words.0.text": { ...englishTexts(), "first-week-abroad.tell.mentor": { s } } }).join()).toContain(
    "gives advice to somebody who should listen",
  );
});

test("a guide in the place of ours is due when ours was, unless it says otherwise", () => {
  const closing = GUIDE_FACTS.find(({ id }) => id === "closing");
  expect(own({ "guide.id": "closing", coverBy: undefined }).facts.due).toEqual(closing?.due);
  const due = { kind: "after", meetings: 2 };
  expect(own({ due }).facts.due).toEqual({ ...due, why: "organisation" });
});

test("whatever stands in a file, the answer is a guide or faults that name the file, never a crash", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("guide", "words", "due", "guide.steps.0"), (json, place) => {
      for (const file of [json, exampleWith({ [place]: json })]) {
        const answer = readGuideFile(FILE, file);
        const told = "faults" in answer ? answer.faults.map(({ field }) => field) : [FILE];
        expect(told).not.toEqual([]);
        expect(told.filter((field) => !field.startsWith(FILE))).toEqual([]);
      }
    }),
    times(100),
  );
});

describe("npm run guides", () => {
  const example = { name: FILE, text: exampleText };

  test("says which guides the files give people", () => {
    const { out = "", code } = checkGuideFiles([example]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ file: FILE, guide: "first-week-abroad", replacesOurs: false }]);
  });

  test("finds two files with one guide, and a guide that waits for one that nobody has", () => {
    expect(checkGuideFiles([example, { ...example, name: "again.json" }]).error).toContain(
      "again.json: guide.id: first-week-abroad is in another file as well",
    );
    const waiting = JSON.stringify(exampleWith({ "guide.requires": ["first-meeting", "nobodys"] }));
    expect(checkGuideFiles([{ name: FILE, text: waiting }]).error).toBe(
      `${FILE}: guide.requires: nobodys is a guide that nobody has`,
    );
  });

  test("says of a file that is not there or not JSON", () => {
    const { error } = checkGuideFiles([
      { name: "a.json", text: undefined },
      { name: "b.json", text: "{" },
    ]);
    expect(error?.split("\n")).toEqual(["a.json: is not there", "b.json: is not JSON"]);
  });
});
