import { useCallback, useEffect, useState } from "react";
import type { MeetingStage, StageOutcome } from "../../domain/conversation/meetingStage";

/** What this person sees of the meeting's stage from their side panel. */
export interface StageView {
  readonly shown: boolean;
  readonly busy: boolean;
  /** What came of the last press. */
  readonly outcome?: "shown" | "hidden" | Exclude<StageOutcome, "done">;
  readonly press: () => void;
}

/** One press shows `address` to everybody in the meeting, the next one takes it away. */
export const useStage = (stage: MeetingStage, address: string): StageView => {
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<StageView["outcome"]>();
  useEffect(() => {
    let gone = false;
    void stage.isShown().then((is) => (gone || is === undefined ? undefined : setShown(is)));
    return () => {
      gone = true;
    };
  }, [stage]);
  const press = useCallback(() => {
    setBusy(true);
    void (shown ? stage.hide() : stage.show(address)).then((answer) => {
      setBusy(false);
      if (answer !== "done") return setOutcome(answer);
      setShown(!shown);
      return setOutcome(shown ? "hidden" : "shown");
    });
  }, [stage, address, shown]);
  return { shown, busy, press, ...(outcome && { outcome }) };
};
