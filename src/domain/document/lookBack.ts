import type { PersonId } from "../shared/ids";
import type { Instant } from "../time/interval";
import type { Entry } from "./entry";
import { compareIds, type FoldedEntry } from "./fold";
import { entriesOf } from "./promises";

/** A sentence of yesterday is no view of long ago. */
const OLD_ENOUGH_MS = 14 * 86_400_000;
const VIEWS: ReadonlySet<string> = new Set(["note", "insight", "shift", "reflection", "goal"]);

/**
 * Up to `count` older sentences of `person`, for "still so?": those that nobody looked back on yet, each from another part
 * of the time they share, oldest first. Chosen by age alone; nobody's words are analysed.
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
  return Array.from(
    { length: Math.min(count, old.length) },
    (_, i) => old[Math.floor((i * old.length) / count)] ?? old[i],
  ).flatMap((entry) => entry ?? []);
};
