import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import { BUDGET_STATES, GOAL_AREAS } from "../../../domain/document/facts";
import { nextPlannedStep, type Plan, type PlannedGoal, planOf, type UsedUp } from "../../../domain/document/plan";
import { useFormat } from "../../context";
import { useNames } from "../../names";
import { Body, Label, Quiet, Stack } from "../../controls/layout";
import { createLatePart } from "../../controls/latePart";
import { PartMeanwhile } from "../../controls/meanwhile";
import { Sheet } from "../../controls/Sheet";
import { Words } from "../../controls/Words";
import { formatFullDate } from "../../format/calendar";
import { formatList } from "../../format/list";
import { branch, statusWords } from "../factWords";
import type { FormContext } from "../write/formSpec";
import { EntryButtons, type EntryMoreProps } from "./OpenForm";

const ChangeEntry = createLatePart(() => import("./ChangeEntry"), PartMeanwhile);
const WriteEntry = createLatePart(() => import("../write/WriteEntry"), PartMeanwhile);

const useStyles = makeStyles({
  fold: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    "@media print": { ":not([open])": { display: "none" } },
  },
  summary: { minHeight: "24px", cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 160px), 1fr))",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
  steps: { margin: "0", paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  boxes: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 200px), 1fr))",
    gap: tokens.spacingHorizontalM,
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

type PlanFoldProps = Pick<EntryMoreProps, "context" | "about" | "document">;

/** The plan on one page, folded until somebody wants to see it. */
const PlanFold = (props: PlanFoldProps) => {
  const { context } = props;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{context.format.text("plan.title")}</summary>
      {isOpen && <Opened {...props} />}
    </details>
  );
};

const Opened = (props: PlanFoldProps) => {
  const { entries, pair } = props.context;
  const plan = useMemo(() => planOf(entries, pair), [entries, pair]);
  return <PlanOverview {...props} plan={plan} />;
};

interface PlanOverviewProps extends PlanFoldProps {
  readonly plan: Plan;
}

/** What the pair plans: goals by what they are about, what is still missing, success for each, the next step, hours and money. */
const PlanOverview = (props: PlanOverviewProps) => {
  const { plan, context } = props;
  const styles = useStyles();
  const { text, locale, clock, zone, zones } = context.format;
  const next = nextPlannedStep(plan, zones.readAt(zone, clock.now()).date);
  const missing = plan.missing.map((kind) => text("plan.kind", { kind: branch(kind) }));
  // What the mentor learns is a column only where it is planned.
  const areas = GOAL_AREAS.filter((area) => area !== "mentor-learning" || goalsAbout(plan.goals, area).length > 0);
  return (
    <Sheet>
      <Body>
        {missing.length === 0 ? text("plan.whole") : text("plan.missing", { names: formatList(missing, locale) })}
      </Body>
      <div className={styles.columns}>
        {areas.map((area) => (
          <Stack as="section" key={area} gap="s">
            <Label as="h2">{text("plan.area", { area: branch(area) })}</Label>
            <GoalList goals={goalsAbout(plan.goals, area)} context={context} />
          </Stack>
        ))}
      </div>
      {plan.proposed.length > 0 && (
        <Stack as="section" gap="s">
          <Label as="h2">{text("plan.proposed")}</Label>
          <GoalList goals={plan.proposed} context={context} />
        </Stack>
      )}
      <SuccessBoxes {...props} />
      {next && (
        <Body>
          {text("plan.next", {
            date: formatFullDate(next.entry.content.milestone.due, locale),
            words: next.entry.text,
          })}
        </Body>
      )}
      <BudgetLines used={plan.used} />
    </Sheet>
  );
};

const goalsAbout = (goals: readonly PlannedGoal[], area: (typeof GOAL_AREAS)[number]): readonly PlannedGoal[] =>
  goals.filter(({ entry }) => entry.content.goal.area === area);

const GoalList = ({ goals, context }: { readonly goals: readonly PlannedGoal[]; readonly context: FormContext }) => {
  const styles = useStyles();
  const { format } = context;
  const { text, locale } = format;
  if (goals.length === 0) return <Quiet>{text("plan.nothing")}</Quiet>;
  return goals.map(({ entry, status, steps }) => (
    <Stack key={entry.id} gap="s">
      <Body dir="auto" lang={entry.lang}>
        {entry.text}
      </Body>
      <Quiet>{statusWords(status, "goal", format)}</Quiet>
      {steps.length > 0 && (
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={step.entry.id}>
              <span dir="auto" lang={step.entry.lang}>
                {step.entry.text}
              </span>{" "}
              <span>
                {text("document.stepBy", {
                  date: formatFullDate(step.entry.content.milestone.due, locale),
                  area: text("document.area", { area: branch(step.entry.content.milestone.kindOf) }),
                })}
              </span>{" "}
              <span>{statusWords(step.status, "milestone", format)}</span>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  ));
};

/** What success is for each, in the words of each (S28). */
const SuccessBoxes = (props: PlanOverviewProps) => {
  const { plan, context } = props;
  const styles = useStyles();
  const { text, me } = context.format;
  const names = useNames(context.pair);
  const nameOf = (person: string): string => {
    const member = context.pair.members.find(({ id }) => id === person);
    return member ? names.of(member) : "";
  };
  return (
    <Stack as="section" gap="s">
      <Label as="h2">{text("plan.success")}</Label>
      <div className={styles.boxes}>
        {plan.success.map(({ person, words, entry }) => (
          <Stack key={person} gap="xs" className={styles.box}>
            <Quiet>{text("plan.successOf", { who: person === me.id ? "me" : "other", name: nameOf(person) })}</Quiet>
            {words === undefined ? (
              <Quiet>{text("plan.successMissing")}</Quiet>
            ) : (
              <Body className={styles.words} dir="auto">
                {words}
              </Body>
            )}
            {person === me.id && <OwnSuccessForm key={entry?.id} {...props} entry={entry} />}
          </Stack>
        ))}
      </div>
      <Quiet>{text(plan.isAgreed ? "plan.agreed" : "plan.notAgreed")}</Quiet>
    </Stack>
  );
};

interface OwnSuccessFormProps extends PlanFoldProps {
  /** What they wrote before. */
  readonly entry: Entry | undefined;
}

/** Each writes their own, and changes it. */
const OwnSuccessForm = ({ context, about, document, entry }: OwnSuccessFormProps) => {
  const { text } = context.format;
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  if (!isOpen) {
    return (
      <EntryButtons>
        <Button size="small" onClick={() => setOpen(true)}>
          {text(entry ? "entry.change" : "plan.successWrite")}
        </Button>
      </EntryButtons>
    );
  }
  if (entry) return <ChangeEntry {...{ context, about, document, entry }} onClose={close} />;
  return (
    <Words of="write" waiting={<Spinner size="tiny" label={text("nav.opening")} />}>
      <WriteEntry
        pair={context.pair}
        document={document}
        asked={{ kind: "success", label: text("document.kind", { kind: "success" }) }}
        onDone={close}
      />
    </Words>
  );
};

/** Hours and money of the plan, by how they stand. Nothing where nothing is planned. */
const BudgetLines = ({ used }: { readonly used: UsedUp }) => {
  const { text, locale } = useFormat();
  const lines = BUDGET_STATES.flatMap((state) => {
    const { hours, money } = used[state];
    const amounts = [
      ...(hours > 0 ? [text("plan.hours", { count: hours })] : []),
      ...Object.entries(money).map(([currency, value]) => text("plan.money", { value, currency })),
    ];
    return amounts.length === 0 ? [] : [text("plan.state", { state, amounts: formatList(amounts, locale) })];
  });
  if (lines.length === 0) return null;
  return (
    <Stack as="section" gap="xs">
      <Label as="h2">{text("plan.spent")}</Label>
      {lines.map((line) => (
        <Body key={line}>{line}</Body>
      ))}
    </Stack>
  );
};

// A late part is a default export.
export default PlanFold;
