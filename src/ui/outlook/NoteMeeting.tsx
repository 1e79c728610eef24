import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
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
}

/**
 * Notes the meeting in the shared document, once the person says that it will be sent. Outlook gives an appointment no id
 * before that, so we give it one.
 */
export const NoteMeeting = ({ services, pair, found, slot }: NoteMeetingProps) => {
  const styles = useStyles();
  const { text, appointments, newPressId } = services;
  const [state, setState] = useState<"open" | "noting" | "noted" | "failed">("open");
  const note = (): void => {
    setState("noting");
    void appointments
      .note(found, slot, `outlook-${newPressId()}`, pair)
      .then((isNoted) => setState(isNoted ? "noted" : "failed"));
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
