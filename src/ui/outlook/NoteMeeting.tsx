import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { sentMeetingId } from "../../domain/people/eventBook";
import type { Pair } from "../../domain/people/pair";
import type { Interval } from "../../domain/time/interval";
import { SteadyButton } from "../controls/SteadyButton";
import type { FoundTimes, Services } from "../services";

const useStyles = makeStyles({
  line: { margin: "0", color: tokens.colorNeutralForeground2 },
});

interface NoteMeetingProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly found: FoundTimes;
  readonly slot: Interval;
  /** The id by which the document knows it. */
  readonly onNoted: (eventId: string) => void;
}

/**
 * Notes the meeting in the shared document, once the person says that it will be sent. Outlook gives an appointment no id
 * before that, so we give it one.
 */
export const NoteMeeting = ({ services, pair, found, slot, onNoted }: NoteMeetingProps) => {
  const styles = useStyles();
  const { text, appointments, newPressId } = services;
  const [state, setState] = useState<"open" | "noting" | "noted" | "failed">("open");
  const note = (): void => {
    setState("noting");
    const eventId = sentMeetingId(newPressId());
    void appointments.note(found, slot, eventId, pair).then((isNoted) => {
      if (isNoted) onNoted(eventId);
      return setState(isNoted ? "noted" : "failed");
    });
  };
  return (
    <>
      <p className={styles.line} role="status">
        {text(state === "noted" ? "use.noted" : state === "failed" ? "use.noteFailed" : "use.noteWhy")}
      </p>
      {state !== "noted" && (
        <SteadyButton off={state === "noting"} onClick={note}>
          {text(state === "noting" ? "use.noting" : "use.note")}
        </SteadyButton>
      )}
    </>
  );
};
