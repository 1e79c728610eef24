import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import type { PrivateTime } from "../../../src/domain/people/declared";
import type { Participant } from "../../../src/domain/people/participant";
import type { Person } from "../../../src/domain/people/person";
import { weighSlots } from "../../../src/domain/proposals/weighSlots";
import { NO_CALENDARS } from "../../../src/domain/calendars/noCalendars";
import { err, ok } from "../../../src/domain/shared/result";
import type { Instant } from "../../../src/domain/time/interval";
import type { Text } from "../../../src/locales/text";
import { ScheduleView } from "../../../src/ui/schedule/ScheduleView";
import type { Services, WeighTimes } from "../../../src/ui/services";
import { emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { at, english, fakeServices, findFor, inTurn, timeOf, zones } from "../../doubles/fakeServices";
import { createFakeDocument } from "../../doubles/liveFakes";

const NOW = at("2026-11-30T08:00:00Z");
const [tuesday, wednesday, night] = [
  at("2026-12-01T12:00:00Z"),
  at("2026-12-02T15:00:00Z"),
  at("2026-12-03T23:00:00Z"),
];

let text: Text;
beforeAll(async () => {
  text = await english();
});

const lagos = timeOf(emeka, "Africa/Lagos");
const jerusalem = timeOf(noa, "Asia/Jerusalem");

const weighing =
  (mine: Participant, others: readonly Participant[], extra: Partial<ReturnType<typeof findFor>> = {}): WeighTimes =>
  async (_, slots) => {
    const participants = [mine, ...others];
    const request = { now: NOW, viewer: mine.id, people: participants, ledger: new Map() };
    const weighed = weighSlots(slots, request, zones, NO_CALENDARS);
    if (!weighed.ok) return weighed;
    const people = participants.map(({ id }) => (id === noa.id ? noa : emeka));
    return ok({ ...findFor(people, participants), answer: weighed.value, hasOffers: true, ...extra });
  };

interface Scene {
  readonly me?: Person;
  readonly entries?: readonly Entry[];
  readonly own?: PrivateTime;
  readonly hasOffers?: boolean;
  readonly services?: Partial<Services>;
}

const open = ({ me = emeka, entries = [], own, hasOffers = entries.length > 0, services: only = {} }: Scene) => {
  const clock = { now: () => NOW };
  const document = createFakeDocument(me, clock);
  for (const entry of entries) document.receive(entry);
  const [mine, theirs] = me === emeka ? [lagos, jerusalem] : [jerusalem, lagos];
  const booked: Parameters<Services["bookTime"]>[] = [];
  const services = fakeServices(text, me, {
    clock,
    openDocument: () => document,
    findTimes: inTurn(ok({ ...findFor([me, me === emeka ? noa : emeka], [mine, theirs]), hasOffers })),
    weighTimes: weighing(own ? { ...mine, own } : mine, [theirs]),
    bookTime: async (...press) => {
      booked.push(press);
      return ok({ eventId: "event-7", inDocument: true, window: press[1].slot });
    },
    ...only,
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <ScheduleView services={services} pairs={[noaAndEmeka]} onBooked={() => undefined} />
    </FluentProvider>,
  );
  return { user: userEvent.setup(), document, booked };
};

const offered = (starts: readonly Instant[], extra: Partial<Entry> = {}): Entry =>
  entryAt(1, noa, { text: "", content: { kind: "offer", offer: { durationMinutes: 45, starts } }, ...extra });
const offer = offered([tuesday, wednesday, night]);
const inOffer = async () => within(await screen.findByRole("region", { name: /Noa Ben-David offers you/ }));
const contents = (document: { readonly drafts: readonly { readonly content: EntryContent }[] }) =>
  document.drafts.map(({ content }) => content);

test("S47: Emeka sees the offered times in the order that suits him, and which of them cannot be", async () => {
  open({ entries: [offer] });
  const part = await inOffer();
  const cards = await part.findAllByRole("article");
  expect(cards.map((card) => within(card).getByRole("heading").textContent)).toEqual([
    "Tuesday 1 December",
    "Wednesday 2 December",
    "Friday 4 December",
  ]);
  expect(within(cards[2]!).getByText("This time does not fit you. Only you see this.")).toBeInTheDocument();
  expect(within(cards[2]!).getByText("It is night for you.")).toBeInTheDocument();
});

test("P1: what he keeps to himself puts another time first, on his screen only, and nothing of it is written", async () => {
  const rest: PrivateTime = {
    patterns: [
      {
        ...{ days: [2], strength: "never" },
        ...{ from: { at: "clock", minutes: 780 }, to: { at: "clock", minutes: 840 } },
      },
    ],
    ...{ observances: [], ownDates: [], schoolTerms: [] },
  };
  const { user, document } = open({ entries: [offer], own: rest });
  const part = await inOffer();
  const [first] = await part.findAllByRole("article");
  expect(within(first!).getByRole("heading")).toHaveTextContent("Wednesday 2 December");
  await user.click(part.getByRole("button", { name: "None of these fits" }));
  expect(contents(document)).toEqual([{ kind: "answer", answer: { offer: offer.id, choice: "none-fits" } }]);
  expect(document.drafts[0]?.text).toBe("");
});

test("S47: one press with the keyboard books the time and says so in the document, and the sentence stays", async () => {
  const { user, document, booked } = open({ entries: [offer] });
  const part = await inOffer();
  const take = (await part.findAllByRole("button", { name: "Take this time" }))[0]!;
  act(() => take.focus());
  await user.keyboard("{Enter}");
  expect(booked[0]?.[1].slot).toEqual({ start: tuesday, end: at("2026-12-01T12:45:00Z") });
  expect(contents(document)).toEqual([
    { kind: "answer", answer: { offer: offer.id, choice: { start: tuesday, eventId: "event-7" } } },
  ]);
  expect(await part.findByText(/Booked\. It is in your calendar/)).toBeInTheDocument();
  expect(part.queryByRole("button", { name: "None of these fits" })).not.toBeInTheDocument();
});

test("S47: a time that could not be booked is not answered, and one more press has the same id", async () => {
  const ids: string[] = [];
  const bookTime: Services["bookTime"] = async (...press) => {
    ids.push(press[3]);
    return err({ type: "OutcomeUnknown" });
  };
  const { user, document } = open({ entries: [offer], services: { bookTime } });
  const part = await inOffer();
  const take = () => part.getAllByRole("button", { name: "Take this time" })[0]!;
  await part.findAllByRole("article");
  await user.click(take());
  expect(await part.findByRole("alert")).toHaveTextContent("We sent it, but no answer came.");
  await user.click(take());
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect(document.drafts).toEqual([]);
});

test("S47: that none fits can be taken back", async () => {
  const { user, document } = open({ entries: [offer] });
  await user.click((await inOffer()).getByRole("button", { name: "None of these fits" }));
  expect(await screen.findByText("You told Noa Ben-David that none of the times fits.")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Take this answer back" }));
  expect(await inOffer()).toBeDefined();
  expect(document.drafts[1]?.removes).toBeDefined();
});

test("S47: when no calendar can be read, the times are there to be taken, and that is said", async () => {
  const unread = [lagos, jerusalem].map((one) => ({ ...one, calendar: "unknown" as const }));
  const weighTimes = weighing(unread[0]!, [unread[1]!], {
    withoutCalendars: { type: "ConsentMissing", scopes: ["Calendars.Read"] },
  });
  const findTimes = inTurn<never>(err({ type: "ConsentMissing", scopes: ["Calendars.Read"] }));
  const { user, booked } = open({ entries: [offer], services: { findTimes, weighTimes } });
  const part = await inOffer();
  expect(await part.findByText(/We could not look into the calendars. You can still answer./)).toBeInTheDocument();
  await user.click(part.getAllByRole("button", { name: "Take this time" })[0]!);
  expect(booked).toHaveLength(1);
});

test("S47: times that are over are said to be, and an offer that is wholly over asks for nothing", async () => {
  open({ entries: [offered([at("2026-11-29T12:00:00Z"), tuesday])] });
  expect(await (await inOffer()).findByText("One of the times is over.")).toBeInTheDocument();
  expect(await (await inOffer()).findAllByRole("article")).toHaveLength(1);
});

test("S47: an offer that is wholly over cannot be answered", async () => {
  open({ entries: [offered([at("2026-11-29T12:00:00Z")])] });
  expect(await screen.findByText("All times that Noa Ben-David offered are over.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "None of these fits" })).not.toBeInTheDocument();
});

test("P9: times that cannot be weighed now are asked for again by a press, and none-fits needs no calendar", async () => {
  const weighTimes = inTurn<never>(err({ type: "Unavailable" }));
  const { user, document } = open({ entries: [offer], services: { weighTimes } });
  const part = await inOffer();
  expect(await part.findByRole("button", { name: "Try again" })).toBeInTheDocument();
  await user.click(part.getByRole("button", { name: "None of these fits" }));
  expect(document.drafts).toHaveLength(1);
});

test("S47: an answer that this device could not keep is told, and can be tried again", async () => {
  const { user, document } = open({ entries: [offer] });
  document.writeFails({ type: "DeviceStorage", problem: "full" });
  const part = await inOffer();
  await user.click(part.getByRole("button", { name: "None of these fits" }));
  expect(await part.findByRole("alert")).toHaveTextContent("This device has no room left for your words.");
  document.writeFails(undefined);
  await user.click(part.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("You told Noa Ben-David that none of the times fits.")).toBeInTheDocument();
});

describe("Noa makes an offer:", () => {
  const making = async (scene: Scene = {}) => {
    const all = open({ me: noa, ...scene });
    const button = await screen.findByRole("button", { name: "Offer several times instead" });
    await all.user.click(button);
    const form = within(await screen.findByRole("region", { name: "Offer times to Emeka Okafor" }));
    return { ...all, button, form };
  };

  test("S47: she chooses among the found times, and they are offered by the clock, not by her liking", async () => {
    const { user, document, form, button } = await making();
    expect(form.getByText("Who reads this: you and Emeka Okafor.")).toBeInTheDocument();
    const boxes = form.getAllByRole("checkbox");
    expect(boxes.length).toBeGreaterThan(2);
    expect(form.getByRole("button", { name: "Choose at least one time" })).toHaveAttribute("aria-disabled", "true");
    await user.click(boxes[2]!);
    await user.click(boxes[0]!);
    await user.click(form.getByRole("button", { name: "Offer these 2 times" }));
    const [content] = contents(document);
    const starts = content?.kind === "offer" ? content.offer.starts : [];
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts).toHaveLength(2);
    expect(document.drafts[0]?.text).toMatch(/^Offered times \(45 minutes each\): .* UTC/);
    expect(await screen.findByText("Your offer is kept. It is on its way to your document.")).toBeInTheDocument();
    expect(button).toHaveFocus();
    expect(await screen.findByText("Emeka Okafor has not answered yet.")).toBeInTheDocument();
  });

  test("S47: any other time can be offered, when no calendar answers too", async () => {
    const findTimes = inTurn<never>(err({ type: "NotAllowed", what: "calendar" }));
    const { user, document, form } = await making({ services: { findTimes, zone: "Asia/Jerusalem" } });
    const add = () => user.click(form.getByRole("button", { name: "Add this time" }));
    await add();
    expect(form.getByText("Choose a day and a time first.")).toBeInTheDocument();
    await user.type(form.getByLabelText("Day"), "2026-11-29");
    await user.type(form.getByLabelText("Start, on your clock"), "14:00");
    await add();
    expect(form.getByText("This time is over. Choose a later one.")).toBeInTheDocument();
    await user.clear(form.getByLabelText("Day"));
    await user.type(form.getByLabelText("Day"), "2026-12-01");
    await add();
    await add();
    expect(form.getByText("This time is there already.")).toBeInTheDocument();
    await user.click(form.getByRole("button", { name: "Offer this time" }));
    expect(contents(document)).toEqual([{ kind: "offer", offer: { durationMinutes: 45, starts: [tuesday] } }]);
  });

  test("S47: eight times are the most", async () => {
    const findTimes = inTurn(ok({ ...findFor([noa, emeka], [jerusalem, lagos]), hasOffers: false }));
    const { user, form } = await making({ services: { findTimes } });
    for (const box of form.getAllByRole("checkbox")) await user.click(box);
    await user.type(form.getByLabelText("Day"), "2027-01-05");
    await user.type(form.getByLabelText("Start, on your clock"), "10:00");
    await user.click(form.getByRole("button", { name: "Add this time" }));
    expect(form.getByText("Eight times are the most. Take 1 out.")).toBeInTheDocument();
    expect(form.getByRole("button", { name: "Offer these 9 times" })).toHaveAttribute("aria-disabled", "true");
  });

  test("S47: a new offer takes the place of the one that still waits", async () => {
    const { user, document, form } = await making({ entries: [offer] });
    await user.click(form.getAllByRole("checkbox")[0]!);
    await user.click(form.getByRole("button", { name: "Offer this time" }));
    expect(document.drafts[0]?.supersedes).toBe(offer.id);
    expect(await screen.findByRole("region", { name: "You offered one time" })).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "You offered 3 times" })).not.toBeInTheDocument();
  });

  test("S47: she may think better of it, and the focus goes back", async () => {
    const { user, document, form, button } = await making();
    await user.click(form.getByRole("button", { name: "Do not offer times" }));
    expect(button).toHaveFocus();
    expect(document.drafts).toEqual([]);
  });
});

describe("Noa follows her offer:", () => {
  const answer = (choice: "none-fits" | { readonly start: Instant; readonly eventId: string }): Entry =>
    entryAt(2, emeka, { text: "", content: { kind: "answer", answer: { offer: offer.id, choice } } });
  const mine = async () => within(await screen.findByRole("region", { name: "You offered 3 times" }));

  test("S47: she sees that he took a time", async () => {
    const { document } = open({ me: noa, entries: [offer] });
    expect(await (await mine()).findByText("Emeka Okafor has not answered yet.")).toBeInTheDocument();
    act(() => document.receive(answer({ start: tuesday, eventId: "event-7" })));
    expect((await mine()).getByText(/^Emeka Okafor chose Tue.* It is in your calendar\.$/)).toBeInTheDocument();
    expect((await mine()).queryByRole("button", { name: "Take this offer back" })).not.toBeInTheDocument();
  });

  test("S47: she sees that none fits, and no reason, because there is none to see", async () => {
    open({ me: noa, entries: [offer, answer("none-fits")] });
    expect(await (await mine()).findByText("Emeka Okafor says that none of your times fits.")).toBeInTheDocument();
  });

  test("S47: she can take her offer back", async () => {
    const { user, document } = open({ me: noa, entries: [offer] });
    await user.click((await mine()).getByRole("button", { name: "Take this offer back" }));
    expect(document.drafts[0]?.removes).toBe(offer.id);
    expect(screen.queryByRole("region", { name: "You offered 3 times" })).not.toBeInTheDocument();
  });
});
