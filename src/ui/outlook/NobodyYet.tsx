import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Appointment } from "../../domain/people/appointment/appointment";
import { others, type Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { NothingYet } from "../controls/NothingYet";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import { useFormat } from "../context";

const useStyles = makeStyles({
  presses: { display: "grid", rowGap: tokens.spacingVerticalS, width: "100%" },
});

interface NobodyYetProps {
  readonly pairs: readonly Pair[];
  readonly appointment: Appointment;
  readonly onLook: () => void;
}

/** Nobody is invited whose calendar could be looked at: one press invites the person whom one meets anyway. */
export const NobodyYet = ({ pairs, appointment, onLook }: NobodyYetProps) => {
  const { text, me, locale } = useFormat();
  const styles = useStyles();
  const [inviting, setInviting] = useState<Pair>();
  const [failure, setFailure] = useState<Failure>();
  const invite = (pair: Pair): void => {
    if (inviting) return;
    setInviting(pair);
    setFailure(undefined);
    void appointment.invite(others(pair, me.id)).then((answer) => {
      setInviting(undefined);
      return answer.ok ? onLook() : setFailure(answer.error);
    });
  };
  const namesOf = (pair: Pair): string =>
    formatList(
      others(pair, me.id).map(({ name }) => name),
      locale,
    );
  return (
    <NothingYet>
      <p>{text("pane.nobody")}</p>
      <div className={styles.presses}>
        {pairs.map((pair, index) => (
          <SteadyButton
            key={pair.id}
            appearance={index === 0 ? "primary" : "secondary"}
            off={inviting !== undefined}
            onClick={() => invite(pair)}
          >
            {text(inviting === pair ? "pane.inviting" : "pane.invite", { names: namesOf(pair) })}
          </SteadyButton>
        ))}
        <Button onClick={onLook}>{text("pane.lookAgain")}</Button>
      </div>
      {failure && <Problem failure={failure} byHand onRetry={() => setFailure(undefined)} />}
    </NothingYet>
  );
};
