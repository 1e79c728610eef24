import { useCallback, useEffect, useRef, useState } from "react";
import type { MeetingStage, StageOutcome } from "../../domain/conversation/meetingStage";

/** What this person sees of the meeting's stage from their side panel. */
export interface StageView {
  readonly shown: boolean;
  readonly busy: boolean;
  /** What came of the last press, as long as it still holds. */
  readonly outcome?: "shown" | "hidden" | Exclude<StageOutcome, "done">;
  readonly press: () => void;
}

/** The others in the meeting, and Teams' own "Stop sharing", change the stage as well. Teams says so only when it is asked. */
const LOOK_EVERY_MS = 3_000;

/** One press shows `address` to everybody in the meeting, the next one takes it away. */
export const useStage = (stage: MeetingStage, address: string): StageView => {
  const [view, setView] = useState<Omit<StageView, "press">>({ shown: false, busy: false });
  const presses = useRef(0);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const before = presses.current;
      const shown = await stage.isShown();
      // An answer from before a press knows less than the press.
      if (gone || shown === undefined || before !== presses.current) return;
      setView((now) => (now.busy || now.shown === shown ? now : { shown, busy: false }));
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
    presses.current += 1;
    setView({ shown, busy: true });
    void (shown ? stage.hide() : stage.show(address)).then((answer) =>
      setView(
        answer === "done"
          ? { shown: !shown, busy: false, outcome: shown ? "hidden" : "shown" }
          : { shown, busy: false, outcome: answer },
      ),
    );
  }, [stage, address, shown]);
  return { ...view, press };
};
