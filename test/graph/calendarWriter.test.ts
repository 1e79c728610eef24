import type { Person } from "../../src/domain/people/person";
import type { Interval } from "../../src/domain/time/interval";
import { graphText } from "../../src/domain/time/isoText";
import { createGraphCalendarWriter } from "../../src/graph/calendarWriter";
import { amina, claire, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { at } from "../doubles/entries";
import { sandbox, valueOf } from "../doubles/graphTools";
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
  return { send, seenBy, events: createGraphCalendarWriter(graphOf(amina.id)) };
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
