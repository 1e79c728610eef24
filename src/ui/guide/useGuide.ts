import { useEffect, useState } from "react";
import type { Guide } from "../../domain/conversation/guide";
import type { GuideText } from "../../locales/guideText";
import type { Language } from "../../locales/language";
import type { Hearers } from "../../locales/roleWords";
import type { Guides } from "../services";

/** A guide and its words. */
export interface Script {
  readonly guide: Guide;
  readonly words: GuideText;
}

type GuideState =
  | { readonly phase: "loading" }
  | { readonly phase: "ready"; readonly script: Script }
  | { readonly phase: "failed" };

/** How a guide is wanted. Without `language`, in that of the screens; without `version`, the newest. */
interface WantedGuide {
  readonly hearers: Hearers;
  readonly language?: Language;
  readonly version?: string | undefined;
}

/** Fetches the guide called `id` and forgets one that comes too late. The same guide stays while it comes in another language. */
export const useGuide = (
  loadGuide: Guides["loadGuide"],
  id: string,
  { hearers, language, version }: WantedGuide,
): readonly [GuideState, () => void] => {
  const [attempt, setAttempt] = useState(0);
  const [arrived, setArrived] = useState<{ readonly key: string; readonly state: GuideState }>();
  const key = `${id} ${version ?? ""} ${language ?? ""} ${JSON.stringify(hearers)} ${attempt}`;
  useEffect(() => {
    let gone = false;
    const settle = (state: GuideState): void => {
      if (!gone) setArrived({ key, state });
    };
    loadGuide(id, { language, version, ...hearers }).then(
      (script) => settle({ phase: "ready", script }),
      () => settle({ phase: "failed" }),
    );
    return () => {
      gone = true;
    };
  }, [loadGuide, id, language, version, hearers, key]);
  return [stateFor(arrived, id, key), () => setAttempt(attempt + 1)];
};

const stateFor = (
  arrived: { readonly key: string; readonly state: GuideState } | undefined,
  id: string,
  key: string,
): GuideState => {
  if (arrived?.key === key) return arrived.state;
  const stays = arrived?.state.phase === "ready" && arrived.state.script.guide.id === id;
  return stays ? arrived.state : { phase: "loading" };
};

/** The words for a text of the guide. A missing one leaves a gap; the tests of the guides make sure that none is. */
export const wordsOf = ({ text }: GuideText, id: string): string => text[id]?.s ?? "";
