import { useDeferredValue, useMemo, useState } from "react";
import { findEntries, type Wanted } from "../../domain/document/findEntries";
import type { ShownEntry } from "../../domain/document/liveDocument";
import { sectionsIn } from "../../domain/document/sections";
import type { About } from "./about";

/** What somebody looks for in the document, and what fits. */
export interface Finding {
  readonly wanted: Wanted;
  readonly want: (wanted: Wanted) => void;
  readonly found: readonly ShownEntry[];
  readonly isLooking: boolean;
}

const EVERYTHING: Wanted = { words: "" };
const NO_SECTIONS: ReturnType<typeof sectionsIn> = new Map();

/** Typing comes first: the entries follow when there is time. `about` knows their tags. */
export const useFinding = (entries: readonly ShownEntry[], { tags }: Pick<About, "tags">): Finding => {
  const [wanted, want] = useState<Wanted>(EVERYTHING);
  const later = useDeferredValue(wanted);
  const isBySection = later.section !== undefined;
  const sections = useMemo(() => (isBySection ? sectionsIn(entries) : NO_SECTIONS), [entries, isBySection]);
  const found = useMemo(() => findEntries(entries, later, { sections, tags }), [entries, later, sections, tags]);
  return { wanted, want, found, isLooking: found.length < entries.length || wanted.words.trim() !== "" };
};
