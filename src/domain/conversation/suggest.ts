import type { Depth, DueReason, Duration, GuideFacts, GuideFormat } from "./guide";

/**
 * Every input of a suggestion. Both people can see all of it (P1): no field holds a pulse answer, a journal, an
 * observance, a language or anything else of one person alone.
 */
export interface SharedInputs {
  /** Guide ids of all meetings held, oldest first; undefined where the pair does not record the guide. */
  readonly held: readonly (string | undefined)[];
  readonly plannedMeetings: number;
  /** How long the next meeting is booked for. */
  readonly bookedMinutes: number;
  /** The next meeting is early or late for one of them, by published working hours. */
  readonly outsideUsualHours: boolean;
  /** One of them ticked "light" for the next meeting. No reason is stored. */
  readonly light: boolean;
  /** Guides that were asked for since the last meeting, the newest first. */
  readonly asked: readonly string[];
  /** Guides set aside lately. No reason is stored. */
  readonly notNow: readonly string[];
  /** An experience was lived, and they have not talked about it. */
  readonly hasLived: boolean;
  /** Everybody has confirmed the ground rules, which opens guides of depth 2 (S5). */
  readonly rulesStand: boolean;
}

/** Why a guide is suggested: one sentence on the screen for each. */
type Reason = "asked" | "last" | "extra" | "light" | "late-hour" | TurnGuide["why"] | DueReason;

/** One guide for the next meeting. */
export interface Suggestion {
  readonly guide: string;
  readonly minutes: Duration;
  readonly why: Reason;
}

const MOST = 3;

/** Light guides start after the first two meetings, which lay the ground. */
const MEETINGS_BEFORE_LIGHT = 2;

/** Only depth 1 before the fourth meeting. */
const MEETINGS_BEFORE_DEPTH = 3;

/**
 * A guide with a coverage point moves to the front of its format this share of the planned meetings before the point.
 */
const COVER_AHEAD = 0.25;

/** Order of formats when nothing else decides. */
const FORMATS: readonly GuideFormat[] = ["personal-narrative", "skill-building", "problem-solving"];

/**
 * Up to three guides for the next meeting, best first.
 * Requested guides come first; then the closing guide, alone; then a light day; then what is due; then the rotation.
 * Only lengths that fit are offered.
 */
export const suggest = (guides: readonly GuideFacts[], inputs: SharedInputs): readonly Suggestion[] => {
  const past = pastOf(guides, inputs);
  const offer = (guide: GuideFacts, why: Reason): readonly Suggestion[] => {
    const minutes = lengthFor(guide, inputs.bookedMinutes);
    return minutes === undefined ? [] : [{ guide: guide.id, minutes, why }];
  };
  // Requested: in a length that fits, else in its shortest.
  const asked = inputs.asked
    .flatMap((id) => guides.filter((guide) => guide.id === id))
    .flatMap((guide): readonly Suggestion[] => {
      const minutes = lengthFor(guide, inputs.bookedMinutes) ?? guide.lengths[0];
      return minutes === undefined ? [] : [{ guide: guide.id, minutes, why: "asked" }];
    });
  const open = guides.filter(
    ({ id, depth, requires = [] }) =>
      !inputs.notNow.includes(id) && requires.every(past.isHeld) && (depth === 1 || (depth === 2 && inputs.rulesStand)),
  );
  const closing = open
    .filter(({ id, due }) => due?.kind === "last" && past.count >= past.planned - 1 && !past.isHeld(id))
    .flatMap((guide) => offer(guide, past.count < past.planned ? "last" : "extra"));
  if (asked.length === 0 && closing.length > 0) return closing.slice(0, 1);
  const others = closing.length > 0 ? closing : ordinary(open, past, inputs, offer);
  const all = [...asked, ...others];
  return all.filter(({ guide }, at) => all.findIndex((other) => other.guide === guide) === at).slice(0, MOST);
};

/** The longest variant that fits `minutes`; undefined when none does. */
const lengthFor = ({ lengths }: GuideFacts, minutes: number): Duration | undefined =>
  lengths.filter((length) => length <= minutes).at(-1);

/** On a light day something short or of depth 1; else the first guide due, and beside it the rotation. */
const ordinary = (
  open: readonly GuideFacts[],
  past: Past,
  { light, outsideUsualHours }: SharedInputs,
  offer: (guide: GuideFacts, why: Reason) => readonly Suggestion[],
): readonly Suggestion[] => {
  const isEasy = light || outsideUsualHours;
  const turn = inTurn(open, past, isEasy ? 1 : 2).flatMap(({ guide, why }) => offer(guide, why));
  if (isEasy && past.count >= MEETINGS_BEFORE_LIGHT) {
    const easy = open
      .filter(({ due }) => due?.kind === "light")
      .flatMap((guide) => offer(guide, light ? "light" : "late-hour"));
    if (easy.length > 0) return [...easy, ...turn];
  }
  const due = open.flatMap((guide) => {
    const why = dueReason(guide, past);
    return why === undefined || mustWait(guide, past) ? [] : offer(guide, why);
  });
  // With few meetings left, a due guide that is not held now will not be held at all.
  const isLate = due.length > 0 && past.planned - past.count <= due.length + 1;
  const covering = turn.filter(({ why }) => why === "cover");
  return isLate ? due : [...due.slice(0, 1), ...covering, ...due.slice(1, 2), ...turn];
};

const dueReason = (
  { id, due }: GuideFacts,
  { count, planned, isHeld, since, hasLived }: Past,
): DueReason | undefined => {
  switch (due?.kind) {
    case "after":
      return !isHeld(id) && count >= due.meetings ? due.why : undefined;
    case "share":
      return !isHeld(id) && planned >= (due.fewest ?? 0) && count >= Math.floor(planned * due.share)
        ? due.why
        : undefined;
    case "again":
      return count >= due.after && since(id) >= due.every ? due.why : undefined;
    case "lived":
      return hasLived ? due.why : undefined;
    default:
      return undefined;
  }
};

/** A deep guide waits after two deep meetings in a row; a rotation guide waits after a meeting of its own format. */
const mustWait = ({ depth, role, format }: GuideFacts, { wasDeepTwice, lastFormat }: Past): boolean =>
  (depth > 1 && wasDeepTwice) || (role === "rotation" && format === lastFormat);

/**
 * A guide of the rotation and why it is next. "cover": its coverage point is near. "turn": its format differs from the
 * last one. "also": the last format is unknown, so no reason is shown.
 */
interface TurnGuide {
  readonly guide: GuideFacts;
  readonly why: "cover" | "turn" | "also";
}

/**
 * The rotation: guides of the two formats other than the last one, the best of each first (S52).
 * A format with an overdue guide goes first, then the one not held for longest. Inside a format: coverage points, then
 * least held, then guides that the mentee leads if none was led by the mentee lately.
 */
const inTurn = (guides: readonly GuideFacts[], past: Past, most: Depth): readonly TurnGuide[] => {
  const deepest = past.count < MEETINGS_BEFORE_DEPTH || past.wasDeepTwice ? 1 : most;
  const rotating = guides.filter(({ role, depth }) => role === "rotation" && depth <= deepest);
  const queues = FORMATS.filter((format) => format !== past.lastFormat)
    .map((format) => queueOf(format, rotating, past))
    .sort((a, b) => b.urgency - a.urgency || b.away - a.away || a.place - b.place)
    .map(({ queue }) => queue);
  // Interleaves the queues: the first of each, then the second of each.
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, index) => queues.flatMap((queue) => queue.slice(index, index + 1))).flat();
};

interface Queue {
  readonly queue: readonly TurnGuide[];
  readonly urgency: number;
  readonly away: number;
  readonly place: number;
}

const queueOf = (format: GuideFormat, rotating: readonly GuideFacts[], past: Past): Queue => {
  const menteeFirst = ({ lead }: GuideFacts): number => (past.lacksMenteeLead && lead === "mentee" ? 1 : 0);
  const inOrder = rotating
    .filter((guide) => guide.format === format)
    .sort(
      (a, b) =>
        urgencyOf(b, past) - urgencyOf(a, past) ||
        past.timesHeld(a.id) - past.timesHeld(b.id) ||
        menteeFirst(b) - menteeFirst(a) ||
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

/** 0: not urgent. 1: its coverage point is near. 2: the point has passed. */
const urgencyOf = ({ id, coverBy }: GuideFacts, { count, planned, isHeld }: Past): 0 | 1 | 2 => {
  if (coverBy === undefined || isHeld(id)) return 0;
  const share = (count + 1) / planned;
  return share >= coverBy ? 2 : share >= coverBy - COVER_AHEAD ? 1 : 0;
};

/** Statistics of the pair's past meetings. */
interface Past extends Pick<SharedInputs, "hasLived"> {
  /** Meetings held, also those without a guide. */
  readonly count: number;
  readonly planned: number;
  readonly isHeld: (id: string) => boolean;
  readonly timesHeld: (id: string) => number;
  /** Meetings since `id` was last held, inclusive; Infinity when it never was. */
  readonly since: (id: string) => number;
  /** Meetings since a guide of this format was held, inclusive; Infinity when none was. */
  readonly sinceFormat: (format: GuideFormat) => number;
  readonly lastFormat: GuideFormat | undefined;
  /** The two latest meetings both had a guide of depth 2 or 3. */
  readonly wasDeepTwice: boolean;
  /** The mentee led none of the three latest guides. */
  readonly lacksMenteeLead: boolean;
}

/** A guide that is not among `guides` only counts as a meeting. */
const pastOf = (guides: readonly GuideFacts[], { held, plannedMeetings, hasLived }: SharedInputs): Past => {
  const known = held.map((id) => guides.find((guide) => guide.id === id));
  const latest = known.slice(-2);
  const count = held.length;
  const ago = (index: number): number => (index < 0 ? Infinity : count - index);
  return {
    count,
    planned: plannedMeetings,
    hasLived,
    isHeld: (id) => held.includes(id),
    timesHeld: (id) => held.filter((other) => other === id).length,
    since: (id) => ago(held.lastIndexOf(id)),
    sinceFormat: (format) => ago(known.findLastIndex((guide) => guide?.format === format)),
    lastFormat: known.at(-1)?.format,
    wasDeepTwice: latest.length === 2 && latest.every((guide) => (guide?.depth ?? 1) >= 2),
    lacksMenteeLead: !known.slice(-3).some((guide) => guide?.lead === "mentee"),
  };
};
