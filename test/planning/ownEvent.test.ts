import { createAppointments } from "../../src/app/wiring/booking/appointments";
import { createMeetingNotes } from "../../src/app/wiring/booking/meetingNotes";
import { upcomingIn } from "../../src/domain/document/bookedMeetings";
import { foldEntries } from "../../src/domain/document/fold";
import { createAppLinks } from "../../src/domain/links/appLinks";
import { graphText } from "../../src/domain/time/isoText";
import { plusMinutes, type Interval } from "../../src/domain/time/interval";
import { sandbox, valueOf } from "../doubles/graphTools";
import { createMemoryDevice } from "../doubles/memoryMyTime";
import { planningApp, seeded, withPair, zones } from "../doubles/planningApp";
import { visitor } from "../sandbox/sandboxTools";

/** Amina looks for times with Rafael; `draft` puts into her calendar what Outlook saves of an unsent form. */
const amina = async () => {
  const shared = sandbox();
  const app = await planningApp(shared, "Amina");
  const company = withPair(app.pairs);
  if (company.kind !== "pair") throw new Error("They are a pair.");
  const found = await app.find({ company });
  const [best] = found.answer.proposals;
  if (!best) throw new Error("They find a time.");
  const draft = async ({ start, end }: Interval): Promise<string> => {
    const [from, to] = [start, end].map((at) => ({ dateTime: graphText(at), timeZone: "UTC" }));
    const event = { subject: "Mentoring", start: from, end: to, body: { contentType: "html", content: "" } };
    const { body } = await visitor(shared.local, seeded(shared.local, "Amina")).ask("POST", "/me/events", event);
    return body.id;
  };
  const { text, openDocument, events } = app;
  const links = createAppLinks({ teams: "https://teams.microsoft.com", appId: "", home: "https://meridian.example/" });
  const appointments = createAppointments({
    ...{ events, remembered: createMemoryDevice() },
    notes: createMeetingNotes({ zones, locale: "en-GB", text, openDocument, links }),
  });
  return { shared, app, company, pair: company.pair, found, slot: best.slot, best, draft, appointments };
};

const startsOf = ({ answer }: Awaited<ReturnType<typeof amina>>["found"]) =>
  answer.proposals.map(({ slot }) => slot.start);

test("P9: Outlook saves Amina's unsent form into her calendar: its own hour does not count against it", async () => {
  const { app, company, slot, draft, appointments } = await amina();
  const savedAs = await draft(slot);
  expect(startsOf(await app.find({ company }))).not.toContain(slot.start);
  const own = await appointments.ownEvent({ savedAs, window: slot });
  expect(own).toEqual({ window: slot, isSent: false });
  expect(startsOf(await app.find({ company, ...(own && { own }) }))[0]).toBe(slot.start);
});

test("P9: a form that was never saved, or that the calendar does not know, leaves out nothing", async () => {
  const { slot, appointments } = await amina();
  expect(await appointments.ownEvent({ window: slot })).toBeUndefined();
  expect(await appointments.ownEvent({ savedAs: "AAMkNobody", window: slot })).toBeUndefined();
});

test("P9: what Rafael has at the hour of an unsent form is something else, and counts", async () => {
  const { shared, app, company, slot, draft } = await amina();
  const rafael = await planningApp(shared, "Rafael");
  await draft(slot);
  const call = { transactionId: "01JDPRESS0000000000000000J", subject: "Call", bodyLines: [], attendees: [] };
  valueOf(await rafael.events.book({ ...call, window: slot }));
  const own = { window: slot, isSent: false };
  expect(startsOf(await app.find({ company, own }))).not.toContain(slot.start);
});

test("S69: a meeting that is moved may overlap its own hour, a quarter of an hour later, and is moved there", async () => {
  const { shared, app, company, pair, found, best, slot, appointments } = await amina();
  const { eventId } = valueOf(await app.bookTime(found, best, company, "01JDPRESS000000000000000A"));
  await app.openDocument(pair).refresh();
  const own = await appointments.ownEvent({ savedAs: eventId, window: slot });
  expect(own).toEqual({ window: slot, isSent: true });
  const again = await app.find({ company, ...(own && { own }) });
  expect(again.answer.proposals[0]?.slot).toEqual(slot);
  const later = { start: plusMinutes(slot.start, 15), end: plusMinutes(slot.end, 15) };
  const [meeting] = upcomingIn(foldEntries(app.openDocument(pair).everything()), pair, shared.clock.now());
  if (!meeting) throw new Error("She has booked it.");
  const moved = await app.bookedMeetings.move(again, meeting, { ...again.answer.proposals[0]!, slot: later }, pair);
  expect(valueOf(moved)).toMatchObject({ eventId, window: later });
});

test("P9: what a booked meeting costs Amina does not count before it when another time for it is weighed", async () => {
  const { app, company, pair, found, best, slot } = await amina();
  const { eventId } = valueOf(await app.bookTime(found, best, company, "01JDPRESS000000000000000A"));
  const hard = { ...slot, eventId, burden: { [app.me.id]: 90 } };
  await app.openDocument(pair).write({ text: "", content: { kind: "meeting", meeting: hard } });
  await app.openDocument(pair).refresh();
  const carriedBy = ({ people }: typeof found) => people.map(({ carried }) => carried);
  const before = carriedBy(found);
  expect(carriedBy(await app.find({ company }))[0]).toBe((before[0] ?? 0) + 90);
  expect(carriedBy(await app.find({ company, own: { window: slot, isSent: true } }))).toEqual(before);
});
