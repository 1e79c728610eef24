import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import {
  type ForWhom,
  GOAL_AREAS,
  type GoalFacts,
  MILESTONE_KINDS,
  type MilestoneFacts,
} from "../../../domain/document/facts";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { type Plan, type PlannedGoal, planOf } from "../../../domain/document/plan";
import { type Standing, whoseToSay } from "../../../domain/document/promises";
import type { EntryId } from "../../../domain/shared/ids";
import { useFormat } from "../../context";
import { Drawing } from "../../controls/Drawing";
import { createLatePart } from "../../controls/latePart";
import { Body, Fold, Label, Quiet, Stack } from "../../controls/layout";
import { PartMeanwhile } from "../../controls/meanwhile";
import { Sheet } from "../../controls/Sheet";
import { ProblemBar } from "../../controls/ProblemBar";
import { useWriting } from "../../controls/useWriting";
import { formatList } from "../../format/list";
import { toldDate } from "../../format/when";
import { useArrivingAt } from "../arrival";
import { ProposedPart } from "../entry/EntryMore";
import { EntryButtons } from "../entry/OpenForm";
import { branch, sayStatusWords, statusWords } from "../factWords";
import { Budget } from "./Budget";
import { LooksBack } from "./LooksBack";
import { MoveDay } from "./MoveDay";
import { Many } from "./Many";
import {
  GiveUp,
  PartEntry,
  PartSection,
  StatusPresses,
  WriteHere,
  WriteOpened,
  useColumns,
  type PartProps,
} from "./PartEntry";
import { TalkCopy } from "./TalkCopy";
import { StepMark, StepsLine } from "./StepsLine";

const ChangeEntry = createLatePart(() => import("../entry/ChangeEntry"), PartMeanwhile);

const useStyles = makeStyles({
  empty: { justifyItems: "start" },
  stands: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  measure: {
    marginBlockEnd: tokens.spacingVerticalXS,
    maxWidth: "320px",
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    overflow: "hidden",
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStrokeAccessible,
  },
  reached: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  box: {
    alignContent: "start",
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalM,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { overflowWrap: "anywhere" },
});

interface PlanProps extends PartProps {
  readonly plan: Plan;
  /** An entry as it stands in the document, by its newest version. */
  readonly shownOf: (id: EntryId) => ShownEntry | undefined;
}

/** What a pair plans: goals, their steps on one line of time, success for each, hours and money, and the next look back. */
const PlanPart = (props: PartProps) => {
  const { context, isWhole } = props;
  const { text, locale } = useFormat();
  const styles = useStyles();
  const { entries, pair } = context;
  const plan = useMemo(() => planOf(entries, pair), [entries, pair]);
  const byId = useMemo(() => new Map(entries.map((shown) => [shown.entry.id, shown])), [entries]);
  const inner = { ...props, plan, shownOf: (id: EntryId) => byId.get(id) };
  const goals = [...plan.goals, ...plan.proposed];
  const missing = plan.missing.map((kind) => text("plan.kind", { kind: branch(kind) }));
  return (
    <>
      {goals.length === 0 && plan.stopped.length === 0 && isWhole && (
        <Stack gap="s" className={styles.empty}>
          <Drawing of="page" />
          <Body>{text("plan.first")}</Body>
        </Stack>
      )}
      {goals.length > 0 && (
        <Sheet>
          {missing.length > 0 && <Body>{text("plan.missing", { names: formatList(missing, locale) })}</Body>}
          <Goals goals={goals} {...inner} />
        </Sheet>
      )}
      <WriteHere {...props} kind="goal" press={text("plan.addGoal")} isMain={goals.length === 0} />
      <GivenUp {...inner} />
      <Steps {...inner} />
      <SuccessBoxes {...inner} />
      <LooksBack {...props} />
      <Stack gap="s">
        <Budget {...inner} />
        <TalkCopy plan={plan} />
      </Stack>
    </>
  );
};

/** Goals by what they are about. */
const Goals = ({ goals, ...props }: PlanProps & { readonly goals: readonly PlannedGoal[] }) => {
  const { text } = useFormat();
  const columns = useColumns();
  const areas = GOAL_AREAS.filter((area) => goals.some(({ entry }) => entry.content.goal.area === area));
  return (
    <div className={columns}>
      {areas.map((area) => (
        <Stack as="section" key={area} gap="m">
          <Label as="h2">{text("plan.area", { area: branch(area) })}</Label>
          <Many of={goals.filter(({ entry }) => entry.content.goal.area === area)} idOf={({ entry }) => entry.id}>
            {(goal) => <Goal key={goal.entry.id} goal={goal} {...props} />}
          </Many>
        </Stack>
      ))}
    </div>
  );
};

const Goal = ({ goal: { entry, status, steps }, ...props }: PlanProps & { readonly goal: PlannedGoal }) => {
  const format = useFormat();
  const { text, me } = format;
  const styles = useStyles();
  const shown = props.shownOf(entry.id);
  const [opened, setOpened] = useState<"step" | "giving-up">();
  const { write, problem } = useWriting(props.document);
  const close = (): void => setOpened(undefined);
  if (!shown) return null;
  const isMine = [me.id, "both"].includes(whoseToSay(entry) ?? "");
  const isOpen = status === "open" || status === "doing";
  // While a step waits, that is what is pressed next: the goal's own presses are in its menu.
  const isResting = steps.some(isToDo);
  const reached = { kind: "progress", progress: { of: entry.id, status: "done" } } as const;
  const addStep = { label: text("plan.addStep"), onPress: () => setOpened("step") };
  const actions = [
    ...(isOpen && isResting ? [addStep] : []),
    ...(isOpen && isMine && (isResting || steps.length === 0)
      ? [{ label: text("plan.reached"), onPress: () => void write({ text: "", content: reached }) }]
      : []),
    ...(isOpen && isMine ? [{ label: sayStatusWords("dropped", format), onPress: () => setOpened("giving-up") }] : []),
  ];
  return (
    <PartEntry
      {...props}
      shown={shown}
      folded
      actions={actions}
      {...(status !== "open" &&
        status !== "asked" && { sign: <span className={styles.stands}>{statusWords(status, "goal", format)}</span> })}
    >
      {status === "asked" && <ProposedPart {...props} entry={entry} />}
      {isOpen && !isResting && (
        <StatusPresses
          entry={entry}
          document={props.document}
          presses={isMine && steps.length > 0 ? [{ status: "done", words: text("plan.reached") }] : []}
        >
          {opened !== "step" && (
            <Button size="small" onClick={addStep.onPress}>
              {addStep.label}
            </Button>
          )}
        </StatusPresses>
      )}
      {problem && <ProblemBar failure={problem} byHand />}
      {isOpen && opened === "giving-up" && <GiveUp {...props} entry={entry} onClose={close} />}
      {isMine && isOver(status) && <OpenAgain {...props} entry={entry} />}
      {isOpen && opened === "step" && (
        <WriteOpened
          {...props}
          kind="milestone"
          press={text("plan.addStep")}
          start={{ goal: entry.id, kindOf: kindFor(entry.content.goal.area) }}
          onDone={close}
        />
      )}
    </PartEntry>
  );
};

/** What a step to such a goal most often is. */
const kindFor = (area: GoalFacts["area"]): MilestoneFacts["kindOf"] =>
  MILESTONE_KINDS.find((kind) => kind === area) ?? "outcome";

/** Goals that were given up, each with the steps that it had. */
const GivenUp = (props: PlanProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const { stopped } = props.plan;
  if (stopped.length === 0) return null;
  return (
    <Fold title={text("plan.givenUp", { count: stopped.length })}>
      <Many of={stopped} idOf={({ entry }) => entry.id}>
        {(goal) => (
          <Stack key={goal.entry.id} gap="s">
            <Goal goal={goal} {...props} />
            <Many of={goal.steps} idOf={({ entry }) => entry.id}>
              {({ entry, status }) => {
                const shown = props.shownOf(entry.id);
                const sign = <span className={styles.stands}>{statusWords(status, "milestone", format)}</span>;
                return shown && <PartEntry key={entry.id} {...props} shown={shown} sign={sign} />;
              }}
            </Many>
          </Stack>
        )}
      </Many>
    </Fold>
  );
};

const isOver = (status: Standing["status"]): boolean => status === "done" || status === "dropped";

/** The way back from a press that ended something. */
const OpenAgain = ({ entry, document }: Pick<PlanProps, "document"> & { readonly entry: Entry }) => (
  <StatusPresses entry={entry} document={document} presses={[{ status: "open" }]} />
);

/** The latest of them: more marks cannot be told apart. */
const MOST_ON_LINE = 100;

/** All steps by their day, drawn on one line and listed. */
const Steps = (props: PlanProps) => {
  const format = useFormat();
  const { text, clock, zone, zones } = format;
  const columns = useColumns();
  const steps = props.plan.goals
    .flatMap((goal) => goal.steps.map((step) => ({ ...step, of: goal.entry.content.goal.of })))
    .toSorted((a, b) => (a.entry.content.milestone.due < b.entry.content.milestone.due ? -1 : 1));
  const onLine = steps.filter(({ status }) => status !== "dropped");
  const today = zones.readAt(zone, clock.now()).date;
  const toDo = steps.filter(isToDo);
  const arriving = useArrivingAt();
  // What is due, and the next one: all of them are on the line.
  const due = toDo.findIndex(({ entry }) => entry.content.milestone.due >= today);
  const now = due < 0 ? toDo : toDo.slice(0, due + 1);
  const later = toDo.slice(now.length);
  if (steps.length === 0) return null;
  return (
    <PartSection title={text("plan.steps")}>
      <Sheet>
        {onLine.length > 0 && <StepsLine steps={onLine.slice(-MOST_ON_LINE)} today={today} />}
        {now.length > 0 && (
          <div className={columns}>
            <Many of={now} idOf={({ entry }) => entry.id}>
              {(step) => <StepEntry key={step.entry.id} {...props} step={step} />}
            </Many>
          </div>
        )}
        {later.length > 0 && (
          <Fold
            title={text("plan.later", { count: later.length })}
            isOpenFirst={later.some(({ entry }) => entry.id === arriving)}
            searchable
          >
            <div className={columns}>
              <Many of={later} idOf={({ entry }) => entry.id}>
                {(step) => <StepEntry key={step.entry.id} {...props} step={step} />}
              </Many>
            </div>
          </Fold>
        )}
        {steps.some(isDone) && (
          <Fold title={statusWords("done", "milestone", format)} searchable>
            <div className={columns}>
              <Many of={steps.filter(isDone)} idOf={({ entry }) => entry.id}>
                {(step) => <StepEntry key={step.entry.id} {...props} step={step} />}
              </Many>
            </div>
          </Fold>
        )}
      </Sheet>
    </PartSection>
  );
};

type Step = PlannedGoal["steps"][number] & { readonly of: ForWhom };

const isToDo = ({ status }: Standing): boolean => status === "open" || status === "doing";
const isDone = (step: Standing): boolean => !isToDo(step);

const StepEntry = ({ step, ...props }: PlanProps & { readonly step: Step }) => {
  const format = useFormat();
  const { text, me, clock, zone, zones } = format;
  const styles = useStyles();
  const { entry, status, of } = step;
  const shown = props.shownOf(entry.id);
  const { kindOf, measure, due } = entry.content.milestone;
  const [opened, setOpened] = useState<"day" | "giving-up">();
  const close = (): void => setOpened(undefined);
  if (!shown) return null;
  const isLate = isToDo(step) && due < zones.readAt(zone, clock.now()).date;
  // A step of another person's goal is theirs to give up.
  const mayStop = of === me.id || of === "both" || entry.author === me.id;
  const actions = [
    ...(entry.author === me.id ? [{ label: text("plan.otherDay"), onPress: () => setOpened("day") }] : []),
    ...(mayStop ? [{ label: sayStatusWords("dropped", format), onPress: () => setOpened("giving-up") }] : []),
  ];
  return (
    <PartEntry
      {...props}
      shown={shown}
      folded
      actions={isToDo(step) ? actions : []}
      sign={
        <span className={styles.stands}>
          <StepMark kind={kindOf} isDone={status === "done"} />
          <span>
            {isLate && `${text("promises.past")} · `}
            {status !== "open" && `${statusWords(status, "milestone", format)} · `}
            <bdi>{toldDate(due, format)}</bdi>
          </span>
        </span>
      }
    >
      {measure && <MeasureBar measure={measure} />}
      {isToDo(step) && <StatusPresses entry={entry} document={props.document} presses={[{ status: "done" }]} />}
      {isToDo(step) && opened === "giving-up" && <GiveUp {...props} entry={entry} onClose={close} />}
      {isToDo(step) && opened === "day" && <MoveDay {...props} entry={entry} onClose={close} />}
      {isDone(step) && (status === "done" || mayStop) && <OpenAgain {...props} entry={entry} />}
    </PartEntry>
  );
};

/** From where it began to where it shall be, filled as far as it is now; the line above says the numbers. */
const MeasureBar = ({ measure }: { readonly measure: NonNullable<MilestoneFacts["measure"]> }) => {
  const styles = useStyles();
  const { from = 0, to, now = from } = measure;
  const part = to === from ? 0 : Math.min(1, Math.max(0, (now - from) / (to - from)));
  return (
    <div className={styles.measure} aria-hidden="true">
      <div className={styles.reached} style={{ width: `${part * 100}%` }} />
    </div>
  );
};

/** What success is for each, in the words of each (S28). */
const SuccessBoxes = (props: PlanProps) => {
  const { plan, about, isWhole } = props;
  const { text, me } = useFormat();
  const styles = useStyles();
  const columns = useColumns();
  return (
    <PartSection title={text("plan.success")}>
      <div className={columns}>
        {plan.success.map(({ person, words, entry }) => (
          <Stack key={person} gap="xs" className={styles.box}>
            <Quiet>
              {text("parts.for", { who: person === me.id ? "me" : "other", name: about.nameOf(person) ?? "" })}
            </Quiet>
            {words === undefined
              ? isWhole && person !== me.id && <Quiet>{text("plan.successMissing")}</Quiet>
              : words !== "" && (
                  <Body className={styles.words} dir="auto" {...(entry && { lang: entry.lang })}>
                    {words}
                  </Body>
                )}
            {person === me.id && <OwnSuccess key={entry?.id} {...props} entry={entry} />}
          </Stack>
        ))}
      </div>
      {isWhole && plan.isAgreed && <Quiet>{text("plan.agreed")}</Quiet>}
    </PartSection>
  );
};

/** Each writes their own, and changes it. */
const OwnSuccess = ({ entry, ...props }: PlanProps & { readonly entry: Entry | undefined }) => {
  const { text } = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (!entry) return <WriteHere {...props} kind="success" press={text("plan.successWrite")} />;
  if (isOpen) return <ChangeEntry {...props} entry={entry} onClose={() => setOpen(false)} />;
  return (
    <EntryButtons>
      <Button size="small" onClick={() => setOpen(true)}>
        {text("entry.change")}
      </Button>
    </EntryButtons>
  );
};

// A late part is a default export.
export default PlanPart;
