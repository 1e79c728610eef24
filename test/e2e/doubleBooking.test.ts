import type { FrameLocator, Page } from "playwright-core";
import { amina, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { arrives, freshDevice, press, reads, setScene } from "./scene";

const scene = setScene();
const hers = freshDevice(scene, { viewport: { width: 640, height: 1000 }, reducedMotion: "reduce" });
const his = freshDevice(scene, { viewport: { width: 640, height: 1000 }, reducedMotion: "reduce" });

const bookFirst = (frame: FrameLocator) => frame.getByRole("button", { name: "Book this time" }).first();

/** What is on in somebody's calendar: their own meetings and the invitations that stand. */
const meetingsOf = async (person: SeedPerson): Promise<readonly string[]> => {
  const [start, end] = [Date.now(), Date.now() + 30 * 86_400_000].map((at) => new Date(at).toISOString());
  const path = `/me/calendarView?startDateTime=${start}&endDateTime=${end}&$top=500`;
  const answer = await scene.sandbox.askGraph(person, path);
  const { value }: { value: readonly { subject: string; isCancelled: boolean; start: { dateTime: string } }[] } =
    await answer.json();
  return value
    .filter(({ subject, isCancelled }) => subject === "Mentoring" && !isCancelled)
    .map((event) => event.start.dateTime);
};

const PATIENCE_MS = 50_000;

/** Waits until both calendars hold the same single meeting. */
const oneMeetingForBoth = async (): Promise<void> => {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const [aminas, rafaels] = [await meetingsOf(amina), await meetingsOf(rafael)];
    if (aminas.length === 1 && rafaels.length === 1 && aminas[0] === rafaels[0]) return;
    if (Date.now() > until) expect([aminas, rafaels]).toEqual([["one"], ["one"]]);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

/** Nothing that this page asks is answered until `hear` is called, so it goes on showing what it shows. */
const deafen = async (page: Page): Promise<{ readonly hear: () => void }> => {
  let hear = (): void => undefined;
  const heard = new Promise<void>((resolve) => (hear = resolve));
  await page.route(/\/v1\.0\//, async (route) => {
    await heard;
    await route.continue();
  });
  return { hear };
};

test("S50: Amina books; Rafael's screen still offers that hour, and his press sends nothing and shows new times", async () => {
  const [left, right] = [await hers.open(amina), await his.open(rafael)];
  await bookFirst(right).waitFor();
  const { hear } = await deafen(his.page);
  await bookFirst(left).click();
  await oneMeetingForBoth();
  await bookFirst(right).click();
  hear();
  await reads(right, /Nothing was sent\./);
  await oneMeetingForBoth();
});

test("S50: Amina and Rafael press in the same second: one meeting is left in both calendars", async () => {
  const [left, right] = [await hers.open(amina), await his.open(rafael)];
  await Promise.all([bookFirst(left).waitFor(), bookFirst(right).waitFor()]);
  await Promise.all([bookFirst(left).click(), bookFirst(right).click()]);
  await oneMeetingForBoth();
});

test("S50: Rafael presses on two devices in the same second: his calendar gets one event", async () => {
  const [phone, desk] = [await his.open(rafael), await hers.open(rafael)];
  await Promise.all([bookFirst(phone).waitFor(), bookFirst(desk).waitFor()]);
  await Promise.all([bookFirst(phone).click(), bookFirst(desk).click()]);
  await oneMeetingForBoth();
});

test("S47: Rafael takes an offered hour while Amina books it herself: one meeting is left", async () => {
  const left = await hers.open(amina);
  await bookFirst(left).waitFor();
  await press(left, "Offer several times instead");
  await left.getByRole("checkbox").nth(0).check();
  await press(left, "Offer this time");
  await arrives(left, "Rafael Nogueira has not answered yet.");
  const right = await his.open(rafael);
  const take = right.getByRole("button", { name: "Take this time" }).first();
  await take.waitFor();
  await Promise.all([bookFirst(left).click(), take.click()]);
  await oneMeetingForBoth();
});

test.each([
  ["the answer to Amina's booking is lost", [{ kind: "lost-answer", who: amina.id, path: "/me/events", left: 1 }]],
  ["Amina's calendar answers late", [{ kind: "slow", who: amina.id, path: "/me/events", afterMs: 3_000, left: 1 }]],
  [
    "Microsoft 365 asks Rafael to wait",
    [{ kind: "throttled", who: rafael.id, path: "/me/events", afterMs: 1_000, left: 1 }],
  ],
])("P4: both press at once while %s: one meeting is left", async (_, faults) => {
  const [left, right] = [await hers.open(amina), await his.open(rafael)];
  await Promise.all([bookFirst(left).waitFor(), bookFirst(right).waitFor()]);
  await scene.sandbox.setFaults(faults);
  await Promise.all([bookFirst(left).click(), bookFirst(right).click()]);
  await oneMeetingForBoth();
});

test("P9: Amina is offline when she presses: nothing is booked, and a sentence says why", async () => {
  const left = await hers.open(amina);
  await bookFirst(left).waitFor();
  await scene.sandbox.setFaults([{ kind: "offline", who: amina.id }]);
  await bookFirst(left).click();
  await reads(left, /^You are offline/);
  await scene.sandbox.setFaults([]);
  expect([await meetingsOf(amina), await meetingsOf(rafael)]).toEqual([[], []]);
});
