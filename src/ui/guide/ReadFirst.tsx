import { makeStyles, tokens } from "@fluentui/react-components";
import { type Duration, stepMinutes, stepsFor } from "../../domain/conversation/guide";
import { Body, Label, Quiet, Stack } from "../controls/layout";
import { SafetyLink } from "../controls/SafetyLink";
import { GuideWords } from "./GuideWords";
import type { Script } from "./useGuide";
import { useText } from "../context";

const useStyles = makeStyles({
  parts: { display: "grid", rowGap: tokens.spacingVerticalS, margin: "0", paddingInlineStart: "24px" },
  // At 320 px a line would end in a bare number.
  whole: { whiteSpace: "nowrap" },
});

interface ReadFirstProps {
  readonly script: Script;
  readonly minutes: Duration;
}

/** All that a guide asks of both, to be read before somebody says yes to it. Reading tells nobody. */
export const ReadFirst = ({ script, minutes }: ReadFirstProps) => (
  <Stack>
    <Body>
      <GuideWords words={script.words} id={script.guide.purpose} />
    </Body>
    <NotFor script={script} />
    <PartsOf script={script} minutes={minutes} withQuestions />
  </Stack>
);

/** When to choose another way, and the way to people outside the pair. */
export const NotFor = ({ script: { guide, words } }: Pick<ReadFirstProps, "script">) => {
  const text = useText();
  if (guide.notFor === undefined) return null;
  return (
    <Stack as="section" gap="xs">
      <Label>{text("prepare.notFor")}</Label>
      <Body>
        <GuideWords words={words} id={guide.notFor} />
      </Body>
      <Body>
        <SafetyLink />
      </Body>
    </Stack>
  );
};

interface PartsOfProps extends ReadFirstProps {
  readonly withQuestions?: boolean;
}

/** The parts of a guide with their minutes. */
export const PartsOf = ({ script: { guide, words }, minutes, withQuestions = false }: PartsOfProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <ol className={styles.parts} aria-label={text("guide.parts")}>
      {stepsFor(guide, minutes).map((step) => (
        <li key={step.id}>
          <GuideWords words={words} id={step.title} /> <Minutes minutes={stepMinutes(step, minutes)} />
          {withQuestions && step.shared !== undefined && (
            <Quiet>
              <GuideWords words={words} id={step.shared} />
            </Quiet>
          )}
        </li>
      ))}
    </ol>
  );
};

export const Minutes = ({ minutes }: { readonly minutes: number }) => {
  const text = useText();
  const styles = useStyles();
  return (
    <Quiet as="span">
      <bdi className={styles.whole}>{text("guide.minutes", { minutes })}</bdi>
    </Quiet>
  );
};
