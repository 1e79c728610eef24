import { useEffect, useState, type ComponentType } from "react";
import type { Services } from "../../services";
import type { FormContext } from "../write/formSpec";
import type { EntryMoreProps } from "./entryMoreProps";
import type { PlanFoldProps } from "./PlanFold";
import type { LookBackProps } from "./LookBack";

/** What comes after the document itself: what can be done with its entries, and the words for that. */
export interface EntryParts {
  /** With the words of these parts. */
  readonly services: Services;
  readonly EntryMore: ComponentType<EntryMoreProps>;
  readonly PlanFold: ComponentType<PlanFoldProps>;
  readonly LookBack: ComponentType<LookBackProps>;
}

/** Undefined until they have come; whoever only reads does not wait for them, and an empty page needs none. */
export const useEntryParts = (services: Services, areWanted: boolean): EntryParts | undefined => {
  const [parts, setParts] = useState<EntryParts>();
  useEffect(() => {
    if (!areWanted) return undefined;
    let gone = false;
    loadParts(services).then(
      (loaded) => (gone ? undefined : setParts(loaded)),
      // The document can be read and written in without them; the next opening asks again.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [services, areWanted]);
  return parts;
};

const loadParts = async (services: Services): Promise<EntryParts> => {
  const [{ EntryMore }, { PlanFold }, { LookBack }, text] = await Promise.all([
    import(/* webpackChunkName: "entry" */ "./EntryMore"),
    import(/* webpackChunkName: "entry" */ "./PlanFold"),
    import(/* webpackChunkName: "entry" */ "./LookBack"),
    services.loadText("entry"),
  ]);
  return { services: { ...services, text }, EntryMore, PlanFold, LookBack };
};

/** These parts, and what they work with. */
export interface MoreOfEntries extends EntryParts {
  readonly context: FormContext;
}
