import { makeStyles, tokens } from "@fluentui/react-components";
import { isOf } from "../../../domain/document/entry";
import type { Plan } from "../../../domain/document/plan";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import type { PersonId } from "../../../domain/shared/ids";
import { useFormat } from "../../context";
import { Fold, Stack } from "../../controls/layout";
import { Sheet } from "../../controls/Sheet";
import { useArrivingAt } from "../arrival";
import { statusWords } from "../factWords";
import { BudgetBars } from "./BudgetBars";
import { PartEntry, type PartProps, StatusPresses, WriteHere } from "./PartEntry";

const useStyles = makeStyles({
  stands: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Hours and money, drawn and in words, and what was wished for. */
export const Budget = ({ plan, ...props }: PartProps & { readonly plan: Pick<Plan, "used"> }) => {
  const format = useFormat();
  const { text, me } = format;
  const styles = useStyles();
  const { entries } = props.context;
  const arriving = useArrivingAt();
  const own = entries.filter(({ entry }) => isOf("budget", entry));
  return (
    <Fold title={text("plan.spent")} isOpenFirst={own.some(isAskedOf(me.id, props.about, arriving))} searchable>
      <Stack gap="m">
        {own.length > 0 && (
          <Sheet>
            <BudgetBars used={plan.used} />
            {own.map((shown) => {
              const { entry } = shown;
              if (!isOf("budget", entry)) return null;
              const status = props.about.standing(entry.id)?.status ?? "open";
              const isMine = [me.id, "both"].includes(entry.content.budget.forWhom);
              const next = status === "doing" ? (["done"] as const) : (["doing", "done"] as const);
              return (
                <PartEntry
                  key={entry.id}
                  {...props}
                  shown={shown}
                  folded
                  sign={<span className={styles.stands}>{statusWords(status, "budget", format)}</span>}
                >
                  {isMine && ["asked", "open", "doing"].includes(status) && (
                    <StatusPresses
                      entry={entry}
                      document={props.document}
                      presses={[...next, "dropped" as const].map((status) => ({
                        status,
                        words: statusWords(status, "budget", format),
                      }))}
                    />
                  )}
                </PartEntry>
              );
            })}
          </Sheet>
        )}
        <WriteHere {...props} kind="budget" press={text("plan.addBudget")} />
      </Stack>
    </Fold>
  );
};

/** Whether somebody is asked for an answer there, or comes for it. */
const isAskedOf =
  (me: PersonId, about: PartProps["about"], arriving: string | undefined) =>
  ({ entry }: ShownEntry): boolean =>
    entry.id === arriving ||
    (isOf("budget", entry) &&
      [me, "both"].includes(entry.content.budget.forWhom) &&
      about.standing(entry.id)?.status === "asked");
