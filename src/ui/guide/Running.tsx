import type { Text } from "../../locales/text";
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ComponentProps, type ReactNode, type RefObject, useRef, useState } from "react";
import {
  type LensId,
  roomAmong,
  type Step,
  stepMinutes,
  stepsFor,
  UNRECORDED_GUIDES,
} from "../../domain/conversation/guide";
import type { LiveSession } from "../../domain/conversation/liveSession";
import { type SessionState, underGuide, waitsForYes } from "../../domain/conversation/session";
import type { LiveDocument, ShownEntry } from "../../domain/document/store/liveDocument";
import { type OpenOutput, openOutputs, rulesReadAt } from "../../domain/document/meetingsHeld";
import { openCommitments } from "../../domain/document/promises";
import { termsIn } from "../../domain/document/meanings";
import { askedIn, others, type Pair } from "../../domain/people/pair";
import { Sheet } from "../controls/Sheet";
import { useDocument } from "../document/useDocument";
import { ArrivalHeading } from "../controls/focus/ArrivalHeading";
import { Body, Label, Quiet, Stack } from "../controls/layout";
import { Columns } from "./guideLayout";
import { AgreedTerms, GuideWords } from "./GuideWords";
import { heldBy } from "./heldBy";
import { HostLine } from "./Host";
import { MomentMenu } from "./MomentMenu";
import { acrossFrom, readerSideOf } from "./promptsFor";
import { SessionNotes } from "./SessionNotes";
import { MoveOn, MovedMeanwhile, StepFoot } from "./StepFoot";
import { StepHeader } from "./StepHeader";
import { StepMenu, type MeetingWays } from "./StepMenu";
import { StepPrompts } from "./StepPrompts";
import { ClosingChoice, closingAnswer } from "./step/ClosingChoice";
import { boxForOneself, PrivatePage, WrittenForOneself } from "./step/PrivatePage";
import { HeardFromMeList, openHeard } from "./step/SayBack";
import { OpenPromises } from "./step/OpenPromises";
import { RulesToRead } from "./step/RulesToRead";
import { SignalCard } from "./step/SignalCard";
import { mayWrite, RecordConsent, TenderConsent } from "./step/TenderConsent";
import { WriteBox } from "./step/WriteBox";
import { softTimeAt, TimeLine } from "./TimeLine";
import { useTodaysWishes } from "./TodaysWishes";
import { useComesToTop } from "./useComesToTop";
import type { Script } from "./useGuide";
import { useFormat, useMe, useText } from "../context";
import { useNames } from "../names";

interface RunningProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly document: LiveDocument;
  /** As the store has it; its guide may demand more. */
  readonly state: SessionState;
  readonly script: Script;
  readonly arrived: boolean;
  /** The choice of the guide's language. */
  readonly languages: ReactNode;
  /** Ways out of the step that belong to the whole screen. */
  readonly ways: MeetingWays;
}

/** The part where the meeting is, what may be written beside it, and the ways to move on. */
export const Running = (props: RunningProps) => {
  const text = useText();
  const me = useMe();
  const { pair, session, script, ways } = props;
  const state = underGuide(props.state, script.guide, askedIn(pair, me.id));
  const steps = stepsFor(script.guide, state.minutes);
  const step = steps[state.step];
  if (step) return <KnownPart {...props} state={state} steps={steps} step={step} />;
  // A newer version of the guide may have more parts than ours, or another length; so may a row that was changed by hand.
  return (
    <>
      <Sheet>
        <ArrivalHeading arrived={props.arrived}>
          <GuideWords words={script.words} id={script.guide.title} />
        </ArrivalHeading>
        <Body role="status">{text("guide.unknownPart")}</Body>
      </Sheet>
      <BareFoot session={session} ways={ways} index={steps.length} />
    </>
  );
};

interface BareFootProps {
  readonly session: LiveSession;
  readonly ways: MeetingWays;
  /** How many parts this screen knows: the meeting stands behind them. */
  readonly index: number;
}

/** The ways back and to the end of a meeting of which this screen does not know the part. */
export const BareFoot = ({ session, ways, index }: BareFootProps) => (
  <StepFoot>
    <MoveOn session={session} index={index} parts={index + 1} isUnsaid={false} onEnd={session.end} menu={{ ways }} />
  </StepFoot>
);

interface KnownPartProps extends RunningProps {
  readonly steps: readonly Step[];
  readonly step: Step;
}

const KnownPart = (props: KnownPartProps) => {
  const { pair, session, document, state, script, arrived, steps, step, languages, ways } = props;
  const { text, me, locale, clock } = useFormat();
  const [isTimeHidden, setTimeHidden] = useState(false);
  const [asked, setAsked] = useState<{ readonly step: string; readonly minutesLeft: number }>();
  const wishes = useTodaysWishes(pair, state.id);
  const { entries } = useDocument(document);
  const place = useRef<HTMLDivElement>(null);
  const isWaiting = waitsForYes(state, askedIn(pair, me.id));
  const moved = useComesToTop(place, `${isWaiting} ${step.id} ${state.signal?.at}`, arrived);
  const terms = termsIn(entries, pair, locale);
  const time = timeOf(state, step);
  const parts = { pair, session, document, state };
  const isUnsaid = step.kind === "close" && closingAnswer(me.id, state, entries) === "open";
  const end = async (): Promise<void> => {
    if (isUnsaid) await session.press("none-this-time");
    await session.end();
    const isLast = state.step + 1 >= steps.length;
    const held = heldBy({ state, script, entries, isLast, mayWrite: mayWrite(state, pair) });
    if (held) await document.write({ text: "", content: { kind: "held", held }, session: state.id });
  };
  const ask = (): void =>
    setAsked({
      step: step.id,
      minutesLeft: softTimeAt(time.pausedAt ?? clock.now(), time.since, time.minutes).minutesLeft,
    });
  const menu: ComponentProps<typeof MoveOn>["menu"] = {
    ways,
    onSkip: state.step + 1 < steps.length ? () => void session.skip() : undefined,
    time: { isHidden: isTimeHidden, onHide: setTimeHidden, onAsk: ask },
    about: { ...parts, terms, script, wishes, languages },
  };
  if (isWaiting)
    return (
      <>
        <Sheet>
          <TenderConsent {...parts} script={script} arrived={arrived} place={place} />
        </Sheet>
        <StepFoot>
          <StepMenu {...menu} onSkip={undefined} />
        </StepFoot>
      </>
    );
  return (
    <AgreedTerms value={terms.filter(({ isAgreed }) => isAgreed)}>
      <ThePart {...props} entries={entries} place={place} lenses={wishes.lenses} isTimeHidden={isTimeHidden}>
        {asked?.step === step.id && text("guide.timeLeft", { minutes: asked.minutesLeft })}
      </ThePart>
      <StepFoot>
        <Quiet role="status">{ways.told}</Quiet>
        {moved.isMissed && <MovedMeanwhile {...{ pair, state, step }} words={script.words} onShow={moved.show} />}
        <MoveOn
          session={session}
          index={state.step}
          isUnsaid={isUnsaid}
          parts={steps.length}
          notYet={notYet(openOutputs(steps, entries, state.id), steps, text)}
          onEnd={end}
          menu={menu}
        />
      </StepFoot>
    </AgreedTerms>
  );
};

interface ThePartProps extends KnownPartProps {
  readonly entries: readonly ShownEntry[];
  readonly place: RefObject<HTMLDivElement | null>;
  readonly lenses: readonly LensId[];
  readonly isTimeHidden: boolean;
  /** How much time is left, for those who asked. */
  readonly children: ReactNode;
}

/** The question and what goes with it, and beside it, where there is room, what is written. */
const ThePart = (props: ThePartProps) => {
  const { pair, session, document, state, script, arrived, steps, step } = props;
  const { entries, place, lenses, isTimeHidden, children } = props;
  const { me, clock, dir } = useFormat();
  const [isSimple, setSimple] = useState(false);
  const { words } = script;
  const onlyMe = step.outputs.length > 0 && step.outputs.every((output) => output.defaultVisibility === "only-me");
  const parts = { pair, session, document, state };
  const isOpen = mayWrite(state, pair);
  // Whoever came to speak about something tender is asked for nothing first.
  const isFirst = state.step === 0 && !UNRECORDED_GUIDES.includes(script.guide.id);
  const heard = openHeard(entries, state.id, me.id);
  const rules = isOpen ? rulesReadAt(step, steps, entries) : undefined;
  const names = useNames(pair);
  const mover = others(pair, me.id).find(({ id }) => id === state.movedBy);
  return (
    <Columns>
      <Sheet closed={onlyMe} gap="m">
        <StepHeader
          {...{ script, step, arrived, place }}
          index={state.step}
          parts={steps.length}
          mover={mover && state.step > 0 ? names.of(mover) : undefined}
        >
          <HostLine pair={pair} host={state.host} lead={step.lead} />
        </StepHeader>
        <SignalCard {...parts} />
        {isOpen && <HeardFromMeList {...parts} heard={heard} step={step.id} />}
        <div>
          {!isTimeHidden && <TimeLine key={step.id} clock={clock} dir={dir} {...timeOf(state, step)} />}
          <Quiet role="status">{children}</Quiet>
        </div>
        {isFirst && <WhatBecame {...parts} folded={entries} />}
        <StepPrompts
          key={step.id}
          {...{ words, step, isSimple, lenses }}
          room={roomAmong(state.minutes, pair.members.length)}
          side={readerSideOf(pair, me.id, state.host)}
          readers={acrossFrom(pair, me.id, state.host).map(names.of)}
        >
          <MomentMenu pair={pair} session={session} isSimple={isSimple} onSimple={setSimple} />
        </StepPrompts>
        {rules && <RulesToRead {...{ pair, document, entries, rules }} />}
        {onlyMe && <PrivateMinute box={`${state.id} ${step.id}`} />}
      </Sheet>
      <Stack gap="xl">
        {!isOpen && <RecordConsent {...parts} />}
        {/* What this part asks for comes first. */}
        {step.kind === "close" && <ClosingChoice {...parts} folded={entries} mayWrite={isOpen} />}
        {isOpen && <WriteBox {...parts} {...{ steps, step, words, heard, onlyMe }} />}
        <WrittenForOneself box={boxForOneself(script.guide)} />
        <SessionNotes
          pair={pair}
          document={document}
          session={state.id}
          without={[...heard, ...(rules ?? [])].map(({ entry }) => entry.id)}
        />
      </Stack>
    </Columns>
  );
};

/** A conversation begins with what became of earlier promises; those of today are not old yet. */
const WhatBecame = ({
  pair,
  document,
  state,
  folded,
}: Pick<RunningProps, "pair" | "document" | "state"> & { readonly folded: readonly ShownEntry[] }) => {
  const text = useText();
  const open = openCommitments(folded).filter(({ entry }) => entry.session !== state.id);
  if (open.length === 0) return null;
  return (
    <Stack as="section" gap="s" aria-label={text("guide.promises")}>
      <Label>{text("guide.promises")}</Label>
      <OpenPromises pair={pair} document={document} open={open} />
    </Stack>
  );
};

const timeOf = (state: SessionState, step: Step) => ({
  since: state.stepStartedAt,
  minutes: stepMinutes(step, state.minutes),
  pausedAt: state.signal?.kind === "wait" ? state.signal.at : undefined,
});

/** What stands between a meeting and its end, in one sentence, and where to go for it. */
const notYet = ([first]: readonly OpenOutput[], steps: readonly Step[], text: Text) =>
  first && {
    words: text("output.missing", { kind: first.kind, count: first.missing }),
    part: steps.findIndex(({ id }) => id === first.step),
  };

const useStyles = makeStyles({
  own: { display: "flex", columnGap: tokens.spacingHorizontalM, alignItems: "start" },
  drawing: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
});

/** Says that a part is private: its only box is one's own journal, and the sheet around it is dashed. */
const PrivateMinute = ({ box }: ComponentProps<typeof PrivatePage>) => {
  const text = useText();
  const styles = useStyles();
  return (
    <section className={styles.own} aria-label={text("guide.privateTitle")}>
      <svg className={styles.drawing} width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
          <rect x="5" y="4" width="22" height="24" rx="3" />
          <path d="M11 4v24M21 14v4" />
        </g>
      </svg>
      <Stack gap="xs">
        <Label>{text("guide.privateTitle")}</Label>
        <Quiet>{text("guide.private")}</Quiet>
        <PrivatePage key={box} box={box} />
      </Stack>
    </section>
  );
};
