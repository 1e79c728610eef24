import { type Instant, MS_PER_DAY } from "../time/interval";
import { dayNumberOf } from "../time/localDate";
import type { LocalDate } from "../time/zoneData";
import { type EntryOf, isOf } from "./entry";
import { type FoldedEntry, foldedOf } from "./fold";
import type { HeldMeeting } from "./meetingsHeld";
import { progressIn, type Standing, standingOf } from "./promises";

/** True once an experience was lived: as somebody says of it, or because its day is over. One of today is still ahead. */
export const isLived = ({ content }: EntryOf<"experience">, status: Standing["status"], today: LocalDate): boolean => {
  const { on, debriefed } = content.experience;
  return debriefed === true || status === "done" || (status !== "dropped" && on !== undefined && on < today);
};

/** The conversation about an experience. */
const DEBRIEF_GUIDE = "debrief";
const ASK_FOR_MS = 30 * MS_PER_DAY;

interface LivedBy {
  readonly today: LocalDate;
  readonly now: Instant;
}

/**
 * Experiences that were lived and not talked over, asked about for a month. They are talked over when somebody says so, or
 * when that conversation was held after their day.
 */
export const toTalkOver = (
  folded: readonly FoldedEntry[],
  held: readonly HeldMeeting[],
  { today, now }: LivedBy,
): readonly EntryOf<"experience">[] => {
  const said = progressIn(folded);
  const talkedAt = held.findLast(({ guide }) => guide === DEBRIEF_GUIDE)?.at ?? 0;
  return foldedOf("experience", folded).flatMap(({ entry, earlier }) => {
    if (!isOf("experience", entry) || entry.content.experience.debriefed === true) return [];
    const { status, saidIn } = standingOf([entry, ...earlier], "both", said);
    const { on } = entry.content.experience;
    const since = Math.max(saidIn?.at ?? 0, entry.at, on === undefined ? 0 : dayNumberOf(on) * MS_PER_DAY);
    return isLived(entry, status, today) && talkedAt < since && now - since < ASK_FOR_MS ? [entry] : [];
  });
};
