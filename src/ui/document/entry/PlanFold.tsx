import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { planOf } from "../../../domain/document/plan";
import type { FormContext } from "../write/formSpec";
import { PlanOverview } from "./PlanOverview";

const useStyles = makeStyles({
  fold: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  summary: {
    minHeight: "24px",
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface PlanFoldProps {
  readonly context: FormContext;
}

/** The plan on one page, folded until somebody wants to see it. */
export const PlanFold = ({ context }: PlanFoldProps) => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{context.format.text("plan.title")}</summary>
      {isOpen && <Opened context={context} />}
    </details>
  );
};

const Opened = ({ context }: PlanFoldProps) => {
  const { entries, pair } = context;
  const plan = useMemo(() => planOf(entries, pair), [entries, pair]);
  return <PlanOverview plan={plan} context={context} />;
};
