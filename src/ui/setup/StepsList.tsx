import { siteOfNotebook } from "../../domain/people/setUp/documentPlaces";
import { isUsedForSteps, type Member, type NotebookPlace, type Pair, type StepsPlace } from "../../domain/people/pair";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { SteadyButton } from "../controls/SteadyButton";
import { FoundLists, PlaceProblem } from "./FoundLists";
import { usePlaces } from "./usePlaces";
import { useText } from "../context";
import { Quiet, Row } from "../controls/layout";

export interface StepsListProps {
  readonly settingUp: SettingUp;
  readonly pairs: readonly Pair[];
  readonly others: readonly Member[];
  readonly document: NotebookPlace;
  readonly onChoose: (steps: StepsPlace) => void;
}

/**
 * OneNote does not carry the steps of a meeting (D19): a list of the notebook's site can. It is offered and never needed, and
 * only a list that nobody uses is, because a list for two pairs would show each of them the other's steps.
 */
export const StepsList = ({ settingUp, pairs, others, document, onChoose }: StepsListProps) => {
  const text = useText();
  const { state, lookForLists } = usePlaces(settingUp.places);
  const lookNow = (): void => void lookForLists(siteOfNotebook(document));
  const said = document.steps ? "setup.together" : "setup.alone";
  return (
    <>
      <Quiet role="status">{text(state.phase === "looking" ? "setup.looking" : said)}</Quiet>
      {(state.phase === "fault" || state.phase === "failed") && (
        <PlaceProblem
          state={state}
          store="sharepoint-list"
          address={text("steps.site", { id: document.ownerId })}
          onRetry={lookNow}
        />
      )}
      {state.phase === "lists" ? (
        <FoundLists
          pairs={pairs}
          others={others}
          site={state.site}
          lists={state.lists.filter(({ used, place }) => !used && !isUsedForSteps(place, pairs))}
          chosen={document.steps}
          onChoose={({ place: { siteId, sessionListId } }) => onChoose({ siteId, sessionListId })}
        />
      ) : (
        <Row align="end">
          <SteadyButton off={state.phase === "looking"} onClick={lookNow}>
            {text("setup.findSteps")}
          </SteadyButton>
        </Row>
      )}
    </>
  );
};
