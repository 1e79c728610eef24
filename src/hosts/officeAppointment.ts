import type {
  Appointment,
  AppointmentForm,
  Filled,
  Filling,
  Invitee,
  TakenBack,
  WeeklySeries,
} from "../domain/people/appointment/appointment";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import { dateObjectOf, instantOfDate } from "../domain/time/dateObject";
import { type Interval, isSame } from "../domain/time/interval";
import type { Weekday } from "../domain/time/zoneData";
import type { AskOutlook } from "./officeCalls";
import { idInCalendar, whichMeeting } from "./officeMeetingId";
import type { ComposeItem, OfficeLike, SeriesPattern } from "./officeShape";
import { blockOf, clearedOfAll, type TextForm, withoutBlock } from "./officeText";

/** What the appointment that is being written is read and changed with. */
interface OfficeItemContext {
  readonly office: OfficeLike;
  readonly item: ComposeItem;
  readonly ask: AskOutlook;
  readonly supports: (mailboxVersion: string) => boolean;
}

/** The appointment that is being written in Outlook, on Mailbox 1.5, with more where this Outlook has more. */
export const createOfficeAppointment = (parts: OfficeItemContext): Appointment => {
  const { item, ask } = parts;
  return {
    read: async () => {
      const form = await readForm(parts);
      return form.ok ? form : err(asUnread(form.error));
    },
    fill: (filling) => fill(parts, filling),
    takeBack: (filled) => takeBack(parts, filled),
    holds: async (words) => {
      const form = await formOf(parts);
      const text = await readText(parts, form);
      return text.ok && withoutBlock(text.value, words, form).removed > 0;
    },
    which: whichMeeting(parts),
    invite: (people) =>
      ask((done) =>
        item.requiredAttendees.addAsync(
          people.map(({ name, address }) => ({ displayName: name, emailAddress: address })),
          done,
        ),
      ),
    seriesZone: seriesZoneOf(parts),
    onChange: (listener) => watchItem(parts, listener),
    notify: (words, kind) => ask((done) => item.notificationMessages.replaceAsync("meridian", note(words, kind), done)),
  };
};

const seriesZoneOf = ({ office, item, supports }: OfficeItemContext): string | undefined =>
  supports("1.7") && item.recurrence ? office.context.mailbox?.userProfile.timeZone : undefined;

/** Outlook takes at most so many characters in a line above the form. */
const LONGEST_NOTE = 150;

const note = (words: string, kind: "done" | "failed"): Office.NotificationMessageDetails => {
  const message = words.length <= LONGEST_NOTE ? words : `${words.slice(0, LONGEST_NOTE - 1)}…`;
  if (kind === "failed") return { type: "errorMessage", message };
  return { type: "informationalMessage", message, icon: "icon-16", persistent: false };
};

const readForm = async (parts: OfficeItemContext): Promise<Result<AppointmentForm, Failure>> => {
  const { item, ask, supports } = parts;
  const { enhancedLocation: locations } = item;
  const [window, required, optional, rooms, repeats, savedAs] = await Promise.all([
    readWindow(item, ask),
    ask<Office.EmailAddressDetails[]>((done) => item.requiredAttendees.getAsync(done)),
    ask<Office.EmailAddressDetails[]>((done) => item.optionalAttendees.getAsync(done)),
    locations && supports("1.8") ? ask<Office.LocationDetails[]>((done) => locations.getAsync(done)) : ok([]),
    readRepeats(parts),
    idInCalendar(parts),
  ]);
  if (!window.ok) return window;
  if (!required.ok) return required;
  if (!optional.ok) return optional;
  const invited = [...required.value, ...optional.value].map(invitedOf);
  return ok({
    window: window.value,
    // Rooms and series only help; without them the form can still be read.
    invited: withRooms(invited, rooms.ok ? rooms.value : []),
    repeats,
    ...(savedAs !== undefined && { savedAs }),
  });
};

/** Is it a series? An Outlook that does not say shows a single appointment. */
const readRepeats = async ({ item: { recurrence }, ask, supports }: OfficeItemContext): Promise<boolean> => {
  if (!recurrence || !supports("1.7")) return false;
  const pattern = await ask<Office.Recurrence | null>((done) => recurrence.getAsync(done));
  return pattern.ok && pattern.value !== null && pattern.value !== undefined;
};

/** A read that fails has changed nothing. */
const asUnread = (why: Failure): Failure =>
  why.type === "OutlookRefused" ? { type: "OutlookRefused", left: "unread" } : why;

const readWindow = async (item: ComposeItem, ask: AskOutlook): Promise<Result<Interval, Failure>> => {
  const [from, to] = await Promise.all([
    ask<Date>((done) => item.start.getAsync(done)),
    ask<Date>((done) => item.end.getAsync(done)),
  ]);
  if (!from.ok) return from;
  if (!to.ok) return to;
  const [start, end] = [instantOfDate(from.value), instantOfDate(to.value)];
  return start !== undefined && end !== undefined ? ok({ start, end }) : err(NOT_DONE);
};

const NOT_DONE: Failure = { type: "OutlookRefused", left: "asItWas" };

const readText = async ({ office, item, ask }: OfficeItemContext, form: TextForm): Promise<Result<string, Failure>> =>
  ask<string>((done) =>
    item.body.getAsync(form === "html" ? office.CoercionType.Html : office.CoercionType.Text, done),
  );

const formOf = async ({ office, item, ask }: OfficeItemContext): Promise<TextForm> => {
  const kind = await ask<Office.CoercionType | string>((done) => item.body.getTypeAsync(done));
  return kind.ok && kind.value === office.CoercionType.Text ? "text" : "html";
};

const writeText = ({ office, item, ask }: OfficeItemContext, text: string, form: TextForm) => {
  const coercionType = form === "html" ? office.CoercionType.Html : office.CoercionType.Text;
  return ask<void>((done) => item.body.setAsync(text, { coercionType }, done));
};

/** Start first: Outlook then moves the end along, and the end is set to what it shall be. */
const writeWindow = async ({ item, ask }: OfficeItemContext, { start, end }: Interval) => {
  const moved = await ask<void>((done) => item.start.setAsync(dateObjectOf(start), done));
  return moved.ok ? ask<void>((done) => item.end.setAsync(dateObjectOf(end), done)) : moved;
};

const fill = async (parts: OfficeItemContext, filling: Filling): Promise<Result<Filled, Failure>> => {
  const { office, item, ask } = parts;
  const form = await formOf(parts);
  const [before, text] = await Promise.all([readWindow(item, ask), readText(parts, form)]);
  if (!before.ok) return before;
  if (!text.ok) return text;
  const cleared = clearedOfAll(text.value, filling.words, form);
  const coercionType = form === "html" ? office.CoercionType.Html : office.CoercionType.Text;
  const said =
    cleared === undefined
      ? await ask<void>((done) => item.body.prependAsync(blockOf(filling.words, form), { coercionType }, done))
      : ok(undefined);
  if (!said.ok) return said;
  const timed = await (filling.series ? writeSeries(parts, filling.series) : writeWindow(parts, filling.window));
  if (!timed.ok) return err(await undo(parts, { before: before.value, text: text.value, form }, timed.error));
  const after = await readText(parts, form);
  const kept = { before: cleared ?? text.value, after: after.ok ? after.value : "" };
  return ok({ ...filling, before: before.value, text: kept });
};

const writeSeries = async (parts: OfficeItemContext, series: WeeklySeries): Promise<Result<void, Failure>> => {
  const { office, item, ask } = parts;
  const [zoneName, { recurrence }] = [seriesZoneOf(parts), item];
  if (zoneName === undefined || !recurrence) return err(NOT_DONE);
  return ask<void>((done) => recurrence.setAsync(patternOf(office, series, zoneName), done));
};

interface Earlier {
  readonly before: Interval;
  readonly text: string;
  readonly form: TextForm;
}

/** After half of the work has failed: everything as it was, or the truth about it. */
const undo = async (parts: OfficeItemContext, { before, text, form }: Earlier, why: Failure): Promise<Failure> => {
  const { item, ask } = parts;
  const [now, said] = await Promise.all([readWindow(item, ask), writeText(parts, text, form)]);
  if (now.ok && !isSame(now.value, before)) await writeWindow(parts, before);
  const after = await readWindow(item, ask);
  return said.ok && after.ok && isSame(after.value, before) ? why : { type: "OutlookRefused", left: "halfDone" };
};

const takeBack = async (parts: OfficeItemContext, filled: Filled): Promise<Result<TakenBack, Failure>> => {
  const form = await formOf(parts);
  const [now, text] = await Promise.all([readWindow(parts.item, parts.ask), readText(parts, form)]);
  if (!now.ok) return now;
  if (!text.ok) return text;
  const isUntouched = text.value === filled.text.after;
  const cleared = isUntouched ? { text: filled.text.before, changed: 0 } : withoutBlock(text.value, filled.words, form);
  const said = await writeText(parts, cleared.text, form);
  if (!said.ok) return said;
  const timeStays = !isSame(now.value, filled.window);
  const stillRepeats = filled.series !== undefined && (await readRepeats(parts));
  // The start of a series cannot be set: what is left of it has to be undone by hand.
  const timed = timeStays || stillRepeats ? ok(undefined) : await writeWindow(parts, filled.before);
  if (!timed.ok) return err({ type: "OutlookRefused", left: "halfDone" });
  return ok({ timeStays, linesThatStay: cleared.changed, stillRepeats });
};

/** Polling interval for an older Outlook without change events, while the pane is visible. */
const LOOK_AGAIN_MS = 5_000;

/** Calls when the people or the time of the item have changed. Returns the end of it. */
const watchItem = (parts: OfficeItemContext, listener: () => void): (() => void) =>
  parts.supports("1.7") ? watchByEvents(parts, listener) : watchByLooking(listener);

const watchByEvents = ({ office, item, ask }: OfficeItemContext, listener: () => void): (() => void) => {
  let over = false;
  const heard = (): void => {
    if (!over) listener();
  };
  const { RecipientsChanged, AppointmentTimeChanged, RecurrenceChanged } = office.EventType;
  const adding = [RecipientsChanged, AppointmentTimeChanged, RecurrenceChanged].map((event) =>
    ask<void>((done) => item.addHandlerAsync(event, heard, done)),
  );
  void Promise.all(adding).then((added) => {
    if (over) return;
    // It was promised and refused: then we look.
    if (!added.every(({ ok }) => ok)) stops.push(watchByLooking(listener));
    // Changes before the handlers were added were not reported.
    listener();
  });
  const stops: (() => void)[] = [];
  return () => {
    over = true;
    for (const stop of stops) stop();
  };
};

const watchByLooking = (listener: () => void): (() => void) => {
  const timer = setInterval(() => {
    if (!document.hidden) listener();
  }, LOOK_AGAIN_MS);
  return () => clearInterval(timer);
};

const DAYS: Readonly<Record<Weekday, string>> = {
  1: "mon",
  2: "tue",
  3: "wed",
  4: "thu",
  5: "fri",
  6: "sat",
  7: "sun",
};

/** A weekly series in Outlook's words. `zoneName` is Outlook's own name for the series' zone. */
const patternOf = (
  { SeriesTime }: Pick<OfficeLike, "SeriesTime">,
  series: WeeklySeries,
  zoneName: string,
): SeriesPattern => {
  const seriesTime = new SeriesTime();
  seriesTime.setStartDate(series.firstDate);
  seriesTime.setEndDate(series.lastDate);
  seriesTime.setStartTime(Math.floor(series.fromMinutes / 60), series.fromMinutes % 60);
  seriesTime.setDuration(series.durationMinutes);
  return {
    seriesTime,
    recurrenceType: "weekly",
    recurrenceProperties: { interval: series.everyWeeks, days: [DAYS[series.weekday]], firstDayOfWeek: "mon" },
    recurrenceTimeZone: { name: zoneName },
  };
};

type Named = Pick<Office.EmailAddressDetails, "displayName" | "emailAddress" | "recipientType">;

/** An attendee. On phones Outlook does not mark groups: there each counts as a person. */
export const invitedOf = ({ displayName, emailAddress, recipientType }: Named): Invitee => ({
  kind: recipientType === "distributionList" ? "group" : "person",
  name: displayName || emailAddress,
  address: emailAddress,
});

/** The same people once each, with the rooms among them known as rooms. */
export const withRooms = (
  invited: readonly Invitee[],
  locations: readonly Pick<Office.LocationDetails, "emailAddress" | "locationIdentifier">[],
): readonly Invitee[] => {
  const rooms = new Set(
    locations
      .filter(({ locationIdentifier }) => locationIdentifier.type === "room")
      .map((room) => keyOf(room.emailAddress)),
  );
  const once = new Map(invited.map((one) => [keyOf(one.address), one]));
  return [...once].map(([key, one]) => (rooms.has(key) ? { ...one, kind: "room" } : one));
};

const keyOf = (address: string): string => address.toLowerCase();
