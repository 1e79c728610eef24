import type { SessionState } from "../conversation/session";
import type { SharedInputs } from "../conversation/suggest";
import type { Pair } from "../people/pair";
import { MS_PER_MINUTE, MS_PER_DAY, type Instant } from "../time/interval";
import type { WishFacts } from "./facts";
import type { Entry, MeetingFacts } from "./entry";
import { compareIds, type FoldedEntry } from "./fold";
import { dateOfDay } from "../time/localDate";
import { rulesMissing } from "./agreements";
import { toTalkOver } from "./lived";
import { meetingsHeld } from "./meetingsHeld";
import { meetingsOf } from "./bookedMeetings";

/** Default number of planned meetings. */
const USUAL_MEETINGS = 12;

const USUAL_MINUTES = 45;
const NOT_NOW_MS = 30 * MS_PER_DAY;

/** Shared data of a pair's conversation. */
interface SharedView {
  readonly pair: Pick<Pair, "members">;
  /** The pair's document, folded. */
  readonly folded: readonly FoldedEntry[];
  readonly session?: SessionState | undefined;
  readonly now: Instant;
}

/** Inputs of the next suggestion. The same for both people: no field depends on the viewer (P1). */
export const sharedInputsOf = ({ pair, folded, session, now }: SharedView): SharedInputs => {
  const held = meetingsHeld(folded, session);
  const next = nextBooked(folded, now);
  const wishes = wishesIn(folded, pair);
  const since = held.at(-1)?.at ?? -Infinity;
  const fresh = wishes.filter(({ entry }) => entry.at > since);
  return {
    held: held.map(({ guide }) => guide),
    plannedMeetings: plannedIn(folded),
    bookedMinutes: next ? (next.end - next.start) / MS_PER_MINUTE : USUAL_MINUTES,
    outsideUsualHours: next !== undefined && isHardFor(next),
    light: fresh.some(({ wish }) => wish.want === "light"),
    asked: fresh.flatMap(({ wish }) => (wish.want === "guide" ? [wish.guide] : [])).reverse(),
    notNow: wishes.flatMap(({ entry, wish }) =>
      wish.want === "not-now" && now - entry.at < NOT_NOW_MS ? [wish.guide] : [],
    ),
    // The day by UTC: no field may depend on where somebody looks.
    hasLived:
      toTalkOver(ofMembers(folded, pair), held, { today: dateOfDay(Math.floor(now / MS_PER_DAY)), now }).length > 0,
    rulesStand: rulesMissing(folded, pair).length === 0,
  };
};

const ofMembers = (folded: readonly FoldedEntry[], { members }: Pick<Pair, "members">): readonly FoldedEntry[] =>
  folded.filter(({ entry }) => members.some(({ id }) => id === entry.author));

/** A wish and the entry that says it. */
export interface WishEntry {
  readonly entry: Entry;
  readonly wish: WishFacts;
}

/** What members of the pair wished, oldest first. */
export const wishesIn = (folded: readonly FoldedEntry[], { members }: Pick<Pair, "members">): readonly WishEntry[] =>
  folded
    .flatMap(({ entry }) => (entry.content.kind === "wish" ? [{ entry, wish: entry.content.wish }] : []))
    .filter(({ entry }) => members.some(({ id }) => id === entry.author))
    .sort((a, b) => compareIds(a.entry.id, b.entry.id));

/** The number of meetings the pair plans, by its latest entry. */
export const plannedIn = (folded: readonly FoldedEntry[]): number => {
  const said = folded.map(({ entry }) => entry).sort((a, b) => compareIds(a.id, b.id));
  const last = said.findLast(({ content }) => content.kind === "rhythm");
  return last?.content.kind === "rhythm" ? last.content.rhythm.meetings : USUAL_MEETINGS;
};

/** The next booked meeting that is not over. */
const nextBooked = (folded: readonly FoldedEntry[], now: Instant): MeetingFacts | undefined =>
  meetingsOf(folded).find(({ end }) => end > now);

/** Early or late for at least half of its time, by the burden computed from published data at booking. */
const isHardFor = ({ start, end, burden }: MeetingFacts): boolean =>
  Object.values(burden).some((minutes) => minutes * 2 >= (end - start) / MS_PER_MINUTE);
