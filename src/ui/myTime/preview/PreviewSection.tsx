import type { Pair } from "../../../domain/people/pair";
import { ProblemBar } from "../../controls/ProblemBar";
import type { PartProps } from "../partProps";
import { PreviewPair } from "./PreviewPair";
import { PreviewWindows } from "./PreviewWindows";
import { MyTimeSection } from "../MyTimeSection";
import { useFormStyles } from "../fields/useFormStyles";
import { usePreview } from "./usePreview";
import { useText } from "../../context";

export interface PreviewSectionProps extends PartProps {
  readonly pairs: readonly Pair[];
}

/** What the partner would see, anew after each change: this very value is shown, and this very value is told by a press. */
export const PreviewSection = ({ declaring, pairs }: PreviewSectionProps) => {
  const text = useText();
  const styles = useFormStyles();
  const { myTime } = declaring;
  const { seen, failure, again } = usePreview(myTime);
  return (
    <MyTimeSection title={text("preview.title")} intro={text("preview.intro")}>
      <p className={styles.line}>{text("preview.hint")}</p>
      {!seen && !failure && <p className={styles.line}>{text("preview.looking")}</p>}
      {failure && <ProblemBar failure={failure} byHand onRetry={again} />}
      {seen && <PreviewWindows seen={seen} />}
      {seen && pairs.map((pair) => <PreviewPair key={pair.id} myTime={myTime} pair={pair} seen={seen} />)}
    </MyTimeSection>
  );
};
