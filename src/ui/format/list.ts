import { languageFor } from "../../locales/language";
import { isolate } from "../../locales/isolate";
import { others, type Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";

/**
 * "you, Amina and Rafael", as that language joins a list. A name that runs against the list is isolated by itself, else two
 * such names would change places around their "and".
 */
export const formatList = (items: readonly string[], locale: string): string => {
  const isolated = items.map((item) => isolate(item, languageFor(locale)));
  const [only, ...more] = isolated;
  // One partner is a list, too, on every screen: the first use of each part of Intl costs as much as a screen's words.
  if (only !== undefined && more.length === 0) return only;
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(isolated);
};

/** The names of the other members of `pair`. */
export const othersNames = (pair: Pair, me: PersonId): readonly string[] => others(pair, me).map(({ name }) => name);
