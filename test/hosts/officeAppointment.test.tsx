import { waitFor } from "@testing-library/react";
import type { Filling } from "../../src/domain/people/appointment/appointment";
import { at } from "../doubles/fakeServices";
import { aminaBello, appointmentIn, hannahsForm, inOutlook } from "../doubles/inOutlook";

const window = { start: at("2026-12-03T09:00:00Z"), end: at("2026-12-03T09:45:00Z") };
const filling: Filling = {
  window,
  words: {
    lines: ["At this time for each of you:", "Hannah Levi, Haifa: <Thursday>, 11:00 to 11:45"],
    link: { words: "Prepare together", url: "https://meridian.example/tab.html#conversation" },
  },
};
const asItWas = hannahsForm().state();

/** What somebody reads in the form. */
const read = (html: string): readonly string[] => {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.querySelectorAll("p")].map((line) => line.textContent ?? "").filter((line) => line !== "");
};

const filled = async (differences: Parameters<typeof inOutlook>[0] = {}) => {
  const outlook = await inOutlook(differences);
  const appointment = appointmentIn(outlook);
  const result = await appointment.fill(filling);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { ...outlook, appointment, it: result.value };
};

test("the form says who is invited, each once, and knows a group and a room from a person", async () => {
  const room = { name: "Blue room", address: "blue@meridian.example", kind: "room" } as const;
  const group = { name: "All mentors", address: "mentors@meridian.example", kind: "distributionList" } as const;
  const form = hannahsForm({
    required: [aminaBello, room, group],
    optional: [{ ...aminaBello, address: "Amina.Bello@Meridian.example" }],
  });
  const answer = await appointmentIn(await inOutlook({ form })).read();
  expect(answer).toMatchObject({
    ok: true,
    value: { window: { start: asItWas.start, end: asItWas.end }, repeats: false },
  });
  expect(answer.ok && answer.value.invited.map(({ name, kind }) => [name, kind])).toEqual([
    ["Amina Bello", "person"],
    ["Blue room", "room"],
    ["All mentors", "group"],
  ]);
});

test("one press sets start and end, and puts our lines above what Hannah typed, as text", async () => {
  const { form } = await filled();
  expect(form.state()).toMatchObject(window);
  expect(read(form.state().html)).toEqual([...filling.words.lines, "Prepare together", "Bring your questions."]);
});

test("taken back, the form is exactly as it was", async () => {
  const { form, appointment, it } = await filled();
  expect(await appointment.takeBack(it)).toEqual({
    ok: true,
    value: { timeStays: false, linesThatStay: 0, stillRepeats: false },
  });
  expect(form.state()).toEqual(asItWas);
});

test("taken back after Hannah has typed on, only our lines go, also from Outlook's own wrapping", async () => {
  const { form, appointment, it } = await filled();
  form.change({ html: `<html><body><div class="x">${form.state().html}</div><p>And a pen.</p></body></html>` });
  await appointment.takeBack(it);
  expect(read(form.state().html)).toEqual(["Bring your questions.", "And a pen."]);
});

test("P9: from Hannah's other device, both clocks are not written a second time, and can be taken back", async () => {
  const { form } = await filled();
  form.change({ html: `<html><body><div class="x">${form.state().html}</div></body></html>` });
  const phone = appointmentIn(await inOutlook({ form }));
  const again = await phone.fill(filling);
  expect(read(form.state().html)).toEqual([...filling.words.lines, "Prepare together", "Bring your questions."]);
  if (!again.ok) throw new Error(JSON.stringify(again.error));
  await phone.takeBack(again.value);
  expect(read(form.state().html)).toEqual(["Bring your questions."]);
});

test("a line of ours that Hannah wrote into stays, and so does a time that she chose herself", async () => {
  const { form, appointment, it } = await filled();
  const own = { start: at("2026-12-04T10:00:00Z"), end: at("2026-12-04T10:30:00Z") };
  form.change({ ...own, html: form.state().html.replace("11:00 to 11:45", "11:00 to 11:45, or later") });
  expect(await appointment.takeBack(it)).toMatchObject({ ok: true, value: { timeStays: true, linesThatStay: 1 } });
  expect(form.state()).toMatchObject(own);
  expect(read(form.state().html)).toEqual([
    "Hannah Levi, Haifa: <Thursday>, 11:00 to 11:45, or later",
    "Bring your questions.",
  ]);
});

describe("when Outlook does not do what it is asked", () => {
  test("the start cannot be set: nothing is left half done", async () => {
    const { form, ...outlook } = await inOutlook({ failing: ["start.setAsync"] });
    const result = await appointmentIn(outlook).fill(filling);
    expect(result).toEqual({ ok: false, error: { type: "OutlookRefused", left: "asItWas" } });
    expect(form.state()).toEqual(asItWas);
  });

  test("the end cannot be set: the start goes back, and takes the end along", async () => {
    const { form, ...outlook } = await inOutlook({ failing: ["end.setAsync"] });
    expect(await appointmentIn(outlook).fill(filling)).toMatchObject({ ok: false, error: { left: "asItWas" } });
    expect(form.state()).toEqual(asItWas);
  });

  test("nor can the text be put back: the person is told to look", async () => {
    const { form, ...outlook } = await inOutlook({ failing: ["end.setAsync", "body.setAsync"] });
    expect(await appointmentIn(outlook).fill(filling)).toEqual({
      ok: false,
      error: { type: "OutlookRefused", left: "halfDone" },
    });
    expect(form.state().html).not.toBe(asItWas.html);
  });

  test("the text cannot be written: the time is not touched", async () => {
    const { form, ...outlook } = await inOutlook({ failing: ["body.prependAsync"] });
    expect(await appointmentIn(outlook).fill(filling)).toEqual({
      ok: false,
      error: { type: "OutlookRefused", left: "asItWas" },
    });
    expect(form.state()).toEqual(asItWas);
  });

  test.each(["requiredAttendees.getAsync", "optionalAttendees.getAsync", "start.getAsync", "end.getAsync"])(
    "%s fails: the form cannot be read, and that is said",
    async (name) => {
      const result = await appointmentIn(await inOutlook({ failing: [name] })).read();
      expect(result).toEqual({ ok: false, error: { type: "OutlookRefused", left: "unread" } });
    },
  );

  test.each(["recurrence.getAsync", "enhancedLocation.getAsync"])("%s only helps: the form is read", async (name) => {
    expect(await appointmentIn(await inOutlook({ failing: [name] })).read()).toMatchObject({ ok: true });
  });
});

test("on Mailbox 1.5 the form is read, filled and taken back, without rooms and series", async () => {
  const { form, appointment, it } = await filled({ mailbox: "1.5" });
  expect(appointment.seriesZone).toBeUndefined();
  expect(await appointment.read()).toMatchObject({ ok: true, value: { window } });
  await appointment.takeBack(it);
  expect(form.state()).toEqual(asItWas);
});

test("three calls at once and no more, however much is asked at the same time", async () => {
  const appointment = appointmentIn(await inOutlook({ lateMs: 1 }));
  const answers = await Promise.all([appointment.read(), appointment.read(), appointment.read()]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
});

const EVERY_OTHER_THURSDAY = {
  ...({ zone: "Asia/Jerusalem", weekday: 4, everyWeeks: 2, count: 6 } as const),
  ...{ firstDate: "2026-12-03", lastDate: "2027-02-11", fromMinutes: 11 * 60, durationMinutes: 45 },
};

test("a series is set on the clock of Outlook's own zone, and says that it cannot be made single again", async () => {
  const { form, ...outlook } = await inOutlook();
  const appointment = appointmentIn(outlook);
  expect(appointment.seriesZone).toBe("Israel Standard Time");
  const result = await appointment.fill({ ...filling, series: EVERY_OTHER_THURSDAY });
  // Eleven in Haifa is nine in UTC in winter.
  expect(form.state()).toMatchObject({ ...window, series: "every 2 weeks on thu, until 2027-02-11" });
  if (!result.ok) throw new Error("not filled");
  expect(await appointment.takeBack(result.value)).toMatchObject({ value: { stillRepeats: true } });
  expect(read(form.state().html)).toEqual(["Bring your questions."]);
});

test("a series of ours that somebody made single again by hand goes back to the time that stood there before", async () => {
  const { form, ...outlook } = await inOutlook();
  const appointment = appointmentIn(outlook);
  const result = await appointment.fill({ ...filling, series: EVERY_OTHER_THURSDAY });
  if (!result.ok) throw new Error("not filled");
  form.change({ series: undefined });
  expect(await appointment.takeBack(result.value)).toMatchObject({ value: { stillRepeats: false, timeStays: false } });
  expect(form.state()).toMatchObject({ start: hannahsForm().state().start, end: hannahsForm().state().end });
});

test("a new name on the form is heard, and after the end of listening no more", async () => {
  const { form, ...outlook } = await inOutlook();
  let heard = 0;
  const stop = appointmentIn(outlook).onChange(() => heard++);
  await waitFor(() => expect(heard).toBe(1));
  heard = 0;
  form.change({ optional: [aminaBello] });
  form.change({ end: at("2026-12-01T09:00:00Z") });
  form.change({ subject: "Another" });
  expect(heard).toBe(2);
  stop();
  form.change({ optional: [] });
  expect(heard).toBe(2);
});

test("somebody who is invited before Outlook tells us of changes is seen all the same", async () => {
  const { form, ...outlook } = await inOutlook();
  const appointment = appointmentIn(outlook);
  const seen: number[] = [];
  const look = async (): Promise<void> => {
    const read = await appointment.read();
    if (read.ok) seen.push(read.value.invited.length);
  };
  await look();
  appointment.onChange(() => void look());
  form.change({ optional: [{ ...aminaBello, address: "nusrat.jahan@meridian.example" }] });
  await waitFor(() => expect(seen).toEqual([1, 2]));
});

test("a line above the form is at most as long as Outlook takes it", async () => {
  const { form, ...outlook } = await inOutlook();
  expect(await appointmentIn(outlook).notify("long ".repeat(60), "failed")).toMatchObject({ ok: true });
  expect(form.state().note).toMatchObject({ kind: "errorMessage" });
});
