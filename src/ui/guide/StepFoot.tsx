import { Button, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type MouseEvent, type ReactNode, type Ref } from "react";
import type { Step } from "../../domain/conversation/guide";
import type { LiveSession } from "../../domain/conversation/liveSession";
import type { SessionState } from "../../domain/conversation/session";
import type { Pair } from "../../domain/people/pair";
import type { GuideText } from "../../locales/guideText";
import { Body, Quiet, Row, Stack } from "../controls/layout";
import { SteadyButton } from "../controls/SteadyButton";
import { StepMenu, type StepMenuProps } from "./StepMenu";
import { wordsOf } from "./useGuide";
import { useText } from "../context";
import { useNames } from "../names";

const useStyles = makeStyles({
  // It stays in view wherever one reads or writes.
  foot: {
    position: "sticky",
    bottom: "0",
    zIndex: "1",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopWidth: tokens.strokeWidthThin,
    borderTopStyle: "solid",
    borderTopColor: tokens.colorNeutralStroke2,
    "@media print": { display: "none" },
  },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  // The three stand in one row of a side panel.
  press: {
    minHeight: "44px",
    "@media (max-width: 359px)": {
      minWidth: "0",
      paddingInlineStart: tokens.spacingHorizontalS,
      paddingInlineEnd: tokens.spacingHorizontalS,
    },
  },
  question: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStrokeAccessible),
  },
});

/** The foot of a meeting. What gets the focus comes to stand above it, not behind it. */
export const StepFoot = ({ children }: { readonly children: ReactNode }) => {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    style.scrollPaddingBottom = `${foot.current?.offsetHeight ?? 0}px`;
    return () => void style.removeProperty("scroll-padding-bottom");
  });
  return (
    <div ref={foot} className={useStyles().foot}>
      {children}
    </div>
  );
};

interface MovedMeanwhileProps {
  readonly pair: Pair;
  readonly state: SessionState;
  readonly step: Step;
  readonly words: GuideText;
  readonly onShow: () => void;
}

/** For somebody who types: where the meeting is by now, and the way there. */
export const MovedMeanwhile = ({ pair, state, step, words, onShow }: MovedMeanwhileProps) => {
  const text = useText();
  const names = useNames(pair);
  const mover = pair.members.find(({ id }) => id === state.movedBy);
  return (
    <Row align="center">
      <Quiet role="status">
        {text("guide.movedMeanwhile", {
          who: mover ? "other" : "nobody",
          name: mover ? names.of(mover) : "",
          part: wordsOf(words, step.title),
        })}
      </Quiet>
      <Button size="small" onClick={onShow}>
        {text("guide.showPart")}
      </Button>
    </Row>
  );
};

interface MoveOnProps {
  readonly session: Pick<LiveSession, "goTo">;
  readonly index: number;
  readonly parts: number;
  /** What the meeting still needs before its last part can close it, in words, and the part that asks for it. It can be ended without. */
  readonly notYet?: { readonly words: string; readonly part: number } | undefined;
  /** Ending says "nothing this time" for this person as well. */
  readonly isUnsaid: boolean;
  readonly onEnd: () => Promise<void>;
  /** What the menu has besides another way to end, which it has where the last part is not reached or cannot close the meeting. */
  readonly menu: Omit<StepMenuProps, "onEnd">;
}

/**
 * On, back, or to the end, and a menu; ending takes two presses.
 *
 * Every button stays where it is in every part, so that the focus is not lost when the other person moves.
 */
export const MoveOn = ({ session, index, parts, notYet, isUnsaid, onEnd, menu }: MoveOnProps) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement>(null);
  const last = index + 1 >= parts;
  const goTo = (step: number): void => void session.goTo(step);
  const ask = (by: HTMLElement | undefined): void => {
    // A line of the menu is gone by then: its button stays.
    opener.current = by ?? row.current?.querySelector<HTMLElement>("[aria-haspopup]") ?? null;
    setAsking(true);
  };
  const goOn = (): void => {
    setAsking(false);
    opener.current?.focus();
  };
  return (
    <>
      {last && notYet && (
        <Stack gap="xs">
          <Quiet>{notYet.words}</Quiet>
          <Row>
            <Button onClick={() => goTo(notYet.part)}>{text("output.goThere")}</Button>
          </Row>
        </Stack>
      )}
      {asking && <EndQuestion isUnsaid={isUnsaid} onEnd={onEnd} onGoOn={goOn} />}
      <WayOn
        {...{ index, parts, row }}
        end={text("guide.end")}
        isAsked={asking}
        isOff={last && notYet !== undefined}
        onGo={goTo}
        onEnd={ask}
      >
        <StepMenu {...menu} onEnd={last && !notYet ? undefined : () => ask(undefined)} />
      </WayOn>
    </>
  );
};

interface WayOnProps {
  readonly index: number;
  readonly parts: number;
  /** The press of the last part. */
  readonly end: string;
  /** Another press is the main one now. */
  readonly isAsked?: boolean;
  readonly isOff?: boolean;
  readonly row?: Ref<HTMLDivElement>;
  readonly onGo: (step: number) => void;
  readonly onEnd: (by: HTMLElement) => void;
  readonly children?: ReactNode;
}

/** On or to the end, and back: in a meeting and in a lesson. */
export const WayOn = ({
  index,
  parts,
  end,
  isAsked = false,
  isOff = false,
  row,
  onGo,
  onEnd,
  children,
}: WayOnProps) => {
  const text = useText();
  const styles = useStyles();
  const last = index + 1 >= parts;
  return (
    <div ref={row} className={styles.row}>
      <Button
        appearance={isAsked ? "secondary" : "primary"}
        size="large"
        className={styles.press}
        disabledFocusable={isOff}
        onClick={({ currentTarget }: MouseEvent<HTMLButtonElement>) => (last ? onEnd(currentTarget) : onGo(index + 1))}
      >
        {last ? end : text("guide.next")}
      </Button>
      {parts > 1 && (
        <SteadyButton size="large" className={styles.press} off={index === 0} onClick={() => onGo(index - 1)}>
          {text("guide.back")}
        </SteadyButton>
      )}
      {children}
    </div>
  );
};

interface EndQuestionProps {
  readonly isUnsaid: boolean;
  readonly onEnd: () => Promise<void>;
  readonly onGoOn: () => void;
}

/** The second press before a meeting ends for everybody. The whole question takes the focus, so that it is read out and a double press does nothing. */
const EndQuestion = ({ isUnsaid, onEnd, onGoOn }: EndQuestionProps) => {
  const text = useText();
  const styles = useStyles();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus({ preventScroll: true }), []);
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
        <Button appearance="primary" onClick={() => void onEnd()}>
          {text(isUnsaid ? "close.endNone" : "guide.endYes")}
        </Button>
      </Row>
    </div>
  );
};
