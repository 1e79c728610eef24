import { act, screen, within } from "@testing-library/react";
import type { EntryContent } from "../../../src/domain/document/entry";
import type { SessionId } from "../../../src/domain/shared/ids";
import { ok } from "../../../src/domain/shared/result";
import { groundRules } from "../../../src/guides/groundRules";
import { createFindTimes } from "../../../src/planning/findTimes";
import { createLookAtMeeting } from "../../../src/planning/lookAtMeeting";
import type { Services } from "../../../src/ui/services";
import { button, findButton, openConversations } from "../../doubles/conversationScreen";
import { emeka, entryAt, noa } from "../../doubles/entries";
import { planningData, SEARCHED_AT, timeOf, zones } from "../../doubles/fakeServices";

const PEOPLE = [emeka, noa];
const TIMES = [timeOf(emeka, "Africa/Lagos"), timeOf(noa, "Asia/Jerusalem")];
const clock = { now: () => SEARCHED_AT };
const planning = { clock, zones, loadData: async () => ok(planningData(PEOPLE, TIMES)) };

/** Emeka's last page of a talk that Noa has just ended; every time that he books stands in their document at once. */
const openLastPage = async () => {
  const booked: string[] = [];
  const services: Partial<Services> = {
    zone: "Africa/Lagos",
    findTimes: createFindTimes(planning),
    lookAtMeeting: createLookAtMeeting(planning),
    bookTime: async (_, { slot }) => {
      booked.push(new Date(slot.start).toISOString());
      const eventId = `event-${booked.length}`;
      const content: EntryContent = { kind: "meeting", meeting: { ...slot, eventId, burden: {} } };
      opened.document.receive(entryAt(1, emeka, { text: "", content }));
      return ok({ eventId, inDocument: true, window: slot });
    },
  };
  const opened = await openConversations(emeka, { now: SEARCHED_AT, services });
  await act(() => opened.session.start(groundRules, 45));
  await act(() => opened.session.as(noa).end());
  const next = async () => within(await screen.findByRole("region", { name: "When do you meet next?" }));
  return { ...opened, booked, next };
};

test("S16: the hour that Emeka books on the last page is named there on both clocks", async () => {
  const { user, booked, next } = await openLastPage();
  await user.click(await findButton("Book this time"));
  expect(booked).toEqual(["2026-12-07T08:00:00.000Z"]);
  const page = await next();
  expect(await page.findByText(/9:00.AM for you and 10:00.AM there/)).toBeVisible();
  expect(page.getByText(/Monday, December 7, in 7 days/)).toBeVisible();
  expect(page.queryByRole("button")).not.toBeInTheDocument();
});

test("S16: Emeka cannot come at the time that the last page offers: the other times are there, and one press books one", async () => {
  const { user, booked, next } = await openLastPage();
  await findButton("Book this time");
  const page = await next();
  expect(page.queryByRole("article")).not.toBeInTheDocument();
  await user.click(page.getByText("Other times"));
  const rows = await page.findAllByRole("article");
  expect(rows).toHaveLength(3);
  const names = rows.map((row) => row.textContent);
  expect(new Set(names).size).toBe(3);
  // The first one stands above them.
  expect(names.join()).not.toContain("Mon, Dec 7, 9:00");
  await user.click(within(rows[1]!).getByRole("button", { name: "Book" }));
  expect(booked).toHaveLength(1);
  expect(booked).not.toContain("2026-12-07T08:00:00.000Z");
  expect(await page.findByText(/ for you and .* there/)).toBeVisible();
  expect(page.queryByText("Other times")).not.toBeInTheDocument();
});

test("S49: a word that Noa wrote today waits for Emeka's yes on the last page, and is settled with it", async () => {
  const { user, session, document } = await openLastPage();
  const today = session.snapshot().session?.id as SessionId;
  const soon = entryAt(8_000, noa, {
    ...{ text: "Within this week", session: today },
    content: { kind: "term", term: { term: "Soon" } },
  });
  act(() => document.receive(soon));
  expect(await screen.findByText("Soon")).toBeVisible();
  expect(screen.getByText("Not all of you have agreed yet.")).toBeVisible();
  await user.click(button("I agree to this word"));
  expect(document.drafts.map(({ content }) => content)).toEqual([
    { kind: "confirmation", confirmation: { of: soon.id } },
  ]);
  expect(await screen.findByText("Within this week")).toBeVisible();
  expect(screen.queryByText("Not all of you have agreed yet.")).not.toBeInTheDocument();
});

test("S15: the last page tells the day of a promise without the year, which everybody knows", async () => {
  const { session, document } = await openLastPage();
  const today = session.snapshot().session?.id as SessionId;
  const promise = entryAt(1, noa, {
    ...{ text: "Ask both teams", session: today },
    content: { kind: "commitment", commitment: { owner: noa.id, due: "2026-12-11" } },
  });
  act(() => document.receive(promise));
  expect(await screen.findByText("Noa Ben-David, by Friday, December 11")).toBeVisible();
});
