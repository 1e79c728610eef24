import { PULSE_ORDER, type PulseItemId } from "../journal/pulseItems";
import type { Programme } from "../organisation/programme";
import type { PersonId } from "../shared/ids";
import { among, filled, listOf, readableOf, record, valueOf, words, wordsThat, type Shape } from "../shared/shape";
import { DATE } from "../time/timeShapes";
import type { LocalDate } from "../time/zoneData";
import { SHARE_BANDS, type ItemFigure } from "./aggregate";
import { LONGEST_SENTENCE } from "./contribution";
import { isSteward, waveBefore } from "./wave";

/** Longest words of a steward on a result page, in characters. */
export const LONGEST_CHANGE = 1_000;
/** The most sentences of a result page. */
export const MOST_SENTENCES = 100;

/** Whether what was announced after the wave before was done. */
export const DONE = ["yes", "partly", "no"] as const;

/** One of them. */
export type Done = (typeof DONE)[number];

/** What became of an announced change. */
export interface FollowUp {
  readonly done: Done;
  readonly words: string;
}

/** What a steward writes on a result page. It is not published without this. */
export interface StewardWords {
  /** What will change. */
  readonly change: string;
  /** By when. */
  readonly by: LocalDate;
  /** Whether the change that the wave before announced was made, and what to say about it. */
  readonly before?: FollowUp;
}

/** The one page that everybody reads after a wave (S65). */
export interface WaveResult extends StewardWords {
  readonly wave: string;
  /** Empty where too few people answered. */
  readonly figures: readonly ItemFigure[];
  /** Sentences that their authors chose, in an order that tells nothing. */
  readonly sentences: readonly string[];
  /** Those that celebrate something, in such an order, too (S58). */
  readonly celebrations?: readonly string[];
  /** Fingerprint of the sealed answers that it was made of: if they are others later, nothing is compared with them. */
  readonly madeOf: string;
}

const BAND = among(SHARE_BANDS);
const FIGURE: Shape<ItemFigure> = record(
  { item: among<PulseItemId>(PULSE_ORDER), all: BAND },
  { roles: record({ mentor: BAND, mentee: BAND }), since: record({ then: BAND, now: BAND }) },
);

const SENTENCES = listOf(filled(LONGEST_SENTENCE), { most: MOST_SENTENCES });

const RESULT: Shape<WaveResult> = record(
  {
    wave: words(40),
    figures: readableOf(FIGURE),
    sentences: SENTENCES,
    change: filled(LONGEST_CHANGE),
    by: DATE,
    madeOf: wordsThat(64, (text) => /^[\da-f]{64}$/.test(text), "a fingerprint"),
  },
  { celebrations: SENTENCES, before: record({ done: among(DONE), words: words(LONGEST_CHANGE) }) },
);

const FOLLOW_UP: Shape<FollowUp & { readonly followsUp: string }> = record({
  followsUp: words(40),
  done: among(DONE),
  words: filled(LONGEST_CHANGE),
});

/** A follow-up as its row holds it. Readers of pages leave it out, because it has none of a page's parts. */
export const followUpRow = (wave: string, { done, words: said }: FollowUp): unknown => ({
  ...{ followsUp: wave, done, words: said },
});

/** One row of results as its store gives it, and what the service says about it. */
export interface ResultRow {
  readonly id: string;
  readonly author?: PersonId;
  /** Nobody but its author changed it. */
  readonly isOwnHand: boolean;
  /** JSON of anybody. */
  readonly content: unknown;
}

/** A result that is believed, and who published it. */
export interface PublishedResult extends WaveResult {
  readonly steward: PersonId;
}

/**
 * The result of each wave: the first row of it whose author the policy names as a steward, so that no second one takes
 * its place. What anybody else wrote or changed is none.
 */
export const resultsIn = (rows: readonly ResultRow[], programme: Programme): ReadonlyMap<string, PublishedResult> => {
  const found = new Map<string, PublishedResult>();
  for (const { author, isOwnHand, content } of rows.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    if (author === undefined || !isOwnHand || !isSteward(programme, author)) continue;
    const result = valueOf(RESULT, content);
    if (!result || found.has(result.wave) || !programme.waves.some(({ id }) => id === result.wave)) continue;
    found.set(result.wave, { ...result, steward: author });
  }
  return found;
};

/** A follow-up that is believed, and who says it. */
export interface SaidFollowUp extends FollowUp {
  readonly steward: PersonId;
}

/** What became of the change that each wave's page announced: the newest unchanged row of a steward, to a page that is there. */
export const followUpsIn = (rows: readonly ResultRow[], programme: Programme): ReadonlyMap<string, SaidFollowUp> => {
  const pages = resultsIn(rows, programme);
  const found = new Map<string, SaidFollowUp>();
  for (const { author, isOwnHand, content } of rows.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    if (author === undefined || !isOwnHand || !isSteward(programme, author)) continue;
    const said = valueOf(FOLLOW_UP, content);
    if (said && pages.has(said.followsUp))
      found.set(said.followsUp, { done: said.done, words: said.words, steward: author });
  }
  return found;
};

/** What was announced with the wave before this one: the steward says whether it was done. */
export const announcedBefore = (
  programme: Programme,
  wave: Programme["waves"][number],
  results: ReadonlyMap<string, PublishedResult>,
): PublishedResult | undefined => results.get(waveBefore(programme, wave)?.id ?? "");
