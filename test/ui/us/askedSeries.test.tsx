import { cleanup, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { Entry, OfferFacts } from "../../../src/domain/document/entry";
import { NOTHING_DECLARED, type MyTime } from "../../../src/domain/people/myTime/myTime";
import { err, ok } from "../../../src/domain/shared/result";
import { at, emeka, entryAt, noa } from "../../doubles/entries";
import { booked, showUs } from "../../doubles/usScreen";

const nextCard = async () => within((await screen.findAllByRole("article"))[0]!);

/** Three Mondays that Noa booked, an hour before she starts to work. */
const early = { burden: { [noa.id]: 45, [emeka.id]: 90 } };
const mondays = [
  booked(10, noa, "2026-12-07T06:00:00Z", early),
  booked(11, noa, "2026-12-14T06:00:00Z", early),
  booked(12, noa, "2026-12-21T06:00:00Z", early),
];

test("S50: Emeka asks Noa with one press to skip one meeting of the series that she booked, and gives no reason", async () => {
  const off: (readonly [string, string | undefined])[] = [];
  const { user } = await showUs({
    me: emeka,
    entries: mondays,
    bookings: {
      callOff: async ({ eventId }, _, word) => {
        off.push([eventId, word]);
        return ok({ for: "me", inDocument: true });
      },
    },
  });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await user.click(await screen.findByRole("tab", { name: "Skip or pause" }));
  await user.click(await screen.findByRole("button", { name: "Ask Noa Ben-David to skip it" }));
  expect(off).toEqual([["event-10", undefined]]);
  expect(await screen.findByText("Noa Ben-David sees that you cannot come.")).toBeVisible();
});

const cannotCome = (minute: number, day: string, eventId: string): Entry =>
  entryAt(minute, emeka, {
    text: "",
    content: {
      kind: "calledOff",
      calledOff: { eventId, start: at(`${day}T06:00:00Z`), end: at(`${day}T06:45:00Z`) },
    },
  });

test("S50: Emeka asks Noa with one press for a pause of two weeks, the last meeting first, and gives no reason", async () => {
  const off: (readonly [string, string | undefined])[] = [];
  const { user } = await showUs({
    me: emeka,
    entries: mondays,
    bookings: {
      callOff: async ({ eventId }, _, word) => {
        off.push([eventId, word]);
        // The second press goes on where the first one stopped.
        return off.length === 2 ? err({ type: "Offline" }) : ok({ for: "me", inDocument: true });
      },
    },
  });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await user.click(await screen.findByRole("tab", { name: "Skip or pause" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "What is left out" }), "2 weeks from here on");
  const ask = screen.getByRole("button", { name: "Ask Noa Ben-David to skip all 2" });
  expect(ask).toHaveAccessibleDescription("You do not meet at these 2 times.");
  await user.click(ask);
  await user.click(await screen.findByRole("button", { name: "Ask Noa Ben-David to skip all 2" }));
  expect(off).toEqual([
    ["event-11", undefined],
    ["event-10", undefined],
    ["event-10", undefined],
  ]);
  expect(await screen.findByText("Noa Ben-David sees that you cannot come.")).toBeVisible();
});

test("S50: Noa answers a pause that Emeka asked for with one press, or skips one of its meetings alone", async () => {
  const off: string[] = [];
  const asked = [cannotCome(20, "2026-12-07", "event-10"), cannotCome(21, "2026-12-14", "event-11")];
  const { user } = await showUs({
    entries: [...mondays, ...asked],
    bookings: {
      callOff: async ({ eventId }) => {
        off.push(eventId);
        return ok({ for: "everybody", inDocument: true });
      },
    },
  });
  const card = await nextCard();
  expect(await card.findAllByRole("button", { name: "Skip it" })).toHaveLength(2);
  await user.click(card.getByRole("button", { name: "Skip all 2" }));
  expect(off).toEqual(["event-11", "event-10"]);
  expect(await screen.findByText("Called off. Emeka Okafor gets an email.")).toBeVisible();
});

/** What Emeka asks for: Wednesdays at eleven in Lagos in place of the Mondays. */
const WEDNESDAYS: OfferFacts = {
  durationMinutes: 45,
  starts: [at("2026-12-09T10:00:00Z")],
  instead: { eventId: "event-10", start: at("2026-12-07T06:00:00Z") },
  onward: [
    { eventId: "event-11", start: at("2026-12-14T06:00:00Z"), to: at("2026-12-16T10:00:00Z") },
    { eventId: "event-12", start: at("2026-12-21T06:00:00Z"), to: at("2026-12-23T10:00:00Z") },
  ],
};
const asked = entryAt(20, emeka, { text: "", content: { kind: "offer", offer: WEDNESDAYS } });

const movesOf = (failAt = 0) => {
  const moved: (readonly [string, number])[] = [];
  let presses = 0;
  const bookings: NonNullable<Parameters<typeof showUs>[0]>["bookings"] = {
    move: async (_, { eventId }, to) => {
      presses += 1;
      if (presses === failAt) return err({ type: "Offline" });
      moved.push([eventId, to.slot.start]);
      return ok({ eventId, window: to.slot, inDocument: true });
    },
  };
  return { moved, bookings };
};

test("S50: Emeka asks with one press for Wednesdays from here on in the series that Noa booked, and reads before what it makes of early hours", async () => {
  const { user, document } = await showUs({ me: emeka, entries: mondays });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await user.click(await screen.findByRole("tab", { name: "From here on" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Which day" }), "Wednesday");
  expect(await screen.findByText(/^Mon, Dec 7, 7:00 AM moves to Wed, Dec 9, /)).toBeVisible();
  expect(screen.getByText(/^You: 0 .*of early and late time after this, 4 h 30 now\.$/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Ask Noa Ben-David to move 3 meetings" }));
  const [draft] = document.drafts;
  const offer = draft?.content.kind === "offer" ? draft.content.offer : undefined;
  expect(offer).toEqual({
    durationMinutes: 45,
    starts: [expect.any(Number)],
    instead: { eventId: "event-10", start: at("2026-12-07T06:00:00Z") },
    onward: [
      { eventId: "event-11", start: at("2026-12-14T06:00:00Z"), to: expect.any(Number) },
      { eventId: "event-12", start: at("2026-12-21T06:00:00Z"), to: expect.any(Number) },
    ],
  });
  for (const to of [offer?.starts[0], ...(offer?.onward ?? []).map((move) => move.to)])
    expect(new Date(to ?? 0).getUTCDay()).toBe(3);
  expect(draft?.text).toBe("");
  expect(await screen.findByText("Noa Ben-David sees what you ask for, and moves it with one press.")).toBeVisible();
  expect(
    await screen.findByText("You asked Noa Ben-David for other times from Mon, Dec 7, 7:00 AM onwards."),
  ).toBeVisible();
});

test("S50: Noa reads what Emeka asks for and moves all three with one press, the last first; the document says that she said yes", async () => {
  const { moved, bookings } = movesOf();
  const { user, document } = await showUs({ entries: [...mondays, asked], bookings });
  expect(await screen.findByText("Emeka Okafor asks for other times from Mon, Dec 7, 8:00 AM onwards.")).toBeVisible();
  await user.click(await screen.findByRole("button", { name: /^Answer: Emeka Okafor asks for other times/ }));
  expect(
    await screen.findByText("Mon, Dec 7, 8:00 AM moves to Wed, Dec 9, 12:00 PM (11:00 AM for Emeka Okafor)."),
  ).toBeVisible();
  expect(screen.getByText(/^You: 0 .*of early and late time after this, 2 h 15 now\.$/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Move 3 meetings" }));
  expect(moved).toEqual([
    ["event-12", at("2026-12-23T10:00:00Z")],
    ["event-11", at("2026-12-16T10:00:00Z")],
    ["event-10", at("2026-12-09T10:00:00Z")],
  ]);
  expect(await screen.findByText("3 meetings are moved. Emeka Okafor gets an email.")).toBeVisible();
  expect(document.drafts.map(({ content }) => content)).toEqual([
    { kind: "answer", answer: { offer: asked.id, choice: { start: at("2026-12-09T10:00:00Z"), eventId: "event-10" } } },
  ]);
});

test("S50: what stops in the middle of what Emeka asked for says how far it came, and the press does the rest", async () => {
  const { moved, bookings } = movesOf(2);
  const { user, document } = await showUs({ entries: [...mondays, asked], bookings });
  await user.click(await screen.findByRole("button", { name: /^Answer: Emeka Okafor asks for other times/ }));
  await user.click(await screen.findByRole("button", { name: "Move 3 meetings" }));
  expect(await screen.findByText("1 of 3 are done. Press again for the rest.")).toBeVisible();
  expect(document.drafts).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Move 3 meetings" }));
  expect(moved.map(([eventId]) => eventId)).toEqual(["event-12", "event-11", "event-10"]);
  expect(document.drafts).toHaveLength(1);
});

test("S50: one of the times does not fit Noa: it says so before, and the others move", async () => {
  const { moved, bookings } = movesOf();
  const busy = { start: at("2026-12-09T09:00:00Z"), end: at("2026-12-09T11:00:00Z") };
  const { user, document } = await showUs({
    entries: [...mondays, asked],
    bookings,
    read: async (addresses) =>
      ok(
        new Map(
          addresses.map((address) => [
            address,
            { kind: "known", items: address === noa.address ? [{ window: busy, show: "busy" }] : [] },
          ]),
        ),
      ),
  });
  await user.click(await screen.findByRole("button", { name: /^Answer: Emeka Okafor asks for other times/ }));
  expect(await screen.findByText(/^Mon, Dec 7, 8:00 AM stays\. .*busy/i)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Move 2 meetings" }));
  expect(moved.map(([eventId]) => eventId)).toEqual(["event-12", "event-11"]);
  expect(document.drafts).toMatchObject([{ content: { answer: { choice: { eventId: "event-11" } } } }]);
});

test("S50: Noa took the first time on a device of before: Emeka reads that two meetings stay, and nothing is hidden", async () => {
  const first = booked(30, noa, "2026-12-09T10:00:00Z", { eventId: "event-10" });
  const answer = entryAt(31, noa, {
    text: "",
    content: {
      kind: "answer",
      answer: { offer: asked.id, choice: { start: at("2026-12-09T10:00:00Z"), eventId: "event-10" } },
    },
  });
  const { user } = await showUs({ me: emeka, entries: [...mondays, asked, first, answer] });
  await user.click(await screen.findByRole("button", { name: "Find another time" }));
  expect(
    await screen.findByText(
      /^Noa Ben-David said yes\. The new times are in your calendar\. 2 meetings stay where they were\.$/,
    ),
  ).toBeVisible();
});

test("S50: Noa has moved all of them herself meanwhile: what Emeka asked for waits no more", async () => {
  const elsewhere = [8, 15, 22].map((day, i) =>
    booked(30 + i, noa, `2026-12-${day < 10 ? `0${day}` : day}T08:00:00Z`, { eventId: `event-${10 + i}` }),
  );
  await showUs({ entries: [...mondays, asked, ...elsewhere] });
  expect(await (await nextCard()).findByRole("button", { name: "Move" })).toBeVisible();
  expect(screen.queryByText(/asks for other times/)).not.toBeInTheDocument();
});

test("S50: Emeka asks to meet every second week from now on: he says of every second meeting that he cannot come", async () => {
  const off: string[] = [];
  const { user } = await showUs({
    me: emeka,
    entries: mondays,
    bookings: {
      callOff: async ({ eventId }) => {
        off.push(eventId);
        return ok({ for: "me", inDocument: true });
      },
    },
  });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await user.click(await screen.findByRole("tab", { name: "Skip or pause" }));
  await user.selectOptions(
    await screen.findByRole("combobox", { name: "What is left out" }),
    "Every second meeting from here on",
  );
  await user.click(screen.getByRole("button", { name: "Ask Noa Ben-David to skip all 2" }));
  expect(off).toEqual(["event-12", "event-10"]);
});

test("S50: Noa meets every second week from now on, and reads before which meetings fall out", async () => {
  const off: string[] = [];
  const { user } = await showUs({
    entries: mondays,
    bookings: {
      callOff: async ({ eventId }) => {
        off.push(eventId);
        return ok({ for: "everybody", inDocument: true });
      },
    },
  });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await user.click(await screen.findByRole("tab", { name: "Skip or pause" }));
  await user.selectOptions(
    await screen.findByRole("combobox", { name: "What is left out" }),
    "Every second meeting from here on",
  );
  expect(await screen.findByText("Mon, Dec 21, 8:00 AM is left out.")).toBeVisible();
  expect(screen.queryByText("Mon, Dec 14, 8:00 AM is left out.")).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Leave out 2 meetings" }));
  expect(off).toEqual(["event-12", "event-10"]);
});

const own = { key: "1", label: "Chemotherapy", sharing: "ask" } as const;
const mondayMornings = { fromMinutes: 0, toMinutes: 12 * 60, strength: "never" } as const;
/** The same hours kept free for one reason, for another, and under another name: only their owner knows which. */
const REASONS: readonly Partial<MyTime>[] = [
  {
    patterns: [
      {
        ...own,
        days: [1],
        from: { at: "clock", minutes: 0 },
        to: { at: "clock", minutes: 12 * 60 },
        strength: "never",
      },
    ],
  },
  {
    ownDates: ["2026-12-07", "2026-12-14", "2026-12-21"].map((day, i) => ({
      ...{ ...own, key: `${i}`, label: "Court", kind: "mourning", from: day, to: day },
      ...mondayMornings,
    })),
  },
];

/** All that leaves Emeka's device when he presses, as bytes. */
const leavingWith = async (reason: Partial<MyTime>, press: (user: UserEvent) => Promise<void>): Promise<string> => {
  const calls: unknown[] = [];
  const { user, document } = await showUs({
    me: emeka,
    entries: mondays,
    myTime: { ...NOTHING_DECLARED, ...reason },
    bookings: {
      callOff: async (...args) => {
        calls.push(args);
        return ok({ for: "me", inDocument: true });
      },
    },
  });
  await user.click((await nextCard()).getByRole("button", { name: "Move" }));
  await press(user);
  const bytes = JSON.stringify([document.drafts, calls]);
  cleanup();
  return bytes;
};

test("P1: what Emeka asks for is the same byte for byte, whatever keeps his Monday mornings free: a pause, and other times from here on", async () => {
  const pause = async (user: UserEvent): Promise<void> => {
    await user.click(await screen.findByRole("tab", { name: "Skip or pause" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "What is left out" }), "4 weeks from here on");
    await user.click(screen.getByRole("button", { name: "Ask Noa Ben-David to skip all 3" }));
    await screen.findByText("Noa Ben-David sees that you cannot come.");
  };
  const onward = async (user: UserEvent): Promise<void> => {
    await user.click(await screen.findByRole("tab", { name: "From here on" }));
    await user.click(await screen.findByRole("button", { name: "Ask Noa Ben-David to move 3 meetings" }));
    await screen.findByText("Noa Ben-David sees what you ask for, and moves it with one press.");
  };
  for (const press of [pause, onward]) {
    const [one, other] = [await leavingWith(REASONS[0]!, press), await leavingWith(REASONS[1]!, press)];
    expect(other).toBe(one);
    expect(one).not.toMatch(/Chemotherapy|Court|mourning|never/);
    expect(one.length).toBeGreaterThan(100);
  }
  // The alarm rings where it should: what he keeps free is not asked for.
  const free = await leavingWith({}, onward);
  expect(free).not.toBe(await leavingWith({ ownDates: [wholeWeek] }, onward));
});

/** The first week but its Friday. */
const wholeWeek: MyTime["ownDates"][number] = {
  ...{ ...own, key: "week", kind: "own", from: "2026-12-07", to: "2026-12-10" },
  ...{ strength: "never" },
};

test("P1: Noa says yes to what Emeka asks for, and what she writes is the same byte for byte, whatever she would rather have", async () => {
  const answers = [];
  for (const strength of ["rather-not", "welcome"] as const) {
    const { moved, bookings } = movesOf();
    const date = { ...own, kind: "own", from: "2026-12-07", to: "2026-12-31", strength } as const;
    const { user, document } = await showUs({
      ...{ entries: [...mondays, asked], bookings },
      myTime: { ...NOTHING_DECLARED, ownDates: [date] },
    });
    await user.click(await screen.findByRole("button", { name: /^Answer: Emeka Okafor asks for other times/ }));
    await user.click(await screen.findByRole("button", { name: "Move 3 meetings" }));
    await screen.findByText("3 meetings are moved. Emeka Okafor gets an email.");
    answers.push(JSON.stringify([document.drafts, moved]));
    cleanup();
  }
  expect(answers[1]).toBe(answers[0]);
});
