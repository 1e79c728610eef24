import { stepsPlaceOf, type NotebookPlace, type Pair, type StepsPlace } from "../../domain/people/pair";
import type { SettingUp } from "../../domain/people/settingUp";
import type { SetUpDraft } from "../../domain/people/setUpDraft";
import { SteadyButton } from "../controls/SteadyButton";
import type { Services } from "../services";
import { FoundPlaces } from "./FoundPlaces";
import { PlaceProblem } from "./PlaceProblem";
import { useSetupStyles } from "./setupStyles";
import { usePlaces } from "./usePlaces";

export interface StepsListProps {
  readonly services: Services;
  readonly settingUp: SettingUp;
  readonly pairs: readonly Pair[];
  readonly draft: SetUpDraft;
  readonly document: NotebookPlace;
  readonly onChoose: (steps: StepsPlace) => void;
}

/**
 * OneNote does not carry the steps of a meeting (D19): a list of the same site can. It is offered and never needed, and only
 * a list that nobody uses is, because a list for two pairs would show each of them the other's steps.
 */
export const StepsList = ({ services, settingUp, pairs, draft, document, onChoose }: StepsListProps) => {
  const styles = useSetupStyles();
  const { text } = services;
  const { state, look } = usePlaces(settingUp.places);
  const lookNow = (): void => void look("sharepoint-list", draft.address);
  const isTaken = ({ sessionListId }: StepsPlace): boolean =>
    pairs.some((pair) => stepsPlaceOf(pair)?.sessionListId === sessionListId);
  const said = document.steps ? "setup.together" : "setup.alone";
  return (
    <>
      <p className={styles.quiet} role="status">
        {text(state.phase === "looking" ? "setup.looking" : said)}
      </p>
      {(state.phase === "fault" || state.phase === "failed") && (
        <PlaceProblem {...{ services, state }} store="sharepoint-list" address={draft.address} onRetry={lookNow} />
      )}
      {state.phase === "lists" ? (
        <FoundPlaces
          {...{ services, settingUp, pairs, draft }}
          state={{ ...state, lists: state.lists.filter(({ used, place }) => !used && !isTaken(place)) }}
          onChoose={({ document: list }) => {
            const steps = list.store === "sharepoint-list" ? list : list.steps;
            if (steps) onChoose({ siteId: steps.siteId, sessionListId: steps.sessionListId });
          }}
        />
      ) : (
        <SteadyButton className={styles.button} off={state.phase === "looking"} onClick={lookNow}>
          {text("setup.findSteps")}
        </SteadyButton>
      )}
    </>
  );
};
