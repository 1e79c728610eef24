import { useCallback, useEffect, useState } from "react";
import type { PublishedAvailability } from "../../../domain/people/myTime/availability";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import type { Failure } from "../../../domain/shared/failure";
import type { Result } from "../../../domain/shared/result";
import { useOwnThings } from "../../context";

interface Looked {
  readonly of: MyTime;
  readonly answer: Result<PublishedAvailability, Failure>;
}

/** What a partner would see of what is declared now. Undefined while it is worked out. */
export interface Preview {
  readonly seen?: PublishedAvailability;
  readonly failure?: Failure;
  readonly again: () => void;
}

/** Half a year is laid out for it, so it waits until a person has paused. */
const PAUSE_MS = 400;

/** Works the preview out anew after each change. An older one is never shown: what is seen is what would be told. */
export const usePreview = (myTime: MyTime): Preview => {
  const { preview } = useOwnThings().publishMyTime;
  const [looked, setLooked] = useState<Looked>();
  // An answer to an older question is kept with what it was of, and never shown.
  const look = useCallback(
    () => void preview(myTime).then((answer) => setLooked({ of: myTime, answer })),
    [preview, myTime],
  );
  useEffect(() => {
    const waiting = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [look]);
  const again = useCallback(() => {
    setLooked(undefined);
    look();
  }, [look]);
  if (looked?.of !== myTime) return { again };
  return looked.answer.ok ? { seen: looked.answer.value, again } : { failure: looked.answer.error, again };
};
