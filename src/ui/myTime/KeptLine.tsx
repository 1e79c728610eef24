import { Problem } from "../controls/Problem";
import { ProblemBar } from "../controls/ProblemBar";
import { WhoReads } from "../controls/WhoReads";
import type { PartProps } from "./partProps";
import { useFormStyles } from "./useFormStyles";

/** Who reads this page, where it is kept, and what stands in the way. */
export const KeptLine = ({ services, declaring }: PartProps) => {
  const styles = useFormStyles();
  const { text, locale } = services;
  const { snapshot, notKept, again } = declaring;
  const { problem } = snapshot;
  return (
    <>
      <WhoReads readers={[]} text={text} locale={locale} />
      <p className={styles.quiet} role="status">
        {text(`kept.${snapshot.kept}`)} {snapshot.unread > 0 && text("myTime.unread", { count: snapshot.unread })}{" "}
        {snapshot.newer && text("myTime.newer")}
      </p>
      {notKept ? (
        <ProblemBar failure={notKept} text={text} onRetry={again}>
          {text("myTime.notKept")}
        </ProblemBar>
      ) : (
        problem && <Problem services={services} failure={problem} onRetry={again} />
      )}
    </>
  );
};
