import { Problem } from "../controls/Problem";
import { ProblemBar } from "../controls/ProblemBar";
import { WhoReads } from "../controls/WhoReads";
import type { PartProps } from "./partProps";
import { useFormStyles } from "./fields/useFormStyles";
import { useText } from "../context";

/** Who reads this page, where it is kept, and what stands in the way. */
export const KeptLine = ({ declaring }: PartProps) => {
  const text = useText();
  const styles = useFormStyles();
  const { snapshot, notKept, again } = declaring;
  const { problem } = snapshot;
  return (
    <>
      <WhoReads readers={[]} />
      <p className={styles.quiet} role="status">
        {text(`kept.${snapshot.kept}`)} {snapshot.unread > 0 && text("myTime.unread", { count: snapshot.unread })}{" "}
        {snapshot.newer && text("myTime.newer")}
      </p>
      {notKept ? (
        <ProblemBar failure={notKept} onRetry={again}>
          {text("myTime.notKept")}
        </ProblemBar>
      ) : (
        problem && <Problem failure={problem} onRetry={again} />
      )}
    </>
  );
};
