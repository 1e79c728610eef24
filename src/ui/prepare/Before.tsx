import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { stepsLeft } from "../../domain/conversation/guide";
import { wasPostponed } from "../../domain/conversation/session";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { MS_PER_HOUR, type Instant } from "../../domain/time/interval";
import { useFormat, useText } from "../context";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { TextLink } from "../controls/TextLink";
import { Columns } from "../guide/guideLayout";
import { ArrivalHeading } from "../controls/focus/ArrivalHeading";
import { Body, Label, Row, Stack } from "../controls/layout";
import { JoinButton } from "../nextMeeting/JoinButton";
import { clocksAt, nearnessOf, timesWords, titleWords, type Nearness } from "../proposal/meetingWords";
import { useDaysAround, useInCalendar, useUpcoming } from "../nextMeeting/useUpcoming";
import { useWriting } from "../controls/useWriting";
import { formatList } from "../format/list";
import { toldDay } from "../format/when";
import { useHearers } from "../useHearers";
import { WithGuide } from "../guide/WithGuide";
import { wordsOf } from "../guide/useGuide";
import type { Room } from "./HelpLinks";
import { BeforeCard } from "./BeforeCard";
import { DidYouMeet } from "./DidYouMeet";
import { type ConversationParts, OneGuide } from "./OneGuide";
import { OtherGuides } from "./OtherGuides";
import { LightDay } from "./Wishes";

const useStyles = makeStyles({
  number: { width: "96px" },
  link: { display: "inline-flex", alignItems: "center", minHeight: "32px" },
});

interface BeforeProps extends ConversationParts {
  readonly arrived: boolean;
  readonly onGo: (room: Room) => void;
}

/** Before a meeting: when it is, the suggested guide with its reason, the one-minute card; all else is one press away. */
export const Before = (props: BeforeProps) => {
  const text = useText();
  const styles = useStyles();
  const { pair, document, together, onGo } = props;
  const { next, now } = useUpcoming(pair, document);
  const nearness = next && nearnessOf(next.meeting, now);
  const shown = together.suggestions[0]?.guide;
  return (
    <>
      <AfterLastTime {...props} hasNext={next !== undefined} />
      {next && nearness && <MeetingLine {...{ pair, now, nearness }} meeting={next.meeting} />}
      <Columns>
        {shown !== undefined && (
          <OneGuide
            {...props}
            id={shown}
            isEarly={nearness === "far"}
            onRules={() => onGo({ kind: "rules" })}
            onAside={() => undefined}
          >
            <Row align="center">
              <Button onClick={() => onGo({ kind: "others", shown })}>{text("prepare.others")}</Button>
              <TextLink className={styles.link} href="#lessons">
                {text("prepare.lesson")}
              </TextLink>
            </Row>
          </OneGuide>
        )}
        <BeforeCard {...props} />
      </Columns>
    </>
  );
};

interface MeetingLineProps {
  readonly pair: Pair;
  readonly meeting: NotedMeeting;
  readonly now: Instant;
  readonly nearness: Nearness;
}

/** The next booked meeting in one line, and the way into it when it is near, as on the screen "Us". */
const MeetingLine = ({ pair, meeting, now, nearness }: MeetingLineProps) => {
  const format = useFormat();
  const days = useDaysAround(pair, meeting);
  const event = useInCalendar(pair, nearness === "far" ? undefined : meeting);
  const found = days.phase === "there" ? days.value : undefined;
  const title = titleWords(meeting, now, format.zone, format);
  const joinUrl = event.phase === "there" ? event.value?.joinUrl : undefined;
  return (
    <Stack as="section" gap="xs" aria-label={format.text("prepare.next")}>
      <Label as="h2">{nearness === "far" ? format.text("prepare.for", { when: title }) : title}</Label>
      <Body>{timesWords(clocksAt(found, meeting.start, format), format)}</Body>
      {joinUrl !== undefined && (
        <Row>
          <JoinButton url={joinUrl} />
        </Row>
      )}
    </Stack>
  );
};

interface OthersProps extends ConversationParts {
  /** The guide that was on the sheet before. */
  readonly shown: string | undefined;
  readonly onGo: (room: Room) => void;
}

/** A page of its own: the other suggestions, all guides, and what the pair wishes for its next meetings. */
export const OtherConversations = ({ pair, document, together, shown, onGo }: OthersProps) => {
  const text = useText();
  return (
    <Stack gap="l">
      <ArrivalHeading arrived>{text("prepare.others")}</ArrivalHeading>
      <OtherGuides pair={pair} together={together} shown={shown} onLook={(id) => onGo({ kind: "guide", id })} />
      <LightDay document={document} together={together} />
      <MeetingCount key={together.planned} document={document} planned={together.planned} />
    </Stack>
  );
};

interface AfterProps extends BeforeProps {
  /** Another meeting is booked. */
  readonly hasNext: boolean;
}

/** What is left of the last meeting: whether it took place, and the parts that were not reached. */
const AfterLastTime = ({ pair, document, meeting, together, onGo, hasNext }: AfterProps) => {
  const format = useFormat();
  const { text, locale, clock } = format;
  const { toAsk, held, missed } = together;
  const last = held.at(-1);
  const hearers = useHearers(pair);
  const latest = meeting.snapshot.session;
  const isPutOffNow = latest !== undefined && wasPostponed(latest) && clock.now() - latest.stepStartedAt < MS_PER_HOUR;
  return (
    <>
      {toAsk && (
        <DidYouMeet
          document={document}
          question={text("met.ask", { day: toldDay(toAsk.start, format) })}
          facts={{ eventId: toAsk.eventId, notReached: [] }}
        />
      )}
      <Body role="status">
        {missed && text("met.noNext", { next: hasNext ? "yes" : "no" })}
        {isPutOffNow && text("yes.putOff")}
      </Body>
      {last?.guide !== undefined && (last.notReached.length > 0 || last.stopped !== undefined) && (
        <WithGuide id={last.guide} hearers={hearers}>
          {({ guide, words }) => {
            const left = last.stopped
              ? stepsLeft(guide, last.stopped)
              : guide.steps.filter(({ id }) => last.notReached.includes(id));
            const parts = formatList(
              left.map(({ title }) => wordsOf(words, title)),
              locale,
            );
            return (
              left.length > 0 && (
                <Stack gap="s">
                  <Body>{text("before.notReached", { parts })}</Body>
                  <Row align="center">
                    <Button onClick={() => onGo({ kind: "guide", id: guide.id, from: left[0]?.id })}>
                      {text("before.goOn")}
                    </Button>
                  </Row>
                </Stack>
              )
            );
          }}
        </WithGuide>
      )}
    </>
  );
};

const MOST = 99;

interface MeetingCountProps {
  readonly document: LiveDocument;
  readonly planned: number;
}

/** How many meetings the pair has in mind: when the middle and the last one come depends on it. Either may say it. */
export const MeetingCount = ({ document, planned }: MeetingCountProps) => {
  const text = useText();
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const { write, keeping, problem } = useWriting(document);
  const meetings = Number(typed ?? planned);
  const isGood = Number.isInteger(meetings) && meetings >= 1 && meetings <= MOST;
  const keep = (): void => void write({ text: "", content: { kind: "rhythm", rhythm: { meetings } } });
  return (
    <Stack gap="s">
      <Field label={text("prepare.planned")}>
        <Input
          className={styles.number}
          type="number"
          min={1}
          max={MOST}
          value={typed ?? String(planned)}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Row align="center">
        <SteadyButton off={keeping || !isGood || meetings === planned} onClick={keep}>
          {text("prepare.plannedKeep")}
        </SteadyButton>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={keep} />}
    </Stack>
  );
};
