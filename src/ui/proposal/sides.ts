import type { Proposal } from "../../domain/proposals/answer";
import { formatList } from "../format/list";
import { placeOf } from "../format/place";
import { dayShift, formatDayShort, formatSpan, formatTime, type DayShift } from "../format/when";
import type { FoundTimes } from "../../planning/foundTimes";
import { beyond, nightFlat, windowAround, type DayRow } from "./dayDrawing";
import { hoursAt, whoIs } from "./explain";
import type { Format } from "../services";

/** A proposal as one person lives it. */
export interface Side {
  readonly id: string;
  readonly who: string;
  readonly name: string;
  /** False when nobody knows where this person is: then there is no local time to show, and `place` is their name. */
  readonly placeKnown: boolean;
  readonly place: string;
  readonly day: string;
  readonly time: string;
  readonly span: string;
  /** Seen from the viewer's calendar day. */
  readonly shift: DayShift;
}

/** Everybody's side of a proposal, the viewer first. */
export const sidesOf = (found: FoundTimes, proposal: Proposal, { text, zones, locale }: Format): readonly Side[] => {
  const mine = proposal.people[0]?.local;
  return proposal.people.map(({ id, zone, local }, index) => {
    const person = whoIs(found, id);
    const placeKnown = found.people[index]?.place !== "unknown";
    const whenKnown = (words: () => string): string => (placeKnown ? words() : "");
    return {
      id,
      placeKnown,
      ...person,
      place: placeKnown ? placeOf(zone, text) : person.name,
      day: whenKnown(() => formatDayShort(proposal.slot.start, zone, zones, locale)),
      time: whenKnown(() => formatTime(proposal.slot.start, zone, zones, locale)),
      span: whenKnown(() => formatSpan(proposal.slot, zone, zones, locale)),
      shift: mine && placeKnown ? dayShift(mine, local) : "same",
    };
  });
};

/** The rows of the drawing, in the order of `sides`. */
export const rowsOf = (found: FoundTimes, { slot }: Proposal, sides: readonly Side[]): readonly DayRow[] =>
  found.people.map(({ id, bandsIn }, index) => ({
    id,
    place: sides[index]?.place ?? "",
    time: sides[index]?.time ?? "",
    bands: nightFlat(bandsIn(beyond(windowAround(slot)))),
  }));

/** The drawing in one sentence, for people who do not see it. */
export const drawingWords = (
  found: FoundTimes,
  proposal: Proposal,
  sides: readonly Side[],
  { text, locale }: Format,
): string => {
  const rows = sides.map(({ who, name, span, place, placeKnown }, index) =>
    placeKnown
      ? text("drawing.row", { who, name, span, place, share: hoursAt(found, proposal, index) })
      : text("card.placeUnknown", { name }),
  );
  return text("drawing.label", { count: sides.length, rows: formatList(rows, locale) });
};
