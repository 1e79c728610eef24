import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Duration } from "../../domain/conversation/guide";
import { durationsOf, stepMinutes, stepsFor } from "../../domain/conversation/variant";
import { stepsPlaceOf, type Pair } from "../../domain/people/pair";
import { subPageOf } from "../../domain/people/subPages";
import type { Text } from "../../locales/text";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useSheetStyles } from "../controls/useSheetStyles";
import type { Services } from "../services";
import { ArrivalHeading } from "./ArrivalHeading";
import { Beforehand } from "./Beforehand";
import { useGuideStyles } from "./guideStyles";
import { HostLine } from "./HostLine";
import { SafetyLink } from "../controls/SafetyLink";
import { TextLink } from "../controls/TextLink";
import { Said } from "./Said";
import { TodaysWishesFold } from "./TodaysWishesFold";
import type { Script } from "./useGuide";
import type { Meeting } from "./useMeeting";
import { useTodaysWishes } from "./useTodaysWishes";

const useStyles = makeStyles({
  lengths: {
    margin: "0",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXL,
    border: "none",
    padding: "0",
  },
  legend: { padding: "0", fontWeight: tokens.fontWeightSemibold },
  length: {
    display: "flex",
    alignItems: "center",
    minHeight: "44px",
    columnGap: tokens.spacingHorizontalS,
    cursor: "pointer",
  },
  radio: { width: "20px", height: "20px", margin: "0", accentColor: tokens.colorCompoundBrandBackground },
  parts: { display: "grid", rowGap: tokens.spacingVerticalS, margin: "0", paddingInlineStart: "24px" },
  start: { justifySelf: "start", minHeight: "44px" },
  line: { margin: "0" },
});

const FIRST_GUIDE = "first-meeting";

export interface StartMeetingProps {
  readonly services: Services;
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
  readonly onStart: (minutes: Duration) => void;
  /** Stands below the start. */
  readonly children?: ReactNode;
}

/** Before the meeting: what it is, how long it may take, and one button. */
export const StartMeeting = (props: StartMeetingProps) => {
  const { services, pair, meeting, script, arrived, why, closed, children } = props;
  const styles = useStyles();
  const shared = useGuideStyles();
  const paper = useSheetStyles();
  const { text } = services;
  const { guide, words } = script;
  const lengths = durationsOf(guide);
  const [minutes, setMinutes] = useState<Duration>(props.fitting ?? lengths[Math.floor(lengths.length / 2)] ?? 45);
  const wishes = useTodaysWishes(services, pair, undefined);
  const start = (): void => props.onStart(minutes);
  const { startProblem } = meeting;
  return (
    <div className={shared.columns}>
      <div className={paper.sheet}>
        <div className={shared.stack}>
          <ArrivalHeading arrived={arrived}>
            <Said words={words} id={guide.title} />
          </ArrivalHeading>
          <p className={shared.prompt}>
            <Said words={words} id={guide.purpose} />
          </p>
          {words.status === "machine-draft" && <p className={shared.quiet}>{text("guide.unfinished")}</p>}
        </div>
        {why !== undefined && <p className={shared.quiet}>{why}</p>}
        {guide.notFor !== undefined && (
          <section className={shared.tight}>
            <h3 className={shared.label}>{text("prepare.notFor")}</h3>
            <p className={styles.line}>
              <Said words={words} id={guide.notFor} />
            </p>
            <p className={styles.line}>
              <SafetyLink text={text} />
            </p>
          </section>
        )}
        <Beforehand {...{ services, pair, script }} />
        <TodaysWishesFold {...{ services, pair, guide, wishes }} />
        <Lengths {...{ lengths, minutes, text }} onChoose={setMinutes} />
        {startProblem && <Problem services={services} failure={startProblem} onRetry={start} />}
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
            <WhoStarts {...{ services, pair }} />
          </>
        )}
        {children}
      </div>
      <Parts {...{ script, minutes, text }} />
    </div>
  );
};

/** What a start means for the others: who is the host, and whether a press moves them too; else the way to have it so. */
const WhoStarts = ({ services, pair }: Pick<StartMeetingProps, "services" | "pair">) => {
  const { quiet } = useGuideStyles();
  const { text } = services;
  const host = <HostLine {...{ services, pair }} />;
  if (stepsPlaceOf(pair)) {
    return (
      <>
        {host}
        <p className={quiet}>{text("guide.startHint")}</p>
      </>
    );
  }
  return (
    <>
      {host}
      <p className={quiet}>{text("guide.startHintAlone")}</p>
      <p className={quiet}>
        <TextLink href={`#${subPageOf({ screen: "steps", about: pair.id })}`}>{text("nav.steps")}</TextLink>
      </p>
    </>
  );
};

interface LengthsProps {
  readonly lengths: readonly Duration[];
  readonly minutes: Duration;
  readonly text: Text;
  readonly onChoose: (minutes: Duration) => void;
}

const Lengths = ({ lengths, minutes, text, onChoose }: LengthsProps) => {
  const styles = useStyles();
  return (
    <fieldset className={styles.lengths}>
      <legend className={styles.legend}>{text("guide.length")}</legend>
      {lengths.map((length) => (
        <label key={length} className={styles.length}>
          <input
            type="radio"
            name="meeting-length"
            className={styles.radio}
            checked={length === minutes}
            onChange={() => onChoose(length)}
          />
          {text("guide.minutes", { minutes: length })}
        </label>
      ))}
    </fieldset>
  );
};

interface PartsProps {
  readonly script: Script;
  readonly minutes: Duration;
  readonly text: Text;
}

const Parts = ({ script: { guide, words }, minutes, text }: PartsProps) => {
  const styles = useStyles();
  const shared = useGuideStyles();
  return (
    <section className={shared.stack}>
      <h3 className={shared.label}>{text("guide.parts")}</h3>
      <ol className={styles.parts}>
        {stepsFor(guide, minutes).map((step) => (
          <li key={step.id}>
            <Said words={words} id={step.title} />{" "}
            <bdi className={shared.quiet}>{text("guide.minutes", { minutes: stepMinutes(step, minutes) })}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
};
