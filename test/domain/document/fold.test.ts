import * as fc from "fast-check";
import type { Entry } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { times } from "../../cases";
import { emeka, entryAt, idAt, noa } from "../../doubles/entries";

const texts = (entries: readonly Entry[]): readonly string[] => foldEntries(entries).map(({ entry }) => entry.text);

/** Entries of two people who edit, remove and misbehave: links go anywhere, also forward, in rings and to nothing. */
const anyEntries = fc
  .array(
    fc.record({
      by: fc.constantFrom(noa, emeka),
      link: fc.constantFrom("none", "none", "supersedes", "removes"),
      to: fc.nat(11),
    }),
    { maxLength: 10 },
  )
  .map((drafts) => {
    const ids = drafts.map(({ by }, minute) => entryAt(minute, by).id);
    return drafts.map(({ by, link, to }, minute): Entry => {
      const target = ids[to] ?? idAt(99);
      return entryAt(minute, by, link === "none" ? {} : { [link]: target });
    });
  });

const shuffledWithRepeats = (entries: readonly Entry[]) =>
  fc
    .tuple(fc.shuffledSubarray([...entries], { minLength: entries.length }), fc.subarray([...entries]))
    .map(([all, again]) => [...all, ...again]);

/** True when the author removed `entry` or a version that came after it. */
const isTakenOutByItsAuthor = (entry: Entry, all: readonly Entry[], seen: readonly Entry[] = []): boolean =>
  !seen.includes(entry) &&
  all
    .filter(({ author }) => author === entry.author)
    .some(
      (other) =>
        other.removes === entry.id ||
        (other.removes === undefined &&
          other.supersedes === entry.id &&
          isTakenOutByItsAuthor(other, all, [...seen, entry])),
    );

describe("the document that a set of entries amounts to", () => {
  test("P4: neither the order of arrival nor a repeated delivery changes it", () => {
    fc.assert(
      fc.property(
        anyEntries.chain((entries) => fc.tuple(fc.constant(entries), shuffledWithRepeats(entries))),
        ([entries, arrived]) => {
          expect(foldEntries(arrived)).toEqual(foldEntries(entries));
        },
      ),
      times(100),
    );
  });

  test("P4: nothing is lost: an entry is shown, or stands under a newer version, or its author took it out", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const shown = foldEntries(entries).flatMap(({ entry, earlier }) => [entry, ...earlier]);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
        const missing = entries.filter((entry) => entry.removes === undefined && !shown.includes(entry));
        expect(missing.filter((entry) => !isTakenOutByItsAuthor(entry, entries))).toEqual([]);
      }),
      times(100),
    );
  });

  test("P4: whatever Emeka writes, every word of Noa's stays as it was", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const hers = entries.filter(({ author }) => author === noa.id);
        const herPart = foldEntries(entries).filter(({ entry }) => entry.author === noa.id);
        expect(herPart).toEqual(foldEntries(hers));
      }),
      times(100),
    );
  });

  test("an edit stays where the first version stood, with the older versions under it", () => {
    const first = entryAt(1, noa, { text: "We meet on Sundays" });
    const reply = entryAt(2, emeka, { text: "Sundays are good" });
    const second = entryAt(3, noa, { text: "We meet on Mondays", supersedes: first.id });
    const third = entryAt(4, noa, { text: "We meet on Tuesdays", supersedes: second.id });
    const [top, next] = foldEntries([third, first, reply, second]);
    expect(top).toEqual({ entry: third, earlier: [second, first] });
    expect(next?.entry).toBe(reply);
  });

  test("of two edits on two devices the later shows, and the other is not lost", () => {
    const first = entryAt(1, noa);
    const onPhone = entryAt(2, noa, { supersedes: first.id });
    const onLaptop = entryAt(3, noa, { supersedes: first.id });
    expect(foldEntries([onLaptop, onPhone, first])).toEqual([{ entry: onLaptop, earlier: [onPhone, first] }]);
  });

  test("an edit from a device whose clock is behind still counts as the newer version", () => {
    const first = entryAt(9, noa);
    const edit = entryAt(1, noa, { supersedes: first.id });
    expect(foldEntries([first, edit])).toEqual([{ entry: edit, earlier: [first] }]);
  });

  test("a removal takes all versions that its author had seen, and none of a later one", () => {
    const first = entryAt(1, noa, { text: "first" });
    const second = entryAt(2, noa, { text: "second", supersedes: first.id });
    const removal = entryAt(3, noa, { text: "", removes: second.id });
    expect(texts([first, second, removal])).toEqual([]);
    const elsewhere = entryAt(4, noa, { text: "written on the train", supersedes: second.id });
    expect(texts([first, second, removal, elsewhere])).toEqual(["written on the train"]);
  });

  test("Emeka cannot edit or remove what Noa said", () => {
    const hers = entryAt(1, noa, { text: "mine" });
    const edit = entryAt(2, emeka, { text: "not yours", supersedes: hers.id });
    const removal = entryAt(3, emeka, { text: "", removes: hers.id });
    expect(texts([hers, edit, removal])).toEqual(["mine", "not yours"]);
  });

  test("a kind that a newer version wrote is kept and shown", () => {
    const drawing = entryAt(1, noa, { schema: 7, content: { kind: "other", name: "drawing", data: [1, 2] } });
    expect(foldEntries([drawing])).toEqual([{ entry: drawing, earlier: [] }]);
  });
});
