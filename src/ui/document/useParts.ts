import { useCallback, useEffect, useMemo, useState } from "react";
import type { Guide } from "../../domain/conversation/guide";
import type { Entry } from "../../domain/document/entry";
import type { FoldedEntry } from "../../domain/document/fold";
import { relationshipOf, type Pair } from "../../domain/people/pair";
import type { GuideText } from "../../locales/guideText";
import { useGuides, useText } from "../context";

interface LoadedGuide {
  readonly guide: Guide;
  readonly words: GuideText;
}

/** Where in a meeting an entry was written, in words; undefined outside of meetings. */
export type PartOf = (entry: Entry) => string | undefined;

/** Names the guide and its part for entries of meetings. Until a guide has come, or when it cannot come, the words are general. */
export const useParts = (pair: Pair, entries: readonly FoldedEntry[]): PartOf => {
  const text = useText();
  const { loadGuide } = useGuides();
  const relationship = relationshipOf(pair);
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
    for (const id of wanted.split(" ").filter(Boolean)) loadGuide(id, { relationship }).then(keep(id), () => undefined);
    return () => {
      gone = true;
    };
  }, [loadGuide, wanted, relationship]);
  return useCallback<PartOf>(
    ({ guide: where, session }) => {
      const loaded = where && guides.get(where.id);
      const step = loaded?.guide.steps.find(({ id }) => id === where?.step);
      const [title, part] = [loaded?.words.text[loaded.guide.title]?.s, step && loaded?.words.text[step.title]?.s];
      if (title !== undefined && part !== undefined) return text("document.inGuide", { guide: title, step: part });
      return session === undefined ? undefined : text("document.inMeeting");
    },
    [guides, text],
  );
};
