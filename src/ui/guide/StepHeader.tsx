import { makeStyles, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import type { Step } from "../../domain/conversation/guide";
import type { SessionState } from "../../domain/conversation/session";
import { others, type Pair } from "../../domain/people/pair";
import type { GuideText } from "../../locales/guideText";
import { ArrivalHeading } from "../controls/focus/ArrivalHeading";
import { Quiet, Stack } from "../controls/layout";
import { GuideWords } from "./GuideWords";
import { HostLine } from "./Host";
import { PartBeads } from "./PartBeads";
import type { Script } from "./useGuide";
import { useMe, useText } from "../context";
import { useNames } from "../names";

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
  readonly pair: Pair;
  readonly script: Script;
  readonly state: SessionState;
  readonly step: Step;
  readonly index: number;
  readonly parts: number;
  readonly arrived: boolean;
  /** Where a move brings the screen to. */
  readonly place: Ref<HTMLDivElement>;
}

/** Which guide, where the meeting is, and the one question that both see. A move is announced politely. */
export const StepHeader = (props: StepHeaderProps) => {
  const { pair, script, state, step, index, parts, arrived, place } = props;
  const { guide, words } = script;
  const text = useText();
  const me = useMe();
  const styles = useStyles();
  const names = useNames(pair);
  const mover = others(pair, me.id).find(({ id }) => id === state.movedBy);
  return (
    <div ref={place} className={styles.header}>
      <Quiet>
        <GuideWords words={words} id={guide.title} />
      </Quiet>
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
      {index === 0 && <DraftNotice words={words} />}
    </div>
  );
};

/** Said once in a meeting. */
export const DraftNotice = ({ words }: { readonly words: GuideText }) => {
  const text = useText();
  return words.status === "machine-draft" && <Quiet>{text("guide.unfinished")}</Quiet>;
};
