import type { PersonId } from "../shared/ids";
import { MS_PER_DAY, type Instant } from "../time/interval";
import type { Entry } from "./entry";
import { compareIds, type FoldedEntry, entriesOf } from "./fold";
import type { HeldMeeting } from "./meetingsHeld";

/** How many older sentences are shown for one look back. */
const LOOK_BACK_COUNT = 3;
/** The first look back, in meetings held. The others are at the middle and at the end. */
const FIRST_LOOK_BACK = 4;

/** Least age of a sentence that is asked about. */
const OLD_ENOUGH_MS = 14 * MS_PER_DAY;
const VIEWS: ReadonlySet<string> = new Set(["note", "insight", "shift", "reflection", "goal", "success"]);

/**
 * Up to `count` older sentences of `person`, for "still so?": those not asked about yet, spread over the shared time,
 * oldest first. Chosen by age alone; no words are analysed.
 */
export const lookBackOn = (
  folded: readonly FoldedEntry[],
  { person, now, count }: { readonly person: PersonId; readonly now: Instant; readonly count: number },
): readonly Entry[] => {
  const seen = new Set(
    entriesOf("shift", folded)
      .filter(({ author }) => author === person)
      .map(({ content }) => content.shift.earlier),
  );
  const old = folded
    .filter(({ entry, earlier }) => ![entry, ...earlier].some(({ id }) => seen.has(id)))
    .map(({ entry }) => entry)
    .filter(
      ({ author, at, text, content }) =>
        author === person && now - at >= OLD_ENOUGH_MS && text !== "" && VIEWS.has(content.kind),
    )
    .toSorted((a, b) => compareIds(a.id, b.id));
  const shown = Math.min(count, old.length);
  return Array.from({ length: shown }, (_, i) => old[Math.floor((i * old.length) / shown)]).flatMap(
    (entry) => entry ?? [],
  );
};

/**
 * The older sentences that `person` is shown now, for "still so?": three after the fourth meeting, three at the middle,
 * three at the end. Fewer once some were answered; none in between.
 */
export const sentencesToAskAbout = (
  folded: readonly FoldedEntry[],
  { person, now, held, planned }: LookBackMoment,
): readonly Entry[] => {
  const marks = [FIRST_LOOK_BACK, Math.ceil(planned / 2), planned].filter((mark) => mark > 0 && mark <= held.length);
  const since = held[Math.max(0, ...marks) - 1]?.at;
  if (since === undefined) return [];
  const answered = entriesOf("shift", folded).filter(
    ({ author, at, content }) => author === person && at >= since && content.shift.earlier !== undefined,
  ).length;
  return lookBackOn(folded, { person, now, count: Math.max(0, LOOK_BACK_COUNT - answered) });
};

/** Whose sentences, and the pair's progress. */
interface LookBackMoment {
  readonly person: PersonId;
  readonly now: Instant;
  readonly held: readonly Pick<HeldMeeting, "at">[];
  readonly planned: number;
}
