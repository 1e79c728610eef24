import { Button, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type MouseEvent } from "react";
import type { LiveSession } from "../../domain/conversation/liveSession";
import { Body, Quiet, Row, Stack } from "../controls/layout";
import { SteadyButton } from "../controls/SteadyButton";
import { useText } from "../context";

const useStyles = makeStyles({
  steady: { minHeight: "32px" },
  question: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStrokeAccessible),
  },
});

interface MoveOnProps {
  readonly session: LiveSession;
  readonly index: number;
  readonly parts: number;
  /** What the meeting still needs before its last part can close it, in words, and the part that asks for it. It can be ended without. */
  readonly notYet?: { readonly words: string; readonly part: number } | undefined;
  /** This person has not said what they will do, nor that it is nothing this time. */
  readonly isUnsaid: boolean;
}

/**
 * On, back, past, or to the end; ending takes two presses.
 *
 * Every button stays where it is in every part, so that the focus is not lost when the other person moves.
 */
export const MoveOn = ({ session, index, parts, notYet, isUnsaid }: MoveOnProps) => {
  const text = useText();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const last = index + 1 >= parts;
  const goTo = (step: number): void => void session.goTo(step);
  const ask = (event: MouseEvent<HTMLButtonElement>): void => {
    opener.current = event.currentTarget;
    setAsking(true);
  };
  const goOn = (): void => {
    setAsking(false);
    opener.current?.focus();
  };
  const end = async (): Promise<void> => {
    if (isUnsaid) await session.press("none-this-time");
    await session.end();
  };
  return (
    <Stack gap="s">
      <Row align="center">
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={last && notYet !== undefined}
          onClick={(event: MouseEvent<HTMLButtonElement>) => (last ? ask(event) : goTo(index + 1))}
        >
          {text(last ? "guide.end" : "guide.next")}
        </Button>
        <SteadyButton className={styles.steady} off={index === 0} onClick={() => goTo(index - 1)}>
          {text("guide.back")}
        </SteadyButton>
        <SteadyButton className={styles.steady} appearance="subtle" off={last} onClick={() => void session.skip()}>
          {text("guide.skip")}
        </SteadyButton>
        <Button className={styles.steady} appearance="subtle" onClick={ask}>
          {text("guide.endEarly")}
        </Button>
      </Row>
      <Quiet>{text("guide.skipHint")}</Quiet>
      {last && notYet && (
        <>
          <Body>{notYet.words}</Body>
          <Row align="center">
            <Button className={styles.steady} onClick={() => goTo(notYet.part)}>
              {text("output.goThere")}
            </Button>
          </Row>
        </>
      )}
      {asking && <EndQuestion isUnsaid={isUnsaid} onEnd={end} onGoOn={goOn} />}
    </Stack>
  );
};

interface EndQuestionProps {
  /** Ending says "none this time" for this person as well. */
  readonly isUnsaid: boolean;
  readonly onEnd: () => Promise<void>;
  readonly onGoOn: () => void;
}

/** The second press before a meeting ends for everybody. The whole question takes the focus, so that it is read out and a double press does nothing. */
const EndQuestion = ({ isUnsaid, onEnd, onGoOn }: EndQuestionProps) => {
  const text = useText();
  const styles = useStyles();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div
      ref={question}
      role="group"
      tabIndex={-1}
      aria-label={text("guide.endAsk")}
      className={styles.question}
      onKeyDown={({ key }) => {
        if (key === "Escape") onGoOn();
      }}
    >
      <Body>{text("guide.endAsk")}</Body>
      {isUnsaid && <Body>{text("close.notSaid")}</Body>}
      <Row align="center">
        <Button onClick={onGoOn}>{text("guide.endNo")}</Button>
        <Button onClick={() => void onEnd()}>{text(isUnsaid ? "close.endNone" : "guide.endYes")}</Button>
      </Row>
    </div>
  );
};
