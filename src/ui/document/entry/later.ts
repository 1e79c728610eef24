import { useCallback, useMemo } from "react";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useFormat, useWordLoader } from "../../context";
import { createLatePart } from "../../controls/latePart";
import { orElse, useFetched } from "../../controls/useFetched";
import type { FormContext } from "../write/formSpec";

export const EntryMore = createLatePart(() => import(/* webpackChunkName: "entry" */ "./EntryMore"));
export const LookBack = createLatePart(() => import(/* webpackChunkName: "entry" */ "./LookBack"));

/**
 * What the parts above work with, once their words have come. The document can be read and written in before, and when
 * they cannot come; an empty page needs none.
 */
export const useEntryContext = (pair: Pair, entries: readonly ShownEntry[]): FormContext | undefined => {
  const format = useFormat();
  const { text: around } = format;
  const { loadText } = useWordLoader();
  const areWanted = entries.length > 0;
  const load = useCallback(async () => {
    if (!areWanted) return undefined;
    for (const part of [EntryMore, LookBack]) part.preload();
    return loadText("entry", around);
  }, [loadText, areWanted, around]);
  const text = orElse(useFetched(load), undefined);
  return useMemo(() => text && { format: { ...format, text }, pair, entries }, [text, format, pair, entries]);
};
