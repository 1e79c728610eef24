import type { ContentOf, FactKind } from "../../../src/domain/document/entry";
import { inOneOrder } from "../../../src/domain/document/store/knownDocument";
import {
  among,
  isRecord,
  listOf,
  only,
  record,
  type Shape,
  valueOf,
  wordsThat,
  yesOrNo,
} from "../../../src/domain/shared/shape";
import { readContent } from "../../../src/graph/entryContent/entryContent";
import { entryFields } from "../../../src/graph/entryContent/entryRow";
import { emeka, entryAt } from "../../doubles/entries";
import { EVERY_CONTENT, everyKind, FACT_KINDS } from "../../doubles/everyKind";

const LINE = wordsThat(4_000, (found) => found !== "");
const LINES = listOf(LINE);

/** Whatever has not changed since. */
const AS_EVER = only("anything", (raw): raw is unknown => raw !== undefined);

/** The values of that version, frozen as well: a new one of today is unknown to it. */
const GOAL_AREAS = ["cultural-awareness", "skill", "opportunity", "mentor-learning"] as const;
const EXPERIENCE_FORMS = ["shadowing", "cross-team-project", "virtual-exchange", "event", "other"] as const;
const INTRODUCTION_STATES = ["offered", "accepted", "made", "declined"] as const;
const REACHES = ["other-team", "other-office", "other-country", "senior", "outside"] as const;
const AGREEMENT_TOPICS = [
  ...(["confidentiality", "voice", "rhythm", "notes", "language", "feedback", "ending", "other"] as const),
] as const;

/**
 * A frozen copy of how the version of 1 December 2026 read what has changed since: the kinds with new fields, as they
 * were. Never change it together with the reader.
 */
const THEN: Partial<Readonly<Record<FactKind, Shape<unknown>>>> = {
  meeting: record({ start: AS_EVER, end: AS_EVER, eventId: LINE, burden: AS_EVER }, { chatId: LINE }),
  answer: record({ offer: LINE, choice: AS_EVER }),
  offer: record({ durationMinutes: AS_EVER, starts: AS_EVER }),
  goal: record({ area: among(GOAL_AREAS), of: LINE }, { why: LINE, successLooksLike: LINE }),
  checkin: record({ keep: LINES, change: LINES, stop: LINES }),
  experience: record(
    { form: among(EXPERIENCE_FORMS), who: LINES },
    { needs: record({}, { language: LINE, credential: LINE }), debriefed: yesOrNo },
  ),
  introduction: record({ state: among(INTRODUCTION_STATES) }, { reach: among(REACHES) }),
  insight: record({}, { topic: LINE, heard: LINE, option: AS_EVER, contrast: AS_EVER }),
  agreement: record({ topic: among(AGREEMENT_TOPICS), reviewOn: LINE }),
  card: record({}, { silence: AS_EVER }),
  term: record({ term: LINE }, { notThis: LINE }),
  translation: record({ of: LINE, lang: LINE, by: AS_EVER }),
};

/** The kinds of that version that have the same fields today, with the names of these fields. Frozen as well. */
const SAME_THEN: Readonly<Record<string, readonly string[]>> = {
  availability: ["stays", "work", "closedDays", "night", "overlay", "holidays", "overlayUntil"],
  milestone: ["goal", "due", "kindOf", "evidence", "measure"],
  commitment: ["owner", "due", "ifSituation", "concern", "stretch"],
  progress: ["of", "status", "felt"],
  budget: ["what", "forWhom", "amount", "hours", "state", "learned"],
  confirmation: ["of"],
  meaning: ["of"],
  shift: ["before", "topic", "whatMovedMe", "earlier", "still"],
  concern: ["wish", "reviewOn"],
  feedback: ["about", "prompt"],
  response: ["of", "change"],
  thanks: ["of"],
  rhythm: ["meetings"],
  wish: ["want", "guide"],
  held: ["met", "eventId", "guide", "notReached"],
  tag: ["of", "tag", "off"],
  members: ["members", "movedFrom"],
  steps: ["siteId", "sessionListId"],
  moved: ["to", "place"],
};

const CHANGED = FACT_KINDS.filter((kind) => kind in THEN);
const NEW = FACT_KINDS.filter((kind) => !(kind in THEN) && !(kind in SAME_THEN));

/** What an old device made of a row: its content, and what it carried along because it read only a part of it. */
const readThen = (kind: string, data: unknown): { readonly content: unknown; readonly carried?: unknown } => {
  const shape = THEN[kind as FactKind];
  const facts = shape && isRecord(data) ? valueOf(shape, data[kind]) : undefined;
  if (facts === undefined) return { content: { kind: "other", name: kind, data } };
  const content = { kind, [kind]: facts };
  return inOneOrder({ [kind]: facts }) === inOneOrder(data) ? { content } : { content, carried: data };
};

const written = (content: ContentOf<FactKind>) => {
  const { Kind, Data, Body } = entryFields(entryAt(1, emeka, { text: "In his words", content }));
  return { kind: String(Kind), data: JSON.parse(String(Data)) as unknown, words: Body };
};

/** A value that came since, in a field that was there: that version knows the kind, and not what is said. */
const SAID_ANEW = EVERY_CONTENT.filter(
  ([, content]) => content.kind === "introduction" && content.introduction.state === "asked",
);
const ofKinds = (kinds: readonly FactKind[]) =>
  EVERY_CONTENT.filter((each) => kinds.includes(each[1].kind) && !SAID_ANEW.includes(each));

test("P4: of every kind it is known what a device of before makes of it", () => {
  expect(NEW).toEqual(expect.arrayContaining(["success", "visibility", "hearing", "power", "calledOff"]));
  for (const [kind, fields] of Object.entries(SAME_THEN)) {
    expect([kind, FACT_KINDS.some((each) => each === kind)]).toEqual([kind, true]);
    // A field that came since belongs in a frozen copy of the reader, above.
    expect(fields).toEqual(expect.arrayContaining(Object.keys(everyKind[kind as FactKind])));
  }
});

test.each([...ofKinds(NEW), ...SAID_ANEW])(
  "P4: a device of before keeps what it cannot read (%s), and shows its words",
  (_, content) => {
    const { kind: name, data, words } = written(content);
    expect(readThen(name, data).content).toEqual({ kind: "other", name: content.kind, data });
    expect(words).toBe("In his words");
  },
);

test.each(ofKinds(CHANGED))(
  "P4: a device of before reads a %s with new fields as what it was, and carries the new ones along",
  (_, entry) => {
    const { kind: name, data } = written(entry);
    const { content, carried } = readThen(name, data);
    expect(content).toMatchObject({ kind: entry.kind });
    // What says nothing new is read whole.
    const before = inOneOrder({ [entry.kind]: (content as Record<string, unknown>)[entry.kind] });
    expect(carried ?? data).toEqual(data);
    expect(carried === undefined).toBe(before === inOneOrder(data));
  },
);

test("P4: that Emeka asks to be asked again is for a device of before a plain “none fits”, and it keeps the day", () => {
  const later: ContentOf<"answer"> = {
    kind: "answer",
    answer: { offer: everyKind.answer.offer, choice: "none-fits", askFrom: "2026-12-14" },
  };
  const { data } = written(later);
  expect(readThen("answer", data)).toEqual({
    content: { kind: "answer", answer: { offer: later.answer.offer, choice: "none-fits" } },
    carried: data,
  });
});

test("P4: that Emeka asks for other times from here on is for a device of before an offer of one time, and it keeps the others", () => {
  const { instead, onward, ...before } = everyKind.offer;
  const { data } = written({ kind: "offer", offer: { ...before, instead, onward } });
  expect(before.starts).toHaveLength(1);
  expect(readThen("offer", data)).toEqual({ content: { kind: "offer", offer: before }, carried: data });
});

const later = everyKind.offer.onward[0]!;
test.each([
  ["several times to choose from", { starts: [everyKind.meeting.start, everyKind.meeting.end], onward: [later] }],
  ["no meeting before them", { instead: undefined, onward: [later] }],
  ["no move at all", { onward: [] }],
  ["more moves than weeks that are looked at", { onward: Array.from({ length: 27 }, () => later) }],
  ["a time off the grid", { onward: [{ ...later, to: later.to + 1 }] }],
])("P4: later moves in an offer with %s are no offer: its words are shown, and nothing is moved", (_, wrong) => {
  const data: unknown = JSON.parse(JSON.stringify({ offer: { ...everyKind.offer, ...wrong } }));
  expect(readContent("offer", data)).toEqual({ kind: "other", name: "offer", data });
  expect(readContent("offer", { offer: everyKind.offer })).toMatchObject({ kind: "offer" });
});
