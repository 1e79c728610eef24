import { makeStyles, tokens } from "@fluentui/react-components";
import type { UsedUp } from "../../../domain/document/plan";
import { BUDGET_STATES } from "../../../domain/document/facts";
import { formatList } from "../../format/list";
import { useFormat } from "../../context";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  heading: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: "0", fontSize: tokens.fontSizeBase300 },
});

/** Hours and money of the plan, by how they stand. Nothing where nothing is planned. */
export const BudgetLines = ({ used }: { readonly used: UsedUp }) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
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
    <section className={styles.part}>
      <h2 className={styles.heading}>{text("plan.spent")}</h2>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </section>
  );
};
