import { amina, claire, priya, rafael } from "../../src/sandbox/seed/people";
import { faultsOf } from "./looks";
import { freshDevice, press, reads, setScene } from "./scene";

const scene = setScene();
const hers = freshDevice(scene, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
const his = freshDevice(scene, { viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });

/** The "Mentoring" events in somebody's calendar, asked of Graph. */
const inCalendar = async (of: typeof amina): Promise<readonly { readonly start: string; readonly off: boolean }[]> => {
  const day = 86_400_000;
  const range = new URLSearchParams({
    startDateTime: new Date().toISOString(),
    endDateTime: new Date(Date.now() + 120 * day).toISOString(),
    $top: "999",
  });
  const response = await scene.sandbox.askGraph(of, `/me/calendarView?${range}`);
  const { value }: { value: { subject: string; isCancelled?: boolean; start: { dateTime: string } }[] } =
    await response.json();
  return value
    .filter(({ subject }) => subject.includes("Mentoring"))
    .map(({ start, isCancelled, subject }) => ({
      start: start.dateTime,
      off: isCancelled === true || subject !== "Mentoring",
    }));
};

/** The heading of a meeting on this day. In how many days it is may differ: Lagos has tomorrow three hours before São Paulo. */
const onThatDay = (title: string): RegExp => new RegExp(`^${title.slice(0, title.lastIndexOf(","))}, `);

test("S69: Amina books, reloads and sees it first, moves it and calls it off, and Rafael sees each of it", async () => {
  const faults: string[] = [];
  const look = async (what: string, page = hers.page): Promise<void> => {
    faults.push(...(await faultsOf(page)).map((fault) => `${what}: ${fault}`));
  };
  const first = await hers.open(amina);
  await press(first, "Book this time");
  await reads(first, /^Booked: .* Rafael Nogueira has an invitation\.$/);

  const again = await hers.open(amina);
  const card = again.getByRole("article").first();
  const title = await card.getByRole("heading").first().innerText();
  expect(title).toMatch(/, in \d+ days|, tomorrow|, today/);
  await card.getByRole("img").waitFor();
  await look("a booked meeting");
  expect(await again.getByRole("button", { name: "Book this time" }).count()).toBe(0);

  const frame = await his.open(rafael);
  await frame.getByRole("heading", { name: onThatDay(title) }).waitFor();
  await frame.getByRole("article").first().getByRole("img").waitFor();
  await look("a booked meeting at 320 px", his.page);
  const foot = await frame.getByRole("button", { name: "Call off" }).boundingBox();
  expect((foot?.y ?? Infinity) + (foot?.height ?? 0)).toBeLessThanOrEqual(640);

  await press(again, "Move");
  await again.getByRole("button", { name: "Move it here" }).first().waitFor();
  await look("other times for a meeting");
  await press(again, "Move it here");
  await reads(again, /^Moved\. Rafael Nogueira gets the new time by email\.$/);
  await reads(frame, /^Amina Bello moved your meeting of /);
  const moved = await again.getByRole("article").first().getByRole("heading").first().innerText();
  await frame.getByRole("heading", { name: onThatDay(moved) }).waitFor();
  expect((await inCalendar(amina)).length).toBe(1);
  expect(await inCalendar(rafael)).toEqual(await inCalendar(amina));

  await press(again, "Call off");
  await again.getByRole("dialog").getByRole("textbox").fill("My train is late.");
  await look("calling off");
  await press(again, "Call it off");
  await reads(again, "Called off. Rafael Nogueira gets an email.");
  await reads(frame, /^Amina Bello called off your meeting of .*: My train is late\.$/);
  await look("a meeting that was called off", his.page);
  expect((await inCalendar(amina)).filter(({ off }) => !off)).toEqual([]);
  expect((await inCalendar(rafael)).filter(({ off }) => !off)).toEqual([]);
  expect(faults).toEqual([]);
});

test("S69: Rafael cannot come to what Amina booked, she reads it, and he offers her other times", async () => {
  const hersNow = await hers.open(amina);
  await press(hersNow, "Book this time");
  await reads(hersNow, /^Booked: /);
  const frame = await his.open(rafael);
  await press(frame, "Call off");
  await press(frame, "I cannot come");
  await reads(frame, "Amina Bello sees that you cannot come.");
  await reads(hersNow, "Rafael Nogueira cannot come at this time.");
  await press(frame, "Move");
  await reads(frame, /^Amina Bello booked it\. Offer other times/);
  const offer = frame.getByRole("region", { name: "Offer times to Amina Bello" });
  await offer.getByRole("checkbox").first().check();
  expect(await faultsOf(his.page)).toEqual([]);
  await offer.getByRole("button", { name: "Offer this time" }).click();
  await reads(frame, /^Your offer is kept/);
  await hersNow.getByRole("button", { name: /^Answer: Rafael Nogueira offers you/ }).click();
  await hersNow.getByRole("button", { name: "Move it here" }).click();
  await reads(hersNow, /^Moved\. Rafael Nogueira gets the new time by email\./);
  expect(await hersNow.getByText(/^Booked: /).count()).toBe(0);
  await reads(frame, /^Amina Bello moved your meeting of /);
  for (const person of [amina, rafael]) expect((await inCalendar(person)).filter(({ off }) => !off)).toHaveLength(1);
});

test("S50: Claire asks for other times from here on, and then for a pause, in the series that Priya booked; Priya answers each with one press", async () => {
  const booker = await hers.open(priya);
  await booker.getByText("Plan several meetings", { exact: true }).click();
  await press(booker, "Plan these meetings");
  await press(booker, "Book all 6 meetings");
  await reads(booker, /^All 6 meetings are booked/);
  const starts = async (of: typeof amina): Promise<readonly string[]> =>
    (await inCalendar(of)).filter(({ off }) => !off).map(({ start }) => start);
  const booked = await starts(priya);
  expect(booked).toHaveLength(6);

  const asker = await his.open(claire);
  await press(asker, "Move");
  await asker.getByRole("tab", { name: "From here on" }).click();
  await asker.getByRole("button", { name: /^Ask Priya Raman to move / }).click();
  await reads(asker, /^You asked Priya Raman for other times/);
  expect(await starts(claire)).toEqual(booked);
  await reads(booker, /^Claire Tremblay asks for other times/);
  await booker.getByRole("button", { name: /^Move \d meetings$/ }).click();
  await reads(booker, / meetings are moved\. Claire Tremblay gets an email\.$/);
  await reads(asker, /^Priya Raman moved your meeting of /);
  const moved = await starts(priya);
  expect(moved).toHaveLength(6);
  expect(moved).not.toEqual(booked);
  expect(await starts(claire)).toEqual(moved);

  await press(asker, "Move");
  await asker.getByRole("tab", { name: "Skip or pause" }).click();
  await asker.getByLabel("What is left out").selectOption("2");
  await asker.getByRole("button", { name: /^Ask Priya Raman to skip/ }).click();
  await reads(asker, "Priya Raman sees that you cannot come.");
  expect(await faultsOf(his.page)).toEqual([]);
  expect(await starts(priya)).toEqual(moved);
  await press(booker, "Skip all 2");
  await reads(booker, /^Called off\. Claire Tremblay gets an email\.$/);
  const left = await starts(priya);
  expect(left).toEqual(moved.slice(2));
  expect(await starts(claire)).toEqual(left);
});
