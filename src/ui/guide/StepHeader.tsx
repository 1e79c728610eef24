import { makeStyles, tokens } from "@fluentui/react-components";
import type { Step } from "../../domain/conversation/guide";
import type { SessionState } from "../../domain/conversation/session";
import { others, type Pair } from "../../domain/people/pair";
import type { GuideText } from "../../locales/guideText";
import { ArrivalHeading } from "../controls/ArrivalHeading";
import { useGuideStyles } from "../controls/guideStyles";
import { HostLine } from "./HostLine";
import { PartBeads } from "./PartBeads";
import { GuideWords } from "./GuideWords";
import { useMe, useText } from "../context";

const useStyles = makeStyles({
  header: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  where: { display: "grid", rowGap: tokens.spacingVerticalXS },
});

export interface StepHeaderProps {
  readonly pair: Pair;
  readonly words: GuideText;
  readonly state: SessionState;
  readonly step: Step;
  readonly index: number;
  readonly parts: number;
  readonly arrived: boolean;
}

/** Where the meeting is, in words and as a row of beads, and the one question that both see. A move is announced politely. */
export const StepHeader = ({ pair, words, state, step, index, parts, arrived }: StepHeaderProps) => {
  const text = useText();
  const me = useMe();
  const styles = useStyles();
  const shared = useGuideStyles();
  const mover = others(pair, me.id).find(({ id }) => id === state.movedBy);
  return (
    <div className={styles.header}>
      <PartBeads index={index} parts={parts} />
      <div role="status" className={styles.where}>
        <p className={shared.quiet}>{text("guide.part", { part: index + 1, parts })}</p>{" "}
        {mover && state.step > 0 && <p className={shared.quiet}>{text("guide.movedBy", { name: mover.name })}</p>}{" "}
        <ArrivalHeading arrived={arrived}>
          <GuideWords words={words} id={step.title} />
        </ArrivalHeading>
      </div>
      {step.shared !== undefined && (
        <p className={shared.question}>
          <GuideWords words={words} id={step.shared} />
        </p>
      )}
      <HostLine pair={pair} host={state.host} />
      {words.status === "machine-draft" && <p className={shared.quiet}>{text("guide.unfinished")}</p>}
    </div>
  );
};
