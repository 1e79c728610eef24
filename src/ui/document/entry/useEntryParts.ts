import { useEffect, useState, type ComponentType } from "react";
import type { Text } from "../../../locales/text";
import { useWordLoader } from "../../context";
import type { WordLoader } from "../../services";
import type { FormContext } from "../write/formSpec";
import type { EntryMoreProps } from "./entryMoreProps";
import type { PlanFoldProps } from "./PlanFold";
import type { LookBackProps } from "./LookBack";

/** What comes after the document itself: what can be done with its entries, and the words for that. */
export interface EntryParts {
  /** With the words of these parts. */
  readonly text: Text;
  readonly EntryMore: ComponentType<EntryMoreProps>;
  readonly PlanFold: ComponentType<PlanFoldProps>;
  readonly LookBack: ComponentType<LookBackProps>;
}

/** Undefined until they have come; whoever only reads does not wait for them, and an empty page needs none. */
export const useEntryParts = (areWanted: boolean): EntryParts | undefined => {
  const { loadText } = useWordLoader();
  const [parts, setParts] = useState<EntryParts>();
  useEffect(() => {
    if (!areWanted) return undefined;
    let gone = false;
    loadParts(loadText).then(
      (loaded) => (gone ? undefined : setParts(loaded)),
      // The document can be read and written in without them; the next opening asks again.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [loadText, areWanted]);
  return parts;
};

const loadParts = async (loadText: WordLoader["loadText"]): Promise<EntryParts> => {
  const [{ EntryMore }, { PlanFold }, { LookBack }, text] = await Promise.all([
    import(/* webpackChunkName: "entry" */ "./EntryMore"),
    import(/* webpackChunkName: "entry" */ "./PlanFold"),
    import(/* webpackChunkName: "entry" */ "./LookBack"),
    loadText("entry"),
  ]);
  return { text, EntryMore, PlanFold, LookBack };
};

/** These parts, and what they work with. */
export interface MoreOfEntries extends EntryParts {
  readonly context: FormContext;
}
