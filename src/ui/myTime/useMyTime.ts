import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { MyTime, MyTimeSnapshot } from "../../domain/people/myTime/myTime";
import type { Failure } from "../../domain/shared/failure";
import type { LocalDate } from "../../domain/time/zoneData";
import { useFormat, useOwnThings } from "../context";
import { whenWorthwhile } from "../controls/useQuery";

/** The owner's own time as the screen has it, and the one way to change it. */
export interface Declaring {
  readonly snapshot: MyTimeSnapshot;
  readonly myTime: MyTime;
  /** False when a newer version wrote the file: then nothing may be changed here. */
  readonly editable: boolean;
  readonly change: (change: (now: MyTime) => MyTime) => void;
  /** Why the last change could not be kept anywhere. */
  readonly notKept: Failure | undefined;
  readonly again: () => void;
}

/** What every section of this screen is given. */
export interface SectionProps {
  readonly declaring: Declaring;
}

/** Loads the person's own time, and looks at the folder again when that is worthwhile. */
export const useMyTime = (): Declaring => {
  const { myTime: store } = useOwnThings();
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);
  const [notKept, setNotKept] = useState<Failure>();
  const again = useCallback(() => {
    setNotKept(undefined);
    void store.load().then((answer) => (answer.ok ? store.refresh() : undefined));
  }, [store]);
  useEffect(() => void store.load(), [store]);
  useEffect(() => whenWorthwhile(snapshot.problem, again), [snapshot.problem, again]);
  const change: Declaring["change"] = (next) => {
    setNotKept(undefined);
    void store.save(next).then((answer) => (answer.ok ? undefined : setNotKept(answer.error)));
  };
  return { snapshot, myTime: snapshot.myTime, editable: !snapshot.newer, change, notKept, again };
};

/** Today by the device's clock, its year and the next one: what this screen shows of calendars. */
export const useYears = (): { readonly today: LocalDate; readonly year: number; readonly next: number } => {
  const { zones, zone, clock } = useFormat();
  const today = zones.readAt(zone, clock.now()).date;
  const year = Number(today.slice(0, 4));
  return { today, year, next: year + 1 };
};
