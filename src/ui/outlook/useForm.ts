import { useCallback, useEffect, useRef, useState } from "react";
import type { Appointment, AppointmentForm } from "../../domain/people/appointment/appointment";
import type { Failure } from "../../domain/shared/failure";

/** What we know of the form that is open. A failure keeps what was read before. */
export interface FormReading {
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
