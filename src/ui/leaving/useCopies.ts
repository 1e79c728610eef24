import { useState } from "react";
import type { FilePreview } from "../../domain/document/store/broughtIn";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import type { EntryId } from "../../domain/shared/ids";
import { documentPage } from "../document/copy/documentPage";
import { textOfFile } from "../document/copy/FileInside";
import { saveFile } from "../document/copy/savedPage";
import { useConversations, useFormat } from "../context";

/** What came of a file. */
export interface BroughtIn {
  readonly mine: number;
  readonly ids: ReadonlySet<EntryId>;
  /** Entries of others, who bring them themselves. */
  readonly waiting: number;
  readonly unread: number;
}

/** A file that was looked into, what came of it, or what is wrong with it. */
type CopyState =
  | { readonly kind: "inside"; readonly preview: FilePreview }
  | { readonly kind: "brought"; readonly brought: BroughtIn }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface Copies {
  readonly savePage: () => void;
  readonly saveData: () => Promise<void>;
  /** Shows what a file would bring. */
  readonly look: (file: File) => Promise<void>;
  readonly bringIn: () => Promise<void>;
  readonly leave: () => void;
  readonly state?: CopyState;
}

const TOO_LARGE: Failure = { type: "BadInput", field: "size", value: "", problem: "is too large" };

/** Takes everything that one can read away in one file, and brings one's own words back from such a file. */
export const useCopies = (pair: Pair, document: LiveDocument): Copies => {
  const format = useFormat();
  const { me } = format;
  const { copies } = useConversations();
  const [state, setState] = useState<CopyState>();
  const look = async (file: File): Promise<void> => {
    setState(undefined);
    const text = await textOfFile(file);
    if (text === undefined) return setState({ kind: "failed", failure: TOO_LARGE });
    const preview = await copies.preview(text, { me: me.id, pair, here: document.everything() });
    setState(preview.ok ? { kind: "inside", preview: preview.value } : { kind: "failed", failure: preview.error });
  };
  const bringIn = async (): Promise<void> => {
    if (state?.kind !== "inside") return;
    const { entries, waiting, unread } = state.preview;
    const taken = await document.bringIn(entries);
    if (!taken.ok) return setState({ kind: "failed", failure: taken.error });
    const ids = new Set(entries.map(({ id }) => id));
    setState({ kind: "brought", brought: { mine: taken.value, ids, waiting, unread } });
  };
  return {
    savePage: () => saveFile("our-document.html", "text/html", documentPage(format, pair, document.snapshot().entries)),
    saveData: async () => {
      const data = await copies.data(pair, document.everything());
      saveFile("our-document.json", "application/json", data);
    },
    look,
    bringIn,
    leave: () => setState(undefined),
    ...(state && { state }),
  };
};
