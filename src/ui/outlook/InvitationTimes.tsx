import { makeStyles } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { Invitee } from "../../domain/people/appointment/appointment";
import type { Pair } from "../../domain/people/pair";
import type { Proposal } from "../../domain/proposals/answer";
import { lengthMinutes } from "../../domain/time/interval";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import type { OpenInvitation } from "../../planning/moveInvitation";
import { useFormat, usePlanning } from "../context";
import { Body, Row, Stack } from "../controls/layout";
import { Loading } from "../controls/Loading";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useQuery } from "../controls/useQuery";
import { useKeeping } from "../controls/useWriting";
import { QuietButton } from "../controls/QuietButton";
import { theirTimesWords, whenFound } from "../proposal/meetingWords";
import { TimesInstead } from "../nextMeeting/TimesInstead";
import { useNameOf } from "./company";
import { betterThan } from "./formTime";
import type { LookedAt } from "./ThisTime";

const DAYS_AHEAD = 28;

const useStyles = makeStyles({
  start: { justifyItems: "start" },
  press: { "@media (pointer: coarse)": { minHeight: "44px" } },
});

interface InvitationTimesProps {
  readonly company: Company;
  readonly pair: Pair | undefined;
  readonly from: Invitee;
  /** Undefined: Outlook does not say which of the calendar's meetings this is, or it is a whole series. */
  readonly eventId: string | undefined;
  readonly looked: LookedAt;
  readonly window: OpenInvitation["window"];
  /** Says what was done, above. */
  readonly onDone: (words: string) => void;
}

/** Other times for an invitation whose time is hard for somebody: who called it moves it, anybody else proposes one. */
export const InvitationTimes = (props: InvitationTimesProps) => {
  const { company, pair, from, eventId, looked, window } = props;
  const { text, me } = useFormat();
  const { findTimes } = usePlanning();
  const nameOf = useNameOf(pair);
  const { start, end } = window;
  const ask = useMemo(() => {
    if (eventId === undefined) return undefined;
    const own = { window: { start, end }, isSent: true };
    const wanted = { company, durationMinutes: lengthMinutes({ start, end }), horizonDays: DAYS_AHEAD, own };
    return (signal: AbortSignal) => findTimes(wanted, signal);
  }, [eventId, findTimes, company, start, end]);
  const { state, again } = useQuery(ask);
  const isMine = from.address.toLowerCase() === me.address.toLowerCase();
  const name = nameOf(from);
  if (eventId === undefined) return <Body>{text("read.cannotMove", { who: isMine ? "me" : "other", name })}</Body>;
  if (state.phase === "failed") return <Problem failure={state.failure} onRetry={again} />;
  if (state.phase === "loading")
    return (
      <Loading
        words={text("looking.words", {
          count: company.kind === "pair" ? company.pair.members.length : company.people.length + 1,
        })}
      />
    );
  const found = state.value;
  const others = found.answer.proposals.filter((one) => one.slot.start !== start);
  if (others.length === 0) return <Body>{text("next.moveNone")}</Body>;
  const better = betterThan(looked, found);
  return (
    <Found
      {...props}
      {...{ found, better, isMine, name }}
      invitation={{ eventId, window, organizer: from }}
      others={others.filter((one) => one !== better)}
    />
  );
};

interface FoundProps extends Pick<InvitationTimesProps, "company" | "onDone"> {
  readonly found: FoundTimes;
  readonly better: Proposal | undefined;
  readonly others: readonly Proposal[];
  readonly invitation: OpenInvitation;
  readonly isMine: boolean;
  /** Of who sent it. */
  readonly name: string;
}

const Found = ({ company, found, better, others, invitation, isMine, name, onDone }: FoundProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const id = useId();
  const { moveInvitation } = usePlanning();
  const { keep, keeping, problem } = useKeeping();
  const [areShown, show] = useState(better === undefined);
  const choose = (to: Proposal) => moveInvitation(found, invitation, to, company);
  const tell = (done: "moved" | "proposed", { slot }: Proposal): void =>
    onDone(
      text(done === "moved" ? "read.moved" : "read.proposed", { name, when: whenFound(found, slot.start, format) }),
    );
  const press = async (to: Proposal): Promise<void> => {
    const done = await keep(() => choose(to));
    if (done?.ok) tell(done.value, to);
  };
  const pending = text(isMine ? "booked.moving" : "read.proposing");
  return (
    <Stack gap="s" className={styles.start}>
      {better && (
        <>
          <Body id={id}>
            {text("time.better", {
              when: whenFound(found, better.slot.start, format),
              times: theirTimesWords(found, better.slot.start, format),
            })}
          </Body>
          <SteadyButton
            className={styles.press}
            appearance="primary"
            aria-describedby={id}
            off={keeping}
            onClick={() => void press(better)}
          >
            {keeping ? pending : isMine ? text("next.moveTo") : text("read.propose", { name })}
          </SteadyButton>
          {problem && !keeping && <Problem failure={problem} byHand onRetry={() => void press(better)} />}
        </>
      )}
      {better && others.length > 0 && (
        <Row>
          <QuietButton aria-expanded={areShown} onClick={() => show(!areShown)}>
            {text("time.others")}
          </QuietButton>
        </Row>
      )}
      {areShown && (
        <TimesInstead
          found={found}
          times={others}
          press={text(isMine ? "next.moveTo" : "read.proposeRow")}
          {...{ pending, choose, onChosen: tell }}
        />
      )}
    </Stack>
  );
};
