import { useState } from "react";
import type { Entry } from "../../domain/document/entry";
import type { DocumentSnapshot, Draft, LiveDocument } from "../../domain/document/liveDocument";
import type { Failure } from "../../domain/shared/failure";
import type { PersonId } from "../../domain/shared/ids";

/** My own entries that somebody took out of the store by hand, and my two answers. */
export interface Vanished {
  readonly entries: readonly Entry[];
  readonly problem?: Failure;
  /** A new entry with the same words, in the place of the old one. */
  readonly putBack: (entry: Entry) => Promise<void>;
  /** Lets it go for good, so that nobody is asked again. */
  readonly letGo: (entry: Entry) => Promise<void>;
}

/** Only the author is asked; nothing is added again silently. */
export const useVanished = (document: LiveDocument, { vanished }: DocumentSnapshot, me: PersonId): Vanished => {
  const [problem, setProblem] = useState<Failure>();
  const answer = async (draft: Draft): Promise<void> => {
    const written = await document.write(draft);
    setProblem(written.ok ? undefined : written.error);
  };
  return {
    entries: vanished.filter(({ author }) => author === me),
    putBack: (entry) => answer({ ...placeOf(entry), text: entry.text, supersedes: entry.id }),
    letGo: (entry) => answer({ text: "", content: { kind: "note" }, removes: entry.id }),
    ...(problem && { problem }),
  };
};

const placeOf = ({ content, session, guide }: Entry): Pick<Draft, "content" | "session" | "guide"> => ({
  content,
  ...(session && { session }),
  ...(guide && { guide }),
});
