import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { opened, openPart, part, press, showMyTime } from "../../../doubles/myTimeScreen";

test("an observance is found by the person, in no list before, with its dates, their source and what is not sure", async () => {
  const { now } = showMyTime();
  await opened();
  await openPart("Observances");
  const section = part("Observances");
  expect(section.queryByRole("button", { name: "Ramadan" })).not.toBeInTheDocument();
  await waitFor(async () => {
    await userEvent.clear(section.getByLabelText("Search for an observance"));
    await userEvent.type(section.getByLabelText("Search for an observance"), "ramadan");
    expect(section.getByRole("button", { name: "Ramadan" })).toBeInTheDocument();
  });
  await userEvent.click(section.getByRole("button", { name: "Ramadan" }));
  await section.findByText("What it means for meetings");
  await userEvent.click(section.getByText("What others see of this"));
  expect(section.getByRole("radio", { name: /^Nothing/ })).toBeChecked();
  await userEvent.click(section.getByText("Dates this year and next"));
  await userEvent.selectOptions(section.getByLabelText("My community keeps it"), "one day later");
  await press("Keep");
  expect(now().observances).toMatchObject([{ id: "ramadan", dayShift: 1, sharing: "ask" }]);
  expect(now().observances[0]).not.toHaveProperty("effects");
  const dates = await section.findByText("Dates this year and next");
  await userEvent.click(dates);
  expect(section.getAllByText(/It may begin a day earlier or later/).length).toBeGreaterThan(1);
  expect(section.getAllByText(/Source: /).length).toBeGreaterThan(1);
});

describe("Ramadan, which Amina keeps", () => {
  const openForm = async () => {
    const shown = showMyTime();
    await opened();
    await openPart("Observances");
    const section = part("Observances");
    await waitFor(async () => {
      await userEvent.clear(section.getByLabelText("Search for an observance"));
      await userEvent.type(section.getByLabelText("Search for an observance"), "ramadan");
      expect(section.getByRole("button", { name: "Ramadan" })).toBeInTheDocument();
    });
    await userEvent.click(section.getByRole("button", { name: "Ramadan" }));
    await section.findByText("What it means for meetings");
    return { ...shown, section };
  };

  test("P8: its form says when it is next, what it means and who sees it; every question waits behind a press", async () => {
    const { section } = await openForm();
    expect(section.getByText(/^Next: .*2027$/)).toBeInTheDocument();
    expect(section.getByText(/It may begin a day earlier or later/)).toBeInTheDocument();
    expect(section.getAllByRole("listitem").length).toBeGreaterThan(0);
    expect(section.getByText("Others see nothing of this.")).toBeInTheDocument();
    for (const role of ["combobox", "radio", "spinbutton", "textbox"])
      expect(section.queryAllByRole(role)).toHaveLength(0);
  });

  test("P1: kept for herself, it says that her own times take it into account, and one press leads to them", async () => {
    const { section, now } = await openForm();
    await press("Keep");
    expect(now().observances).toMatchObject([{ id: "ramadan", sharing: "ask" }]);
    const said = section.getByText(/^Kept\. When you look for times on these days, Meridian takes it into account\./);
    expect(said).toHaveTextContent("Nobody else sees it.");
    expect(section.getByRole("link", { name: "See times" })).toHaveAttribute("href", "#times");
    await press(/^Remove:/);
    expect(section.queryByText(/^Kept\./)).not.toBeInTheDocument();
  });

  test("P9: shared as times, it says that others see it only once she shares it; without an effect it changes nothing", async () => {
    const { section } = await openForm();
    await userEvent.click(section.getByText("What others see of this"));
    await userEvent.click(section.getByRole("radio", { name: /^Only times/ }));
    await press("Keep");
    expect(section.getByText(/^Kept\./)).toHaveTextContent("Others see it only once you share it.");
    await press(/^Change:/);
    await userEvent.click(section.getByText("Change what it means"));
    for (const choice of section.getAllByRole("combobox"))
      await userEvent.selectOptions(choice, "Does not matter to me");
    for (const number of section.queryAllByRole("spinbutton")) await userEvent.clear(number);
    await press("Keep");
    expect(section.getByText("Kept. It changes none of your times.")).toBeInTheDocument();
    expect(section.queryByRole("link", { name: "See times" })).not.toBeInTheDocument();
  });
});

test("Hanukkah's evenings are said to be the evening before, and Purim's town is called by its name", async () => {
  showMyTime();
  await opened();
  await openPart("Observances");
  const section = part("Observances");
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
  await userEvent.click(section.getByText("Change what it means"));
  expect(section.getByLabelText("The evening before, from 17:00 to 23:00")).toBeInTheDocument();
  await press("Keep");
  await openForm("purim", "Purim");
  await userEvent.click(section.getAllByText("Dates this year and next").at(-1) ?? document.body);
  await waitFor(() => expect(section.getByRole("option", { name: "Jerusalem" })).toBeInTheDocument());
});

test("P9: the public holidays of a place are shown with where each was read", async () => {
  showMyTime({ stays: [{ place: { zone: "Africa/Lagos", region: "NG" } }] });
  await opened();
  await openPart("Where I am");
  const holidays = part("Public holidays");
  await userEvent.click(await holidays.findByText("Show the days"));
  const days = await holidays.findAllByText("Christmas Day");
  expect(days.length).toBeGreaterThanOrEqual(2);
  expect(holidays.getAllByText(/^Source: ./).length).toBeGreaterThanOrEqual(days.length);
  expect(holidays.queryByText(/2028/)).not.toBeInTheDocument();
});

test("E5: a rhythm by the sun asks for a place in its form, and the city of the zone is an offer that needs a press", async () => {
  const { now } = showMyTime({ stays: [{ place: { zone: "Africa/Lagos" } }] });
  await opened();
  await openPart("Rhythms");
  expect(screen.queryByText(/depend on the sun need a place/)).not.toBeInTheDocument();
  await press("Sabbath, by the sun");
  const form = part("Rhythms");
  expect(form.getByText(/depend on the sun need a place/)).toBeInTheDocument();
  expect(now().stays[0]?.place.lat).toBeUndefined();
  await userEvent.click(await form.findByRole("button", { name: "Use Lagos" }));
  expect(now().stays[0]?.place).toEqual({ zone: "Africa/Lagos", lat: 6.5, lon: 3.4 });
  expect(screen.queryByText(/depend on the sun need a place/)).not.toBeInTheDocument();
  expect(await form.findByText(/^On Fri,? 4 Dec: about 18:1\d to Sat,? 5 Dec, 19:0\d in Lagos\.$/)).toBeInTheDocument();
});

test("E5: somebody who named no place takes another city for the sun", async () => {
  const { now } = showMyTime();
  await opened();
  await openPart("Rhythms");
  await press("Sabbath, by the sun");
  await press("Another place");
  await userEvent.type(await screen.findByLabelText("City with the same clock"), "sao pau");
  await press("São Paulo (Brazil)");
  expect(now().stays).toEqual([{ place: { zone: "America/Sao_Paulo", lat: -23.5, lon: -46.6 } }]);
});

test("a place in the south and west is told by those words, and without a minus", async () => {
  showMyTime({ stays: [{ place: { zone: "America/Sao_Paulo", lat: -23.5, lon: -46.6 } }] });
  await opened();
  await openPart("Where I am");
  expect(screen.getByText("Position: 23.5° south, 46.6° west")).toBeInTheDocument();
});

test("minutes before the sunset are written without a sign, and degrees stand under what is exact", async () => {
  const { now } = showMyTime({ stays: [{ place: { zone: "Africa/Lagos", lat: 6.5, lon: 3.4 } }] });
  await opened();
  await openPart("Where I am");
  expect(screen.getByText("Position: 6.5° north, 3.4° east")).toBeInTheDocument();
  await openPart("Rhythms");
  await press("Sabbath, by the sun");
  expect(screen.queryByLabelText("Minutes from the start")).not.toBeInTheDocument();
  await userEvent.click(screen.getByText("Exactly"));
  expect(screen.getByLabelText("Minutes from the start")).toHaveValue(18);
  expect(screen.getByLabelText("Before or after")).toHaveValue("before");
  await userEvent.clear(screen.getByLabelText("Minutes from the start"));
  await userEvent.type(screen.getByLabelText("Minutes from the start"), "40");
  await press("Keep");
  expect(now().patterns).toMatchObject([{ from: { event: "sunset", plusMinutes: -40 } }]);
});

test("an effect offers one word for what does not matter", async () => {
  showMyTime();
  await opened();
  await openPart("Observances");
  const section = part("Observances");
  await waitFor(async () => {
    await userEvent.clear(section.getByLabelText("Search for an observance"));
    await userEvent.type(section.getByLabelText("Search for an observance"), "hanuk");
    expect(section.getByRole("button", { name: "Hanukkah" })).toBeInTheDocument();
  });
  await userEvent.click(section.getByRole("button", { name: "Hanukkah" }));
  await userEvent.click(await section.findByText("Change what it means"));
  const effect = within(await section.findByLabelText("The whole time"));
  const words = effect.getAllByRole("option").map(({ textContent }) => textContent);
  expect(words.filter((word) => /matter/i.test(word ?? ""))).toEqual(["Does not matter to me"]);
  await userEvent.click(section.getByText("Dates this year and next"));
  expect(within(section.getByLabelText("My community keeps it")).getByText("on the usual day")).toBeInTheDocument();
});

test("the year says in words what a day of one's own takes away", async () => {
  const work = [{ days: [1, 2, 3, 4, 5] as const, fromMinutes: 540, toMinutes: 1020 }];
  showMyTime({
    work,
    ownDates: [
      {
        key: "a",
        label: "A feast",
        sharing: "ask",
        kind: "own",
        strength: "never",
        from: "2027-03-08",
        to: "2027-03-09",
      },
    ],
  });
  await opened();
  await press("My whole year");
  const year = part("My year");
  expect(
    await year.findAllByText(/2027: free days 259, partly free 0, not free 2\. Days outside your working week: 104/),
  ).toHaveLength(1);
  const [list] = year.getAllByText("Read it as a list");
  await userEvent.click(list ?? year.getByText("Read it as a list"));
  expect(year.getByText(/8 .*9 March 2027: Not free/)).toBeInTheDocument();
});
