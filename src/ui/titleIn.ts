import type { Pair } from "../domain/people/pair";
import { useScreen } from "./context";
import { formatList } from "./format/list";
import { useNamesIn } from "./names";

/** What a pair or circle is called on its reader's screens: its own name, or the names of the others. */
export const useTitleIn = (pairs: readonly Pair[]): ((pair: Pair) => string) => {
  const namesIn = useNamesIn(pairs);
  const locale = useScreen().format?.locale ?? "en";
  return (pair) => pair.name ?? formatList(namesIn(pair).others, locale);
};
