import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { err, ok, type Result } from "../../../src/domain/shared/result";
import type { Failure } from "../../../src/domain/shared/failure";
import type { Text } from "../../../src/locales/text";
import type { BookedEvent } from "../../../src/domain/people/appointment/calendarWriter";
import type { Services } from "../../../src/ui/services";
import type { Booked } from "../../../src/planning/bookTime";
import type { FoundTimes } from "../../../src/planning/foundTimes";
import type { TimesWanted } from "../../../src/planning/findTimes";
import { ScheduleView } from "../../../src/ui/schedule/ScheduleView";
import { english, fakeServices, findFor, inTurn, pairOf, somebody, timeOf } from "../../doubles/fakeServices";
import { InContext } from "../../doubles/inContext";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Costa");
const mei = somebody("mei", "Mei Tan");
const withRafael = pairOf("one", [amina, rafael]);
const withMei = pairOf("two", [amina, mei]);

let text: Text;
beforeAll(async () => {
  text = await english();
});

const lagosAndSaoPaulo = (): FoundTimes =>
  findFor([amina, rafael], [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")], [90, 0]);

const meeting: Booked = {
  eventId: "event",
  inDocument: true,
  window: { start: 0, end: 0 } as Booked["window"],
  joinUrl: "https://teams.example.org/join",
};

interface Show extends Partial<Services> {
  readonly mine?: readonly (typeof withRafael)[];
}

const show = ({ mine = [withRafael], ...only }: Show = {}) => {
  const booked: BookedEvent[] = [];
  const services = fakeServices(text, amina, { findTimes: inTurn(ok(lagosAndSaoPaulo())), ...only });
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <ScheduleView pairs={mine} onBooked={(one) => booked.push(one)} />
      </InContext>
    </FluentProvider>,
  );
  return { booked };
};

const cards = () => screen.findAllByRole("article");
const firstCard = async () => within((await cards())[0] ?? document.body);

test("the first search is as long as meetings usually are in the organisation", async () => {
  const asked: number[] = [];
  const findTimes: Services["findTimes"] = async ({ durationMinutes }) => {
    asked.push(durationMinutes);
    return ok(lagosAndSaoPaulo());
  };
  show({ policy: { usualMinutes: 30 }, findTimes });
  expect(await cards()).toHaveLength(3);
  expect(asked).toEqual([30]);
});

test("a mentor sees three times for the first pair at once, and more on request", async () => {
  show();
  expect(screen.getByRole("status")).toHaveTextContent("Looking at both calendars…");
  expect(await cards()).toHaveLength(3);
  expect(screen.getByRole("heading", { name: "Times that suit both of you" })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Show more times" }));
  expect(await cards()).toHaveLength(6);
});

test("each time says day and clock for both, draws both days, and says why", async () => {
  show();
  const card = await firstCard();
  expect(card.getByRole("heading")).toHaveTextContent(/Monday|Tuesday|Wednesday|Thursday|Friday/);
  expect(card.getByText("You")).toBeInTheDocument();
  expect(card.getByText("Rafael Costa, São Paulo time")).toBeInTheDocument();
  expect(card.getByRole("img", { name: /^Two days side by side/ })).toHaveAccessibleName(
    /Rafael Costa .* São Paulo time/,
  );
  await userEvent.click(card.getByText("Both of you are at work and free."));
  expect(card.getByText("You have 1 h 30 of early or late time in your meetings.")).toBeVisible();
});

// Each costs a slow machine a fortieth of a second when it is first used, as much as all the words of the screen.
test("the first times are written with the browser's dates alone: lists and grouped numbers come when something needs them", async () => {
  const others = [jest.spyOn(Intl, "ListFormat"), jest.spyOn(Intl, "NumberFormat")];
  show();
  await firstCard();
  const uses = others.map(({ mock }) => mock.calls.length);
  for (const other of others) other.mockRestore();
  expect(uses).toEqual([0, 0]);
});

test("two days are told one after the other, each with its own clock", async () => {
  show();
  const label = (await firstCard()).getByRole("img", { name: /^Two days side by side/ }).getAttribute("aria-label");
  expect(label).toMatch(/marked: you .* Nigeria time, [^.]*\. Rafael Costa .* São Paulo time, [^.]*\.$/);
});

test("a day that both people share is said once on a card", async () => {
  show();
  const [card] = await cards();
  const day = card && within(card).getByRole("heading").textContent;
  const number = /\d+/.exec(day ?? "")?.[0] ?? "";
  // The axis of the drawing and the hours carried have numbers of their own.
  card?.querySelectorAll("svg, details").forEach((part) => part.remove());
  expect(card?.textContent?.split(new RegExp(`(?<!\\d)${number}(?![\\d:])`)).length).toBe(2);
});

test("a colleague whose calendar day differs is marked in words", async () => {
  const night = null;
  const people = [amina, mei];
  // 22:00 in Lagos is Tuesday morning in Auckland.
  const evening = [{ days: [1, 2, 3, 4, 5] as const, fromMinutes: 20 * 60, toMinutes: 23 * 60 }];
  const found = findFor(people, [
    timeOf(amina, "Africa/Lagos", { night, work: evening }),
    timeOf(mei, "Pacific/Auckland", { night }),
  ]);
  show({ mine: [withMei], findTimes: inTurn(ok(found)) });
  expect((await firstCard()).getByText("the next day")).toBeInTheDocument();
});

test("there is one main action, and one press of it books", async () => {
  const presses: string[] = [];
  const bookTime: Services["bookTime"] = (_found, _proposal, _company, pressId) => {
    presses.push(pressId);
    return Promise.resolve(ok(meeting));
  };
  const { booked } = show({ bookTime });
  const card = await firstCard();
  await userEvent.click(card.getByRole("button", { name: "Book this time" }));
  expect(
    await card.findByText(
      /It is in your calendar, and Rafael Costa has an invitation: .*, Nigeria time and .*, São Paulo time\./,
    ),
  ).toBeInTheDocument();
  expect(card.getByRole("link", { name: "Link to join" })).toHaveAttribute("href", meeting.joinUrl);
  expect(card.getByRole("button", { name: "Booked" })).toHaveFocus();
  await userEvent.click(card.getByRole("button", { name: "Booked" }));
  expect(presses).toEqual(["press-of-26-characters-1"]);
  expect(booked).toEqual([meeting]);
});

test("a booking whose answer was lost keeps everything and is tried again as the same press", async () => {
  const presses: string[] = [];
  const answer = inTurn<Booked>(err({ type: "OutcomeUnknown" }), ok(meeting));
  show({
    bookTime: (_found, _proposal, _company, pressId) => {
      presses.push(pressId);
      return answer();
    },
  });
  const card = await firstCard();
  await userEvent.click(card.getByRole("button", { name: "Book this time" }));
  expect(await card.findByRole("alert")).toHaveTextContent("no answer came");
  await userEvent.click(card.getByRole("button", { name: "Try again" }));
  expect(await card.findByRole("button", { name: "Booked" })).toBeInTheDocument();
  expect(presses).toEqual(["press-of-26-characters-1", "press-of-26-characters-1"]);
});

test("the program around Meridian opens the meeting, so that Teams does not send somebody out into a browser", async () => {
  const opened: string[] = [];
  show({ bookTime: () => Promise.resolve(ok(meeting)), openLink: (url) => void opened.push(url) });
  const card = await firstCard();
  await userEvent.click(card.getByRole("button", { name: "Book this time" }));
  await userEvent.click(await card.findByRole("link", { name: "Link to join" }));
  expect(opened).toEqual([meeting.joinUrl]);
});

test("S46: somebody who may not book from here opens Teams' own form for the same time", async () => {
  const opened: string[] = [];
  show({
    bookTime: async () => err({ type: "ConsentMissing", scopes: ["Calendars.ReadWrite"] }),
    meetingForm: (_found, { slot }) => `https://teams.microsoft.com/l/meeting/new?startTime=${slot.start}`,
    openLink: (url) => void opened.push(url),
  });
  const card = await firstCard();
  await userEvent.click(card.getByRole("button", { name: "Book this time" }));
  await userEvent.click(await card.findByRole("button", { name: "Open Teams’ own form" }));
  const first = lagosAndSaoPaulo().answer.proposals[0];
  expect(opened).toEqual([`https://teams.microsoft.com/l/meeting/new?startTime=${first?.slot.start}`]);
});

test("while one time is being booked no other can be", async () => {
  let calls = 0;
  show({
    bookTime: () => {
      calls++;
      return new Promise(() => undefined);
    },
  });
  const [first, second] = await cards();
  if (!first || !second) throw new Error("two cards are needed");
  await userEvent.click(within(first).getByRole("button", { name: "Book this time" }));
  expect(within(first).getByRole("button", { name: "Booking…" })).toBeInTheDocument();
  await userEvent.click(within(second).getByRole("button", { name: "Book" }));
  expect(calls).toBe(1);
});

test("E11: when nothing fits, the limits, the next steps and the nearest misses are there, and none can be booked", async () => {
  const awake = { fromMinutes: 18 * 60, toMinutes: 9 * 60 };
  const none = findFor(
    [amina, mei],
    [timeOf(amina, "Asia/Kolkata", { night: awake }), timeOf(mei, "America/Vancouver", { night: awake })],
  );
  const wanted: TimesWanted[] = [];
  const findTimes: Services["findTimes"] = (wish) => {
    wanted.push(wish);
    return Promise.resolve(ok(none));
  };
  show({ mine: [withMei], findTimes });
  expect(await screen.findByRole("heading", { name: "No time suits both of you yet" })).toBeInTheDocument();
  expect(screen.getAllByText("It is night for you.").length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: /^Book/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Look 4 weeks ahead" }));
  await userEvent.click(await screen.findByRole("button", { name: "Try 30 minutes" }));
  await waitFor(() =>
    expect(wanted.map((w) => [w.durationMinutes, w.horizonDays])).toEqual([
      [45, 14],
      [45, 28],
      [30, 28],
    ]),
  );
});

test("an answer for somebody who is no longer chosen is forgotten", async () => {
  const waiting = new Map<string, (answer: Result<FoundTimes, Failure>) => void>();
  const findTimes: Services["findTimes"] = ({ company }) =>
    new Promise((resolve) => waiting.set(company.kind === "pair" ? company.pair.id : "", resolve));
  show({ mine: [withRafael, withMei], findTimes });
  await userEvent.click(screen.getByRole("button", { name: "45 minutes, within 2 weeks" }));
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Meet with" }), "Mei Tan");
  act(() => waiting.get("one")?.(ok(lagosAndSaoPaulo())));
  expect(screen.queryByRole("article")).not.toBeInTheDocument();
  act(() => waiting.get("two")?.(err({ type: "NotAllowed", what: "calendar" })));
  expect(await screen.findByRole("alert")).toHaveTextContent("You may not use this calendar.");
});

test("offline, the screen says so and looks again by itself when the device is back", async () => {
  show({ findTimes: inTurn<FoundTimes>(err({ type: "Offline" }), ok(lagosAndSaoPaulo())) });
  expect(await screen.findByRole("alert")).toHaveTextContent("You are offline.");
  act(() => void window.dispatchEvent(new Event("online")));
  expect(await cards()).toHaveLength(3);
});

test("without permission one press asks for it, and the times follow", async () => {
  const missing: Failure = { type: "ConsentMissing", scopes: ["Calendars.Read"] };
  const asked: Failure[] = [];
  show({
    findTimes: inTurn<FoundTimes>(err(missing), ok(lagosAndSaoPaulo())),
    askPermission: (failure) => {
      asked.push(failure);
      return Promise.resolve(asked.length === 1 ? err({ type: "Cancelled" }) : ok(undefined));
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Ask for permission" }));
  expect(screen.getByRole("alert")).toHaveTextContent("have not agreed");
  await userEvent.click(screen.getByRole("button", { name: "Ask for permission" }));
  expect(await cards()).toHaveLength(3);
  expect(asked).toEqual([missing, missing]);
});

test("somebody without a pair finds a colleague by keyboard alone", async () => {
  const wanted: TimesWanted[] = [];
  const searched: string[] = [];
  show({
    mine: [],
    findTimes: (wish) => {
      wanted.push(wish);
      return Promise.resolve(ok(lagosAndSaoPaulo()));
    },
    directory: {
      me: inTurn(ok(amina)),
      peopleNearMe: inTurn(ok([mei])),
      search: (words) => {
        searched.push(words);
        return Promise.resolve(ok([amina, rafael]));
      },
    },
  });
  expect(await screen.findByText(/no pair or circle yet/)).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: "Mei Tan" })).toBeInTheDocument();
  await userEvent.tab();
  expect(screen.getByRole("searchbox", { name: "Name of the person" })).toHaveFocus();
  await userEvent.keyboard("raf");
  expect(await screen.findByRole("button", { name: "Rafael Costa" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Amina Bello" })).not.toBeInTheDocument();
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(await cards()).toHaveLength(3);
  expect(screen.getByRole("button", { name: "Remove Rafael Costa" })).toBeInTheDocument();
  expect(searched).toEqual(["raf"]);
  expect(wanted.map((w) => w.company)).toEqual([{ kind: "people", people: [rafael] }]);
});

const finding = (mine: readonly (typeof withRafael)[]) => {
  const wanted: TimesWanted["company"][] = [];
  show({
    mine,
    findTimes: async ({ company }) => {
      wanted.push(company);
      return ok(lagosAndSaoPaulo());
    },
    directory: { me: inTurn(ok(amina)), peopleNearMe: async () => ok([mei, rafael]), search: async () => ok([mei]) },
  });
  return wanted;
};

test("S40: a pair adds somebody for one meeting with two presses, who is said to see the invitation only, and leaves them out again", async () => {
  const wanted = finding([withRafael]);
  await cards();
  await userEvent.click(screen.getByRole("button", { name: /^45 minutes/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Invite somebody else too" }));
  await userEvent.click(await screen.findByRole("button", { name: "Mei Tan" }));
  expect(wanted.at(-1)).toEqual({ kind: "pair", pair: withRafael, guests: [mei] });
  expect(screen.getByText("Your guest sees the invitation only.")).toBeVisible();
  // An offer stands where no guest can read it.
  expect(screen.queryByRole("button", { name: "Offer several times instead" })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Invite somebody else too" }));
  expect(await screen.findByText("People you work with")).toBeVisible();
  // Rafael comes anyway, and Mei is there.
  expect(screen.queryByRole("button", { name: "Rafael Costa" })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Remove Mei Tan" }));
  expect(wanted.at(-1)).toEqual({ kind: "pair", pair: withRafael });
  expect(screen.queryByText("Your guest sees the invitation only.")).not.toBeInTheDocument();
});

test("S40: somebody without a pair finds a time for three", async () => {
  const wanted = finding([]);
  await userEvent.click(await screen.findByRole("button", { name: "Mei Tan" }));
  await userEvent.click(await screen.findByRole("button", { name: "Invite somebody else too" }));
  await userEvent.click(await screen.findByRole("button", { name: "Rafael Costa" }));
  expect(wanted.at(-1)).toEqual({ kind: "people", people: [mei, rafael] });
});

test("E6: a calendar that cannot be read is said once, and every time that opens draws it so", async () => {
  const found = findFor(
    [amina, rafael],
    [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo", { calendar: "unknown" })],
  );
  show({ findTimes: inTurn(ok(found)) });
  const all = await cards();
  expect(screen.getAllByText(/cannot read the calendar of Rafael Costa\.$/)).toHaveLength(1);
  for (const row of all.slice(1)) await userEvent.click(within(row).getByRole("button", { expanded: false }));
  expect(screen.getAllByText("not known")).toHaveLength(all.length);
});
