import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMyTimeBook } from "../../../src/app/myTimeBook";
import { createWorldBook } from "../../../src/app/worldBook";
import type { PublishedAvailability } from "../../../src/domain/people/availability";
import { NOTHING_DECLARED, type MyTime } from "../../../src/domain/people/myTime";
import { publishedOf } from "../../../src/domain/publishing/published";
import { needsOf } from "../../../src/domain/people/worldNeeds";
import { ok } from "../../../src/domain/shared/result";
import { zoneByWindowsName } from "../../../src/graph/windowsZones";
import { loadLaterText, loadText, type Text } from "../../../src/locales/text";
import { mine } from "../../../src/ui/myTime/mine";
import { MyTimeView } from "../../../src/ui/myTime/MyTimeView";
import type { Services } from "../../../src/ui/services";
import { at, fakeServices, pairOf, somebody, zones } from "../../doubles/fakeServices";
import { createMemoryDrafts } from "../../doubles/memoryDrafts";
import { createMemoryDevice, createMemoryFolder } from "../../doubles/memoryMyTime";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Costa");
const withRafael = pairOf("one", [amina, rafael]);
const FILE = "my-time.json";

let text: Text;
beforeAll(async () => {
  text = await loadLaterText("en", "myTime", await loadText("en"));
});

const clock = { now: () => at("2026-11-30T09:00:00Z") };

/** The screen on a device with a folder: real book, real calendars of the world, real words. */
const show = (declared: Partial<MyTime> = {}, only: Partial<Services> = {}) => {
  const folder = createMemoryFolder({ [FILE]: { ...NOTHING_DECLARED, ...declared } });
  const myTime = createMyTimeBook({
    folder: folder.folder,
    device: createMemoryDevice(),
    clock,
    later: (run) => run(),
  });
  const services = fakeServices(text, amina, {
    ...{ myTime, clock, zone: "Africa/Lagos", locale: "en-GB" },
    world: createWorldBook(zones, "en"),
    zoneByWindowsName: async () => zoneByWindowsName,
    ...only,
  });
  const screenOf = (
    <FluentProvider theme={webLightTheme}>
      <MyTimeView services={services} pairs={[withRafael]} />
    </FluentProvider>
  );
  const { unmount } = render(screenOf);
  return { folder, myTime, services, now: () => myTime.snapshot().myTime, unmount, screenOf };
};

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const part = (name: string) => within(screen.getByRole("region", { name }));
const opened = () => screen.findByRole("heading", { name: "Where I am" });

test("P2: nothing is declared for anybody by their language, their zone, their name or their region", async () => {
  for (const [locale, zone, name] of [
    ["he-IL", "Asia/Jerusalem", "Noa Levi"],
    ["ar-SA", "Asia/Riyadh", "Yousef Hamdan"],
    ["hi-IN", "Asia/Kolkata", "Priya Raman"],
  ] as const) {
    const { now, folder, unmount } = show({}, { locale, zone, me: somebody("x", name) });
    await opened();
    expect(now()).toEqual(NOTHING_DECLARED);
    expect(screen.queryByRole("button", { name: /^Remove/ })).not.toBeInTheDocument();
    expect(screen.getByText("No public holidays count for you.")).toBeInTheDocument();
    await waitFor(() => expect(folder.writes()).toBe(0));
    unmount();
  }
});

test("P2: a place brings its region only when the person chooses one, and public holidays can be taken away", async () => {
  const { now } = show();
  await opened();
  await press("Add a place");
  await userEvent.type(await screen.findByLabelText("City with the same clock"), "sao pau");
  await press("São Paulo (Brazil)");
  expect(screen.getByLabelText("Public holidays of")).toHaveValue("");
  await userEvent.selectOptions(screen.getByLabelText("Public holidays of"), "BR");
  await press("Keep");
  expect(now().stays).toEqual([{ place: { zone: "America/Sao_Paulo", region: "BR" } }]);
  expect(screen.getByText("From your places: Brazil.")).toBeInTheDocument();
  await press("Take public holidays away");
  expect(now().holidays).toEqual([]);
  await press("Use those of my places again");
  expect(now().holidays).toBeUndefined();
});

test("P4: what Amina declares is in her own folder, and a half typed form is still there after a reload", async () => {
  const drafts = createMemoryDrafts();
  const { folder, now, unmount, screenOf } = show({}, { drafts });
  await opened();
  await press("Lunch");
  await press("Keep");
  expect(now().patterns).toMatchObject([{ label: "Lunch", sharing: "ask", strength: "avoid" }]);
  await waitFor(() => expect(screen.getByText("Kept on this device and in your own folder.")).toBeInTheDocument());
  expect(folder.files[FILE]).toMatchObject({ patterns: [{ label: "Lunch" }] });
  await press("Add a date");
  await userEvent.type(screen.getByLabelText("Your name for it"), "Aunt Ada");
  unmount();
  render(screenOf);
  await opened();
  expect(await screen.findByDisplayValue("Aunt Ada")).toBeInTheDocument();
  expect(screen.getByText("You typed this before and did not keep it yet.")).toBeInTheDocument();
});

test("a date without its days is not kept, and the form says what is missing", async () => {
  const { now } = show();
  await opened();
  await press("Add a date");
  await press("Keep");
  expect(screen.getByText("Choose the first and the last day.")).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText("First day"), "2027-03-08");
  await userEvent.type(screen.getByLabelText("Last day"), "2027-03-07");
  expect(screen.getByText("The last day must not be before the first.")).toBeInTheDocument();
  await userEvent.clear(screen.getByLabelText("Last day"));
  await userEvent.type(screen.getByLabelText("Last day"), "2027-03-09");
  await press("Keep");
  expect(now().ownDates).toMatchObject([{ from: "2027-03-08", to: "2027-03-09", sharing: "ask" }]);
});

test("rhythms stand in one equal list by name, none chosen, and their own words last", async () => {
  show();
  await opened();
  const starts = within(screen.getByRole("group", { name: "Start from" })).getAllByRole("button");
  const names = starts.map(({ textContent }) => textContent);
  expect(names.slice(0, -1)).toEqual([...names.slice(0, -1)].sort((a, b) => (a ?? "").localeCompare(b ?? "")));
  expect(names.at(-1)).toBe("Something of my own");
});

test("an observance is found by the person, in no list before, with its dates, their source and what is not sure", async () => {
  const { now } = show();
  await opened();
  const section = part("What I observe");
  expect(section.queryByRole("button", { name: "Ramadan" })).not.toBeInTheDocument();
  await waitFor(async () => {
    await userEvent.clear(section.getByLabelText("Search for an observance"));
    await userEvent.type(section.getByLabelText("Search for an observance"), "ramadan");
    expect(section.getByRole("button", { name: "Ramadan" })).toBeInTheDocument();
  });
  await userEvent.click(section.getByRole("button", { name: "Ramadan" }));
  await section.findByText("What it means for meetings");
  expect(section.getByRole("radio", { name: /^Nothing/ })).toBeChecked();
  await userEvent.selectOptions(section.getByLabelText("My community keeps it"), "one day later");
  await press("Keep");
  expect(now().observances).toMatchObject([{ id: "ramadan", dayShift: 1, sharing: "ask" }]);
  expect(now().observances[0]).not.toHaveProperty("effects");
  const dates = await section.findByText("Dates this year and next");
  await userEvent.click(dates);
  expect(section.getAllByText(/It may begin a day earlier or later/).length).toBeGreaterThan(1);
  expect(section.getAllByText(/Source: /).length).toBeGreaterThan(1);
});

test("Hanukkah's evenings are said to be the evening before, and Purim's town is called by its name", async () => {
  show();
  await opened();
  const section = part("What I observe");
  const openForm = async (search: string, name: string): Promise<void> => {
    await waitFor(async () => {
      await userEvent.clear(section.getByLabelText("Search for an observance"));
      await userEvent.type(section.getByLabelText("Search for an observance"), search);
      expect(section.getByRole("button", { name })).toBeInTheDocument();
    });
    await userEvent.click(section.getByRole("button", { name }));
    await section.findByText("What it means for meetings");
  };
  await openForm("hanuk", "Hanukkah");
  expect(section.getByLabelText("The evening before, from 17:00 to 23:00")).toBeInTheDocument();
  await press("Keep");
  await openForm("purim", "Purim");
  await waitFor(() => expect(section.getByRole("option", { name: "Jerusalem" })).toBeInTheDocument());
});

test("a level that tells a word needs the person's own word, and nobody fills it in", async () => {
  const { now } = show();
  await opened();
  await press("Sport");
  await userEvent.click(screen.getByRole("radio", { name: /one word for the kind/ }));
  expect(screen.getByLabelText("The word your partner reads")).toHaveValue("");
  await press("Keep");
  expect(screen.getByText("Write the word, or choose to share less.")).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText("The word your partner reads"), "football");
  await press("Keep");
  expect(now().patterns).toMatchObject([{ sharing: "kind", word: "football" }]);
  expect(screen.getByText("Your partner reads “football”.")).toBeInTheDocument();
});

test("P9: the public holidays of a place are shown with where each was read", async () => {
  show({ stays: [{ place: { zone: "Africa/Lagos", region: "NG" } }] });
  await opened();
  const holidays = part("Public holidays");
  await userEvent.click(await holidays.findByText("Show the days"));
  const days = await holidays.findAllByText("Christmas Day");
  expect(days.length).toBeGreaterThanOrEqual(2);
  expect(holidays.getAllByText(/^Source: ./).length).toBeGreaterThanOrEqual(days.length);
  expect(holidays.queryByText(/2028/)).not.toBeInTheDocument();
});

test("what was removed can be put back", async () => {
  const { now } = show({ schoolTerms: [{ from: "2027-01-10", to: "2027-04-02" }] });
  await opened();
  await press(/^Remove:/);
  expect(now().schoolTerms).toEqual([]);
  await press("Put it back");
  expect(now().schoolTerms).toEqual([{ from: "2027-01-10", to: "2027-04-02" }]);
});

test("E5: a rhythm by the sun asks for a position, and the city of the zone is an offer that needs a press", async () => {
  const { now } = show({ stays: [{ place: { zone: "Africa/Lagos" } }] });
  await opened();
  expect(screen.queryByText(/follows the sun\. For that/)).not.toBeInTheDocument();
  await press("Sabbath, by the sun");
  await press("Keep");
  expect(now().stays[0]?.place.lat).toBeUndefined();
  await userEvent.click(await screen.findByRole("button", { name: "Use the position of Lagos" }));
  expect(now().stays[0]?.place).toEqual({ zone: "Africa/Lagos", lat: 6.5, lon: 3.4 });
  expect(screen.queryByText(/follows the sun\. For that/)).not.toBeInTheDocument();
});

test("the year says in words what a day of one's own takes away", async () => {
  const work = [{ days: [1, 2, 3, 4, 5] as const, fromMinutes: 540, toMinutes: 1020 }];
  show({
    work,
    ownDates: [
      {
        ...{ key: "a", label: "A feast", sharing: "ask", kind: "own", strength: "never" },
        ...{ from: "2027-03-08", to: "2027-03-09" },
      },
    ],
  });
  await opened();
  const year = part("My year");
  expect(await year.findAllByText(/2027: 259 days are free, 0 partly, 2 not\. 104 days/)).toHaveLength(1);
  expect(year.getByText(/8 .*9 March 2027: Not free/)).toBeInTheDocument();
});

test("Outlook's hours are shown first, and taken over only by a press", async () => {
  const hours = { days: [7, 1, 2, 3, 4] as const, fromMinutes: 480, toMinutes: 960, zone: "Asia/Jerusalem" };
  const { now } = show(
    {},
    { calendars: { read: async () => ok(new Map([[amina.address, { kind: "known", items: [], hours }]])) } },
  );
  await opened();
  await press("Look up my working hours in Outlook");
  expect(await screen.findByText(/Outlook says: Sunday, Monday.*0?8:00 to 16:00/)).toBeInTheDocument();
  expect(now().work).toEqual([]);
  await press("Use these hours");
  expect(now().work).toEqual([{ days: [7, 1, 2, 3, 4], fromMinutes: 480, toMinutes: 960 }]);
});

const file = (words: string): File => Object.assign(new File([words], "mine.ics"), { text: async () => words });

test("a calendar file gives busy times and no titles; a bad one changes nothing and says so", async () => {
  const { now, folder } = show();
  await opened();
  await userEvent.upload(screen.getByLabelText("Calendar file (.ics)"), file("<html>no calendar</html>"));
  expect(await screen.findByText("This is not a calendar file. Nothing was changed.")).toBeInTheDocument();
  const ics = [
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "SUMMARY:Clinic",
    "DTSTART;TZID=W. Central Africa Standard Time:20261201T090000",
  ];
  await userEvent.upload(
    screen.getByLabelText("Calendar file (.ics)"),
    file([...ics, "DURATION:PT1H", "END:VEVENT", "END:VCALENDAR"].join("\r\n")),
  );
  expect(await screen.findByText(/This file holds 1 busy time/)).toBeInTheDocument();
  expect(now().importedBusy).toEqual([]);
  await press("Use these busy times");
  expect(now().importedBusy).toEqual([{ start: at("2026-12-01T08:00:00Z"), end: at("2026-12-01T09:00:00Z") }]);
  await waitFor(() => expect(JSON.stringify(folder.files[FILE])).toContain('importedBusy":[{'));
  expect(JSON.stringify(folder.files[FILE])).not.toContain("Clinic");
});

test("P1: exactly what was seen is told, and after a change it has to be seen again", async () => {
  const told: PublishedAvailability[] = [];
  const world = createWorldBook(zones, "en");
  const { now } = show(
    {},
    {
      publishMyTime: {
        preview: async (myTime) => {
          const calendars = await world.open(needsOf([mine(myTime, { me: amina, zone: "Africa/Lagos" })]));
          return ok(publishedOf(myTime, { now: clock.now(), home: "Africa/Lagos", zones, calendars }));
        },
        publish: async (seen) => ok(void told.push(seen)),
        withdraw: async () => ok(undefined),
        told: async () => ok("nothing"),
      },
    },
  );
  await opened();
  expect(screen.getByText(/A pattern of times can hint at a reason/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Tell Rafael Costa" })).not.toBeInTheDocument();
  await press("Sport");
  await userEvent.click(screen.getByRole("radio", { name: /^Only times/ }));
  await press("Keep");
  const preview = part("What my partner sees");
  expect(await preview.findByText(/And \d+ times:/)).toBeInTheDocument();
  expect(preview.getAllByText(/18:00 to 20:00: rather not/).length).toBeGreaterThan(1);
  expect(preview.queryByText(/Sport/)).not.toBeInTheDocument();
  await press("Tell Rafael Costa");
  expect(await preview.findByText("Told to Rafael Costa.")).toBeInTheDocument();
  expect(told).toHaveLength(1);
  expect(told[0]?.overlay.length).toBeGreaterThan(10);
  expect(JSON.stringify(told)).not.toMatch(/Sport|label/);
  expect(now().patterns).toHaveLength(1);
  await press("Remove: Sport");
  // Until the change has been worked out there is nothing to press: what is seen is what would be told.
  expect(screen.queryByRole("button", { name: "Tell Rafael Costa" })).not.toBeInTheDocument();
  expect(await preview.findByText("No other times. You chose to share nothing else.")).toBeInTheDocument();
});

test("P1: a time that goes over midnight is shown with the day on which it ends", async () => {
  const world = createWorldBook(zones, "en");
  show(
    {
      patterns: [
        {
          ...{ key: "a", label: "Night shift", sharing: "times", days: [5], strength: "never", toDayOffset: 1 },
          ...{ from: { at: "clock", minutes: 1080 }, to: { at: "clock", minutes: 600 } },
        },
      ],
    },
    {
      publishMyTime: {
        preview: async (myTime) => {
          const calendars = await world.open(needsOf([mine(myTime, { me: amina, zone: "Africa/Lagos" })]));
          return ok(publishedOf(myTime, { now: clock.now(), home: "Africa/Lagos", zones, calendars }));
        },
        publish: async () => ok(undefined),
        withdraw: async () => ok(undefined),
        told: async () => ok("nothing"),
      },
    },
  );
  await opened();
  const preview = part("What my partner sees");
  const line = await preview.findByText(/^Fri,? 4 Dec/);
  expect(line).toHaveTextContent(/18:00 to Sat,? 5 Dec, 10:00: no meetings/);
});

test("P9: a rhythm that follows the school says so, and that it does not count before a term is named", async () => {
  show();
  await opened();
  await press("School run");
  await press("Keep");
  const rhythms = part("What comes back every week");
  expect(rhythms.getByText("Only in the school terms below")).toBeInTheDocument();
  expect(rhythms.getByText("You named no school term yet, so this does not count.")).toBeInTheDocument();
  await press("Add a term");
  await userEvent.type(screen.getByLabelText("First day"), "2027-01-10");
  await userEvent.type(screen.getByLabelText("Last day"), "2027-04-02");
  await press("Keep");
  expect(rhythms.getByText("Only in the school terms below")).toBeInTheDocument();
  expect(rhythms.queryByText(/does not count/)).not.toBeInTheDocument();
});

test("P9: a half day says from when it is off, and a working day does not say that nobody may meet", async () => {
  const date = { sharing: "ask", strength: "never", from: "2026-12-08", to: "2026-12-08" } as const;
  show({
    ownDates: [
      { ...date, key: "a", label: "A rehearsal", kind: "half-day", fromMinutes: 720 },
      { ...date, key: "b", label: "The bridge day", kind: "make-up-workday" },
      { ...date, key: "c", label: "The notary", kind: "own", fromMinutes: 600, toMinutes: 660 },
    ],
  });
  await opened();
  const lines = part("Dates of my own").getAllByText(/^Tue.* 2026/);
  expect(lines.map((line) => line.textContent?.replace(/^.*2026/, ""))).toEqual([
    ", off from 12:00 · A half day · Never meet then",
    " · A working day instead of another",
    ", 10:00 to 11:00 · Never meet then",
  ]);
});

test("a file of a newer version is shown, and nothing in it can be changed here", async () => {
  const { folder } = show({ schema: 9 as 1, closedDays: [7] });
  await opened();
  expect(screen.getByText(/A newer version of Meridian wrote this/)).toBeInTheDocument();
  expect(screen.getByText("Sunday: I never meet")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Add a place" })).not.toBeInTheDocument();
  expect(folder.writes()).toBe(0);
});

test("without a network Amina goes on declaring, and is told where it is kept", async () => {
  const { folder, now } = show();
  await opened();
  folder.failWith({ type: "Offline" });
  await press("Study");
  await press("Keep");
  expect(now().patterns).toHaveLength(1);
  expect(await screen.findByText(/You are offline/)).toBeInTheDocument();
  expect(screen.getByText("Kept on this device. It goes to your own folder next.")).toBeInTheDocument();
});
