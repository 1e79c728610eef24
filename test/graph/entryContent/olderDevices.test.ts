import type { EntryContent, FactKind } from "../../../src/domain/document/entry";
import {
  AGREEMENT_TOPICS,
  CONCERN_WISHES,
  EXPERIENCE_FORMS,
  GOAL_AREAS,
  INTRODUCTION_STATES,
  REACHES,
} from "../../../src/domain/document/facts";
import { inOneOrder } from "../../../src/domain/document/store/knownDocument";
import {
  among,
  isRecord,
  listOf,
  record,
  type Shape,
  valueOf,
  wordsThat,
  yesOrNo,
} from "../../../src/domain/shared/shape";
import { entryFields } from "../../../src/graph/entryContent/entryRow";
import { emeka, entryAt } from "../../doubles/entries";
import { everyKind } from "../../doubles/everyKind";

const LINE = wordsThat(4_000, (found) => found !== "");
const LINES = listOf(LINE);

/**
 * A frozen copy of how the version of November 2026 read what has changed since: the kinds with new fields, as they were.
 * It knew no others. Never change it together with the reader.
 */
const THEN: Partial<Readonly<Record<FactKind, Shape<unknown>>>> = {
  goal: record({ area: among(GOAL_AREAS), of: LINE }, { why: LINE, successLooksLike: LINE }),
  checkin: record({ keep: LINES, change: LINES, stop: LINES }),
  experience: record(
    { form: among(EXPERIENCE_FORMS), who: LINES },
    { needs: record({}, { language: LINE, credential: LINE }), debriefed: yesOrNo },
  ),
  introduction: record({ state: among(INTRODUCTION_STATES) }, { reach: among(REACHES) }),
  concern: record({ wish: among(CONCERN_WISHES) }, { reviewOn: LINE }),
  agreement: record({ topic: among(AGREEMENT_TOPICS), reviewOn: LINE }),
};

/** What an old device made of a row: its content, and what it carried along because it read only a part of it. */
const readThen = (kind: string, data: unknown): { readonly content: unknown; readonly carried?: unknown } => {
  const shape = THEN[kind as FactKind];
  const facts = shape && isRecord(data) ? valueOf(shape, data[kind]) : undefined;
  if (facts === undefined) return { content: { kind: "other", name: kind, data } };
  const content = { kind, [kind]: facts };
  return inOneOrder({ [kind]: facts }) === inOneOrder(data) ? { content } : { content, carried: data };
};

const written = (kind: FactKind) => {
  const content = { kind, [kind]: everyKind[kind] } as EntryContent;
  const { Kind, Data, Body } = entryFields(entryAt(1, emeka, { text: "In his words", content }));
  return { kind: String(Kind), data: JSON.parse(String(Data)) as unknown, words: Body };
};

test.each(["success", "visibility", "hearing", "power"] as const)(
  "P4: a device of before keeps an entry of the new kind %s, and shows its words",
  (kind) => {
    const { kind: name, data, words } = written(kind);
    expect(readThen(name, data).content).toEqual({ kind: "other", name: kind, data });
    expect(words).toBe("In his words");
  },
);

test.each(["goal", "checkin", "experience", "introduction", "agreement"] as const)(
  "P4: a device of before reads a %s with new fields as what it was, and carries the new ones along",
  (kind) => {
    const { kind: name, data } = written(kind);
    const { content, carried } = readThen(name, data);
    expect(content).toMatchObject({ kind });
    expect(carried).toEqual(data);
  },
);
