import { makeStyles, tokens } from "@fluentui/react-components";
import type { Step } from "../../domain/conversation/guide";
import type { SessionState } from "../../domain/conversation/session";
import { others, type Pair } from "../../domain/people/pair";
import type { GuideText } from "../../locales/guideText";
import { ArrivalHeading } from "../controls/ArrivalHeading";
import { Quiet, Stack } from "../controls/layout";
import { GuideWords } from "./GuideWords";
import { HostLine } from "./Host";
import { PartBeads } from "./PartBeads";
import { useMe, useNames, useText } from "../context";

const useStyles = makeStyles({
  question: {
    margin: "0",
    paddingTop: tokens.spacingVerticalS,
    maxWidth: "26em",
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightRegular,
    textWrap: "balance",
  },
});

interface StepHeaderProps {
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
  const names = useNames(pair);
  const mover = others(pair, me.id).find(({ id }) => id === state.movedBy);
  return (
    <Stack gap="s">
      <PartBeads index={index} parts={parts} />
      <Stack gap="xs" role="status">
        <Quiet>{text("guide.part", { part: index + 1, parts })}</Quiet>{" "}
        {mover && state.step > 0 && <Quiet>{text("guide.movedBy", { name: names.of(mover) })}</Quiet>}{" "}
        <ArrivalHeading arrived={arrived}>
          <GuideWords words={words} id={step.title} />
        </ArrivalHeading>
      </Stack>
      {step.shared !== undefined && (
        <p className={styles.question}>
          <GuideWords words={words} id={step.shared} />
        </p>
      )}
      <HostLine pair={pair} host={state.host} />
      {words.status === "machine-draft" && <Quiet>{text("guide.unfinished")}</Quiet>}
    </Stack>
  );
};
