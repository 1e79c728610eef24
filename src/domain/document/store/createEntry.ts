import type { Person } from "../../people/person";
import type { EntryId, PairId } from "../../shared/ids";
import { isUlid, ulid, ulidTime } from "../../shared/ids";
import type { Clock } from "../../time/clock";
import { type Instant, MS_PER_HOUR } from "../../time/interval";
import type { Entry } from "../entry";
import { ENTRY_SCHEMA } from "../entry";
import type { NewEntry } from "./liveDocument";

/** Author, place and time of an entry. */
interface EntryContext {
  readonly id: EntryId;
  readonly at: Instant;
  readonly pair: PairId;
  readonly author: Person;
  /** BCP 47 language of the words. */
  readonly lang: string;
}

/** Ten fresh random bytes for each call. */
export type RandomBytes = () => Uint8Array;

/** Makes an immutable entry of new content. */
export const createEntry = (input: NewEntry, { id, at, pair, author, lang }: EntryContext): Entry => ({
  id,
  schema: ENTRY_SCHEMA,
  pair,
  author: author.id,
  authorName: author.name,
  at,
  lang,
  text: input.text,
  content: input.content,
  ...(input.session !== undefined && { session: input.session }),
  ...(input.guide !== undefined && { guide: input.guide }),
  ...(input.supersedes !== undefined && { supersedes: input.supersedes }),
  ...(input.removes !== undefined && { removes: input.removes }),
});

/** An own id further ahead than any clock is wrong was forged: nobody follows it. */
const FARTHEST_AHEAD_MS = 366 * 24 * MS_PER_HOUR;

/**
 * Makes ids in rising order, also within one millisecond and when the device's clock is set back. So sentences keep the
 * order in which they were written. `newestOwn`: the newest entry of the same person that this device knows; what they
 * say next comes later, even if that entry was written on a device whose clock was days ahead.
 */
export const createEntryIds = (
  clock: Clock,
  random: RandomBytes,
  newestOwn: () => EntryId | undefined = () => undefined,
): (() => EntryId) => {
  let last: { readonly ms: number; readonly bytes: Uint8Array } | undefined;
  return () => {
    const now = laterThan(newestOwn(), clock.now());
    last = last === undefined || now > last.ms ? { ms: now, bytes: random() } : after(last.ms, last.bytes, random);
    const id = ulid(last.ms, last.bytes);
    if (!isUlid(id))
      throw new Error(`${id} is not a ULID. Maybe the clock gave ${last.ms} or fewer than ten bytes came.`);
    return id;
  };
};

const laterThan = (id: EntryId | undefined, now: number): number => {
  const ms = id === undefined ? now : ulidTime(id) + 1;
  return ms > now && ms - now < FARTHEST_AHEAD_MS ? ms : now;
};

/** The next number in the same millisecond; when the counter overflows, the next millisecond. */
const after = (
  ms: number,
  bytes: Uint8Array,
  random: RandomBytes,
): { readonly ms: number; readonly bytes: Uint8Array } => {
  const next = Uint8Array.from(bytes);
  for (let i = next.length - 1; i >= 0; i--) {
    const byte = ((next[i] ?? 0) + 1) % 256;
    next[i] = byte;
    if (byte !== 0) return { ms, bytes: next };
  }
  return { ms: ms + 1, bytes: random() };
};
