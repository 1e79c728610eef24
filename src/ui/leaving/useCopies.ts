import { useState } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { ownCopies } from "../../domain/document/sharing";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { documentPage } from "../document/copy/documentPage";
import { saveFile } from "../document/copy/savedPage";
import { useConversations, useFormat } from "../context";

/** What came of a file. */
export interface BroughtIn {
  readonly mine: number;
  /** Entries of others, who bring them themselves. */
  readonly waiting: number;
  readonly unread: number;
}

export interface Copies {
  readonly savePage: () => void;
  readonly saveData: () => Promise<void>;
  readonly bringIn: (file: File) => Promise<void>;
  readonly brought?: BroughtIn;
  readonly problem?: Failure;
}

/** Takes everything that one can read away in one file, and brings one's own words back from such a file. */
export const useCopies = (pair: Pair, document: LiveDocument): Copies => {
  const format = useFormat();
  const { me } = format;
  const { copies } = useConversations();
  const [brought, setBrought] = useState<BroughtIn>();
  const [problem, setProblem] = useState<Failure>();
  const bringIn = async (file: File): Promise<void> => {
    setBrought(undefined);
    setProblem(undefined);
    const read = await copies.read(await file.text(), pair);
    if (!read.ok) return setProblem(read.error);
    const { own, others } = ownCopies(read.value.entries, me.id, pair);
    const taken = await document.bringIn(own);
    if (!taken.ok) return setProblem(taken.error);
    const here = new Set(document.everything().map(({ id }) => id));
    const waiting = others.filter(({ id }) => !here.has(id)).length;
    return setBrought({ mine: taken.value, waiting, unread: read.value.unread });
  };
  return {
    savePage: () => saveFile("our-document.html", "text/html", documentPage(format, pair, document.snapshot().entries)),
    saveData: async () => {
      const data = await copies.data(pair, document.everything());
      saveFile("our-document.json", "application/json", data);
    },
    bringIn,
    ...(brought && { brought }),
    ...(problem && { problem }),
  };
};
