import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { type Duration, durationsOf, lengthsAmong, stepsFor } from "../../domain/conversation/guide";
import { usualHost } from "../../domain/conversation/session";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { subPageOf } from "../../domain/links/destination";
import { hasHost, stepsPlaceOf, type Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import { ArrivalHeading } from "../controls/focus/ArrivalHeading";
import { Fold, Label, LargeBody, List, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { TextLink } from "../controls/TextLink";
import { Sheet } from "../controls/Sheet";
import { DraftNotice } from "./DraftNotice";
import { GuideWords } from "./GuideWords";
import { HostChoice, HostLine } from "./Host";
import { isFor, readerSideOf, sideWords } from "./promptsFor";
import { Minutes, NotFor, PartsOf } from "./ReadFirst";
import { PartBeads } from "./PartBeads";
import { RadioChoice } from "./RadioChoice";
import { StepFoot } from "./StepFoot";
import { TodaysWishesForm, useTodaysWishes } from "./TodaysWishes";
import { writtenBefore } from "./step/stepForms";
import { boxForOneself, PrivatePage } from "./step/PrivatePage";
import { WriteBefore } from "./step/WriteBefore";
import { type Script, wordsOf } from "./useGuide";
import type { Meeting } from "./useMeeting";
import { useMe, useText } from "../context";

const useStyles = makeStyles({
  // Beside its menu in a side panel.
  start: {
    minHeight: "44px",
    "@media (max-width: 359px)": {
      paddingInlineStart: tokens.spacingHorizontalS,
      paddingInlineEnd: tokens.spacingHorizontalS,
    },
  },
  title: { display: "inline-flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

interface StartMeetingProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly meeting: Meeting;
  readonly script: Script;
  readonly arrived: boolean;
  /** Why this guide, in one sentence. */
  readonly why?: string | undefined;
  /** The booked meeting is not near yet: this page is for preparing it, and starting now is the exception. */
  readonly isEarly?: boolean;
  /** The length that fits what is booked. */
  readonly fitting?: Duration | undefined;
  /** What stands in place of the start while the guide is closed. */
  readonly closed?: ReactNode;
  /** What is asked before it begins, and keeps nobody from beginning. */
  readonly asked?: ReactNode;
  readonly onStart: (minutes: Duration, host: PersonId | undefined) => void;
  /** Stands beside the start. */
  readonly menu?: ReactNode;
  /** Stands below the start. */
  readonly children?: ReactNode;
  /** The choice of the guide's language. */
  readonly languages: ReactNode;
}

/** Before the meeting: what it is, how long it may take, and one button. */
export const StartMeeting = (props: StartMeetingProps) => {
  const text = useText();
  const me = useMe();
  const {
    pair,
    document,
    meeting,
    script,
    arrived,
    why,
    isEarly = false,
    closed,
    asked,
    menu,
    children,
    languages,
  } = props;
  const styles = useStyles();
  const { guide } = script;
  const lengths = lengthsAmong(durationsOf(guide), pair.members.length);
  const [minutes, setMinutes] = useState<Duration>(props.fitting ?? lengths[Math.floor(lengths.length / 2)] ?? 45);
  const wishes = useTodaysWishes(pair, undefined);
  const [host, setHost] = useState(usualHost(guide, pair, me.id));
  const start = (): void => props.onStart(minutes, hasHost(pair) ? host : undefined);
  const { startProblem } = meeting;
  return (
    <Sheet>
      <AboutGuide script={script} arrived={arrived} why={why} />
      {asked}
      <Beforehand {...{ pair, document, script, minutes, isEarly }} isOpen={!closed} />
      {!closed && (
        <RadioChoice
          question={text("guide.length")}
          options={lengths.map((value) => ({ value, label: text("guide.minutes", { minutes: value }) }))}
          chosen={minutes}
          onChoose={setMinutes}
        />
      )}
      {!closed && hasHost(pair) && <HostChoice pair={pair} host={host} onChoose={setHost} />}
      {startProblem && <Problem failure={startProblem} onRetry={start} />}
      {closed && (
        <>
          {closed}
          <Row>{menu}</Row>
        </>
      )}
      {!closed && (
        <>
          <Foot isEarly={isEarly}>
            <Row align="center">
              <SteadyButton
                appearance={isEarly ? "secondary" : "primary"}
                size={isEarly ? "medium" : "large"}
                className={styles.start}
                off={meeting.starting}
                onClick={start}
              >
                {text(isEarly ? "prepare.startNow" : "prepare.start")}
              </SteadyButton>
              {menu}
            </Row>
          </Foot>
          <Stack gap="s">
            <WhoSeesThePart pair={pair} />
          </Stack>
        </>
      )}
      {children}
      <div>
        <Fold title={<PartsTitle parts={stepsFor(guide, minutes).length} />}>
          <PartsOf script={script} minutes={minutes} />
        </Fold>
        <Fold title={text("lens.title")}>
          <TodaysWishesForm pair={pair} guide={guide} wishes={wishes} />
        </Fold>
        <Fold title={text("guide.language")}>{languages}</Fold>
      </div>
    </Sheet>
  );
};

/** When they meet, the way in stays in view however much there is to read before it. */
const Foot = ({ isEarly, children }: { readonly isEarly: boolean; readonly children: ReactNode }) =>
  isEarly ? children : <StepFoot>{children}</StepFoot>;

const PartsTitle = ({ parts }: { readonly parts: number }) => {
  const text = useText();
  const styles = useStyles();
  return (
    <span className={styles.title}>
      {text("guide.parts")}
      <PartBeads index={-1} parts={parts} />
    </span>
  );
};

/** What it is, why now, and when to choose another way. */
const AboutGuide = ({
  script: { guide, words },
  arrived,
  why,
}: Pick<StartMeetingProps, "script" | "arrived" | "why">) => {
  return (
    <>
      <Stack>
        <ArrivalHeading arrived={arrived}>
          <GuideWords words={words} id={guide.title} />
        </ArrivalHeading>
        <LargeBody>
          <GuideWords words={words} id={guide.purpose} />
        </LargeBody>
        <DraftNotice words={words} />
      </Stack>
      {why !== undefined && <Quiet>{why}</Quiet>}
      <NotFor script={{ guide, words }} />
    </>
  );
};

interface BeforehandProps extends Pick<StartMeetingProps, "pair" | "document" | "script" | "isEarly"> {
  readonly minutes: Duration;
  /** The guide may be begun. */
  readonly isOpen: boolean;
}

/** What somebody may think about before they meet, how long it takes, and where to write: for a part, else for oneself. */
const Beforehand = ({
  pair,
  document,
  script: { guide, words },
  minutes,
  isOpen,
  isEarly = false,
}: BeforehandProps) => {
  const text = useText();
  const me = useMe();
  const side = readerSideOf(pair, me.id);
  const before = guide.before?.filter((each) => isFor(side, each)) ?? [];
  const parts = isOpen
    ? stepsFor(guide, minutes).flatMap((step) => writtenBefore(step).map((kind) => ({ step, kind })))
    : [];
  if (before.length === 0 && parts.length === 0) return null;
  return (
    <Stack as="section" gap="s">
      <Label>{text("beforehand.title")}</Label>
      {before.length > 0 && (
        <List pointed gap="s">
          {before.map(({ id, minutes: taken, for: whom }) => {
            const forWhom = sideWords(side, whom);
            return (
              <li key={id}>
                {forWhom && <Quiet>{text(forWhom)}</Quiet>}
                <GuideWords words={words} id={id} /> <Minutes minutes={taken} />
              </li>
            );
          })}
        </List>
      )}
      {parts.map(({ step, kind }) => (
        <WriteBefore
          key={step.id}
          {...{ pair, document, guide, step, kind }}
          title={wordsOf(words, step.title)}
          isMain={isEarly}
        />
      ))}
      {isOpen && parts.length === 0 && (
        <PrivatePage box={boxForOneself(guide)} label={text("beforehand.write")} isMain={isEarly} />
      )}
    </Stack>
  );
};

/** Whether a press moves the others, too; where it does not, the way to have it so. */
const WhoSeesThePart = ({ pair }: Pick<StartMeetingProps, "pair">) => {
  const text = useText();
  if (stepsPlaceOf(pair)) return <Quiet>{text("guide.startHint")}</Quiet>;
  return (
    <>
      <HostLine pair={pair} />
      <Quiet>{text("guide.startHintAlone")}</Quiet>
      <Quiet>
        <TextLink href={`#${subPageOf({ screen: "steps", about: pair.id })}`}>{text("nav.steps")}</TextLink>
      </Quiet>
    </>
  );
};
