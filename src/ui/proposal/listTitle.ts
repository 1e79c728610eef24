import type { Proposal } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { formatList } from "../format/list";
import { untoldAt } from "./explain";
import type { Format } from "../services";

/** Costs nobody anything. */
export const isEasy = ({ score }: Proposal): boolean => [...score.added.values()].every((minutes) => minutes === 0);

/** The names of those whose calendar nobody could read, the viewer as "you". */
export const unreadNames = ({ people }: FoundTimes, { text }: Pick<Format, "text">): readonly string[] =>
  people.flatMap(({ called, isCalendarKnown }, index) =>
    isCalendarKnown ? [] : [index === 0 ? text("person.you") : called],
  );

/**
 * What is true of `shown` times. Times suit only where calendars were read, working hours are known, and nobody meets
 * early or late (P9).
 */
export const listTitle = (
  found: FoundTimes,
  shown: readonly Proposal[],
  format: Pick<Format, "text" | "locale">,
): string => {
  const { text, locale } = format;
  const { people } = found;
  const unread = unreadNames(found, format);
  if (unread.length > 0) {
    const isMine = people[0]?.isCalendarKnown === false;
    const who = !isMine ? "other" : unread.length === 1 ? "me" : "both";
    return text("found.unread", { who, names: formatList(unread, locale), count: shown.length });
  }
  const easy = shown.filter(isEasy).length;
  const state =
    easy === 0
      ? "share"
      : !people.every(({ hoursKnown }) => hoursKnown) || shown.some(({ slot }) => untoldAt(found, slot).length > 0)
        ? "may"
        : easy < shown.length
          ? "mixed"
          : "suit";
  return text("found.title", { state, count: shown.length, people: people.length });
};
