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
 * Calls a meeting off with one press, without a question and without words: who did not book it asks for that, and its
 * booker does it when nobody else can come.
 */
export const useSkipping = (pair: Pair, meeting: NotedMeeting, onDone: (words: string) => void) => {
  const { bookedMeetings } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  const wordsOf = useCalledOffWords(pair);
  const skip = async (): Promise<void> => {
    const done = await keep(() => bookedMeetings.callOff(meeting, pair));
    if (done?.ok) onDone(wordsOf(done.value));
  };
  return { skip: () => void skip(), keeping, problem: keeping ? undefined : problem };
};
