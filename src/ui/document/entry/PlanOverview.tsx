import { makeStyles, tokens } from "@fluentui/react-components";
import type { Plan, PlannedGoal } from "../../../domain/document/plan";
import { nextPlannedStep } from "../../../domain/document/plan";
import { GOAL_AREAS } from "../../../domain/document/facts";
import { formatDate } from "../../format/calendar";
import { formatList } from "../../format/list";
import { useSheetStyles } from "../../controls/useSheetStyles";
import { branch, statusWords } from "../factWords";
import type { FormContext } from "../write/formSpec";
import { BudgetLines } from "./BudgetLines";
import { SuccessBoxes } from "./SuccessBoxes";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 160px), 1fr))",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
  column: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  heading: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: "0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  steps: { margin: "0", paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

export interface PlanOverviewProps {
  readonly plan: Plan;
  /** Its `format` has the words of this part. */
  readonly context: FormContext;
}

/** What the pair plans: goals by what they are about, what is still missing, success for each, the next step, hours and money. */
export const PlanOverview = ({ plan, context }: PlanOverviewProps) => {
  const [styles, paper] = [useStyles(), useSheetStyles()];
  const { text, locale, clock, zone, zones } = context.format;
  const next = nextPlannedStep(plan, zones.readAt(zone, clock.now()).date);
  const missing = plan.missing.map((kind) => text("plan.kind", { kind: branch(kind) }));
  // What the mentor learns is a column only where it is planned.
  const areas = GOAL_AREAS.filter((area) => area !== "mentor-learning" || goalsAbout(plan.goals, area).length > 0);
  return (
    <div className={paper.sheet}>
      <p className={styles.line}>
        {missing.length === 0 ? text("plan.whole") : text("plan.missing", { names: formatList(missing, locale) })}
      </p>
      <div className={styles.columns}>
        {areas.map((area) => (
          <section key={area} className={styles.column}>
            <h2 className={styles.heading}>{text("plan.area", { area: branch(area) })}</h2>
            <GoalList goals={goalsAbout(plan.goals, area)} context={context} />
          </section>
        ))}
      </div>
      {plan.proposed.length > 0 && (
        <section className={styles.column}>
          <h2 className={styles.heading}>{text("plan.proposed")}</h2>
          <GoalList goals={plan.proposed} context={context} />
        </section>
      )}
      <SuccessBoxes plan={plan} context={context} />
      {next && (
        <p className={styles.line}>
          {text("plan.next", {
            date: formatDate(next.entry.content.milestone.due, locale),
            words: next.entry.text,
          })}
        </p>
      )}
      <BudgetLines used={plan.used} />
    </div>
  );
};

const goalsAbout = (goals: readonly PlannedGoal[], area: (typeof GOAL_AREAS)[number]): readonly PlannedGoal[] =>
  goals.filter(({ entry }) => entry.content.goal.area === area);

const GoalList = ({ goals, context }: { readonly goals: readonly PlannedGoal[]; readonly context: FormContext }) => {
  const styles = useStyles();
  const { format } = context;
  const { text, locale } = format;
  if (goals.length === 0) return <p className={styles.quiet}>{text("plan.nothing")}</p>;
  return goals.map(({ entry, status, steps }) => (
    <div key={entry.id} className={styles.column}>
      <p className={styles.line} dir="auto" lang={entry.lang}>
        {entry.text}
      </p>
      <p className={styles.quiet}>{statusWords(status, format)}</p>
      {steps.length > 0 && (
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={step.entry.id}>
              <span dir="auto" lang={step.entry.lang}>
                {step.entry.text}
              </span>{" "}
              <span>
                {text("document.stepBy", {
                  date: formatDate(step.entry.content.milestone.due, locale),
                  area: text("document.area", { area: branch(step.entry.content.milestone.kindOf) }),
                })}
              </span>{" "}
              <span>{statusWords(step.status, format)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  ));
};
