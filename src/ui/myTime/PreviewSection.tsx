import { SteadyButton } from "../controls/SteadyButton";
import { useState } from "react";
import type { Pair } from "../../domain/people/pair";
import type { PublishedAvailability } from "../../domain/people/availability";
import type { Failure } from "../../domain/shared/failure";
import { ProblemBar } from "../controls/ProblemBar";
import type { PartProps } from "./partProps";
import { PreviewPair } from "./PreviewPair";
import { PreviewWindows } from "./PreviewWindows";
import { Section } from "./Section";
import { useFormStyles } from "./useFormStyles";

type Looking =
  | { readonly phase: "idle" | "looking" }
  | { readonly phase: "seen"; readonly seen: PublishedAvailability; readonly of: object }
  | { readonly phase: "failed"; readonly failure: Failure };

export interface PreviewSectionProps extends PartProps {
  readonly pairs: readonly Pair[];
}

/** What the partner would see: this very value is shown, and this very value is told by a press. */
export const PreviewSection = ({ services, declaring, pairs }: PreviewSectionProps) => {
  const styles = useFormStyles();
  const { text, publishMyTime } = services;
  const { myTime } = declaring;
  const [state, setState] = useState<Looking>({ phase: "idle" });
  const look = async (): Promise<void> => {
    setState({ phase: "looking" });
    const answer = await publishMyTime.preview(myTime);
    setState(
      answer.ok ? { phase: "seen", seen: answer.value, of: myTime } : { phase: "failed", failure: answer.error },
    );
  };
  // What was seen is told. After a change it has to be seen again first.
  const seen = state.phase === "seen" && state.of === myTime ? state.seen : undefined;
  return (
    <Section title={text("preview.title")} intro={text("preview.intro")}>
      <p className={styles.line}>{text("preview.hint")}</p>
      <div>
        <SteadyButton className={styles.button} off={state.phase === "looking"} onClick={() => void look()}>
          {text(state.phase === "seen" ? "preview.again" : "preview.look")}
        </SteadyButton>
      </div>
      {state.phase === "failed" && (
        <ProblemBar failure={state.failure} text={text} byHand onRetry={() => void look()} />
      )}
      {seen && <PreviewWindows services={services} seen={seen} />}
      {seen && pairs.map((pair) => <PreviewPair key={pair.id} {...{ services, myTime, pair, seen }} />)}
    </Section>
  );
};
