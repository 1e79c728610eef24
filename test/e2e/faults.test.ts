import words from "../../src/locales/en/common.json";
import { amina, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { arrives, freshDevice, press, reads, setScene, threeTimes } from "./scene";

const WAIT = "Microsoft 365 asks us to wait. We try again in 10 seconds.";

const scene = setScene();
const device = freshDevice(scene);

/** What of ours is in somebody's calendar in the next weeks. */
const meetingsOf = async (person: SeedPerson): Promise<readonly unknown[]> => {
  const [start, end] = [Date.now(), Date.now() + 30 * 86_400_000].map((at) => new Date(at).toISOString());
  const path = `/me/calendarView?startDateTime=${start}&endDateTime=${end}&$top=500`;
  const { value }: { value: readonly { subject: string }[] } = await (
    await scene.sandbox.askGraph(person, path)
  ).json();
  return value.filter(({ subject }) => subject === "Mentoring");
};

describe("Amina is offline", () => {
  const OFFLINE = "You are offline. We try again when you are back. What you wrote on this device is still here.";
  const offline = [{ kind: "offline", who: amina.id }];

  test("she is told so when she opens Meridian, and one press looks again", async () => {
    await scene.sandbox.setFaults(offline);
    const frame = await device.open(amina);
    await reads(frame, OFFLINE);
    await scene.sandbox.setFaults([]);
    await press(frame, "Try again");
    await threeTimes(frame);
  });

  test("we try again when she is back, without a press, as the sentence says", async () => {
    await scene.sandbox.setFaults(offline);
    const frame = await device.open(amina);
    await reads(frame, OFFLINE);
    await device.context.setOffline(true);
    await scene.sandbox.setFaults([]);
    await device.context.setOffline(false);
    await threeTimes(frame);
  });
});

describe("Microsoft 365 does not do what we ask", () => {
  test("it says how long to wait: Amina reads it, and we look again by ourselves", async () => {
    await scene.sandbox.setFaults([{ kind: "throttled", path: "/getSchedule", afterMs: 1_000, left: 5 }]);
    const frame = await device.open(amina);
    await reads(frame, WAIT);
    await threeTimes(frame);
  });

  test("it asks to wait already when her pairs are read: she is not told that she has none", async () => {
    await scene.sandbox.setFaults([{ kind: "throttled", path: "/approot", afterMs: 1_000 }]);
    const frame = await device.open(amina);
    await reads(frame, WAIT);
    expect(await frame.getByText(/You have no pair or circle yet/).count()).toBe(0);
    await scene.sandbox.setFaults([]);
    await press(frame, "Try again");
    await threeTimes(frame);
  });

  test("it asks to wait and does not say how long: Amina may also try again herself", async () => {
    await scene.sandbox.setFaults([{ kind: "throttled-silent", path: "/getSchedule" }]);
    const frame = await device.open(amina);
    await reads(frame, WAIT);
    await scene.sandbox.setFaults([]);
    await press(frame, "Try again");
    await threeTimes(frame);
  });

  test("it sends an error page: Amina reads a plain sentence and nothing of the page", async () => {
    await scene.sandbox.setFaults([{ kind: "unavailable", path: "/getSchedule" }]);
    const frame = await device.open(amina);
    await reads(frame, "Microsoft 365 has a problem right now. Nothing is lost. Try again in a minute.");
    expect(await frame.getByText(/<|503|Service Unavailable/).count()).toBe(0);
    await scene.sandbox.setFaults([]);
    await press(frame, "Try again");
    await threeTimes(frame);
  });
});

describe("Amina's permission", () => {
  test("P7: when it is missing and she says no, she still reads why and may say yes later", async () => {
    await scene.sandbox.setFaults([{ kind: "no-consent", who: amina.id }]);
    const frame = await device.open(amina);
    // What the permission is for comes a moment later, behind the sentence.
    const sentence = new RegExp(`^${words["failure.ConsentMissing"]}`);
    await reads(frame, sentence);
    // Her "no" changes nothing on the screen, so it is waited for where it arrives.
    const saidNo = device.page.frames()[1]?.evaluate(
      () =>
        new Promise<void>((done) => {
          addEventListener("message", ({ data }) => {
            if (JSON.stringify(data).includes("USER_CANCEL")) done();
          });
        }),
    );
    await press(frame, "Ask for permission");
    await saidNo;
    await reads(frame, sentence);
    await scene.sandbox.setFaults([]);
    await press(frame, "Ask for permission");
    await threeTimes(frame);
  });

  test("when her sign-in has run out in the middle, one press signs her in and goes on", async () => {
    const frame = await device.open(amina);
    await threeTimes(frame);
    await scene.sandbox.startOver();
    await press(frame, "45 minutes, within 2 weeks");
    await frame.getByLabel("Length").selectOption("30");
    await reads(frame, "You are not signed in. Sign in to continue.");
    await press(frame, "Sign in");
    await threeTimes(frame);
  });

  test("when her sign-in has run out in the document, one press signs her in there too", async () => {
    const frame = await device.open(amina);
    await press(frame, "Our story");
    await reads(frame, "When you can meet");
    await scene.sandbox.startOver();
    await frame.getByLabel("Write a note").fill("Written while nobody was signed in.");
    await press(frame, "Keep this note");
    await reads(frame, "Kept on this device. It waits until you sign in.");
    await press(frame, "Sign in");
    await arrives(frame, "Written while nobody was signed in.");
  });
});

describe("Rafael's calendar", () => {
  test("E6: when nobody can read it, Amina still gets times, and each says so", async () => {
    await scene.sandbox.setFaults([{ kind: "calendar-unreadable", who: rafael.id }]);
    const frame = await device.open(amina);
    await threeTimes(frame);
    await reads(frame, "These may suit, but we cannot read the calendar of Rafael Nogueira.");
    expect(await frame.getByRole("article").first().innerText()).toContain("not known");
  });

  test("S46: when every answer to Amina's booking is lost, trying again books it once for both", async () => {
    const frame = await device.open(amina);
    await threeTimes(frame);
    await scene.sandbox.setFaults([{ kind: "lost-answer", who: amina.id, path: "/me/events" }]);
    await press(frame, "Book this time");
    await reads(frame, /^You are offline. Try again when you are back./);
    await scene.sandbox.setFaults([]);
    await press(frame, "Try again");
    await reads(frame, /^Booked: /);
    expect(await meetingsOf(amina)).toHaveLength(1);
    expect(await meetingsOf(rafael)).toHaveLength(1);
  });
});
