import { Button } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { withStore, type SetUpDraft } from "../../domain/people/setUp/setUpDraft";
import { SteadyButton } from "../controls/SteadyButton";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { AddressForm } from "./AddressForm";
import { FoundPlaces } from "./FoundPlaces";
import { PlaceProblem } from "./PlaceProblem";
import { ReadersNote } from "./ReadersNote";
import { StoreChoice } from "./StoreChoice";
import { SetupHeading } from "./SetupHeading";
import { usePlaces } from "./usePlaces";
import { useText } from "../context";
import { Quiet, Row } from "../controls/layout";

export interface PlaceStepProps {
  readonly settingUp: SettingUp;
  readonly pairs: readonly Pair[];
  readonly draft: SetUpDraft;
  readonly change: (change: (now: SetUpDraft) => SetUpDraft) => void;
  /** Where the way begins with another step. */
  readonly canGoBack: boolean;
}

/** Where the document lives. Who can read it is said before anything is chosen. */
export const PlaceStep = ({ settingUp, pairs, draft, change, canGoBack }: PlaceStepProps) => {
  const text = useText();
  const { store, address, chosen } = draft;
  const { state, look, setState } = usePlaces(settingUp.places);
  const lookNow = (): void => void look(store, address);
  return (
    <>
      <SetupHeading>{text("setup.where")}</SetupHeading>
      <ReadersNote choosing />
      <StoreChoice
        store={store}
        onChange={(next) => {
          change((now) => withStore(now, next));
          setState({ phase: "idle" });
        }}
      />
      <AddressForm
        store={store}
        address={address}
        main={!chosen}
        off={state.phase === "looking"}
        onChange={(value) => change((now) => ({ ...now, address: value }))}
        onLook={lookNow}
      />
      <Quiet role="status">{state.phase === "looking" && text("setup.looking")}</Quiet>
      {(state.phase === "fault" || state.phase === "failed") && (
        <PlaceProblem state={state} store={store} address={address} onRetry={lookNow} />
      )}
      {(state.phase === "lists" || state.phase === "notebooks") && (
        <FoundPlaces
          settingUp={settingUp}
          pairs={pairs}
          draft={draft}
          state={state}
          onChoose={(place) => change((now) => ({ ...now, chosen: place }))}
        />
      )}
      <Row align="end">
        <SteadyButton
          {...(chosen && { appearance: "primary" as const })}
          off={!chosen}
          onClick={() => change((now) => ({ ...now, step: "confirm" }))}
        >
          {text("setup.next")}
        </SteadyButton>
        {canGoBack && <Button onClick={() => change((now) => ({ ...now, step: "who" }))}>{text("setup.back")}</Button>}
      </Row>
    </>
  );
};
