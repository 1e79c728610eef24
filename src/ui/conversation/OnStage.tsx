import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { MeetingStage, StageOutcome } from "../../domain/conversation/meetingStage";
import { type NamesBeside, sidesIn } from "../../domain/conversation/stageNames";
import type { Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import type { Zone } from "../../domain/time/zoneData";
import { Quiet } from "../controls/layout";
import { SteadyButton } from "../controls/SteadyButton";
import { useText } from "../context";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalXS,
  },
  button: { minHeight: "32px" },
});

/** The stage of the Teams meeting around the app. */
export interface StageHere {
  readonly stage: MeetingStage;
  /** The page that everybody in the meeting opens, with these clocks on it. */
  readonly addressWith: (clocks: readonly Zone[]) => string;
  /** The stage's page on this very device. */
  readonly names?: NamesBeside | undefined;
}

/**
 * Lets the stage beside this panel call two people as the panel does. Only by the names of the service: everybody in the
 * meeting reads those on the faces, but what somebody likes to be called was said to the pair alone (P1).
 */
export const useNamesOnStage = (names: NamesBeside | undefined, pair: Pair, host: PersonId | undefined): void => {
  const sides = sidesIn(pair, host);
  const [mentor, mentee] = [sides?.mentor.name, sides?.mentee.name];
  useEffect(
    () => names?.tell(mentor !== undefined && mentee !== undefined ? { mentor, mentee } : undefined),
    [names, mentor, mentee],
  );
};

/** The press that shows the shared question to the whole meeting, with what others then see said before it. */
export const OnStage = ({ view: { shown, busy, outcome, press } }: { readonly view: StageView }) => {
  const text = useText();
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <SteadyButton className={styles.button} off={busy} onClick={press}>
        {text(shown ? "stage.hide" : "stage.show")}
      </SteadyButton>
      <Quiet role="status">{text(outcome ? `stage.${outcome}` : shown ? "stage.stands" : "stage.hint")}</Quiet>
    </div>
  );
};

/** What this person sees of the meeting's stage from their side panel. */
export interface StageView {
  readonly shown: boolean;
  readonly busy: boolean;
  /**
   * What came of the last press, as long as it still holds. "shown": Teams took it, and opens it for each person, which takes
   * some seconds; when the last of them sees it, nothing tells. "stands": Teams has said since that it is there.
   */
  readonly outcome?: "shown" | "stands" | "hidden" | Exclude<StageOutcome, "done">;
  /** Which press that was: the same may come of two. */
  readonly nth?: number;
  readonly press: () => void;
}

/** The others in the meeting, and Teams' own "Stop sharing", change the stage as well. Teams says so only when it is asked. */
const LOOK_EVERY_MS = 3_000;

/**
 * One press shows the page to everybody in the meeting, the next one takes it away. Undefined where there is no stage. The
 * clocks are looked up at the press: before it nobody needs them.
 */
export const useStage = (
  here: StageHere | undefined,
  lookUpClocks: () => Promise<readonly Zone[]>,
): StageView | undefined => {
  const { stage, addressWith } = here ?? {};
  const [view, setView] = useState<Omit<StageView, "press">>({ shown: false, busy: false });
  const presses = useRef(0);
  useEffect(() => {
    if (!stage) return undefined;
    let gone = false;
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const before = presses.current;
      const shown = await stage.isShown();
      // An answer from before a press knows less than the press.
      if (gone || shown === undefined || before !== presses.current) return;
      setView((now) => {
        if (now.busy) return now;
        if (now.shown !== shown) return { shown, busy: false };
        return now.outcome === "shown" ? { ...now, outcome: "stands" } : now;
      });
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [stage]);
  const { shown } = view;
  const press = useCallback(() => {
    if (!stage || !addressWith) return;
    const nth = (presses.current += 1);
    setView({ shown, busy: true });
    const show = async (): Promise<StageOutcome> => stage.show(addressWith(await lookUpClocks()));
    void (shown ? stage.hide() : show()).then((answer) =>
      setView(
        answer === "done"
          ? { shown: !shown, busy: false, outcome: shown ? "hidden" : "shown", nth }
          : { shown, busy: false, outcome: answer, nth },
      ),
    );
  }, [stage, addressWith, lookUpClocks, shown]);
  return stage && { ...view, press };
};
