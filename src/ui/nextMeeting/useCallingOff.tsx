import { useState } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import { useFormat } from "../context";
import { useNames } from "../names";
import { createLatePart } from "../controls/latePart";
import { formatList } from "../format/list";

const CallOffMeeting = createLatePart(() => import("./CallOffMeeting"));

/** The question before a meeting is called off. It outlives the card of that meeting, which goes while it is answered. */
export const useCallingOff = (pair: Pair, tell: (words: string) => void) => {
  const { text, locale } = useFormat();
  const names = useNames(pair).others;
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
          const words = off.for === "everybody" ? "callOff.done" : "callOff.doneNotMe";
          tell(text(words, { names: formatList(names, locale), count: names.length }));
        }}
      />
    ),
  };
};
