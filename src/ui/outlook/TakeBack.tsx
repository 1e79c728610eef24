import { Button, makeStyles } from "@fluentui/react-components";
import type { TakenBack } from "../../domain/people/appointment/appointment";
import type { FillingOfForm } from "./useFilling";
import { useText } from "../context";

const useStyles = makeStyles({
  line: { margin: "0" },
  press: { justifySelf: "start" },
});

interface TakeBackProps {
  readonly filling: FillingOfForm;
}

/** The way back from what was put into the form. */
export const TakeBackButton = ({ filling: { state, busy, takeBack } }: TakeBackProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <Button className={styles.press} onClick={takeBack} disabledFocusable={busy}>
      {text(state.phase === "takingBack" ? "use.takingBack" : "use.takeBack")}
    </Button>
  );
};

/** What taking back has left. */
export const TakenBackLine = ({ filling: { state } }: TakeBackProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <div role="status">
      {state.phase === "takenBack" && (
        <p className={styles.line}>
          {text("use.takenBack", { time: timeAfter(state.what), lines: state.what.linesThatStay })}
        </p>
      )}
    </div>
  );
};

const timeAfter = ({ timeStays, stillRepeats }: TakenBack): "repeats" | "stays" | "back" =>
  stillRepeats ? "repeats" : timeStays ? "stays" : "back";
