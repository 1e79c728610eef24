import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { MailboxHours } from "../../../domain/people/myTime/calendarReader";
import type { Failure } from "../../../domain/shared/failure";
import { plusDays } from "../../../domain/time/interval";
import { SteadyButton } from "../../controls/SteadyButton";
import { Problem } from "../../controls/Problem";
import { formatClock, formatWeekday } from "../../format/calendar";
import { formatList } from "../../format/list";
import { placeOf } from "../../format/place";
import type { PartProps } from "../partProps";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat, useOwnThings } from "../../context";

type Looking =
  | { readonly phase: "idle" | "looking" | "none" | "taken" }
  | { readonly phase: "found"; readonly hours: MailboxHours }
  | { readonly phase: "failed"; readonly failure: Failure };

const useOutlookHours = ({ declaring }: PartProps) => {
  const { me, clock } = useFormat();
  const { calendars } = useOwnThings();
  const [state, setState] = useState<Looking>({ phase: "idle" });
  const look = async (): Promise<void> => {
    setState({ phase: "looking" });
    const start = clock.now();
    const end = plusDays(start, 1);
    const answer = await calendars.read([me.address], { start, end });
    if (!answer.ok) return setState({ phase: "failed", failure: answer.error });
    const hours = answer.value.get(me.address)?.hours;
    setState(hours ? { phase: "found", hours } : { phase: "none" });
  };
  const take = ({ days, fromMinutes, toMinutes }: MailboxHours): void => {
    declaring.change((now) => ({ ...now, work: [{ days, fromMinutes, toMinutes }] }));
    setState({ phase: "taken" });
  };
  return { state, look, take };
};

/** The working hours that the mailbox says, offered to be taken over. */
export const OutlookHours = ({ declaring }: PartProps) => {
  const { text, locale } = useFormat();
  const styles = useFormStyles();
  const { state, look, take } = useOutlookHours({ declaring });
  return (
    <>
      <div>
        <SteadyButton
          className={styles.button}
          off={!declaring.editable || state.phase === "looking"}
          onClick={() => void look()}
        >
          {text("import.outlook")}
        </SteadyButton>
      </div>
      <div role="status">
        {state.phase === "looking" && <p className={styles.line}>{text("import.looking")}</p>}
        {state.phase === "none" && <p className={styles.line}>{text("import.noHours")}</p>}
        {state.phase === "taken" && <p className={styles.line}>{text("import.taken")}</p>}
        {state.phase === "found" && (
          <p className={styles.line}>
            {text("import.says", {
              days: formatList(
                state.hours.days.map((day) => formatWeekday(day, locale)),
                locale,
              ),
              from: formatClock(state.hours.fromMinutes, locale),
              to: formatClock(state.hours.toMinutes, locale),
              place: placeOf(state.hours.zone, text),
            })}{" "}
            <Button size="small" onClick={() => take(state.hours)}>
              {text("import.take")}
            </Button>
          </p>
        )}
      </div>
      {state.phase === "failed" && <Problem failure={state.failure} byHand onRetry={() => void look()} />}
    </>
  );
};
