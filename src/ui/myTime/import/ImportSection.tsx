import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { MailboxHours } from "../../../domain/people/myTime/calendarReader";
import type { Failure } from "../../../domain/shared/failure";
import { plusDays } from "../../../domain/time/interval";
import { useFormat, useOwnThings, useText } from "../../context";
import { Body } from "../../controls/layout";
import { Problem } from "../../controls/Problem";
import { SteadyButton } from "../../controls/SteadyButton";
import { formatClock } from "../../format/calendar";
import { placeOf } from "../../format/place";
import { weekdayNames } from "../declaredWords";
import { MyTimeSection } from "../MyTimeSection";
import type { SectionProps } from "../useMyTime";
import { FileImport } from "./FileImport";

/** What a person already has elsewhere: it is shown first, and taken over only by a press. */
export const ImportSection = ({ declaring }: SectionProps) => {
  const text = useText();
  return (
    <MyTimeSection title={text("import.title")}>
      <OutlookHours declaring={declaring} />
      <FileImport declaring={declaring} />
    </MyTimeSection>
  );
};

type Asked =
  | { readonly phase: "idle" | "asking" | "none" | "taken" }
  | { readonly phase: "found"; readonly hours: MailboxHours }
  | { readonly phase: "failed"; readonly failure: Failure };

/** The working hours that the mailbox says, offered to be taken over. */
const OutlookHours = ({ declaring: { editable, change } }: SectionProps) => {
  const { text, me, locale, clock } = useFormat();
  const { calendars } = useOwnThings();
  const [state, setState] = useState<Asked>({ phase: "idle" });
  const ask = async (): Promise<void> => {
    setState({ phase: "asking" });
    const start = clock.now();
    const answer = await calendars.read([me.address], { start, end: plusDays(start, 1) });
    if (!answer.ok) return setState({ phase: "failed", failure: answer.error });
    const hours = answer.value.get(me.address)?.hours;
    setState(hours ? { phase: "found", hours } : { phase: "none" });
  };
  const take = ({ days, fromMinutes, toMinutes }: MailboxHours): void => {
    change((now) => ({ ...now, work: [{ days, fromMinutes, toMinutes }] }));
    setState({ phase: "taken" });
  };
  return (
    <>
      <div>
        <SteadyButton off={!editable || state.phase === "asking"} onClick={() => void ask()}>
          {text("import.outlook")}
        </SteadyButton>
      </div>
      <div role="status">
        {state.phase === "asking" && <Body>{text("import.looking")}</Body>}
        {state.phase === "none" && <Body>{text("import.noHours")}</Body>}
        {state.phase === "taken" && <Body>{text("import.taken")}</Body>}
        {state.phase === "found" && (
          <Body>
            {text("import.says", {
              days: weekdayNames(state.hours.days, locale),
              from: formatClock(state.hours.fromMinutes, locale),
              to: formatClock(state.hours.toMinutes, locale),
              place: placeOf(state.hours.zone, text),
            })}{" "}
            <Button size="small" onClick={() => take(state.hours)}>
              {text("import.take")}
            </Button>
          </Body>
        )}
      </div>
      {state.phase === "failed" && <Problem failure={state.failure} byHand onRetry={() => void ask()} />}
    </>
  );
};
