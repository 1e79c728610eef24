import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { LiveSession } from "../../domain/conversation/liveSession";
import { SteadyButton } from "../controls/SteadyButton";
import { EndQuestion } from "./EndQuestion";
import { useGuideStyles } from "../controls/guideStyles";
import { useText } from "../context";

const useStyles = makeStyles({
  steady: { minHeight: "32px" },
  line: { margin: "0" },
  ways: { display: "grid", rowGap: tokens.spacingVerticalS },
});

/** Something that is missing, in words, and the part where it is written. */
export interface NotYet {
  readonly words: string;
  readonly part: number;
}

export interface MoveOnProps {
  readonly session: LiveSession;
  readonly index: number;
  readonly parts: number;
  /** What the meeting still needs before its last part can close it, and the part that asks for it. It can be ended without. */
  readonly notYet?: NotYet | undefined;
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
  const shared = useGuideStyles();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const last = index + 1 >= parts;
  const goTo = (step: number): void => void session.goTo(step);
  const ask = (event: React.MouseEvent<HTMLButtonElement>): void => {
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
    <div className={styles.ways}>
      <div className={shared.row}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={last && notYet !== undefined}
          onClick={(event: React.MouseEvent<HTMLButtonElement>) => (last ? ask(event) : goTo(index + 1))}
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
      </div>
      <p className={shared.quiet}>{text("guide.skipHint")}</p>
      {last && notYet && (
        <>
          <p className={styles.line}>{notYet.words}</p>
          <div className={shared.row}>
            <Button className={styles.steady} onClick={() => goTo(notYet.part)}>
              {text("output.goThere")}
            </Button>
          </div>
        </>
      )}
      {asking && <EndQuestion isUnsaid={isUnsaid} onEnd={end} onGoOn={goOn} />}
    </div>
  );
};
