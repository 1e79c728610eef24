import type { Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import type { PartProps } from "./partProps";
import { PreviewPair } from "./PreviewPair";
import { PreviewWindows } from "./PreviewWindows";
import { Section } from "./Section";
import { useFormStyles } from "./useFormStyles";
import { usePreview } from "./usePreview";

export interface PreviewSectionProps extends PartProps {
  readonly pairs: readonly Pair[];
}

/** What the partner would see, anew after each change: this very value is shown, and this very value is told by a press. */
export const PreviewSection = ({ services, declaring, pairs }: PreviewSectionProps) => {
  const styles = useFormStyles();
  const { text, publishMyTime } = services;
  const { myTime } = declaring;
  const { seen, failure, again } = usePreview(publishMyTime, myTime);
  return (
    <Section title={text("preview.title")} intro={text("preview.intro")}>
      <p className={styles.line}>{text("preview.hint")}</p>
      {!seen && !failure && <p className={styles.line}>{text("preview.looking")}</p>}
      {failure && <ProblemBar failure={failure} text={text} byHand onRetry={again} />}
      {seen && <PreviewWindows services={services} seen={seen} />}
      {seen && pairs.map((pair) => <PreviewPair key={pair.id} {...{ services, myTime, pair, seen }} />)}
    </Section>
  );
};
