import { makeStyles, tokens } from "@fluentui/react-components";
import type { Plan } from "../../../domain/document/plan";
import type { FormContext } from "../write/formSpec";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  boxes: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 200px), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  box: {
    display: "grid",
    alignContent: "start",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalM,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: "0", fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  quiet: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What success is for each, in the words of each (S28). */
export const SuccessBoxes = ({ plan, context }: { readonly plan: Plan; readonly context: FormContext }) => {
  const styles = useStyles();
  const { text, me } = context.format;
  const nameOf = (person: string): string => context.pair.members.find(({ id }) => id === person)?.name ?? "";
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{text("plan.success")}</h2>
      <div className={styles.boxes}>
        {plan.success.map(({ person, words }) => (
          <div key={person} className={styles.box}>
            <p className={styles.quiet}>
              {text("plan.successOf", { who: person === me.id ? "me" : "other", name: nameOf(person) })}
            </p>
            {words === undefined ? (
              <p className={styles.quiet}>{text("plan.successMissing")}</p>
            ) : (
              <p className={styles.words} dir="auto">
                {words}
              </p>
            )}
            {words === undefined && person === me.id && <p className={styles.quiet}>{text("plan.successHow")}</p>}
          </div>
        ))}
      </div>
      <p className={styles.quiet}>{text(plan.isAgreed ? "plan.agreed" : "plan.notAgreed")}</p>
    </section>
  );
};
