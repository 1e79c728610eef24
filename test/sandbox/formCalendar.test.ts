import { createFormCalendar, type FormCalendar } from "../../src/sandbox/office/formCalendar";
import { createOutlookForm, type OutlookForm } from "../../src/sandbox/office/outlookForm";
import { amina, priya, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { at, BASE, localGraph, stoppedClock, TUESDAY, visitor } from "./sandboxTools";

const graph = localGraph();
const calendarOf = (person: SeedPerson): FormCalendar =>
  createFormCalendar({
    graphUrl: BASE,
    accessToken: visitor(graph, person).token,
    now: stoppedClock(TUESDAY).now,
    fetch: async (url, init) => graph.fetch(url, init),
  });

const start = at("2026-12-03T13:00:00Z");
const end = at("2026-12-03T13:45:00Z");
const aminasForm = (): OutlookForm =>
  createOutlookForm({
    ...{ subject: "Mentoring", start, end, optional: [], html: "<p>Bring your questions.</p>" },
    required: [{ name: rafael.name, address: rafael.address, kind: "user" }],
  });

test("what Amina sends from her form lies in Rafael's calendar, and a later change reaches him as well", async () => {
  const form = aminasForm();
  const meeting = await calendarOf(amina).send(form);
  const invitation = await calendarOf(rafael).open(meeting);
  expect(invitation).toMatchObject({ isOrganizer: false, organizer: { name: amina.name } });
  expect(invitation.state).toMatchObject({ subject: "Mentoring", start, end, html: "<p>Bring your questions.</p>" });
  form.change({ start: at("2026-12-04T13:00:00Z"), end: at("2026-12-04T13:45:00Z") });
  expect(await calendarOf(amina).send(form)).toBe(meeting);
  expect((await calendarOf(rafael).open(meeting)).state.start).toBe(at("2026-12-04T13:00:00Z"));
  const own = await calendarOf(amina).open(meeting);
  expect(own).toMatchObject({ isOrganizer: true, state: { itemId: form.state().itemId } });
});

test("nobody else finds it", async () => {
  const meeting = await calendarOf(amina).send(aminasForm());
  await expect(calendarOf(priya).open(meeting)).rejects.toThrow("This meeting is not in the calendar.");
});
