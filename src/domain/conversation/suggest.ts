import type { Duration } from "./guide";
import { lengthFor, type DueReason, type GuideFacts } from "./guideFacts";
import { dueNow, lightNow } from "./milestones";
import { createPast, type Past } from "./past";
import { inTurn } from "./rotation";
import type { SharedInputs } from "./sharedInputs";

/** Why a guide is suggested: one sentence on the screen for each. */
export type Reason = "asked" | "last" | "extra" | "light" | "late-hour" | "cover" | "turn" | "also" | DueReason;

/** One guide for the next meeting. */
export interface Suggestion {
  readonly guide: string;
  readonly minutes: Duration;
  readonly why: Reason;
}

const MOST = 3;

/**
 * Up to three guides for the next meeting, the best first.
 *
 * What somebody asked for comes before all; then the closing, alone, because nothing should compete with a goodbye; then a
 * light day; then what is due; then what has its turn. Only lengths that fit are offered.
 */
export const suggest = (guides: readonly GuideFacts[], inputs: SharedInputs): readonly Suggestion[] => {
  const past = createPast(guides, inputs);
  const offer = (guide: GuideFacts, why: Reason): readonly Suggestion[] => {
    const minutes = lengthFor(guide, inputs.bookedMinutes);
    return minutes === undefined ? [] : [{ guide: guide.id, minutes, why }];
  };
  const asked = inputs.asked.flatMap((id) => guides.filter((guide) => guide.id === id)).flatMap(offerAsked(inputs));
  const open = guides.filter(isOpen(inputs, past));
  const closing = open.flatMap((guide) => (isClosingTime(guide, past) ? offer(guide, closingReason(past)) : []));
  if (asked.length === 0 && closing.length > 0) return closing.slice(0, 1);
  const due = dueNow(open, past).flatMap(({ guide, why }) => offer(guide, why));
  const others = closing.length > 0 ? closing : ordinary({ open, past, inputs, due, offer });
  return onlyOnce([...asked, ...others]).slice(0, MOST);
};

interface Ordinary {
  readonly open: readonly GuideFacts[];
  readonly past: Past;
  readonly inputs: SharedInputs;
  readonly due: readonly Suggestion[];
  readonly offer: (guide: GuideFacts, why: Reason) => readonly Suggestion[];
}

/** On a light day something short or of depth 1; else the first thing due, and beside it what has its turn. */
const ordinary = ({ open, past, inputs, due, offer }: Ordinary): readonly Suggestion[] => {
  const isEasy = inputs.light || inputs.outsideUsualHours;
  const turn = inTurn(open, past, isEasy ? 1 : 2).flatMap(({ guide, why }) => offer(guide, why));
  const light = isEasy
    ? lightNow(open, past).flatMap((guide) => offer(guide, inputs.light ? "light" : "late-hour"))
    : [];
  if (light.length > 0) return [...light, ...turn];
  // With few meetings left, what is due and not held now will not be held at all.
  const isLate = due.length > 0 && past.planned - past.count <= due.length + 1;
  const covering = turn.filter(({ why }) => why === "cover");
  return isLate ? due : [...due.slice(0, 1), ...covering, ...due.slice(1, 2), ...turn];
};

/** Somebody who asks gets the guide in a length that fits, or in its shortest. */
const offerAsked =
  ({ bookedMinutes }: SharedInputs) =>
  (guide: GuideFacts): readonly Suggestion[] => {
    const minutes = lengthFor(guide, bookedMinutes) ?? guide.lengths[0];
    return minutes === undefined ? [] : [{ guide: guide.id, minutes, why: "asked" }];
  };

const isOpen =
  ({ notNow, rulesStand }: SharedInputs, { isHeld }: Past) =>
  ({ id, depth, requires = [] }: GuideFacts): boolean =>
    !notNow.includes(id) && requires.every(isHeld) && (depth === 1 || (depth === 2 && rulesStand));

const isClosingTime = ({ id, due }: GuideFacts, { count, planned, isHeld }: Past): boolean =>
  due?.kind === "last" && count >= planned - 1 && !isHeld(id);

const closingReason = ({ count, planned }: Past): Reason => (count < planned ? "last" : "extra");

const onlyOnce = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  suggestions.filter(({ guide }, index) => suggestions.findIndex((other) => other.guide === guide) === index);
