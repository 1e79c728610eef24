/**
 * The items of one's own pulse (S61, S62, S64), in our own words: no validated instrument, and the screen says so. An id
 * is stored beside its answer, so it never comes to mean anything else; a changed item gets an id of its own. Words:
 * `pulse.item.<id>` in `locales`.
 */

/** What an item is about. */
export const PULSE_SUBJECTS = [
  "confidence",
  "opportunity",
  "network",
  "views",
  "reach",
  "safety",
  "clarity",
  "regard",
  "time",
  "learned",
] as const;

/** One of them. */
export type PulseSubject = (typeof PULSE_SUBJECTS)[number];

/** The answers to an item, from the least to the most: how often, how many people, whether it was so, or is so by now. */
export const PULSE_SCALES = {
  often: ["never", "once", "few", "often"],
  count: ["nobody", "two", "five", "more"],
  known: ["no", "unknown", "yes"],
  begun: ["notYet", "yes"],
} as const;

/** How an item is answered. */
export type PulseScale = keyof typeof PULSE_SCALES;

/** "Rather not say", an answer to every item. An item that was left open counts as this, too. */
export const UNSAID = "unsaid";

/** An answer to an item. */
export type PulseAnswer = (typeof PULSE_SCALES)[PulseScale][number] | typeof UNSAID;

/** What is known of an item besides its words. */
export interface PulseItem {
  /** Absent for what only a programme asks. */
  readonly subject?: PulseSubject;
  readonly scale: PulseScale;
  /** Something that happened, or how it was for somebody: both are asked (S62). */
  readonly asks: "deed" | "opinion";
  /** More of it is less good. */
  readonly isReversed?: true;
}

const deed = (subject: PulseSubject, scale: PulseScale = "often"): PulseItem => ({ subject, scale, asks: "deed" });
const opinion = (subject: PulseSubject): PulseItem => ({ subject, scale: "often", asks: "opinion" });

const ITEMS = {
  begun: { scale: "begun", asks: "deed" },
  handled: opinion("confidence"),
  knewNext: opinion("confidence"),
  useful: opinion("confidence"),
  newTask: deed("opportunity"),
  heardInTime: deed("opportunity"),
  spokenFor: deed("opportunity", "known"),
  passedOn: deed("opportunity"),
  spokeFor: deed("opportunity"),
  outsideTeam: deed("network", "count"),
  farAway: deed("network", "count"),
  introduced: deed("network"),
  askedView: deed("views"),
  changedWay: deed("views"),
  otherGroup: deed("reach"),
  otherCountry: deed("reach"),
  saidUnclear: deed("safety"),
  disagreed: deed("safety"),
  ownMistake: deed("safety"),
  knewEach: opinion("clarity"),
  easyWords: opinion("clarity"),
  simplerWords: deed("clarity"),
  treatedAsKnowing: opinion("regard"),
  ideasFirst: opinion("regard"),
  easyPraise: { ...opinion("regard"), isReversed: true },
  askedFirst: deed("regard"),
  heardFirst: deed("regard"),
  overExplained: { ...deed("regard"), isReversed: true },
  fairTimes: opinion("time"),
  learnedUse: opinion("learned"),
} as const satisfies Readonly<Record<string, PulseItem>>;

/** Id of an item. */
export type PulseItemId = keyof typeof ITEMS;

/** All items by id. */
export const PULSE_ITEMS: Readonly<Record<PulseItemId, PulseItem>> = ITEMS;

/** From which side somebody answers: as a mentor, or as a mentee or an equal. */
export const PULSE_SIDES = ["mentor", "mentee"] as const;

/** One of them. */
export type PulseSide = (typeof PULSE_SIDES)[number];

/** Items in a month. */
export const ITEMS_A_MONTH = 5;

/** The items of a side, in the order in which they are asked: each month's five mix subjects, deeds and opinions. */
export const ITEMS_OF_SIDE: Readonly<Record<PulseSide, readonly PulseItemId[]>> = {
  mentee: [
    ...(["handled", "newTask", "outsideTeam", "askedView", "knewEach"] as const),
    ...(["treatedAsKnowing", "heardInTime", "otherGroup", "saidUnclear", "fairTimes"] as const),
    ...(["knewNext", "spokenFor", "farAway", "changedWay", "ideasFirst"] as const),
    ...(["easyPraise", "ownMistake", "otherCountry", "disagreed", "easyWords"] as const),
  ],
  mentor: [
    ...(["useful", "passedOn", "outsideTeam", "askedView", "askedFirst"] as const),
    ...(["knewEach", "spokeFor", "otherGroup", "saidUnclear", "heardFirst"] as const),
    ...(["fairTimes", "introduced", "farAway", "changedWay", "overExplained"] as const),
    ...(["learnedUse", "ownMistake", "otherCountry", "disagreed", "simplerWords"] as const),
  ],
};

/**
 * Whether a pair or circle has begun: asked by waves alone, sealed and shown in bands like all they ask. No device reports
 * it, so nobody can see who has not begun.
 */
export const BEGUN: PulseItemId = "begun";

/** All items, in the order in which answers are shown. */
export const PULSE_ORDER: readonly PulseItemId[] = [
  ...new Set([BEGUN, ...ITEMS_OF_SIDE.mentee, ...ITEMS_OF_SIDE.mentor]),
];

/** The items that are asked a second time about the beginning, as one remembers it: one of each large subject. */
export const REMEMBERED_ITEMS: Readonly<Record<PulseSide, readonly PulseItemId[]>> = {
  mentee: ["handled", "newTask", "askedView", "saidUnclear", "treatedAsKnowing"],
  mentor: ["useful", "spokeFor", "askedView", "saidUnclear", "heardFirst"],
};

/** The questions in one's own words, one in each round (S61, S63). The words stand in the journal, like any page. */
export const OPEN_QUESTIONS = ["understood", "seenAnew", "chance", "noLonger", "shouldStop"] as const;

/** One of them. */
export type OpenQuestion = (typeof OPEN_QUESTIONS)[number];
