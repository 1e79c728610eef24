import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { Pair } from "../../domain/people/pair";
import { LONGEST_PARTING_WORD, type CallingOff } from "../../planning/callOff";
import { useFormat, usePlanning } from "../context";
import { useNames } from "../names";
import { Body, Stack } from "../controls/layout";
import { HeldDialog } from "../controls/popUp/HeldDialog";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useKeeping } from "../controls/useWriting";
import { WhoReads } from "../controls/WhoReads";
import { formatList } from "../format/list";
import { whenWords } from "../proposal/meetingWords";

export interface CallOffProps {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  /** Closed, it is still there while it goes out of sight. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCalledOff: (done: CallingOff) => void;
}

/** Asks once before a meeting is called off, and takes a few words for the others. */
const CallOffMeeting = ({ pair, meeting, isOpen, onClose, onCalledOff }: CallOffProps) => {
  const format = useFormat();
  const { text, me, locale } = format;
  const names = useNames(pair);
  const { bookedMeetings } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  const [word, setWord] = useState("");
  const isMine = meeting.author === me.id;
  const readers = names.others;
  const booker = pair.members.find(({ id }) => id === meeting.author);
  const name = booker ? names.of(booker) : "";
  const callOff = async (): Promise<void> => {
    const done = await keep(() => bookedMeetings.callOff(meeting, pair, word));
    if (done?.ok) onCalledOff(done.value);
  };
  return (
    <HeldDialog open={isOpen} onOpenChange={(_, { open }) => !open && !keeping && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {text(isMine ? "callOff.title" : "callOff.notMe", { when: whenWords(meeting.start, format) })}
          </DialogTitle>
          <DialogContent>
            <Stack>
              <Body>
                {isMine
                  ? text("callOff.what", { names: formatList(readers, locale), count: readers.length })
                  : text("callOff.whatNotMe", { name })}
              </Body>
              <Field label={text("callOff.word")}>
                <Textarea
                  value={word}
                  maxLength={LONGEST_PARTING_WORD}
                  dir="auto"
                  onChange={(_, { value }) => setWord(value)}
                />
              </Field>
              <WhoReads readers={readers} />
              {problem && !keeping && <Problem failure={problem} byHand onRetry={() => void callOff()} />}
            </Stack>
          </DialogContent>
          <DialogActions>
            <SteadyButton appearance="primary" off={keeping} onClick={() => void callOff()}>
              {text(keeping ? "callOff.pending" : isMine ? "callOff.press" : "callOff.pressNotMe")}
            </SteadyButton>
            <Button onClick={onClose}>{text("next.keep")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </HeldDialog>
  );
};

// A late part is a default export.
export default CallOffMeeting;
