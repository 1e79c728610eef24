import * as fc from "fast-check";
import { createEntry, createEntryIds } from "../../../../src/domain/document/store/createEntry";
import type { Instant } from "../../../../src/domain/time/interval";
import { type EntryId, isUlid, ulid, ulidTime } from "../../../../src/domain/shared/ids";
import { times } from "../../../cases";
import { at, idAt, noa, noaAndEmeka } from "../../../doubles/entries";

const bytes = (value: number) => () => new Uint8Array(10).fill(value);

test("a draft becomes an entry with its author's name, language and moment", () => {
  const context = { id: idAt(1), at: at("2026-11-24T09:01:00Z"), pair: noaAndEmeka.id, author: noa, lang: "he" };
  expect(createEntry({ text: "שלום", content: { kind: "note" }, supersedes: idAt(0) }, context)).toEqual({
    id: idAt(1),
    schema: 1,
    pair: "noa-emeka",
    author: "noa",
    authorName: "Noa Ben-David",
    at: at("2026-11-24T09:01:00Z"),
    lang: "he",
    text: "שלום",
    content: { kind: "note" },
    supersedes: idAt(0),
  });
});

test("ids rise, also within one millisecond and when the clock is set back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2 }),
      fc.constantFrom(0, 7, 255),
      (readings, value) => {
        const rest = [...readings];
        const newId = createEntryIds({ now: () => (1_800_000_000_000 + (rest.shift() ?? 0)) as Instant }, bytes(value));
        const ids = readings.map(() => newId());
        expect(ids.every((id) => isUlid(id))).toBe(true);
        expect([...new Set(ids)].sort()).toEqual(ids);
      },
    ),
    times(100),
  );
});

test("P4: after a week with a wrong clock, what Noa says last still comes last", () => {
  const now = 1_800_000_000_000;
  const nextWeek = ulid(now + 7 * 86_400_000, new Uint8Array(10).fill(255)) as EntryId;
  const known = [nextWeek];
  const newId = createEntryIds({ now: () => now as Instant }, bytes(7), () => known.at(-1));
  for (let index = 0; index < 3; index++) known.push(newId());
  expect([...new Set(known)].sort()).toEqual(known);
});

test("an id from the end of time, written by a stranger in Noa's name, does not push hers there", () => {
  const now = 1_800_000_000_000;
  const newId = createEntryIds({ now: () => now as Instant }, bytes(7), () => "7ZZZZZZZZZZZZZZZZZZZZZZZZZ" as EntryId);
  expect(ulidTime(newId())).toBe(now);
});
