import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import type { Status } from "../../../src/domain/document/facts";
import {
  commitmentsIn,
  isOverdue,
  openCommitments,
  progressIn,
  STANDING_KINDS,
  standingOf,
  whoseToSay,
} from "../../../src/domain/document/promises";
import type { Person } from "../../../src/domain/people/person";
import type { EntryId } from "../../../src/domain/shared/ids";
import { emeka, entryAt, noa } from "../../doubles/entries";
import { everyKind } from "../../doubles/everyKind";
import { agreementsIn } from "../../../src/domain/document/agreements";

const voice: EntryContent = { kind: "agreement", agreement: { topic: "voice", reviewOn: "2027-02-01" } };
const yes = (of: EntryId): EntryContent => ({ kind: "confirmation", confirmation: { of } });
const promise = (owner: Person): EntryContent => ({
  kind: "commitment",
  commitment: { owner: owner.id, due: "2026-12-10", ifSituation: "When I open Monday's meeting" },
});
const says = (of: EntryId, status: Status): EntryContent => ({ kind: "progress", progress: { of, status } });

const agreedBy = (entries: readonly Entry[]) => agreementsIn(foldEntries(entries)).map((one) => [...one.agreedBy]);
const standings = (entries: readonly Entry[]) => commitmentsIn(foldEntries(entries)).map(({ status }) => status);

describe("an agreement", () => {
  const rule = entryAt(1, noa, { content: voice });

  test("S5: is Noa's alone until Emeka confirms it, and both know", () => {
    expect(agreedBy([rule])).toEqual([[noa.id]]);
    expect(agreedBy([rule, entryAt(2, emeka, { content: yes(rule.id) })])).toEqual([[noa.id, emeka.id]]);
  });

  test("S5: in new words asks for a new yes", () => {
    const confirmed = entryAt(2, emeka, { content: yes(rule.id) });
    const changed = entryAt(3, noa, { content: voice, supersedes: rule.id });
    expect(agreedBy([rule, confirmed, changed])).toEqual([[noa.id]]);
    expect(agreedBy([rule, confirmed, changed, entryAt(4, emeka, { content: yes(changed.id) })])).toEqual([
      [noa.id, emeka.id],
    ]);
  });

  test("S5: is not Emeka's any more when he takes his yes back", () => {
    const confirmed = entryAt(2, emeka, { content: yes(rule.id) });
    expect(agreedBy([rule, confirmed, entryAt(3, emeka, { removes: confirmed.id })])).toEqual([[noa.id]]);
  });
});

describe("a commitment", () => {
  const his = entryAt(1, emeka, { content: promise(emeka) });

  test("of Emeka is open when he writes it, and as he says from then on", () => {
    expect(standings([his])).toEqual(["open"]);
    const later = [
      entryAt(2, emeka, { content: says(his.id, "doing") }),
      entryAt(3, emeka, { content: says(his.id, "changed") }),
    ];
    expect(standings([his, ...later])).toEqual(["changed"]);
    expect(openCommitments(foldEntries([his, ...later]))).toEqual([]);
  });

  test("P4: of Emeka stays as he said, whatever Noa says of it", () => {
    expect(standings([his, entryAt(2, noa, { content: says(his.id, "dropped") })])).toEqual(["open"]);
  });

  test("that Noa writes down for Emeka is a question until he answers", () => {
    const asked = entryAt(1, noa, { content: promise(emeka) });
    expect(standings([asked])).toEqual(["asked"]);
    expect(standings([asked, entryAt(2, emeka, { content: says(asked.id, "open") })])).toEqual(["open"]);
  });

  test("keeps how it stands when its words are edited", () => {
    const done = entryAt(2, emeka, { content: says(his.id, "done") });
    const edited = entryAt(3, emeka, { content: promise(emeka), supersedes: his.id, text: "In better words" });
    expect(standings([his, done, edited])).toEqual(["done"]);
  });

  test("S7: that Emeka took on is asked again when Noa, who wrote it, says it in other words", () => {
    const asked = entryAt(1, noa, { content: promise(emeka), text: "Read one page" });
    const taken = entryAt(2, emeka, { content: says(asked.id, "open") });
    const changed = entryAt(3, noa, { content: promise(emeka), supersedes: asked.id, text: "Write ten pages" });
    expect(standings([asked, taken, changed])).toEqual(["asked"]);
    expect(standings([asked, taken, changed, entryAt(4, emeka, { content: says(changed.id, "open") })])).toEqual([
      "open",
    ]);
  });

  test("that Emeka has done stays done, whatever Noa makes of its words afterwards", () => {
    const asked = entryAt(1, noa, { content: promise(emeka) });
    const done = entryAt(2, emeka, { content: says(asked.id, "done") });
    const changed = entryAt(3, noa, { content: promise(emeka), supersedes: asked.id });
    expect(standings([asked, done, changed])).toEqual(["done"]);
  });

  test("is overdue on the day after, unless it is over or nobody has taken it on", () => {
    const overdueOn = (today: string, ...entries: readonly Entry[]) =>
      commitmentsIn(foldEntries(entries)).map((one) => isOverdue(one, today));
    expect(overdueOn("2026-12-10", his)).toEqual([false]);
    expect(overdueOn("2026-12-11", his)).toEqual([true]);
    expect(overdueOn("2026-12-11", his, entryAt(2, emeka, { content: says(his.id, "dropped") }))).toEqual([false]);
    expect(overdueOn("2026-12-11", entryAt(1, noa, { content: promise(emeka) }))).toEqual([false]);
  });
});

describe("S24: a door", () => {
  const door = (state: "offered" | "accepted" | "made", forWhom?: Person): EntryContent => ({
    kind: "introduction",
    introduction: { state, to: "Ada in Nairobi", by: noa.id, ...(forWhom && { forWhom: forWhom.id }) },
  });
  const standsAs = (...entries: readonly Entry[]) => {
    const folded = foldEntries(entries);
    const [{ entry, earlier } = { entry: entries[0]!, earlier: [] }] = folded;
    return standingOf([entry, ...earlier], whoseToSay(entry) ?? "both", progressIn(folded)).status;
  };
  const offered = entryAt(1, noa, { content: door("offered", emeka) });

  test("that Noa offers is Emeka's to accept, and nobody accepts it for him", () => {
    expect(standsAs(offered)).toBe("asked");
    expect(standsAs(offered, entryAt(2, noa, { content: says(offered.id, "doing") }))).toBe("asked");
    expect(standsAs(entryAt(1, noa, { content: door("accepted", emeka) }))).toBe("asked");
    expect(standsAs(offered, entryAt(2, emeka, { content: says(offered.id, "doing") }))).toBe("doing");
    expect(standsAs(offered, entryAt(2, emeka, { content: says(offered.id, "dropped") }))).toBe("dropped");
  });

  test("is made once Noa says that it was, or Emeka", () => {
    const made = entryAt(3, noa, { content: door("made", emeka), supersedes: offered.id });
    expect(standsAs(offered, made)).toBe("done");
    expect(standsAs(offered, entryAt(2, emeka, { content: says(offered.id, "done") }))).toBe("done");
  });

  test("of an older version, which says for nobody, stands as it was written, and both may say more", () => {
    const old = entryAt(1, noa, { content: door("accepted") });
    expect(standsAs(old)).toBe("doing");
    expect(standsAs(old, entryAt(2, emeka, { content: says(old.id, "done") }))).toBe("done");
  });
});

test("S7: every kind of which somebody says how it stands is looked at, and no other", () => {
  const kinds = Object.entries(everyKind).flatMap(([kind, facts]) =>
    whoseToSay(entryAt(1, noa, { content: { kind, [kind]: facts } as EntryContent })) === undefined ? [] : [kind],
  );
  expect(kinds.toSorted()).toEqual([...STANDING_KINDS].toSorted());
});
