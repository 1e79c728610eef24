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
  return text("found.title", { state: stateOf(found, shown), count: shown.length, people: people.length });
};

/** The title says that each of them suits everybody. */
export const isEachEasy = (found: FoundTimes, shown: readonly Proposal[]): boolean =>
  found.people.every(({ isCalendarKnown }) => isCalendarKnown) && stateOf(found, shown) === "suit";

const stateOf = (found: FoundTimes, shown: readonly Proposal[]): "share" | "may" | "mixed" | "suit" => {
  const easy = shown.filter(isEasy).length;
  if (easy === 0) return "share";
  const isAllKnown = found.people.every(({ hoursKnown }) => hoursKnown);
  if (!isAllKnown || shown.some(({ slot }) => untoldAt(found, slot).length > 0)) return "may";
  return easy < shown.length ? "mixed" : "suit";
};
