import * as fc from "fast-check";
import type { Entry, EntryContent } from "../../src/domain/document/entry";
import { contentOf } from "../../src/graph/entryContent/entryRow";
import type { SessionId } from "../../src/domain/shared/ids";
import { emeka, entryAt, idAt, noa } from "./entries";
import { EVERY_CONTENT, everyKind, FACT_KINDS } from "./everyKind";

/** Texts in any script, with characters that break careless code. */
const anyWords = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom("<script>alert(1)</script>", "\u202Eabc", "\uD800", "שלום & سلام", "a\n\n  b", "]]>-->"),
);

/** After a JSON round trip, which has no -0. */
const anyJson = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

/** Content of this version, known kinds with more fields from a newer version, and unknown kinds. */
const anyContent = fc.oneof(
  fc.constantFrom<EntryContent>({ kind: "note" }, { kind: "reflection" }).map((content) => ({ content })),
  fc.constantFrom(...EVERY_CONTENT).map(([, { kind, ...facts }]) => contentOf(kind, facts, 1, true)),
  fc
    .tuple(fc.constantFrom(...FACT_KINDS), anyJson)
    .map(([kind, more]) => contentOf(kind, { [kind]: { ...everyKind[kind], more } }, 1, true)),
  fc.tuple(fc.stringMatching(/^[a-z][a-z-]{2,12}$/), anyJson).map(([kind, data]) => contentOf(kind, data, 7, true)),
);

/** Entries of two people, of any schema version, linked in any way. */
export const anyEntries = fc
  .array(
    fc.record({
      by: fc.constantFrom(noa, emeka),
      text: anyWords,
      content: anyContent,
      schema: fc.constantFrom(1, 1, 7),
      link: fc.constantFrom("none", "none", "none", "supersedes", "removes"),
      to: fc.nat(14),
      session: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((drafts) => {
    const ids = drafts.map(({ by }, minute) => entryAt(minute, by).id);
    return drafts.map(({ by, text, content, schema, link, to, session }, minute): Entry => {
      const whole = schema === 1 ? content : asCarried(content);
      return entryAt(minute, by, {
        ...{ text, schema, ...whole },
        ...(link !== "none" && { [link]: ids[to] ?? idAt(99) }),
        ...(session && { session: "s-1" as SessionId }),
      });
    });
  });

/** As an older version reads it: content of a newer schema is carried, not parsed. */
const asCarried = ({ content, carried }: Pick<Entry, "content" | "carried">): Pick<Entry, "content"> => {
  if (content.kind === "other") return { content };
  const { kind, ...facts } = content;
  return { content: { kind: "other", name: kind, data: carried === undefined ? facts : carried } };
};
