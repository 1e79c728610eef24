import { useState } from "react";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { saveFile } from "../document/copy/savedPage";
import type { BroughtBack } from "../services";
import { everythingPage } from "./everythingPage";
import { useConversations, useFormat, useOwnThings } from "../context";

/** What came of the last press. */
export type Came =
  /** `unread`: the pairs whose document could not be looked into. */
  | { readonly kind: "saved"; readonly unread: readonly Pair[] }
  | { readonly kind: "brought"; readonly brought: BroughtBack }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface UsingEverything {
  readonly busy: boolean;
  readonly came?: Came;
  readonly savePage: () => Promise<void>;
  readonly saveData: () => Promise<void>;
  readonly bringIn: (file: File) => Promise<void>;
}

/** Looks for what is new before it saves, so that a copy is as whole as it can be. */
export const useEverything = (pairs: readonly Pair[]): UsingEverything => {
  const format = useFormat();
  const { openDocument } = useConversations();
  const { everything, journal, howIWork, myTime } = useOwnThings();
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<Came>();
  const doing = async (press: () => Promise<Came>): Promise<void> => {
    setBusy(true);
    setCame(await press());
    setBusy(false);
  };
  const save = (write: () => Promise<void>): Promise<void> =>
    doing(async () => {
      const unread = await everything.gather(pairs);
      await write();
      return { kind: "saved", unread };
    });
  return {
    busy,
    savePage: () =>
      save(async () =>
        saveFile(
          "everything-i-can-read.html",
          "text/html",
          everythingPage({ ...format, openDocument, journal, howIWork, myTime }, pairs),
        ),
      ),
    saveData: () =>
      save(async () => saveFile("everything-i-can-read.json", "application/json", await everything.data(pairs))),
    bringIn: (file) =>
      doing(async () => {
        // What is here has to be known before something is added to it.
        await everything.gather(pairs);
        const back = await everything.bringIn(await file.text(), pairs);
        return back.ok ? { kind: "brought", brought: back.value } : { kind: "failed", failure: back.error };
      }),
    ...(came && { came }),
  };
};
