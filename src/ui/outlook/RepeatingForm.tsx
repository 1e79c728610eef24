import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Problem } from "../controls/Problem";
import type { Services } from "../services";
import { TakeBackButton, TakenBackLine } from "./TakeBack";
import type { FillingOfForm } from "./useFilling";

const useStyles = makeStyles({
  line: { margin: "0" },
  press: { justifySelf: "start" },
});

interface RepeatingFormProps {
  readonly services: Services;
  readonly filling: FillingOfForm;
  readonly onLook: () => void;
}

/** A form that is a series, which Outlook lets nobody move by its start: ours with the way back, any other with what to do. */
export const RepeatingForm = ({ services, filling, onLook }: RepeatingFormProps) => {
  const styles = useStyles();
  const { text } = services;
  const { state, takeBack } = filling;
  if (standsIn(state)) return <OurSeries {...{ services, filling }} />;
  return (
    <>
      <TakenBackLine {...{ services, filling }} />
      {state.phase === "failed" && state.filled && (
        <Problem services={services} failure={state.failure} byHand onRetry={takeBack} />
      )}
      {state.phase !== "takenBack" && <p className={styles.line}>{text("pane.repeats")}</p>}
      <Button className={styles.press} onClick={onLook}>
        {text("pane.lookAgain")}
      </Button>
    </>
  );
};

/** The press that made the series is gone with the times, so whoever pressed it goes on here. */
const OurSeries = ({ services, filling }: Omit<RepeatingFormProps, "onLook">) => {
  const styles = useStyles();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) words.current?.focus();
  }, []);
  return (
    <>
      <p ref={words} tabIndex={-1} className={styles.line}>
        {services.text("use.series")}
      </p>
      <TakeBackButton {...{ services, filling }} />
    </>
  );
};

const standsIn = (state: FillingOfForm["state"]): boolean =>
  (state.phase === "filled" || state.phase === "takingBack") && state.filled.series !== undefined;
