import { useState } from "react";
import { OWN_DRAFTS } from "../../domain/document/drafts";
import type { JournalPage } from "../../domain/journal/journal";
import { useTyped } from "../controls/useDraft";

/** A box that begins with the words of a page. What is typed in it is on the device with every letter. */
export const useWordsOf = (page: JournalPage, box: string): readonly [string, (text: string) => void] => {
  const [typed, setTyped] = useTyped(OWN_DRAFTS, `${box} ${page.id}`);
  const [touched, setTouched] = useState(false);
  // An empty draft is no draft: only who has emptied the box just now sees it empty.
  const words = typed === "" && !touched ? page.text : typed;
  return [
    words,
    (text) => {
      setTouched(true);
      setTyped(text);
    },
  ];
};
