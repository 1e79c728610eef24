import type { Instant } from "../../domain/time/interval";

/** Somebody on a line of the form. */
export interface FormPerson {
  readonly name: string;
  readonly address: string;
  readonly kind: "user" | "externalUser" | "distributionList" | "room";
}

/** What the form of an appointment holds. Times are instants, as Outlook hands them out. */
export interface FormState {
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly required: readonly FormPerson[];
  readonly optional: readonly FormPerson[];
  readonly html: string;
  /** Outlook's own id of what is in the calendar; absent for what was never saved. */
  readonly itemId?: string;
  /** A series in the words of Outlook's form; absent for a single appointment. */
  readonly series?: string | undefined;
  /** The line above the form. */
  readonly note?: { readonly kind: string; readonly message: string };
}

/** The one form that is open: the person at the keyboard and the add-in both change it. */
export interface OutlookForm {
  readonly state: () => FormState;
  readonly change: (change: Partial<FormState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createOutlookForm = (first: FormState): OutlookForm => {
  const listeners = new Set<() => void>();
  let state = first;
  return {
    state: () => state,
    change: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
