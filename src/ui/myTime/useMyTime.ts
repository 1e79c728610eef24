import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { MyTime, MyTimeSnapshot } from "../../domain/people/myTime/myTime";
import type { Failure } from "../../domain/shared/failure";
import { whenWorthwhile } from "../controls/whenWorthwhile";
import { useOwnThings } from "../context";

/** The owner's own time as the screen has it, and the one way to change it. */
export interface Declaring {
  readonly snapshot: MyTimeSnapshot;
  readonly myTime: MyTime;
  /** False when a newer version wrote the file: then nothing may be changed here. */
  readonly editable: boolean;
  readonly change: (change: (now: MyTime) => MyTime) => void;
  /** Why the last change could not be kept anywhere. */
  readonly notKept?: Failure;
  readonly again: () => void;
}

/** Opens the person's own time, and looks at the folder again when that is worthwhile. */
export const useMyTime = (): Declaring => {
  const { myTime: book } = useOwnThings();
  const snapshot = useSyncExternalStore(book.subscribe, book.snapshot);
  const [notKept, setNotKept] = useState<Failure>();
  const again = useCallback(() => {
    setNotKept(undefined);
    void book.load().then((answer) => (answer.ok ? book.refresh() : undefined));
  }, [book]);
  useEffect(() => void book.load(), [book]);
  useEffect(() => whenWorthwhile(snapshot.problem, again), [snapshot.problem, again]);
  const change: Declaring["change"] = (next) => {
    setNotKept(undefined);
    void book.save(next).then((answer) => (answer.ok ? undefined : setNotKept(answer.error)));
  };
  return { snapshot, myTime: snapshot.myTime, editable: !snapshot.newer, change, again, ...(notKept && { notKept }) };
};
