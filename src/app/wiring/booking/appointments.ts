import type { AppointmentWords, Filled } from "../../../domain/people/appointment/appointment";
import type { CalendarWriter } from "../../../domain/people/appointment/calendarWriter";
import { filledShape } from "../../../domain/people/appointment/filledShapes";
import { valueOf } from "../../../domain/shared/shape";
import type { Remembered } from "../../../storage/meridianStorage";
import type { Appointments } from "../../../ui/services";
import type { MeetingNotes } from "../../../planning/bookTime";

interface AppointmentsParts {
  readonly notes: MeetingNotes;
  readonly remembered: Pick<Remembered, "read" | "update">;
  readonly events: Pick<CalendarWriter, "find">;
}

const KEY = "filled times";

/** Limit of remembered appointments. */
const MOST_KEPT = 5;

/** Writes into Outlook appointments, and remembers on this device what to undo. */
export const createAppointments = ({ notes, remembered, events }: AppointmentsParts): Appointments => ({
  words: (found, slot, about, later = []) => ({
    lines: [...notes.bodyLines(found, slot), ...notes.clockChanges(found, [slot, ...later])],
    ...linkTo(about && notes.prepare(about)),
  }),
  kept: async () => {
    const kept = await remembered.read(KEY);
    return kept.ok ? filledIn(kept.value) : [];
  },
  // If this fails, only the page that filled in the time can undo it.
  keep: async (filled) => {
    await remembered.update(KEY, (kept) => [filled, ...filledIn(kept)].slice(0, MOST_KEPT));
  },
  forget: async (filled) => {
    await remembered.update(KEY, (kept) => filledIn(kept).filter((one) => !isSame(one, filled)));
  },
  ownEvent: async ({ savedAs, window }) => {
    if (savedAs === undefined) return undefined;
    const found = await events.find({ by: "id", eventId: savedAs, window });
    return found.ok && found.value ? { window: found.value.window, isSent: found.value.isSent } : undefined;
  },
});

const linkTo = (link: AppointmentWords["link"]): Pick<AppointmentWords, "link"> => (link ? { link } : {});

const filledIn = (raw: unknown): readonly Filled[] =>
  Array.isArray(raw) ? raw.map((one: unknown) => valueOf(filledShape, one)).filter((one) => one !== undefined) : [];

const isSame = (a: Filled, b: Filled): boolean => a.window.start === b.window.start && a.text.after === b.text.after;
