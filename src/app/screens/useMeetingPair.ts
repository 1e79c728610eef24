import { useCallback, useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { usePairing } from "../../ui/context";
import { orElse, useFetched } from "../../ui/controls/useFetched";

/** The pair of this page, or the question for it. */
type MeetingPair =
  | { readonly phase: "finding" }
  | { readonly phase: "found"; readonly pair: Pair }
  /** `notYours`: the page was made for a pair that this person does not have. */
  | { readonly phase: "asking"; readonly notYours: boolean };

interface Where {
  readonly chatId?: string | undefined;
  readonly asked?: string | undefined;
}

/** Finds the pair of a chat or of an address; a choice is remembered for the chat. */
export const useMeetingPair = (
  pairs: readonly Pair[],
  { chatId, asked }: Where,
): readonly [MeetingPair, (pair: Pair) => void] => {
  const { meetingChats } = usePairing();
  const [chosen, setChosen] = useState<Pair>();
  const named = asked === undefined ? undefined : pairs.find(({ id }) => id === asked);
  const looks = chatId !== undefined && asked === undefined;
  const findPair = useCallback(
    async () => (looks ? { pair: await meetingChats.pairOf(chatId, pairs) } : undefined),
    [looks, meetingChats, chatId, pairs],
  );
  const ofChat = orElse(useFetched(findPair), undefined);
  const choose = useCallback(
    (pair: Pair) => {
      setChosen(pair);
      if (chatId !== undefined) void meetingChats.remember(chatId, pair.id);
    },
    [meetingChats, chatId],
  );
  // A pair may be edited on this page, or moved.
  const taken = chosen && pairs.find(({ id }) => id === chosen.id);
  return [stateOf(taken ?? named ?? (looks ? ofChat?.pair : onlyOne(asked, pairs)), looks && !ofChat, asked), choose];
};

const onlyOne = (asked: string | undefined, pairs: readonly Pair[]): Pair | undefined =>
  asked === undefined && pairs.length === 1 ? pairs[0] : undefined;

const stateOf = (pair: Pair | undefined, looking: boolean, asked: string | undefined): MeetingPair => {
  if (pair) return { phase: "found", pair };
  return looking ? { phase: "finding" } : { phase: "asking", notYours: asked !== undefined };
};
