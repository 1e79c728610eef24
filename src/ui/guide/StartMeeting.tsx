import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { type Duration, durationsOf, stepMinutes, stepsFor } from "../../domain/conversation/guide";
import { usualHost } from "../../domain/conversation/session";
import { hasHost, stepsPlaceOf, type Pair } from "../../domain/people/pair";
import { subPageOf } from "../../domain/links/destination";
import type { PersonId } from "../../domain/shared/ids";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useSheetStyles } from "../controls/useSheetStyles";
import { ArrivalHeading } from "../controls/ArrivalHeading";
import { Beforehand } from "./Beforehand";
import { useGuideStyles } from "../controls/guideStyles";
import { HostChoice } from "./HostChoice";
import { HostLine } from "./HostLine";
import { RadioChoice } from "./RadioChoice";
import { SafetyLink } from "../controls/SafetyLink";
import { TextLink } from "../controls/TextLink";
import { GuideWords } from "./GuideWords";
import { TodaysWishesFold } from "./TodaysWishesFold";
import type { Script } from "./useGuide";
import type { Meeting } from "./useMeeting";
import { useTodaysWishes } from "./useTodaysWishes";
import { useMe, useText } from "../context";

const useStyles = makeStyles({
  parts: { display: "grid", rowGap: tokens.spacingVerticalS, margin: "0", paddingInlineStart: "24px" },
  start: { justifySelf: "start", minHeight: "44px" },
  line: { margin: "0" },
});

const FIRST_GUIDE = "first-meeting";

export interface StartMeetingProps {
  readonly pair: Pair;
  readonly meeting: Meeting;
  readonly script: Script;
  readonly arrived: boolean;
  /** Why this guide, in one sentence. */
  readonly why?: string | undefined;
  /** The length that fits what is booked. */
  readonly fitting?: Duration | undefined;
  /** What stands in place of the start while the guide is closed. */
  readonly closed?: ReactNode;
  readonly onStart: (minutes: Duration, host: PersonId | undefined) => void;
  /** Stands below the start. */
  readonly children?: ReactNode;
}

/** Before the meeting: what it is, how long it may take, and one button. */
export const StartMeeting = (props: StartMeetingProps) => {
  const text = useText();
  const me = useMe();
  const { pair, meeting, script, arrived, why, closed, children } = props;
  const styles = useStyles();
  const shared = useGuideStyles();
  const paper = useSheetStyles();
  const { guide } = script;
  const lengths = durationsOf(guide);
  const [minutes, setMinutes] = useState<Duration>(props.fitting ?? lengths[Math.floor(lengths.length / 2)] ?? 45);
  const wishes = useTodaysWishes(pair, undefined);
  const [host, setHost] = useState(usualHost(guide, pair, me.id));
  const start = (): void => props.onStart(minutes, hasHost(pair) ? host : undefined);
  const { startProblem } = meeting;
  return (
    <div className={shared.columns}>
      <div className={paper.sheet}>
        <AboutGuide script={script} arrived={arrived} why={why} />
        <Beforehand pair={pair} script={script} />
        <TodaysWishesFold pair={pair} guide={guide} wishes={wishes} />
        <RadioChoice
          question={text("guide.length")}
          options={lengths.map((value) => ({ value, label: text("guide.minutes", { minutes: value }) }))}
          chosen={minutes}
          onChoose={setMinutes}
        />
        {hasHost(pair) && <HostChoice pair={pair} host={host} onChoose={setHost} />}
        {startProblem && <Problem failure={startProblem} onRetry={start} />}
        {closed ?? (
          <>
            <SteadyButton
              appearance="primary"
              size="large"
              className={styles.start}
              off={meeting.starting}
              onClick={start}
            >
              {text(guide.id === FIRST_GUIDE ? "guide.start" : "prepare.start")}
            </SteadyButton>
            <WhoSeesThePart pair={pair} />
          </>
        )}
        {children}
      </div>
      <Parts script={script} minutes={minutes} />
    </div>
  );
};

/** What it is, why now, and when to choose another way. */
const AboutGuide = ({
  script: { guide, words },
  arrived,
  why,
}: Pick<StartMeetingProps, "script" | "arrived" | "why">) => {
  const text = useText();
  const [styles, shared] = [useStyles(), useGuideStyles()];
  return (
    <>
      <div className={shared.stack}>
        <ArrivalHeading arrived={arrived}>
          <GuideWords words={words} id={guide.title} />
        </ArrivalHeading>
        <p className={shared.prompt}>
          <GuideWords words={words} id={guide.purpose} />
        </p>
        {words.status === "machine-draft" && <p className={shared.quiet}>{text("guide.unfinished")}</p>}
      </div>
      {why !== undefined && <p className={shared.quiet}>{why}</p>}
      {guide.notFor !== undefined && (
        <section className={shared.tight}>
          <h3 className={shared.label}>{text("prepare.notFor")}</h3>
          <p className={styles.line}>
            <GuideWords words={words} id={guide.notFor} />
          </p>
          <p className={styles.line}>
            <SafetyLink />
          </p>
        </section>
      )}
    </>
  );
};

/** Whether a press moves the others, too; where it does not, the way to have it so. */
const WhoSeesThePart = ({ pair }: Pick<StartMeetingProps, "pair">) => {
  const text = useText();
  const { quiet } = useGuideStyles();
  if (stepsPlaceOf(pair)) return <p className={quiet}>{text("guide.startHint")}</p>;
  return (
    <>
      <HostLine pair={pair} />
      <p className={quiet}>{text("guide.startHintAlone")}</p>
      <p className={quiet}>
        <TextLink href={`#${subPageOf({ screen: "steps", about: pair.id })}`}>{text("nav.steps")}</TextLink>
      </p>
    </>
  );
};

interface PartsProps {
  readonly script: Script;
  readonly minutes: Duration;
}

const Parts = ({ script: { guide, words }, minutes }: PartsProps) => {
  const text = useText();
  const styles = useStyles();
  const shared = useGuideStyles();
  return (
    <section className={shared.stack}>
      <h3 className={shared.label}>{text("guide.parts")}</h3>
      <ol className={styles.parts}>
        {stepsFor(guide, minutes).map((step) => (
          <li key={step.id}>
            <GuideWords words={words} id={step.title} />{" "}
            <bdi className={shared.quiet}>{text("guide.minutes", { minutes: stepMinutes(step, minutes) })}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
};
