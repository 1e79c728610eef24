import type { Entry } from "../../src/domain/document/entry";
import { ulid, type EntryId, type PairId, type PersonId } from "../../src/domain/shared/ids";
import type { ListPlace, Pair } from "../../src/domain/people/pair";
import type { Person } from "../../src/domain/people/person";
import { parseInstant } from "../../src/domain/time/isoText";
import type { Instant } from "../../src/domain/time/interval";

/** Noa in Jerusalem mentors Emeka in Lagos. */
export const noa: Person = { id: "noa" as PersonId, name: "Noa Ben-David", address: "noa@example.org" };
export const emeka: Person = { id: "emeka" as PersonId, name: "Emeka Okafor", address: "emeka@example.org" };
export const noaAndEmeka: Pair<ListPlace> = {
  id: "noa-emeka" as PairId,
  members: [
    { ...noa, role: "mentor" },
    { ...emeka, role: "mentee" },
  ],
  document: { store: "sharepoint-list", siteId: "site", logListId: "log", sessionListId: "sessions" },
};

/** The instant of an ISO text. */
export const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is not an instant.`);
  return instant;
};

const FIRST = at("2026-11-24T09:00:00Z");

/** Id of the `minute`-th minute of a talk; `salt` distinguishes two ids of one minute. */
export const idAt = (minute: number, salt = 0): EntryId =>
  ulid(
    FIRST + minute * 60_000,
    Uint8Array.from({ length: 10 }, () => salt),
  ) as EntryId;

/** A note by `author` in the `minute`-th minute, with only what matters. */
export const entryAt = (minute: number, author: Person, extra: Partial<Entry> = {}): Entry => ({
  id: idAt(minute, author === noa ? 1 : 2),
  schema: 1,
  pair: noaAndEmeka.id,
  author: author.id,
  authorName: author.name,
  at: (FIRST + minute * 60_000) as Instant,
  lang: "en",
  text: `What ${author.name} said in minute ${minute}`,
  content: { kind: "note" },
  ...extra,
});
