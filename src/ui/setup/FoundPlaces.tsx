import type { Pair } from "../../domain/people/pair";
import type { ChosenPlace, SetUpDraft } from "../../domain/people/setUp/setUpDraft";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { FoundLists } from "./FoundLists";
import { FoundNotebooks } from "./FoundNotebooks";
import type { PlacesState } from "./usePlaces";

export interface FoundPlacesProps {
  readonly settingUp: SettingUp;
  readonly pairs: readonly Pair[];
  readonly draft: SetUpDraft;
  readonly state: PlacesState & { readonly phase: "lists" | "notebooks" };
  readonly onChoose: (place: ChosenPlace) => void;
}

/** What there is at an address, to choose from. */
export const FoundPlaces = ({ state, pairs, ...rest }: FoundPlacesProps) => {
  const { draft, onChoose } = rest;
  if (state.phase === "notebooks") return <FoundNotebooks {...rest} notebooks={state.notebooks} />;
  const document = draft.chosen?.document;
  return (
    <FoundLists
      pairs={pairs}
      {...state}
      others={draft.others}
      chosen={document?.store === "sharepoint-list" ? document : undefined}
      onChoose={({ name, place }) => onChoose({ name, document: place })}
    />
  );
};
