import type { Person } from "../../src/domain/people/person";
import type { Interval } from "../../src/domain/time/interval";
import { graphText } from "../../src/domain/time/isoText";
import { createGraphCalendarWriter } from "../../src/graph/calendarWriter";
import { amina, claire, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { at } from "../doubles/entries";
import { sandbox, scripted, valueOf } from "../doubles/graphTools";
import { personOf } from "../doubles/oneNoteTools";
import { visitor } from "../sandbox/sandboxTools";

const saturday: Interval = { start: at("2026-12-05T15:00:00Z"), end: at("2026-12-05T15:45:00Z") };
const sunday: Interval = { start: at("2026-12-06T15:00:00Z"), end: at("2026-12-06T15:45:00Z") };
const OWN_WORDS = "<p>Bring the photographs of your first workshop, please.</p>";

const calendars = () => {
  const { local, graphOf } = sandbox();
  const moment = (instant: Interval["start"]) => ({ dateTime: graphText(instant), timeZone: "UTC" });
  /** As somebody sends an appointment from Outlook: it has an id of its own, and their own words. */
  const send = (who: SeedPerson, { start, end }: Interval, ...others: readonly Person[]) =>
    visitor(local, who).ask("POST", "/me/events", {
      ...{ subject: "We two", body: { contentType: "html", content: OWN_WORDS } },
      ...{ start: moment(start), end: moment(end) },
      attendees: others.map(({ name, address }) => ({ emailAddress: { name, address: address.toUpperCase() } })),
    });
  const seenBy = async (who: SeedPerson, { start, end }: Interval): Promise<readonly string[]> => {
    const path = `/me/calendarView?startDateTime=${graphText(start)}&endDateTime=${graphText(end)}&$top=100`;
    const { body } = await visitor(local, who).ask("GET", path);
    const events: readonly { subject: string; body: { content: string } }[] = body.value;
    return events.filter(({ subject }) => subject === "We two").map((event) => event.body.content);
  };
  return {
    send,
    seenBy,
    events: createGraphCalendarWriter(graphOf(amina.id)),
    his: createGraphCalendarWriter(graphOf(rafael.id)),
  };
};

const toRafael = { window: saturday, attendees: [personOf(rafael)] };
const notFound = { ok: false, error: { type: "NotFound", what: "event" } };

test("P4: what Amina sent from Outlook moves in both calendars, and her words in it stay", async () => {
  const { send, seenBy, events } = calendars();
  await send(amina, saturday, personOf(rafael));
  await send(amina, saturday, personOf(claire));
  expect(valueOf(await events.moveSent(toRafael, sunday))).toMatchObject({ window: sunday });
  expect(await seenBy(rafael, saturday)).toEqual([]);
  expect(await seenBy(rafael, sunday)).toEqual([OWN_WORDS]);
  expect(await seenBy(claire, saturday)).toEqual([OWN_WORDS]);
});

test("a meeting that somebody else sent, or that was moved by hand, is not found", async () => {
  const { send, seenBy, events } = calendars();
  await send(rafael, saturday, personOf(amina));
  await send(amina, sunday, personOf(rafael));
  expect(await events.moveSent(toRafael, sunday)).toEqual(notFound);
  expect(await seenBy(rafael, saturday)).toHaveLength(1);
});

test("of two meetings that look the same none is moved", async () => {
  const { send, seenBy, events } = calendars();
  await send(amina, saturday, personOf(rafael));
  await send(amina, saturday, personOf(rafael), personOf(claire));
  expect(await events.moveSent(toRafael, sunday)).toEqual(notFound);
  expect(await seenBy(rafael, saturday)).toHaveLength(2);
});

test("a booked meeting that is no longer in the calendar is told as that, not as a missing calendar", async () => {
  const { events } = calendars();
  expect(await events.move("AAMkGone", { window: sunday, bodyLines: [] })).toEqual(notFound);
});

test("S50: an invitation is found in Rafael's calendar by its time and Amina, and only he can decline it", async () => {
  const { send, seenBy, events, his } = calendars();
  await send(amina, saturday, personOf(rafael));
  const found = valueOf(await his.find({ by: "organizer", organizer: personOf(amina), window: saturday }));
  expect(found).toMatchObject({ window: saturday, isCancelled: false });
  if (!found) return;
  const mine = valueOf(await events.find({ by: "attendees", attendees: [personOf(rafael)], window: saturday }));
  expect(mine?.eventId).not.toBe(found.eventId);
  expect(await his.cancel(found.eventId, "")).toMatchObject({ error: { type: "UnexpectedAnswer" } });
  expect(await events.decline(mine?.eventId ?? "", "")).toMatchObject({ error: { type: "UnexpectedAnswer" } });
  expect(await his.decline(found.eventId, "I am on a train.")).toEqual({ ok: true, value: undefined });
  expect(await seenBy(rafael, saturday)).toEqual([]);
  expect(await seenBy(amina, saturday)).toHaveLength(1);
});

test("S50: what Amina calls off leaves her calendar, and a second press finds it gone", async () => {
  const { send, events, his } = calendars();
  await send(amina, saturday, personOf(rafael));
  const mine = valueOf(await events.find({ by: "attendees", attendees: [personOf(rafael)], window: saturday }));
  if (!mine) throw new Error("She has sent it.");
  expect(await events.cancel(mine.eventId, "Not today.")).toEqual({ ok: true, value: undefined });
  expect(await events.cancel(mine.eventId, "Not today.")).toEqual(notFound);
  expect(valueOf(await events.find({ by: "id", eventId: mine.eventId, window: saturday }))).toBeUndefined();
  const invitation = { by: "organizer", organizer: personOf(amina), window: saturday } as const;
  expect(valueOf(await his.find(invitation))).toMatchObject({ isCancelled: true });
  await send(amina, saturday, personOf(rafael));
  expect(valueOf(await his.find(invitation))).toMatchObject({ isCancelled: false });
});

test("P9: only an address of the web is a link to join", async () => {
  const event = (onlineMeetingUrl: string) => ({ body: { id: "AAMk1", isCancelled: false, onlineMeetingUrl } });
  for (const [address, isLink] of [
    ["https://teams.microsoft.com/l/meetup-join/19%3ameeting", true],
    ["javascript:alert(1)", false],
    ["http://teams.microsoft.com/l/1", false],
    [`https://a.example/${"a".repeat(4_000)}`, false],
  ] as const) {
    const writer = createGraphCalendarWriter(scripted(event(address)).graph());
    const found = valueOf(await writer.find({ by: "id", eventId: "AAMk1", window: saturday }));
    expect([address.slice(0, 20), found?.joinUrl]).toEqual([address.slice(0, 20), isLink ? address : undefined]);
  }
});

test("S47: Rafael proposes Sunday for Amina's invitation: the time goes along with his answer, and a refusal is told as one", async () => {
  const wire = scripted({ status: 202 });
  expect(valueOf(await createGraphCalendarWriter(wire.graph()).propose("AAMk1", sunday))).toBeUndefined();
  const moment = (instant: Interval["start"]) => ({ dateTime: graphText(instant), timeZone: "UTC" });
  expect(wire.sent).toMatchObject([
    {
      method: "POST",
      url: expect.stringMatching(/\/me\/events\/AAMk1\/tentativelyAccept$/),
      body: { sendResponse: true, proposedNewTime: { start: moment(sunday.start), end: moment(sunday.end) } },
    },
  ]);
  const refusing = scripted({
    status: 400,
    body: { error: { code: "ErrorInvalidRequest", message: "No proposals." } },
  });
  expect(await createGraphCalendarWriter(refusing.graph()).propose("AAMk1", sunday)).toEqual({
    ok: false,
    error: { type: "NotAllowed", what: "event" },
  });
});
