import { startTransition, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Guide } from "../../domain/conversation/guide";
import type { Entry } from "../../domain/document/entry";
import { findEntries, type Wanted } from "../../domain/document/findEntries";
import type { FoldedEntry } from "../../domain/document/fold";
import type { ShownEntry } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import type { EntryId, PairId, PersonId } from "../../domain/shared/ids";
import { searchWords } from "../../domain/shared/searchText";
import type { GuideText } from "../../locales/guideText";
import { useConversations, useGuides } from "../context";
import { useHearers } from "../useHearers";
import type { About } from "./about";

/** What somebody looks for in the document, and what fits. */
export interface DocumentSearch {
  readonly wanted: Wanted;
  readonly want: (wanted: Wanted) => void;
  readonly found: readonly ShownEntry[];
  /** What `found` answers: it follows `wanted`. */
  readonly foundBy: Wanted;
  readonly isLooking: boolean;
  /** The words that are looked for, to be marked. */
  readonly sought: readonly string[];
}

const EVERYTHING: Wanted = { words: "" };

/** The search is deferred, so that typing stays fast. `about` knows the tags. */
export const useDocumentSearch = (entries: readonly ShownEntry[], { tags }: Pick<About, "tags">): DocumentSearch => {
  const [wanted, want] = useState<Wanted>(EVERYTHING);
  const later = useDeferredValue(wanted);
  const sought = useMemo(() => searchWords(later.words), [later]);
  const found = useMemo(() => findEntries(entries, later, { tags }), [entries, later, tags]);
  return {
    wanted,
    want,
    found,
    foundBy: later,
    isLooking: found.length < entries.length || wanted.words.trim() !== "",
    sought,
  };
};

/** More than a tall screen holds. */
const FIRST = 24;
const STEP = 80;
/** So many come by themselves: two years of most pairs, which the browser's own search then reaches too. */
const BY_THEMSELVES = 320;

/** How many entries are drawn so far. */
export interface Growing {
  readonly drawn: number;
  /** So many are not drawn. */
  readonly left: number;
  /** Draws the next ones. */
  readonly more: () => void;
  /** Prints, once all are drawn. */
  readonly print: () => void;
  /** All are drawn whole for a page of paper. */
  readonly isPrinting: boolean;
}

/**
 * The first entries are drawn at once, some more in steps between other work, and the rest when their reader comes near
 * them: there may be 20,000, of 18 nodes each. With another `of`, what is looked for, it begins anew.
 */
export const useGrowing = (total: number, of: string | object): Growing => {
  const [{ drawn, shown }, set] = useState({ drawn: FIRST, shown: of });
  // Counted: a program may print without telling when it is done, and the next press must print again.
  const [printing, setPrinting] = useState(0);
  const now = shown === of ? drawn : FIRST;
  if (shown !== of) set({ drawn: FIRST, shown: of });
  const more = useCallback(
    () => startTransition(() => set((before) => ({ ...before, drawn: before.drawn + STEP }))),
    [],
  );
  useEffect(() => {
    if (now >= Math.min(total, BY_THEMSELVES)) return undefined;
    const timer = setTimeout(more, 60);
    return () => clearTimeout(timer);
  }, [now, total, more]);
  useEffect(() => {
    if (printing === 0) return undefined;
    const done = (): void => setPrinting(0);
    window.addEventListener("afterprint", done);
    window.print();
    return () => window.removeEventListener("afterprint", done);
  }, [printing]);
  const print = (): void => {
    set((before) => ({ ...before, drawn: Math.max(before.drawn, total) }));
    setPrinting((before) => before + 1);
  };
  return { drawn: now, left: Math.max(0, total - now), more, print, isPrinting: printing > 0 };
};

/** The newest entry that was seen before this visit: entries after it are new, for as long as the visit lasts. */
export const useLastLook = (pair: PairId, entries: readonly ShownEntry[]): EntryId | undefined => {
  const { lastLook } = useConversations();
  const [before, setBefore] = useState<EntryId>();
  const newest = entries.reduce<EntryId | undefined>(
    (latest, { entry }) => (latest === undefined || entry.id > latest ? entry.id : latest),
    undefined,
  );
  // Nothing is written before the old value has come.
  const asked = useRef(false);
  const seen = useRef(newest);
  useEffect(() => {
    seen.current = newest;
    if (asked.current && newest !== undefined) lastLook.write(pair, newest);
  }, [lastLook, pair, newest]);
  useEffect(() => {
    let gone = false;
    void lastLook.read(pair).then((id) => {
      if (gone) return;
      asked.current = true;
      if (id !== undefined) setBefore(id);
      if (seen.current !== undefined) lastLook.write(pair, seen.current);
    });
    return () => {
      gone = true;
    };
  }, [lastLook, pair]);
  return before;
};

/** True for what others wrote since then. At the first visit nothing is marked. */
export const isNewSince = (before: EntryId | undefined, { entry }: ShownEntry, me: PersonId): boolean =>
  before !== undefined && entry.id > before && entry.author !== me;

interface LoadedGuide {
  readonly guide: Guide;
  readonly words: GuideText;
}

/** Where in a meeting an entry was written, in words. */
export interface PlaceInGuide {
  readonly guide: string;
  readonly step: string;
  /** The question that both see at that step. */
  readonly question?: string;
}

/** Undefined outside of guides, and until the guide has come. */
export type PartOf = (entry: Entry) => PlaceInGuide | undefined;

/** Names the guide and its part for entries of meetings, once the guide has come. */
export const useParts = (pair: Pair, entries: readonly FoldedEntry[]): PartOf => {
  const { loadGuide } = useGuides();
  const hearers = useHearers(pair);
  const [guides, setGuides] = useState<ReadonlyMap<string, LoadedGuide>>(new Map());
  const wanted = useMemo(
    () => [...new Set(entries.flatMap(({ entry: { guide } }) => (guide ? [guide.id] : [])))].sort().join(" "),
    [entries],
  );
  useEffect(() => {
    let gone = false;
    const keep = (id: string) => (loaded: LoadedGuide) => {
      if (!gone) setGuides((before) => new Map(before).set(id, loaded));
    };
    for (const id of wanted.split(" ").filter(Boolean)) loadGuide(id, hearers).then(keep(id), () => undefined);
    return () => {
      gone = true;
    };
  }, [loadGuide, wanted, hearers]);
  return useCallback<PartOf>(
    ({ guide: where }) => {
      const loaded = where && guides.get(where.id);
      const step = loaded?.guide.steps.find(({ id }) => id === where?.step);
      if (!loaded || !step) return undefined;
      const words = (id: string | undefined) => (id === undefined ? undefined : loaded.words.text[id]?.s);
      const [guide, part, question] = [words(loaded.guide.title), words(step.title), words(step.shared)];
      if (guide === undefined || part === undefined) return undefined;
      return { guide, step: part, ...(question !== undefined && { question }) };
    },
    [guides],
  );
};
