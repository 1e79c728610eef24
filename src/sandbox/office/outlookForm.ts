import type { Instant } from "../../domain/time/interval";

/** A person on a line of the form. */
export interface FormPerson {
  readonly name: string;
  readonly address: string;
  readonly kind: "user" | "externalUser" | "distributionList" | "room";
}

/** Content of an appointment form. Times are instants, as in Outlook's API. */
export interface FormState {
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly required: readonly FormPerson[];
  readonly optional: readonly FormPerson[];
  readonly html: string;
  /** Outlook's own id of the calendar item; absent when it was never saved. */
  readonly itemId?: string;
  /** A series in the form's own words; absent for a single appointment. */
  readonly series?: string | undefined;
  /** The notification above the form. */
  readonly note?: { readonly kind: string; readonly message: string };
}

/** The open form, edited by the person at the keyboard and by the add-in. */
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
