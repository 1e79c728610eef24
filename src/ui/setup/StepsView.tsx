import { Button } from "@fluentui/react-components";
import { others, type NotebookPlace, type Pair, isUsedForSteps, type StepsPlace } from "../../domain/people/pair";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { Sheet } from "../controls/Sheet";
import { SetupHeading } from "./SetupHeading";
import { StepsList } from "./StepsList";
import { useMe, useText, useConversations } from "../context";
import { Body, Row } from "../controls/layout";
import { useState, useSyncExternalStore } from "react";
import { chosenSteps } from "../../domain/document/members";
import { useKeeping } from "../controls/useWriting";

export interface StepsViewProps {
  readonly settingUp: SettingUp;
  readonly pairs: readonly Pair[];
  readonly pair: Pair<NotebookPlace>;
  /** The pair has another list now. */
  readonly onKept: () => void;
  readonly onOpen: () => void;
}

/** A list for the steps of a pair that has its document in OneNote already. What one chooses, the others find here. */
export const StepsView = ({ settingUp, pairs, pair, onKept, onOpen }: StepsViewProps) => {
  const text = useText();
  const me = useMe();
  const rest = pairs.filter(({ id }) => id !== pair.id);
  const choice = useStepsChoice({ settingUp, pair, rest, onKept });
  const { document, unread, isOurs, theirs, isTaken, wanted, picked, pick, keeping, problem } = choice;
  const press = (): void => void choice.keep();
  return (
    <Page title={text("nav.steps")}>
      <Sheet gap="m">
        {unread && <Problem failure={unread} onRetry={() => void document.refresh()} />}
        {theirs && <SetupHeading>{text("steps.theirs", { name: theirs.authorName })}</SetupHeading>}
        {theirs && <Body>{text(isTaken ? "steps.taken" : "setup.together")}</Body>}
        {isOurs && <Body>{text("steps.mine")}</Body>}
        {(!theirs || isTaken) && (
          <StepsList
            settingUp={settingUp}
            pairs={rest}
            others={others(pair, me.id)}
            document={picked ? { ...pair.document, steps: picked } : pair.document}
            onChoose={pick}
          />
        )}
        {problem && (
          <Problem failure={problem} byHand onRetry={press}>
            {text("steps.failed")}
          </Problem>
        )}
        <Row align="end">
          {(wanted || !pair.document.steps) && (
            <SteadyButton appearance="primary" off={!wanted || keeping} onClick={press}>
              {text(keeping ? "steps.pressing" : "steps.press")}
            </SteadyButton>
          )}
          <Button onClick={onOpen}>{text("nav.conversation")}</Button>
        </Row>
      </Sheet>
    </Page>
  );
};

interface StepsChoiceParts {
  readonly settingUp: SettingUp;
  readonly pair: Pair<NotebookPlace>;
  /** The person's other pairs. */
  readonly rest: readonly Pair[];
  /** The pair has another list now. */
  readonly onKept: () => void;
}

/** Which list a pair's steps shall be in: the one picked here, or else what somebody of the pair chose before. */
const useStepsChoice = ({ settingUp, pair, rest, onKept }: StepsChoiceParts) => {
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
