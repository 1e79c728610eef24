import { act, screen, within } from "@testing-library/react";
import type { PrivateTime } from "../../../src/domain/people/myTime/privateTime";
import { err, ok } from "../../../src/domain/shared/result";
import type { Services } from "../../../src/ui/services";
import { emeka, entryAt } from "../../doubles/entries";
import { at, inTurn } from "../../doubles/fakeServices";
import {
  contents,
  inOffer,
  jerusalem,
  lagos,
  offer,
  offered,
  openOffers,
  tuesday,
  wednesday,
  weighing,
} from "../../doubles/offerScreen";

test("S47: Emeka sees the offered times in the order that suits him, and which of them cannot be", async () => {
  openOffers({ entries: [offer] });
  const part = await inOffer();
  const cards = await part.findAllByRole("article");
  const headings = cards.map((card) => within(card).getByRole("heading").textContent);
  expect(headings).toEqual([
    "Tuesday 1 December",
    expect.stringMatching(/^Wed 2 Dec, 16:00/),
    expect.stringMatching(/^Fri 4 Dec/),
  ]);
  expect(cards[2]).toHaveTextContent("This time does not fit you. Only you see this. It is night for you.");
});

test("S47: an offer that comes while Emeka looks for a time stands there at once", async () => {
  const { document } = openOffers({ hasOffers: false });
  await screen.findByRole("button", { name: "Offer several times instead" });
  act(() => document.receive(offer));
  expect(await (await inOffer()).findAllByRole("article")).toHaveLength(3);
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
  const { user, document } = openOffers({ entries: [offer], own: rest });
  const part = await inOffer();
  const [first] = await part.findAllByRole("article");
  expect(within(first!).getByRole("heading")).toHaveTextContent("Wednesday 2 December");
  await user.click(part.getByRole("button", { name: "None of these fits" }));
  expect(contents(document)).toEqual([{ kind: "answer", answer: { offer: offer.id, choice: "none-fits" } }]);
  expect(document.drafts[0]?.text).toBe("");
});

test("S47: Emeka asks to be asked again in two weeks, reads what he said, and takes it back", async () => {
  const { user, document } = openOffers({ entries: [offer] });
  await inOffer();
  await user.click(await screen.findByRole("button", { name: "Ask me again later" }));
  await user.click(await screen.findByRole("menuitem", { name: "In 2 weeks" }));
  expect(contents(document)).toEqual([
    { kind: "answer", answer: { offer: offer.id, choice: "none-fits", askFrom: "2026-12-14" } },
  ]);
  expect(await screen.findByText(/none of the times fits\. Ask again from Monday,? 14 December\.$/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Take this answer back" }));
  expect(await screen.findByRole("button", { name: "Ask me again later" })).toBeVisible();
});

test("S47: one press with the keyboard books the time and says so in the document, and the sentence stays", async () => {
  const { user, document, booked } = openOffers({ entries: [offer] });
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

test("S47: times instead of a booked meeting say which, and Emeka's press moves that meeting and books none beside it", async () => {
  const booked = { eventId: "event-1", start: at("2026-12-07T09:00:00Z"), end: at("2026-12-07T09:45:00Z"), burden: {} };
  const meeting = entryAt(0, emeka, { text: "", content: { kind: "meeting", meeting: booked } });
  const { eventId, start } = booked;
  const moved = offered([tuesday, wednesday], {
    content: {
      kind: "offer",
      offer: { durationMinutes: 45, starts: [tuesday, wednesday], instead: { eventId, start } },
    },
  });
  const moves: string[] = [];
  const never = () => Promise.reject(new Error("Nothing else is asked."));
  const bookedMeetings: Services["bookedMeetings"] = {
    ...{ check: never, note: never, noteSent: never, forgetUnsent: never, callOff: never, findInCalendar: never },
    move: async (_, { eventId: id }, to) => {
      moves.push(id);
      return ok({ eventId: id, window: to.slot, inDocument: true });
    },
  };
  const own: unknown[] = [];
  const weigh = weighing(lagos, [jerusalem]);
  const weighTimes: Services["weighTimes"] = (company, slots, signal, event) => {
    own.push(event);
    return weigh(company, slots, signal, event);
  };
  const scene = openOffers({ entries: [meeting, moved], services: { bookedMeetings, weighTimes } });
  const part = within(
    await screen.findByRole("region", { name: "Noa Ben-David offers you 2 times instead of Mon 7 Dec, 10:00" }),
  );
  await scene.user.click((await part.findAllByRole("button", { name: "Move it here" }))[0]!);
  expect(await part.findByText(/^Moved\. Noa Ben-David gets the new time by email\./)).toBeInTheDocument();
  expect(moves).toEqual(["event-1"]);
  expect(own).toEqual([{ window: { start, end: booked.end }, isSent: true }]);
  expect(scene.booked).toEqual([]);
  expect(contents(scene.document)).toEqual([
    { kind: "answer", answer: { offer: moved.id, choice: { start: tuesday, eventId: "event-1" } } },
  ]);
});

test("S47: a time that could not be booked is not answered, and one more press has the same id", async () => {
  const ids: string[] = [];
  const bookTime: Services["bookTime"] = async (...press) => {
    ids.push(press[3]);
    return err({ type: "OutcomeUnknown" });
  };
  const { user, document } = openOffers({ entries: [offer], services: { bookTime } });
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
  const { user, document } = openOffers({ entries: [offer] });
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
  const { user, booked } = openOffers({ entries: [offer], services: { findTimes, weighTimes } });
  const part = await inOffer();
  expect(await part.findByText(/We could not look into the calendars. You can still answer./)).toBeInTheDocument();
  await user.click(part.getAllByRole("button", { name: "Take this time" })[0]!);
  expect(booked).toHaveLength(1);
});

test("S47: times that are over are said to be, and an offer that is wholly over asks for nothing", async () => {
  openOffers({ entries: [offered([at("2026-11-29T12:00:00Z"), tuesday])] });
  expect(await (await inOffer()).findByText("One of the times has passed.")).toBeInTheDocument();
  expect(await (await inOffer()).findAllByRole("article")).toHaveLength(1);
});

test("S47: an offer that is wholly over cannot be answered", async () => {
  openOffers({ entries: [offered([at("2026-11-29T12:00:00Z")])] });
  expect(await screen.findByText("All the times Noa Ben-David offered have passed.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "None of these fits" })).not.toBeInTheDocument();
});

test("P9: times that cannot be weighed now are asked for again by a press, and none-fits needs no calendar", async () => {
  const weighTimes = inTurn<never>(err({ type: "Unavailable" }));
  const { user, document } = openOffers({ entries: [offer], services: { weighTimes } });
  const part = await inOffer();
  expect(await part.findByRole("button", { name: "Try again" })).toBeInTheDocument();
  await user.click(part.getByRole("button", { name: "None of these fits" }));
  expect(document.drafts).toHaveLength(1);
});

test("S47: an answer that this device could not keep is told, and can be tried again", async () => {
  const { user, document } = openOffers({ entries: [offer] });
  document.writeFails({ type: "DeviceStorage", problem: "full" });
  const part = await inOffer();
  await user.click(part.getByRole("button", { name: "None of these fits" }));
  expect(await part.findByRole("alert")).toHaveTextContent("This device has no room left for your words.");
  document.writeFails(undefined);
  await user.click(part.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("You told Noa Ben-David that none of the times fits.")).toBeInTheDocument();
});
