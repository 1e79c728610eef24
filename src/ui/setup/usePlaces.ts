import { useRef, useState } from "react";
import {
  parsePlaceAddress,
  type AddressFault,
  type DocumentPlaces,
  type Notebook,
  type PairLists,
  type PlaceAddress,
  type Site,
} from "../../domain/people/setUp/documentPlaces";
import type { DocumentPlace } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";

/** What looking at an address has come to. */
export type PlacesState =
  | { readonly phase: "idle" }
  | { readonly phase: "looking" }
  | { readonly phase: "fault"; readonly fault: AddressFault }
  | { readonly phase: "failed"; readonly failure: Failure }
  | { readonly phase: "lists"; readonly site: Site; readonly lists: readonly PairLists[] }
  | { readonly phase: "notebooks"; readonly notebooks: readonly Notebook[] };

/** Looks at an address, or at a site that is known, at a press. Of two presses the later one counts. */
export const usePlaces = (places: DocumentPlaces) => {
  const [state, setState] = useState<PlacesState>({ phase: "idle" });
  const turn = useRef(0);
  const inTurn = async (answer: () => Promise<PlacesState>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setState({ phase: "looking" });
    const found = await answer();
    if (turn.current === mine) setState(found);
  };
  return {
    state,
    look: (store: DocumentPlace["store"], address: string) => inTurn(() => lookAt(places, store, address)),
    lookForLists: (site: PlaceAddress) => inTurn(() => listsAt(places, site)),
    setState,
  };
};

const lookAt = async (places: DocumentPlaces, store: DocumentPlace["store"], text: string): Promise<PlacesState> => {
  const address = parsePlaceAddress(text);
  if (typeof address === "string") return { phase: "fault", fault: address };
  if (store === "sharepoint-list") return listsAt(places, address);
  const notebooks = await places.notebooks(address);
  return notebooks.ok
    ? { phase: "notebooks", notebooks: notebooks.value }
    : { phase: "failed", failure: notebooks.error };
};

const listsAt = async (places: DocumentPlaces, address: PlaceAddress): Promise<PlacesState> => {
  const site = await places.site(address);
  if (!site.ok) return { phase: "failed", failure: site.error };
  const lists = await places.lists(site.value);
  return lists.ok
    ? { phase: "lists", site: site.value, lists: lists.value }
    : { phase: "failed", failure: lists.error };
};
