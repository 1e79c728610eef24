import { useRef } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import type { CallingOff } from "../../planning/callOff";
import { useFormat, usePlanning } from "../context";
import { useKeeping } from "../controls/useWriting";
import { formatList } from "../format/list";
import { useNames } from "../names";

/** What came of calling off, in words. */
export const useCalledOffWords = (pair: Pair): ((off: CallingOff) => string) => {
  const { text, locale } = useFormat();
  const names = useNames(pair).others;
  return (off) =>
    text(off.for === "everybody" ? "callOff.done" : "callOff.doneNotMe", {
      names: formatList(names, locale),
      count: names.length,
    });
};

/**
 * Calls meetings off with one press, without a question and without words: who did not book them asks for that, and their
 * booker does it when nobody else can come. The last one first, so that the one on the screen stays until all is done; what
 * breaks off goes on with the next press.
 */
export const useSkipping = (pair: Pair, meetings: readonly NotedMeeting[], onDone: (words: string) => void) => {
  const { bookedMeetings } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  const wordsOf = useCalledOffWords(pair);
  const off = useRef(new Set<string>());
  const skip = async (): Promise<void> => {
    for (const meeting of meetings.toReversed()) {
      if (off.current.has(meeting.eventId)) continue;
      const done = await keep(() => bookedMeetings.callOff(meeting, pair));
      if (!done?.ok) return;
      off.current.add(meeting.eventId);
      if (meeting === meetings[0]) onDone(wordsOf(done.value));
    }
  };
  return { skip: () => void skip(), keeping, problem: keeping ? undefined : problem };
};
