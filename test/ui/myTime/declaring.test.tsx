import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NOTHING_DECLARED } from "../../../src/domain/people/myTime/myTime";
import { somebody } from "../../doubles/fakeServices";
import { createMemoryDrafts } from "../../doubles/memoryDrafts";
import { FILE, opened, openPart, part, press, showMyTime } from "../../doubles/myTimeScreen";

test("P2: nothing is declared for anybody by their language, their zone, their name or their region", async () => {
  for (const [locale, zone, name] of [
    ["he-IL", "Asia/Jerusalem", "Noa Levi"],
    ["ar-SA", "Asia/Riyadh", "Yousef Hamdan"],
    ["hi-IN", "Asia/Kolkata", "Priya Raman"],
  ] as const) {
    const { now, folder, unmount } = showMyTime({}, { locale, zone, me: somebody("x", name) });
    await opened();
    expect(now()).toEqual(NOTHING_DECLARED);
    expect(screen.queryByRole("button", { name: /^Remove/ })).not.toBeInTheDocument();
    await openPart("Where I am");
    expect(screen.getByText("No public holidays count for you.")).toBeInTheDocument();
    await waitFor(() => expect(folder.writes()).toBe(0));
    unmount();
  }
});

test("P2: a place brings its region only when the person chooses one, and public holidays can be taken away", async () => {
  const { now } = showMyTime();
  await opened();
  await openPart("Where I am");
  await press("Add a place");
  await userEvent.type(await screen.findByLabelText("City with the same clock"), "sao pau");
  await press("São Paulo (Brazil)");
  expect(screen.getByLabelText("Public holidays of")).toHaveValue("");
  await userEvent.selectOptions(screen.getByLabelText("Public holidays of"), "BR");
  await press("Keep");
  expect(now().stays).toEqual([{ place: { zone: "America/Sao_Paulo", region: "BR" } }]);
  expect(screen.getByText("From your places: Brazil.")).toBeInTheDocument();
  await press("Remove public holidays");
  expect(now().holidays).toEqual([]);
  await press("Go back to the holidays of my places");
  expect(now().holidays).toBeUndefined();
});

test("P4: what Amina declares is in her own folder, and a half typed form is still there after a reload", async () => {
  const drafts = createMemoryDrafts();
  const { folder, now, unmount, screenOf } = showMyTime({}, { drafts });
  await opened();
  await openPart("Rhythms");
  await press("Lunch");
  await press("Keep");
  expect(now().patterns).toMatchObject([{ label: "Lunch", sharing: "ask", strength: "avoid" }]);
  await waitFor(() => expect(folder.files[FILE]).toMatchObject({ patterns: [{ label: "Lunch" }] }));
  expect(screen.queryByText(/Kept on this device/)).not.toBeInTheDocument();
  await openPart("Time away and my own dates");
  await press("Add a date");
  await userEvent.type(screen.getByLabelText("Your name for it"), "Aunt Ada");
  unmount();
  render(screenOf);
  await opened();
  expect(await screen.findByText("Not kept yet")).toBeInTheDocument();
  await openPart("Time away and my own dates");
  expect(await screen.findByDisplayValue("Aunt Ada")).toBeInTheDocument();
  expect(screen.getByText("You typed this before and have not kept it yet.")).toBeInTheDocument();
});

test("a date without its days is not kept, and the form says what is missing", async () => {
  const { now } = showMyTime();
  await opened();
  await openPart("Time away and my own dates");
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
  showMyTime();
  await opened();
  await openPart("Rhythms");
  const starts = within(screen.getByRole("group", { name: "Start from" })).getAllByRole("button");
  const names = starts.map(({ textContent }) => textContent);
  expect(names.slice(0, -1)).toEqual([...names.slice(0, -1)].sort((a, b) => (a ?? "").localeCompare(b ?? "")));
  expect(names.at(-1)).toBe("My own rhythm");
});

test("a level that tells a word needs the person's own word, and nobody fills it in", async () => {
  const { now } = showMyTime();
  await opened();
  await openPart("Rhythms");
  await press("Sport");
  await userEvent.click(screen.getByRole("radio", { name: /one word for the kind/ }));
  expect(screen.getByLabelText("The word that others read")).toHaveValue("");
  await press("Keep");
  expect(screen.getByText("Write the word, or choose to share less.")).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText("The word that others read"), "football");
  await press("Keep");
  expect(now().patterns).toMatchObject([{ sharing: "kind", word: "football" }]);
  expect(screen.getByText("Others read “football”.")).toBeInTheDocument();
});

test("what was removed can be put back", async () => {
  const { now } = showMyTime({ schoolTerms: [{ from: "2027-01-10", to: "2027-04-02" }] });
  await opened();
  await openPart("Rhythms");
  await press(/^Remove:/);
  expect(now().schoolTerms).toEqual([]);
  await press("Put it back");
  expect(now().schoolTerms).toEqual([{ from: "2027-01-10", to: "2027-04-02" }]);
});

test("P9: a school run counts all year until a term is named, says so, and the term is a press there", async () => {
  showMyTime();
  await opened();
  await openPart("Rhythms");
  await press("School run");
  await press("Keep");
  const rhythms = part("Rhythms");
  expect(
    rhythms.getByText("You have not added any school terms. So it counts all year, except on public holidays."),
  ).toBeInTheDocument();
  await press("Add a term");
  await userEvent.type(screen.getByLabelText("First day"), "2027-01-10");
  await userEvent.type(screen.getByLabelText("Last day"), "2027-04-02");
  await press("Keep");
  expect(rhythms.getByText("Only in school terms")).toBeInTheDocument();
  expect(rhythms.queryByText(/counts all year/)).not.toBeInTheDocument();
});

test("P9: a half day says from when it is off, and a working day does not say that nobody may meet", async () => {
  const date = { sharing: "ask", strength: "never", from: "2026-12-08", to: "2026-12-08" } as const;
  showMyTime({
    ownDates: [
      { ...date, key: "a", label: "A rehearsal", kind: "half-day", fromMinutes: 720 },
      { ...date, key: "b", label: "The bridge day", kind: "make-up-workday" },
      { ...date, key: "c", label: "The notary", kind: "own", fromMinutes: 600, toMinutes: 660 },
    ],
  });
  await opened();
  await openPart("Time away and my own dates");
  const lines = part("Time away and my own dates").getAllByText(/^Tue.* 2026/);
  expect(lines.map((line) => line.textContent?.replace(/^.*2026/, ""))).toEqual([
    ", off from 12:00 · A half day · Never meet then",
    " · A working day instead of another",
    ", 10:00 to 11:00 · Never meet then",
  ]);
});

test("Amina's hours of one day are for all her working days at one press, which is there when they differ", async () => {
  const { now } = showMyTime({ work: [{ days: [1, 2], fromMinutes: 540, toMinutes: 1020 }] });
  await opened();
  await openPart("Working week");
  await userEvent.click(screen.getByText("Change day by day"));
  const all = () => screen.queryAllByRole("button", { name: "Use these hours on all working days" });
  expect(all()).toEqual([]);
  fireEvent.change(screen.getByLabelText("Monday, to"), { target: { value: "16:00" } });
  expect(all()).toHaveLength(2);
  await userEvent.click(all()[0]!);
  expect(now().work).toEqual([{ days: [1, 2], fromMinutes: 540, toMinutes: 960 }]);
  expect(all()).toEqual([]);
});

test("a file of a newer version is shown, and nothing in it can be changed here", async () => {
  const { folder } = showMyTime({ schema: 9 as 1, closedDays: [7] });
  await opened();
  expect(screen.getByText(/A newer version of Meridian wrote this/)).toBeInTheDocument();
  await openPart("Working week");
  expect(screen.getByText("Sunday: I never meet")).toBeInTheDocument();
  await openPart("Where I am");
  expect(screen.queryByRole("button", { name: "Add a place" })).not.toBeInTheDocument();
  expect(folder.writes()).toBe(0);
});

test("without a network Amina goes on declaring, and is told where it is kept", async () => {
  const { folder, now } = showMyTime();
  await opened();
  folder.failWith({ type: "Offline" });
  await openPart("Rhythms");
  await press("Study");
  await press("Keep");
  expect(now().patterns).toHaveLength(1);
  expect(await screen.findByText(/You are offline/)).toBeInTheDocument();
  expect(screen.getByText("Kept on this device. It goes to your own folder next.")).toBeInTheDocument();
});

const choose = (field: string, option: RegExp) =>
  userEvent.selectOptions(
    screen.getByLabelText(field),
    within(screen.getByLabelText(field)).getByRole("option", { name: option }),
  );

test("E17: Amina limits her late hours to four a month and breathes before a meeting; taken back, nothing is left of it", async () => {
  const { now, folder } = showMyTime();
  await opened();
  await openPart("My limits");
  expect(screen.getByText("Only you see these.")).toBeInTheDocument();
  await choose("Late hours a month", /^4\sh$/);
  await choose("Free time before a meeting", /^15\smin$/);
  await userEvent.selectOptions(screen.getByLabelText("Shortest notice"), "2 days");
  expect(now().pace).toEqual({ lateHoursAMonth: 4, minutesBefore: 15, noticeHours: 48 });
  await waitFor(() => expect(folder.files[FILE]).toMatchObject({ pace: { lateHoursAMonth: 4 } }));
  expect(screen.getByText("Free time before a meeting: 15 min, and 2 more")).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText("Late hours a month"), "No limit");
  await userEvent.selectOptions(screen.getByLabelText("Free time before a meeting"), "None");
  await userEvent.selectOptions(screen.getByLabelText("Shortest notice"), "None");
  expect(now()).toEqual(NOTHING_DECLARED);
});

test.each([
  ["en-GB", ["0", "1", "11", "12", "13", "23"], []],
  ["en-US", ["12", "1", "11", "12", "1", "11"], ["AM", "PM"]],
])("E18: who reads %s reads each hour as their clock shows it", async (locale, figures, halves) => {
  showMyTime({}, { locale });
  await opened();
  await openPart("My limits");
  const told = screen.getAllByRole("slider").map(({ textContent }) => textContent);
  expect([0, 1, 11, 12, 13, 23].map((hour) => told[hour])).toEqual(figures);
  expect(screen.queryAllByText(/^[AP]M$/).map(({ textContent }) => textContent)).toEqual(halves);
});

test("E18: by the keys alone Amina says that nine in the morning is hard, and her week decides again at one press", async () => {
  const { now } = showMyTime();
  await opened();
  await openPart("My limits");
  expect(screen.getByText("For now your working hours decide: further from them is harder.")).toBeInTheDocument();
  screen.getByRole("slider", { name: "08:00" }).focus();
  await userEvent.keyboard("{ArrowRight}{ArrowUp}{ArrowUp}");
  expect(screen.getByRole("slider", { name: "09:00" })).toHaveFocus();
  expect(screen.getByRole("slider", { name: "09:00" })).toHaveAttribute("aria-valuetext", "hard");
  expect(
    now()
      .hardHours?.map((level, hour) => [hour, level])
      .filter(([, level]) => level !== 0),
  ).toEqual([[9, 2]]);
  expect(screen.getByText("Hard: 09:00 – 10:00.")).toBeInTheDocument();
  await userEvent.keyboard("{End}");
  expect(screen.getByText("Very hard: 09:00 – 10:00.")).toBeInTheDocument();
  await press("My working hours");
  expect(now()).toEqual(NOTHING_DECLARED);
});

test("E18: Yousef reads from the right: his day runs as his week is drawn above it, and the left arrow goes on", async () => {
  showMyTime({}, { dir: "rtl" });
  await opened();
  await openPart("My limits");
  expect(screen.getByRole("group", { name: "How hard each hour is" })).not.toHaveAttribute("dir");
  screen.getByRole("slider", { name: "08:00" }).focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(screen.getByRole("slider", { name: "09:00" })).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(screen.getByRole("slider", { name: "07:00" })).toHaveFocus();
});

test("E18: whose hours are all hard reads that each of them counts less", async () => {
  showMyTime({ hardHours: Array.from({ length: 24 }, () => 3), night: null });
  await opened();
  await openPart("My limits");
  expect(screen.getByText("You marked many hours as hard, so each one counts less.")).toBeInTheDocument();
});
