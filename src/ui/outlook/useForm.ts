import { useCallback, useEffect, useRef, useState } from "react";
import type {
  Appointment,
  AppointmentForm,
  Filled,
  Filling,
  TakenBack,
} from "../../domain/people/appointment/appointment";
import { sentMeetingId } from "../../domain/people/appointment/calendarWriter";
import type { Failure } from "../../domain/shared/failure";
import { ok, type Result } from "../../domain/shared/result";
import { isSame, type Instant, type Interval } from "../../domain/time/interval";
import type { Appointments } from "../services";

/** What we know of the form that is open. A failure keeps what was read before. */
interface FormReading {
  readonly form?: AppointmentForm;
  readonly failure?: Failure;
  readonly readAgain: () => void;
}

/** Reads the form at once and whenever it changes; what comes late is not taken for new. */
export const useForm = (appointment: Appointment): FormReading => {
  const [reading, setReading] = useState<Omit<FormReading, "readAgain">>({});
  const newest = useRef(0);
  const isGone = useRef(false);
  const readAgain = useCallback(() => {
    const turn = ++newest.current;
    void appointment.read().then((answer) => {
      if (isGone.current || turn !== newest.current) return;
      setReading((before) =>
        answer.ok ? { form: asBefore(before.form, answer.value) } : { ...before, failure: answer.error },
      );
    });
  }, [appointment]);
  useEffect(() => {
    isGone.current = false;
    readAgain();
    const stop = appointment.onChange(readAgain);
    return () => {
      isGone.current = true;
      stop();
    };
  }, [appointment, readAgain]);
  return { ...reading, readAgain };
};

/** The same object while nothing of it has changed, so that nothing is searched or drawn again. */
const asBefore = (before: AppointmentForm | undefined, now: AppointmentForm): AppointmentForm =>
  before && JSON.stringify(before) === JSON.stringify(now) ? before : now;

/** What we did with the form last. It holds one time, so there is one state for the whole pane. */
type FillingState =
  | { readonly phase: "open" }
  | { readonly phase: "filling"; readonly start: Instant }
  | { readonly phase: "filled"; readonly filled: Filled }
  | { readonly phase: "takingBack"; readonly filled: Filled }
  | { readonly phase: "takenBack"; readonly what: TakenBack }
  /** `filled` is what stands in the form all the same. */
  | { readonly phase: "failed"; readonly failure: Failure; readonly start: Instant; readonly filled?: Filled };

export interface FillingOfForm {
  readonly state: FillingState;
  /** What stands in the form was chosen from the times that are shown now, so its card has the way back. */
  readonly isShown: boolean;
  /** It has another time since, chosen in the form or moved by us elsewhere. */
  readonly isMoved: boolean;
  readonly busy: boolean;
  /** The id of this form's meeting in a shared document. It stays the same when another time is chosen. */
  readonly meetingId: string;
  readonly fill: (filling: Filling) => void;
  readonly takeBack: () => void;
}

interface FillingParts {
  readonly appointment: Appointment;
  /** When the appointment is now. */
  readonly window: Interval;
  readonly memory: Pick<Appointments, "kept" | "keep" | "forget">;
  readonly newPressId: () => string;
  /** Says which times are shown. */
  readonly search: string;
  /** Older Outlook does not tell what has changed, not even what we changed. */
  readonly readAgain: () => void;
  /** Neither its words nor its time stand in the form any more. */
  readonly onTakenBack: (filled: Filled) => void;
}

/** Puts times into the form and takes them back, one press at a time. */
export const useFilling = (parts: FillingParts): FillingOfForm => {
  const { appointment, window, memory, newPressId, search, readAgain, onTakenBack } = parts;
  const [ownId] = useState(() => sentMeetingId(newPressId()));
  const [chosenIn, setChosenIn] = useState<string>();
  const [state, setState] = useState<FillingState>({ phase: "open" });
  const isBusy = useRef(false);
  // Asked again when the time has changed: the command without a pane may have put one in.
  useEffect(() => {
    void inForm(appointment, window, memory).then((filled) =>
      filled ? setState((now) => (isEmpty(now) ? { phase: "filled", filled } : now)) : undefined,
    );
  }, [appointment, window, memory]);

  const once = useCallback(
    (work: () => Promise<FillingState>): void => {
      if (isBusy.current) return;
      isBusy.current = true;
      void work().then((next) => {
        isBusy.current = false;
        setState(next);
        return readAgain();
      });
    },
    [readAgain],
  );

  const standing = state.phase === "filled" || state.phase === "failed" ? state.filled : undefined;
  const fill = (filling: Filling): void =>
    once(async () => {
      const { start } = filling.window;
      setState({ phase: "filling", start });
      setChosenIn(search);
      const cleared = standing ? await takenBack(appointment, memory, standing) : ok(undefined);
      if (!cleared.ok) return { phase: "failed", failure: cleared.error, start, ...(standing && { filled: standing }) };
      const filled = await appointment.fill(filling);
      if (!filled.ok) return { phase: "failed", failure: filled.error, start };
      await memory.keep(filled.value);
      return { phase: "filled", filled: filled.value };
    });
  const takeBack = (): void =>
    once(async () => {
      if (!standing) return state;
      setState({ phase: "takingBack", filled: standing });
      const done = await takenBack(appointment, memory, standing);
      if (!done.ok) return { phase: "failed", failure: done.error, start: standing.window.start, filled: standing };
      if (!done.value.timeStays) onTakenBack(standing);
      return { phase: "takenBack", what: done.value };
    });
  const busy = state.phase === "filling" || state.phase === "takingBack";
  const isShown = chosenIn === search;
  const isMoved = useIsMoved(state, window, isShown);
  const meetingId = standing?.meetingId ?? ownId;
  return { state, isShown, isMoved, busy, meetingId, fill, takeBack };
};

const isEmpty = ({ phase }: FillingState): boolean => phase === "open" || phase === "takenBack";

/** Outlook tells of our own change a moment after it is made: only what comes after that was done by hand. */
const useIsMoved = (state: FillingState, window: Interval, isShown: boolean): boolean => {
  const [arrived, setArrived] = useState<Filled>();
  const filled = state.phase === "filled" || state.phase === "takingBack" ? state.filled : undefined;
  const isAsFilled = filled !== undefined && isSame(filled.window, window);
  if (isAsFilled && filled !== arrived) setArrived(filled);
  return filled !== undefined && !isAsFilled && (filled === arrived || !isShown);
};

const takenBack = async (
  appointment: Appointment,
  memory: Pick<Appointments, "forget">,
  filled: Filled,
): Promise<Result<TakenBack, Failure>> => {
  const done = await appointment.takeBack(filled);
  if (done.ok) await memory.forget(filled);
  return done;
};

/**
 * What another page of ours has put into this very form: the command without a pane, or a pane that was closed. Somebody may
 * have moved it since; then the id in its text tells.
 */
const inForm = async (
  appointment: Appointment,
  window: Interval,
  memory: Pick<Appointments, "kept">,
): Promise<Filled | undefined> => {
  const kept = await memory.kept();
  if (kept.length === 0) return undefined;
  const atItsTime = kept.find((filled) => isSame(filled.window, window));
  if (atItsTime && (await appointment.holds(atItsTime.words))) return atItsTime;
  const meetingId = await appointment.which(kept.flatMap((filled) => filled.meetingId ?? []));
  return meetingId === undefined ? undefined : kept.find((filled) => filled.meetingId === meetingId);
};
