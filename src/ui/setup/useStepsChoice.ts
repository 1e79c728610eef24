import { useState, useSyncExternalStore } from "react";
import { chosenSteps } from "../../domain/document/members";
import { isUsedForSteps, type NotebookPlace, type Pair, type StepsPlace } from "../../domain/people/pair";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { useConversations } from "../context";
import { useKeeping } from "../controls/useWriting";

export interface StepsChoiceParts {
  readonly settingUp: SettingUp;
  readonly pair: Pair<NotebookPlace>;
  /** The person's other pairs. */
  readonly rest: readonly Pair[];
  /** The pair has another list now. */
  readonly onKept: () => void;
}

/** Which list a pair's steps shall be in: the one picked here, or else what somebody of the pair chose before. */
export const useStepsChoice = ({ settingUp, pair, rest, onKept }: StepsChoiceParts) => {
  const { openDocument } = useConversations();
  const document = openDocument(pair);
  const { entries, problem: unread } = useSyncExternalStore(document.subscribe, document.snapshot);
  const [picked, pick] = useState<StepsPlace>();
  const { keep: keepAtPress, keeping, problem } = useKeeping();
  const said = chosenSteps(entries, pair);
  const isOurs = said !== undefined && isSame(said.content.steps, pair.document.steps);
  const theirs = isOurs ? undefined : said;
  const isTaken = theirs !== undefined && isUsedForSteps(theirs.content.steps, rest);
  const wanted = picked ?? (isTaken ? undefined : theirs?.content.steps);
  const keep = async (): Promise<void> => {
    if (!wanted) return;
    const kept = await keepAtPress(() => settingUp.keepSteps(pair, wanted));
    if (!kept?.ok) return;
    pick(undefined);
    onKept();
  };
  return { document, unread, isOurs, theirs, isTaken, wanted, picked, pick, keeping, problem, keep };
};

const isSame = (one: StepsPlace, other: StepsPlace | undefined): boolean =>
  one.siteId === other?.siteId && one.sessionListId === other.sessionListId;
