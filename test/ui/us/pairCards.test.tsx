import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import PairChoice from "../../../src/app/screens/PairChoice";
import { Shell } from "../../../src/app/screens/Shell";
import type { Entry } from "../../../src/domain/document/entry";
import type { Pair } from "../../../src/domain/people/pair";
import type { Person } from "../../../src/domain/people/person";
import type { PairId, PersonId } from "../../../src/domain/shared/ids";
import { ok } from "../../../src/domain/shared/result";
import { emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { InContext } from "../../doubles/inContext";
import { createFakeDocument, type FakeDocument } from "../../doubles/liveFakes";
import { createHandClock, screenServices } from "../../doubles/screenServices";
import { booked, told, TUESDAY } from "../../doubles/usScreen";

afterEach(() => {
  window.location.hash = "";
});

const ines: Person = { id: "ines" as PersonId, name: "Inês Duarte", address: "ines@example.org" };
const kenji: Person = { id: "kenji" as PersonId, name: "Kenji Mori", address: "kenji@example.org" };
const withInes: Pair = {
  ...noaAndEmeka,
  id: "noa-ines" as PairId,
  members: [
    { ...noa, role: "mentor" },
    { ...ines, role: "mentee" },
  ],
};
const circle: Pair = {
  ...noaAndEmeka,
  id: "circle" as PairId,
  members: [noa, kenji, ines].map((person) => ({ ...person, role: "peer" as const })),
};
const goalFor = (minute: number, by: Person): Entry =>
  entryAt(minute, by, { text: "Lead one review.", content: { kind: "goal", goal: { area: "skill", of: noa.id } } });

/** Whom Noa meets: Emeka next Monday, Inês on Wednesday, the circle at no booked time. */
const ENTRIES: Readonly<Record<string, readonly Entry[]>> = {
  [noaAndEmeka.id]: [
    told(0, noa, "Asia/Jerusalem"),
    told(0, emeka, "Africa/Lagos"),
    booked(10, noa, "2026-12-07T08:00:00Z"),
  ],
  [withInes.id]: [
    told(1, noa, "Asia/Jerusalem"),
    told(1, ines, "America/Sao_Paulo"),
    booked(11, ines, "2026-12-02T12:00:00Z"),
    goalFor(12, ines),
    goalFor(13, ines),
  ],
  [circle.id]: [goalFor(14, kenji)],
};

const open = async (pairs: readonly Pair[]) => {
  window.location.hash = "us";
  const clock = createHandClock(TUESDAY);
  const documents = new Map<PairId, FakeDocument>();
  const [reading, polled]: [string[], PairId[]] = [[], []];
  let [running, most] = [0, 0];
  for (const { id } of pairs) {
    const document = createFakeDocument(noa, clock);
    document.receive(...(ENTRIES[id] ?? []));
    const slowly = async (): Promise<void> => {
      most = Math.max(most, (running += 1));
      reading.push(id);
      await new Promise((done) => setTimeout(done, 5));
      running -= 1;
    };
    const subscribe: FakeDocument["subscribe"] = (listener) => {
      polled.push(id);
      return document.subscribe(listener);
    };
    documents.set(id, { ...document, subscribe, refresh: slowly });
  }
  const services = await screenServices(noa, clock.now(), {
    clock,
    openDocument: ({ id }) => documents.get(id) ?? createFakeDocument(noa, clock),
    lookAtMeeting: async (_, meeting) => {
      most = Math.max(most, (running += 1));
      reading.push(`clocks at ${new Date(meeting.start).toISOString()}`);
      await new Promise((done) => setTimeout(done, 5));
      running -= 1;
      return { ok: false, error: { type: "Offline" } };
    },
  });
  render(
    <InContext services={services}>
      <Shell pairs={ok(pairs)} />
    </InContext>,
  );
  return { documents, reading, polled: () => new Set(polled), most: () => most, user: userEvent.setup() };
};

const cards = () => within(screen.getByRole("navigation", { name: "With" }));
const card = (name: string) => cards().getByRole("button", { name });
const says = (name: string, words: string): Promise<void> =>
  waitFor(() => expect(card(name)).toHaveAccessibleDescription(words.replace(/ (?=[AP]M)/g, "\u00a0")), {
    timeout: 5_000,
  });

test("S69: Noa's first screen has a card for each pair in its own order: when they meet on both clocks, and how much waits", async () => {
  const { documents } = await open([noaAndEmeka, withInes, circle]);
  await says(
    "Inês Duarte",
    "Wednesday, December 2, tomorrow 2:00 PM for you and 9:00 AM for Inês Duarte 2 things wait for you.",
  );
  expect(
    cards()
      .getAllByRole("button")
      .map((each) => each.getAttribute("aria-current")),
  ).toEqual(["true", "false", "false"]);
  await says("Emeka Okafor", "Monday, December 7, in 6 days 10:00 AM for you and 9:00 AM for Emeka Okafor");
  await says("Kenji Mori and Inês Duarte", "No meeting is booked. One thing waits for you.");
  // P1: looking writes nothing.
  expect([...documents.values()].flatMap(({ drafts }) => drafts)).toEqual([]);
});

test("S69: one press on a card opens that pair's screen, and the card says that it is open", async () => {
  const { user } = await open([noaAndEmeka, withInes]);
  expect(await screen.findByRole("heading", { level: 1, name: "You and Emeka Okafor" })).toBeVisible();
  await waitFor(() => expect(card("Inês Duarte")).toBeVisible());
  await user.click(card("Inês Duarte"));
  expect(await screen.findByRole("heading", { level: 1, name: "You and Inês Duarte" })).toBeVisible();
  expect(window.location.hash).toBe(`#us/${withInes.id}`);
  expect(card("Inês Duarte")).toHaveAttribute("aria-current", "true");
});

test("S69: Noa's other pairs are read once, one after another, and none of them is polled", async () => {
  const { reading, polled, most } = await open([noaAndEmeka, withInes, circle]);
  await waitFor(() => expect(reading).toContain(circle.id), { timeout: 5_000 });
  expect(reading.filter((id) => id === withInes.id || id === circle.id)).toEqual([withInes.id, circle.id]);
  // The screen below reads the pair that is open, and asks for its days beside the cards.
  expect(reading).not.toContain(noaAndEmeka.id);
  expect([...polled()]).toEqual([noaAndEmeka.id]);
  expect(most()).toBeLessThanOrEqual(2);
});

test("P9: a pair whose story could not be read has no “No meeting is booked” on its card", async () => {
  const { documents } = await open([noaAndEmeka, circle]);
  act(() => documents.get(circle.id)?.show({ phase: "opening", problem: { type: "Offline" } }));
  await says("Kenji Mori and Inês Duarte", "We could not read this story now.");
  expect(cards().queryByText("No meeting is booked.")).not.toBeInTheDocument();
});

test("S69: the choice on other screens calls a circle by its own name, as its card does", async () => {
  const services = await screenServices(noa, TUESDAY);
  const named = { ...circle, name: "Mentors of Dunedin" };
  render(
    <InContext services={services}>
      <PairChoice active={[noaAndEmeka, named]} earlier={[]} chosen={named} choose={() => undefined} />
    </InContext>,
  );
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
    "Emeka Okafor",
    "Mentors of Dunedin",
  ]);
});

test("S69: who has one pair sees no cards", async () => {
  await open([noaAndEmeka]);
  expect(await screen.findByRole("heading", { level: 1, name: "You and Emeka Okafor" })).toBeVisible();
  expect(screen.queryByRole("navigation", { name: "With" })).not.toBeInTheDocument();
});
