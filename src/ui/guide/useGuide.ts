import { useEffect, useState } from "react";
import type { Guide } from "../../domain/conversation/guide";
import type { GuideText } from "../../locales/guideText";
import type { Services } from "../services";

/** A guide and its words. */
export interface Script {
  readonly guide: Guide;
  readonly words: GuideText;
}

export type GuideState =
  { readonly phase: "loading" } | { readonly phase: "ready"; readonly script: Script } | { readonly phase: "failed" };

/** Fetches the guide called `id` and forgets one that comes too late. */
export const useGuide = (loadGuide: Services["loadGuide"], id: string): readonly [GuideState, () => void] => {
  const [attempt, setAttempt] = useState(0);
  const [arrived, setArrived] = useState<{ readonly key: string; readonly state: GuideState }>();
  const key = `${id} ${attempt}`;
  useEffect(() => {
    let gone = false;
    const settle = (state: GuideState): void => {
      if (!gone) setArrived({ key, state });
    };
    loadGuide(id).then(
      (script) => settle({ phase: "ready", script }),
      () => settle({ phase: "failed" }),
    );
    return () => {
      gone = true;
    };
  }, [loadGuide, id, key]);
  return [arrived?.key === key ? arrived.state : { phase: "loading" }, () => setAttempt(attempt + 1)];
};

/** The words for a text of the guide. A missing one leaves a gap; the tests of the guides make sure that none is. */
export const wordsOf = ({ text }: GuideText, id: string): string => text[id]?.s ?? "";
