import type { Depth, GuideFormat } from "./guide";
import type { GuideFacts } from "./guideFacts";
import type { Past } from "./past";

/**
 * A guide that has its turn. "cover": time runs out for it. "turn": it is of another kind than the last one. "also": nobody
 * here knows what the last one was, so nothing is said about it.
 */
export interface TurnGuide {
  readonly guide: GuideFacts;
  readonly why: "cover" | "turn" | "also";
}

const FORMATS: readonly GuideFormat[] = ["personal-narrative", "skill-building", "problem-solving"];

/** Depth 1 only before the fourth meeting: trust grows first. */
const MEETINGS_BEFORE_DEPTH = 3;

/** A guide to be covered by a point comes first in its format from this share of the planned meetings before it. */
const COVER_AHEAD = 0.25;

/**
 * The rotation: guides of the other two formats than last time, the best of each first (S52).
 *
 * A format whose guide is overdue goes first, then the one that was away longest. Inside it: what is to be covered, what was
 * held least, and what the mentee leads if the mentee has not led lately.
 */
export const inTurn = (guides: readonly GuideFacts[], past: Past, most: Depth): readonly TurnGuide[] => {
  const deepest = past.count < MEETINGS_BEFORE_DEPTH || past.wasDeepTwice ? 1 : most;
  const rotating = guides.filter(({ role, depth }) => role === "rotation" && depth <= deepest);
  const queues = FORMATS.filter((format) => format !== past.lastFormat)
    .map((format) => queueOf(format, rotating, past))
    .sort((a, b) => b.urgency - a.urgency || b.away - a.away || a.place - b.place);
  return roundRobin(queues.map(({ queue }) => queue));
};

interface Queue {
  readonly queue: readonly TurnGuide[];
  readonly urgency: number;
  readonly away: number;
  readonly place: number;
}

const queueOf = (format: GuideFormat, rotating: readonly GuideFacts[], past: Past): Queue => {
  const inOrder = rotating
    .filter((guide) => guide.format === format)
    .sort(
      (a, b) =>
        urgencyOf(b, past) - urgencyOf(a, past) ||
        past.timesHeld(a.id) - past.timesHeld(b.id) ||
        menteeFirst(b, past) - menteeFirst(a, past) ||
        (a.id < b.id ? -1 : 1),
    );
  const first = inOrder[0];
  const inTurnWhy = past.lastFormat === undefined ? "also" : "turn";
  return {
    queue: inOrder.map((guide) => ({ guide, why: urgencyOf(guide, past) > 0 ? "cover" : inTurnWhy })),
    urgency: first ? urgencyOf(first, past) : 0,
    away: Math.min(past.sinceFormat(format), past.count + 1),
    place: FORMATS.indexOf(format),
  };
};

/** 0: there is time. 1: its point comes near. 2: its point has come. */
const urgencyOf = ({ id, coverBy }: GuideFacts, { count, planned, isHeld }: Past): 0 | 1 | 2 => {
  if (coverBy === undefined || isHeld(id)) return 0;
  const share = (count + 1) / planned;
  return share >= coverBy ? 2 : share >= coverBy - COVER_AHEAD ? 1 : 0;
};

const menteeFirst = ({ lead }: GuideFacts, { lacksMenteeLead }: Past): number =>
  lacksMenteeLead && lead === "mentee" ? 1 : 0;

/** The first of each queue, then the second of each. */
const roundRobin = (queues: readonly (readonly TurnGuide[])[]): readonly TurnGuide[] => {
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, index) => queues.flatMap((queue) => queue.slice(index, index + 1))).flat();
};
