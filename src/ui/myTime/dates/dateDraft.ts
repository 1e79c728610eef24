import type { OwnDate } from "../../../domain/people/myTime/privateTime";
import type { Owned } from "../../../domain/people/myTime/myTime";
import { record, type Shape } from "../../../domain/shared/shape";
import { DATE } from "../../../domain/time/timeShapes";
import { OWN_DATE_FIELDS } from "../../../domain/people/myTime/readMyTime";
import type { LocalDate } from "../../../domain/time/zoneData";
import type { MessageId } from "../../../locales/text";
import { lacksWord } from "../fields/SharingFields";

export const DATE_KINDS = ["own", "shutdown", "mourning", "half-day", "make-up-workday"] as const;

/** A date of one's own while it is typed: it may not have its days yet. */
export type DateDraft = Omit<OwnDate, "from" | "to"> & Owned & { readonly from?: LocalDate; readonly to?: LocalDate };
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export const DATE_DRAFT: Shape<DateDraft> = record(OWN_DATE_FIELDS.needed, {
  ...OWN_DATE_FIELDS.optional,
  from: DATE,
  to: DATE,
});

/** The draft without these fields. */
export const lacking = (
  draft: DateDraft,
  ...fields: readonly ("from" | "to" | "fromMinutes" | "toMinutes" | "yearly")[]
): DateDraft => {
  const left: Mutable<DateDraft> = { ...draft };
  for (const field of fields) delete left[field];
  return left;
};

export const ownDateOf = (draft: DateDraft): (OwnDate & Owned) | MessageId => {
  const { from, to = from } = draft;
  if (from === undefined || to === undefined) return "field.noDate";
  if (to < from) return "field.order";
  if (lacksWord(draft)) return "share.noWord";
  // A half day that nobody gave a time is off from noon.
  const half = draft.kind === "half-day" && draft.fromMinutes === undefined ? { fromMinutes: 720 } : {};
  return { ...draft, ...half, from, to };
};
