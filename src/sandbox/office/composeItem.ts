/// <reference types="office-js" />
import { dateObjectOf, instantOfDate } from "../../domain/time/dateObject";
import { plusMs } from "../../domain/time/interval";
import type { OfficeAnswer } from "./calls";
import type { FormPerson, FormState, OutlookForm } from "./outlookForm";
import type { ZoneData } from "../../domain/time/zoneData";
import { readSeries, type FindZone } from "./seriesTime";

interface ComposeItemParts {
  readonly form: OutlookForm;
  readonly answer: OfficeAnswer;
  readonly zones: ZoneData;
  readonly findZone: FindZone;
  /** Adds a handler of this page; false when this Outlook does not support the event. */
  readonly listen: (event: Office.EventType | string, handler: (args: object) => void) => boolean;
}

type Done<T> = (result: Office.AsyncResult<T>) => void;

/** `callback`, which may follow options that we do not need. */
const last = <T>(options: object | Done<T> | undefined, callback: Done<T> | undefined): Done<T> | undefined =>
  isDone(options) ? options : callback;

const isDone = <T>(options: object | Done<T> | undefined): options is Done<T> => typeof options === "function";

/** An appointment being written, with the functions of Outlook that our add-in uses. */
export const createComposeItem = ({ form, answer, listen, zones, findZone }: ComposeItemParts) => ({
  itemType: "appointment",
  subject: subjectOf(form, answer),
  start: timeOf("start", form, answer),
  end: timeOf("end", form, answer),
  requiredAttendees: recipientsOf("required", form, answer),
  optionalAttendees: recipientsOf("optional", form, answer),
  body: bodyOf(form, answer),
  notificationMessages: notesOf(form, answer),
  recurrence: seriesOf(form, answer, (pattern) => readSeries(pattern, findZone, zones)),
  enhancedLocation: roomsOf(form, answer),
  getItemIdAsync: (options: Office.AsyncContextOptions | Done<string>, callback?: Done<string>) =>
    answer("getItemIdAsync", last(options, callback), () => {
      const { itemId } = form.state();
      if (itemId === undefined) throw new Error("ItemNotSaved");
      return itemId;
    }),
  addHandlerAsync: (
    event: Office.EventType | string,
    handler: (args: object) => void,
    options?: Office.AsyncContextOptions | Done<void>,
    callback?: Done<void>,
  ) =>
    answer("addHandlerAsync", last(options, callback), () => {
      if (!listen(event, handler)) throw new Error("UnsupportedEvent");
    }),
});

const subjectOf = (form: OutlookForm, answer: OfficeAnswer): Pick<Office.Subject, "getAsync"> => ({
  getAsync: (options: Office.AsyncContextOptions | Done<string>, callback?: Done<string>) =>
    answer("subject.getAsync", last(options, callback), () => form.state().subject),
});

const timeOf = (which: "start" | "end", form: OutlookForm, answer: OfficeAnswer): Office.Time => ({
  getAsync: (options: Office.AsyncContextOptions | Done<Date>, callback?: Done<Date>) =>
    answer(`${which}.getAsync`, last(options, callback), () => dateObjectOf(form.state()[which])),
  setAsync: (time: Date, options?: Office.AsyncContextOptions | Done<void>, callback?: Done<void>) =>
    answer(`${which}.setAsync`, last(options, callback), () => setTime(which, form, time)),
});

const setTime = (which: "start" | "end", form: OutlookForm, time: Date): void => {
  const at = instantOfDate(time);
  const { start, end, series } = form.state();
  if (at === undefined) throw new Error("InvalidFormatError");
  if (series !== undefined) throw new Error("A series is not moved by its start.");
  if (which === "end" && at < start) throw new Error("InvalidEndTime");
  // Moving the start moves the end along.
  form.change(which === "end" ? { end: at } : { start: at, end: plusMs(at, end - start) });
};

const recipientsOf = (
  which: "required" | "optional",
  form: OutlookForm,
  answer: OfficeAnswer,
): Pick<Office.Recipients, "getAsync" | "addAsync"> => ({
  getAsync: (
    options: Office.AsyncContextOptions | Done<Office.EmailAddressDetails[]>,
    callback?: Done<Office.EmailAddressDetails[]>,
  ) => answer(`${which}Attendees.getAsync`, last(options, callback), () => form.state()[which].map(detailsOf)),
  addAsync: (
    added: (string | Office.EmailUser | Office.EmailAddressDetails)[],
    options?: Office.AsyncContextOptions | Done<void>,
    callback?: Done<void>,
  ) =>
    answer(`${which}Attendees.addAsync`, last(options, callback), () => {
      const people = added.map((one): FormPerson => {
        const { displayName, emailAddress } = typeof one === "string" ? { displayName: one, emailAddress: one } : one;
        return { name: displayName, address: emailAddress, kind: "user" };
      });
      form.change({ [which]: [...form.state()[which], ...people] });
    }),
});

/** In Outlook's form. A room is a recipient of another type; only `enhancedLocation` identifies it as a room. */
export const detailsOf = ({ name, address, kind }: FormPerson): Office.EmailAddressDetails => ({
  displayName: name,
  emailAddress: address,
  appointmentResponse: "none",
  recipientType: kind === "room" ? "other" : kind,
});

/** The body of a read-only item. */
export const readBodyOf = (form: OutlookForm, answer: OfficeAnswer): Pick<Office.Body, "getAsync"> => ({
  getAsync: (_: Office.CoercionType | string, options?: object | Done<string>, callback?: Done<string>) =>
    answer("body.getAsync", last(options, callback), () => form.state().html),
});

const bodyOf = (form: OutlookForm, answer: OfficeAnswer) => ({
  ...readBodyOf(form, answer),
  setAsync: (data: string, options?: object | Done<void>, callback?: Done<void>) =>
    answer("body.setAsync", last(options, callback), () => form.change({ html: short(data) })),
  prependAsync: (data: string, options?: object | Done<void>, callback?: Done<void>) =>
    answer("body.prependAsync", last(options, callback), () => form.change({ html: short(data) + form.state().html })),
  getTypeAsync: (options?: object | Done<string>, callback?: Done<string>) =>
    answer("body.getTypeAsync", last(options, callback), () => "html"),
});

const MOST_CHARACTERS = 32 * 1024;

const short = (data: string): string => {
  if (data.length > MOST_CHARACTERS) throw new Error("DataExceedsMaximumSize");
  return data;
};

const notesOf = (form: OutlookForm, answer: OfficeAnswer): Pick<Office.NotificationMessages, "replaceAsync"> => ({
  replaceAsync: (
    _: string,
    note: Office.NotificationMessageDetails,
    options?: Office.AsyncContextOptions | Done<void>,
    callback?: Done<void>,
  ) =>
    answer("notificationMessages.replaceAsync", last(options, callback), () => {
      if (note.message.length > 150) throw new Error("DataExceedsMaximumSize");
      form.change({ note: { kind: note.type, message: note.message } });
    }),
});

type Pattern = Parameters<typeof readSeries>[0];

const seriesOf = (form: OutlookForm, answer: OfficeAnswer, read: (pattern: Pattern) => Partial<FormState>) => ({
  getAsync: (options: object | Done<Office.Recurrence>, callback?: Done<Office.Recurrence>) =>
    // Outlook returns null for a single appointment, contrary to its type.
    answer<unknown>("recurrence.getAsync", last(options, callback) as Done<unknown> | undefined, () =>
      form.state().series === undefined ? null : {},
    ),
  setAsync: (pattern: Pattern, options?: Office.AsyncContextOptions | Done<void>, callback?: Done<void>) =>
    answer("recurrence.setAsync", last(options, callback), () => form.change(read(pattern))),
});

const roomsOf = (form: OutlookForm, answer: OfficeAnswer): Pick<Office.EnhancedLocation, "getAsync"> => ({
  getAsync: (
    options?: Office.AsyncContextOptions | Done<Office.LocationDetails[]>,
    callback?: Done<Office.LocationDetails[]>,
  ) =>
    answer("enhancedLocation.getAsync", last(options, callback), () =>
      [...form.state().required, ...form.state().optional]
        .filter(({ kind }) => kind === "room")
        .map(({ name, address }) => ({
          displayName: name,
          emailAddress: address,
          locationIdentifier: { id: address, type: "room" },
        })),
    ),
});
