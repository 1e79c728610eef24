import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import type { Step } from "../../domain/conversation/guide";
import { ArrivalHeading } from "../controls/focus/ArrivalHeading";
import { Quiet, Stack } from "../controls/layout";
import { DraftNotice } from "./DraftNotice";
import { GuideWords } from "./GuideWords";
import { PartBeads } from "./PartBeads";
import type { Script } from "./useGuide";
import { useText } from "../context";

const useStyles = makeStyles({
  header: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    scrollMarginTop: tokens.spacingVerticalS,
  },
  question: {
    margin: "0",
    maxWidth: "26em",
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightRegular,
    textWrap: "balance",
    "@media (max-width: 479px)": { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
});

interface StepHeaderProps {
  readonly script: Script;
  readonly step: Step;
  readonly index: number;
  readonly parts: number;
  readonly arrived: boolean;
  /** Where a move brings the screen to. */
  readonly place: Ref<HTMLDivElement>;
  /** Who moved the meeting here. */
  readonly mover?: string | undefined;
  /** Stands below the question. */
  readonly children?: ReactNode;
}

/** Which guide, which part of it, and the one question that everybody sees. A move is announced politely. */
export const StepHeader = (props: StepHeaderProps) => {
  const { script, step, index, parts, arrived, place, mover, children } = props;
  const { guide, words } = script;
  const text = useText();
  const styles = useStyles();
  return (
    <div ref={place} className={styles.header}>
      <Quiet>
        <GuideWords words={words} id={guide.title} />
      </Quiet>
      <PartBeads index={index} parts={parts} />
      <Stack gap="xs" role="status">
        <Quiet>{text("guide.part", { part: index + 1, parts })}</Quiet>{" "}
        {mover !== undefined && <Quiet>{text("guide.movedBy", { name: mover })}</Quiet>}{" "}
        <ArrivalHeading arrived={arrived}>
          <GuideWords words={words} id={step.title} />
        </ArrivalHeading>
      </Stack>
      {step.shared !== undefined && (
        <p className={styles.question} data-question>
          <GuideWords words={words} id={step.shared} />
        </p>
      )}
      {children}
      {index === 0 && <DraftNotice words={words} />}
    </div>
  );
};
