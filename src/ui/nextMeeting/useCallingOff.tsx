import { useState } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import { createLatePart } from "../controls/latePart";
import { useCalledOffWords } from "./useSkipping";

const CallOffMeeting = createLatePart(() => import("./CallOffMeeting"));

/** The question before a meeting is called off. It outlives the card of that meeting, which goes while it is answered. */
export const useCallingOff = (pair: Pair, tell: (words: string) => void) => {
  const wordsOf = useCalledOffWords(pair);
  const [asked, setAsked] = useState<{ readonly meeting: NotedMeeting; readonly isOpen: boolean }>();
  const close = (): void => setAsked(asked && { ...asked, isOpen: false });
  return {
    ask: (meeting: NotedMeeting) => setAsked({ meeting, isOpen: true }),
    question: asked && (
      <CallOffMeeting
        key={`${asked.meeting.eventId} ${asked.meeting.start}`}
        {...asked}
        pair={pair}
        onClose={close}
        onCalledOff={(off) => {
          close();
          tell(wordsOf(off));
        }}
      />
    ),
  };
};
