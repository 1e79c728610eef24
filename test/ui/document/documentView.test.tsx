import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Entry } from "../../../src/domain/document/entry";
import type { Instant } from "../../../src/domain/time/interval";
import type { EntryId, PersonId, SessionId } from "../../../src/domain/shared/ids";
import type { Person } from "../../../src/domain/people/person";
import { err } from "../../../src/domain/shared/result";
import { DocumentView } from "../../../src/ui/document/DocumentView";
import type { Services } from "../../../src/ui/services";
import { at, emeka, entryAt, idAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { beforeEntryParts, createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2026-11-25T09:00:00Z");

const open = async (me: Person, change: Partial<Services> = {}) => {
  const document = createFakeDocument(me, createHandClock(NOW));
  const services = await screenServices(me, NOW, { ...beforeEntryParts, ...change });
  render(
    <InContext services={services}>
      <DocumentView pair={noaAndEmeka} document={document} />
    </InContext>,
  );
  return { user: userEvent.setup(), document, services };
};

const box = () => screen.getByRole("textbox", { name: "Write a note" });
const press = (name: string) => screen.getByRole("button", { name });

test("an empty document invites to a first note", async () => {
  await open(emeka);
  expect(screen.getByText("Nothing is written here yet.")).toBeInTheDocument();
});

test("a document that is still being fetched does not claim to be empty", async () => {
  const { document } = await open(emeka);
  act(() => document.show({ phase: "opening" }));
  expect(screen.getByText("Opening your story…")).toBeInTheDocument();
  expect(screen.queryByText("Nothing is written here yet.")).not.toBeInTheDocument();
});

test("Emeka writes with the keyboard alone, knows who reads it, and sees where it is", async () => {
  const { user, document } = await open(emeka);
  expect(screen.getByText("Read by you and Noa Ben-David")).toBeVisible();
  await user.tab();
  expect(box()).toHaveFocus();
  await user.keyboard("We meet every second Tuesday.{Tab}{Enter}");
  expect(document.drafts).toEqual([{ text: "We meet every second Tuesday.", content: { kind: "note" } }]);
  expect(box()).toHaveValue("");
  expect(screen.getByRole("article")).toHaveTextContent("On its way to your story.");
});

test("P4: words that cannot be kept stay in the box", async () => {
  const { user, document } = await open(emeka);
  document.writeFails({ type: "DeviceStorage", problem: "blocked" });
  await user.type(box(), "Please stay");
  await user.click(press("Keep this note"));
  expect(await screen.findByRole("alert")).toHaveTextContent("Copy them before you close this page.");
  expect(box()).toHaveValue("Please stay");
});

test("P4: half a sentence is still there when Emeka opens the page again, and gone once it is kept", async () => {
  const { user, services } = await open(emeka);
  await user.type(box(), "I would rather");
  const openAgain = () => {
    cleanup();
    return act(() => open(emeka, { drafts: services.drafts }));
  };
  const again = await openAgain();
  expect(box()).toHaveValue("I would rather");
  await again.user.click(press("Keep this note"));
  await openAgain();
  expect(box()).toHaveValue("");
});

test("spaces alone are not a note", async () => {
  const { user, document } = await open(emeka);
  await user.type(box(), "  ");
  await user.click(press("Keep this note"));
  expect(document.drafts).toEqual([]);
});

test("days are counted where the reader is: what Noa reads on Wednesday, Emeka reads on Tuesday", async () => {
  const lateOnTuesday = { at: at("2026-11-24T22:30:00Z") };
  const { document } = await open(noa, { zone: "Asia/Jerusalem" });
  act(() => document.receive(entryAt(1, emeka, lateOnTuesday)));
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/Wednesday.*25|25.*Wednesday/);
});

test("days are counted where the reader is: Emeka in Lagos still has Tuesday", async () => {
  const { document } = await open(emeka, { zone: "Africa/Lagos" });
  act(() => document.receive(entryAt(1, emeka, { at: at("2026-11-24T22:30:00Z") })));
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/Tuesday.*24|24.*Tuesday/);
});

test("the newest day comes first, and a day reads from morning to evening", async () => {
  const { document } = await open(emeka);
  act(() => {
    document.receive(entryAt(1, noa, { text: "Monday", at: at("2026-11-23T10:00:00Z") }));
    document.receive(entryAt(2, noa, { text: "Tuesday, early", at: at("2026-11-24T07:00:00Z") }));
    document.receive(entryAt(3, emeka, { text: "Tuesday, late", at: at("2026-11-24T15:00:00Z") }));
  });
  expect(screen.getAllByRole("article").map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("Tuesday, early"),
    expect.stringContaining("Tuesday, late"),
    expect.stringContaining("Monday"),
  ]);
});

test("P9: what somebody typed in OneNote is shown as written there, with no name and no time", async () => {
  const { document } = await open(emeka);
  act(() =>
    document.receive(entryAt(1, noa, { authorName: "", text: "Bring the cake", content: { kind: "by-hand" } })),
  );
  expect(screen.getByRole("article", { name: "Written in OneNote" })).toHaveTextContent(
    /^Written in OneNoteBring the cake$/,
  );
});

test("P9: a row of which nobody is proved to be the author is shown as somebody's in the list", async () => {
  const { document } = await open(emeka);
  const content = { kind: "by-hand", where: "list" } as const;
  act(() => document.receive(entryAt(1, noa, { authorName: "", text: "I resign", content })));
  expect(screen.getByRole("article", { name: "Somebody wrote this in the list" })).toHaveTextContent(/I resign$/);
  act(() => document.receive(entryAt(2, noa, { authorName: "Rafael Nogueira", text: "Goodbye", content })));
  expect(screen.getByRole("article", { name: "Rafael Nogueira wrote this in the list" })).toHaveTextContent(/Goodbye$/);
});

test("P9: a row that Emeka changed says so beside Noa's words, and beside words of which hers are gone", async () => {
  const { document } = await open(noa);
  const changedBy = { name: "Emeka Okafor", at: at("2026-11-25T08:00:00Z") };
  const when = { start: at("2026-12-01T09:00:00Z"), end: at("2026-12-01T09:45:00Z"), eventId: "1", burden: {} };
  act(() => {
    document.receive(entryAt(1, noa, { text: "I like it here.", changedBy }));
    document.receive(entryAt(2, noa, { text: "", content: { kind: "meeting", meeting: when }, changedBy: {} }));
    document.receive(
      entryAt(3, noa, { authorName: "", text: "I resign.", content: { kind: "by-hand", where: "list" }, changedBy }),
    );
  });
  expect(screen.getByRole("article", { name: "Note by Noa Ben-David" })).toHaveTextContent(
    "I like it here.Emeka Okafor changed this in the list. Here is what was written first.",
  );
  expect(screen.getByText("Somebody changed this in the list. Here is what was written first.")).toBeVisible();
  expect(screen.getByRole("article", { name: "Somebody wrote this in the list" })).toHaveTextContent(
    "I resign.Emeka Okafor changed this in the list. What was written first is not kept there.",
  );
});

test("words are shown as text in their own language, whatever they hold", async () => {
  const { document } = await open(emeka);
  const text = "<img src=x onerror=alert(1)> & שלום\n  שני";
  act(() => document.receive(entryAt(1, noa, { text, lang: "he" })));
  const words = screen.getByText((_, element) => element?.tagName === "P" && element.textContent === text);
  expect(words).toHaveAttribute("lang", "he");
  expect(words).toHaveAttribute("dir", "auto");
  expect(document.snapshot().entries).toHaveLength(1);
});

test("a name stands by itself, so that it cannot reorder what is around it", async () => {
  const { document } = await open(emeka);
  act(() => document.receive(entryAt(1, { ...noa, id: "gone" as PersonId, name: "נועה" })));
  expect(screen.getByText("נועה").tagName).toBe("BDI");
});

describe("what was written in a meeting", () => {
  const guide = { id: "first-meeting", version: "1.0.0", step: "names" };
  const inMeeting = { session: "s" as SessionId, guide };
  const heading = () => screen.getByRole("heading", { level: 2 });

  test("stands under its day and its guide, with the part once", async () => {
    const { document } = await open(emeka);
    act(() => document.receive(entryAt(1, noa, inMeeting), entryAt(2, emeka, inMeeting)));
    expect(await screen.findByText("Our names")).toBeInTheDocument();
    expect(heading()).toHaveTextContent("Tuesday, November 24 · First meeting: how we each work");
    expect(screen.getAllByText("Our names")).toHaveLength(1);
  });

  test("of a guide that we do not have stands under a meeting all the same", async () => {
    const { document } = await open(emeka);
    const unknown = { id: "from-the-future", version: "9.0.0", step: "x" };
    act(() => document.receive(entryAt(1, noa, { ...inMeeting, guide: unknown })));
    expect(heading()).toHaveTextContent("Tuesday, November 24 · Meeting");
  });

  test("S53: has both local times: what was 10:00 for Emeka in Lagos was 11:00 for Noa in Jerusalem", async () => {
    const { document } = await open(emeka, { zone: "Africa/Lagos" });
    const availability = { stays: [{ place: { zone: "Asia/Jerusalem" } }], work: [], closedDays: [], overlay: [] };
    const meeting = { start: at("2026-11-24T09:00:00Z"), end: at("2026-11-24T09:45:00Z"), eventId: "e", burden: {} };
    act(() =>
      document.receive(
        entryAt(-50, noa, { text: "", content: { kind: "availability", availability } }),
        entryAt(-40, noa, { text: "", content: { kind: "meeting", meeting } }),
        entryAt(1, emeka, inMeeting),
      ),
    );
    expect(screen.getByText("10:00 – 10:45 AM for you, 11:00 AM for Noa Ben-David")).toBeInTheDocument();
  });

  test("S53: a name stands once over what somebody says in one go, and the reader is You", async () => {
    const { document } = await open(emeka);
    act(() => document.receive(...[1, 2, 3].map((minute) => entryAt(minute, minute < 3 ? noa : emeka, inMeeting))));
    expect(screen.getAllByText("Noa Ben-David")).toHaveLength(1);
    expect(screen.getByText("You")).toBeInTheDocument();
    expect(screen.queryByText("Emeka Okafor")).not.toBeInTheDocument();
  });
});

describe("older meetings", () => {
  const DAY = 1_440;
  const told = (day: number, minute: number, who: Person, text: string, extra: Partial<Entry> = {}): Entry =>
    entryAt(day * DAY + minute, who, { text, session: `m${day}` as SessionId, ...extra });
  const first = [
    told(-20, 1, noa, "I come from a house of talkers. We all spoke at once."),
    told(-20, 2, emeka, "At home the oldest speaks first."),
    told(-20, 3, noa, "So I interrupt.", { content: { kind: "insight", insight: {} } }),
    told(-20, 4, emeka, "Bring the list."),
  ];
  const newest = told(-1, 1, noa, "We begin with the plan.");

  test("S53: leave a postcard with a sentence of each, and all of it is one press away and back", async () => {
    const { user, document } = await open(emeka);
    act(() => document.receive(...first, newest));
    const card = within(screen.getByRole("region", { name: /November 4/ }));
    expect(card.getByText("So I interrupt.")).toBeVisible();
    expect(card.getByText("Bring the list.")).toBeVisible();
    expect(screen.queryByText("At home the oldest speaks first.")).not.toBeInTheDocument();
    await user.click(card.getByRole("button", { name: "Read all 4 lines" }));
    expect(card.getByText("At home the oldest speaks first.")).toBeVisible();
    await user.click(card.getByRole("button", { name: "Show less" }));
    expect(screen.queryByText("At home the oldest speaks first.")).not.toBeInTheDocument();
  });

  test.each<readonly [what: string, change: Partial<Entry>, said: RegExp]>([
    ["that somebody changed in SharePoint", { changedBy: { name: "Emeka Okafor" } }, /^Emeka Okafor changed this/],
    ["of nobody", { authorName: "", content: { kind: "by-hand", where: "list" } }, /^Somebody wrote this in the list/],
  ])("P9: a meeting with a row %s is not folded away", async (_, change, said) => {
    const { document } = await open(noa);
    act(() => document.receive(...first.slice(0, 3), told(-20, 5, emeka, "I agree to all.", change), newest));
    expect(screen.getByText(said)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Read all/ })).not.toBeInTheDocument();
  });

  test("P4: a meeting with words that are still on their way is not folded away", async () => {
    const { document } = await open(emeka);
    act(() => {
      document.receive(...first, newest);
      document.putAll({ kind: "waiting", why: "Offline" });
    });
    expect(screen.queryByRole("button", { name: /^Read all/ })).not.toBeInTheDocument();
    expect(screen.getByText("At home the oldest speaks first.")).toBeVisible();
  });
});

test("S53: what has arrived says nothing of it; only words on their way do", async () => {
  const { user, document } = await open(emeka);
  await user.type(box(), "Bring the list.");
  await user.click(press("Keep this note"));
  expect(screen.getByRole("article")).toHaveTextContent("Kept on this device. On its way to your story.");
  act(() => document.putAll({ kind: "in-document" }));
  expect(screen.getByRole("article")).toHaveTextContent(/^You.*Bring the list\.$/);
});

test("S53: an offer, its answer and the meeting of it are one line, in the reader's own words and clock", async () => {
  const { document } = await open(emeka, { zone: "Africa/Lagos" });
  const [start, end] = [at("2026-12-07T12:15:00Z"), at("2026-12-07T13:00:00Z")];
  const offer = entryAt(1, emeka, {
    text: "Offered times (45 minutes each): Mon, Dec 7, 12:15 PM UTC.",
    content: { kind: "offer", offer: { durationMinutes: 45, starts: [start, at("2026-12-08T12:15:00Z")] } },
  });
  act(() => document.receive(offer));
  expect(screen.getByText("You offered 2 times: Mon, Dec 7, 1:15 PM and Tue, Dec 8, 1:15 PM.")).toBeVisible();
  const meeting = { start, end, eventId: "e", burden: {} };
  const choice = { start, eventId: "e" };
  act(() =>
    document.receive(
      entryAt(2, noa, { text: "", content: { kind: "answer", answer: { offer: offer.id, choice } } }),
      entryAt(3, noa, { text: "", content: { kind: "meeting", meeting } }),
    ),
  );
  expect(screen.getByText("You offered 2 times. Noa Ben-David chose Mon, Dec 7, 1:15 PM.")).toBeVisible();
  expect(screen.queryByText(/UTC|^Meeting planned|an offered time/)).not.toBeInTheDocument();
});

test("P9: an answer that does not count, because another one came first, is still told", async () => {
  const { document } = await open(emeka);
  const start = at("2026-12-07T12:15:00Z");
  const offer = entryAt(1, emeka, { content: { kind: "offer", offer: { durationMinutes: 45, starts: [start] } } });
  const answer = (minute: number, choice: "none-fits" | { start: Instant; eventId: string }) =>
    entryAt(minute, noa, { text: "", content: { kind: "answer", answer: { offer: offer.id, choice } } });
  act(() => document.receive(offer, answer(2, { start, eventId: "e" }), answer(3, { start, eventId: "f" })));
  expect(screen.getByText(/^Noa Ben-David chose an offered time/)).toBeVisible();
});

test("S53: a yes to what was heard stands beside it, and does not say it again", async () => {
  const { document } = await open(emeka);
  const heard = entryAt(1, emeka, {
    text: "You wait for a sign.",
    content: { kind: "insight", insight: { heard: noa.id } },
  });
  const yes = entryAt(2, noa, { text: "", content: { kind: "confirmation", confirmation: { of: heard.id } } });
  act(() => document.receive(heard, yes));
  expect(screen.getByRole("article")).toHaveTextContent("“Yes, that is it”: Noa Ben-David.");
  expect(screen.getAllByText("You wait for a sign.")).toHaveLength(1);
  expect(screen.queryByText(/agreed/)).not.toBeInTheDocument();
});

test("S13: a changed view is two sheets, dated, and what moved Noa on the way between them", async () => {
  const { document } = await open(emeka);
  const old = entryAt(-30 * 1_440, noa, { text: "Silence means no." });
  const shift = { before: old.text, earlier: old.id, whatMovedMe: "Your long pause" };
  act(() =>
    document.receive(old, entryAt(1, noa, { text: "Silence is thinking.", content: { kind: "shift", shift } })),
  );
  const card = screen.getByRole("article", { name: "Then and now, Noa Ben-David" });
  expect(card).toHaveTextContent(
    /What changed my mind: ?Your long pauseThen, Sunday, October 25Silence means no\.Now, Tuesday, November 24Silence is thinking\.$/,
  );
});

test("an edited note is marked, and its earlier words are one press away", async () => {
  const { user, document } = await open(emeka);
  act(() => {
    document.receive(entryAt(1, noa, { text: "We meet on Monday" }));
    document.receive(entryAt(2, noa, { text: "We meet on Tuesday", supersedes: idAt(1, 1) }));
  });
  expect(screen.getByText("Edited")).toBeVisible();
  expect(screen.queryByText("We meet on Monday")).not.toBeInTheDocument();
  await user.click(screen.getByText("Show the earlier version"));
  expect(screen.getByText("We meet on Monday")).toBeVisible();
});

test("P4: of a note that Noa changed a thousand times, one press draws twenty versions, and the next press twenty more", async () => {
  const { user, document } = await open(emeka);
  const versionOf = (n: number) => entryAt(n, noa, { text: `Version ${n}`, supersedes: idAt(n - 1, 1) });
  act(() => document.receive(...Array.from({ length: 1_000 }, (_, n) => versionOf(n + 1))));
  await user.click(screen.getByText("Show 999 earlier versions"));
  expect(screen.queryByText("Version 979")).not.toBeInTheDocument();
  await user.click(screen.getByText("Show 979 earlier versions"));
  expect(screen.getAllByText("Version 979")[0]).toBeVisible();
  expect(screen.getAllByText(/^Now, /)).toHaveLength(1);
});

test("a planned meeting is one line, in the reader's time", async () => {
  const { document } = await open(emeka, { zone: "Africa/Lagos" });
  const meeting = { start: at("2026-11-30T08:00:00Z"), end: at("2026-11-30T08:45:00Z"), eventId: "e", burden: {} };
  act(() => document.receive(entryAt(1, noa, { text: "", content: { kind: "meeting", meeting } })));
  expect(screen.getByText(/^Meeting planned: .*30.*9:00.*9:45/)).toBeInTheDocument();
});

test("P1: what somebody published about their time is one quiet sentence without its content", async () => {
  const { document } = await open(emeka);
  const availability = {
    stays: [{ place: { zone: "Asia/Jerusalem" } }],
    work: [],
    closedDays: [6 as const],
    overlay: [],
  };
  act(() => document.receive(entryAt(1, noa, { text: "", content: { kind: "availability", availability } })));
  expect(screen.getByText("Noa Ben-David shared when they can meet.")).toBeInTheDocument();
  expect(screen.queryByRole("article")).not.toBeInTheDocument();
});

test("what Emeka published himself is said to him, not about him", async () => {
  const { document } = await open(emeka);
  const availability = { stays: [], work: [], closedDays: [], overlay: [] };
  act(() => document.receive(entryAt(1, emeka, { text: "", content: { kind: "availability", availability } })));
  expect(screen.getByText("You shared when you can meet.")).toBeInTheDocument();
});

test("what a newer version wrote is shown as text and says so", async () => {
  const { document } = await open(emeka);
  act(() => document.receive(entryAt(1, noa, { text: "A goal", content: { kind: "other", name: "goal", data: {} } })));
  expect(screen.getByText("A goal")).toBeVisible();
  expect(screen.getByText("A newer version of this app wrote this.")).toBeVisible();
});

describe("when somebody removed notes in SharePoint", () => {
  const mine = entryAt(1, emeka, { text: "I said this", session: "s" as SessionId });
  const hers = entryAt(2, noa, { text: "She said that" });

  test("only their author is asked", async () => {
    const { document } = await open(emeka);
    act(() => document.show({ vanished: [mine, hers] }));
    expect(screen.getByText("I said this")).toBeVisible();
    expect(screen.queryByText("She said that")).not.toBeInTheDocument();
  });

  test("their author can put them back in their old place", async () => {
    const { user, document } = await open(emeka);
    act(() => document.show({ vanished: [mine] }));
    await user.click(press("Put it back"));
    expect(document.drafts).toEqual([
      { text: "I said this", content: { kind: "note" }, session: "s", supersedes: mine.id satisfies EntryId },
    ]);
  });

  test("their author can let them go, and is told when that cannot be kept", async () => {
    const { user, document } = await open(emeka);
    act(() => document.show({ vanished: [mine] }));
    document.writeFails({ type: "DeviceStorage", problem: "full" });
    await user.click(press("Leave it out"));
    expect(await screen.findByText(/no room left/)).toBeInTheDocument();
    document.writeFails(undefined);
    await user.click(press("Leave it out"));
    expect(document.drafts).toEqual([{ text: "", content: { kind: "note" }, removes: mine.id }]);
  });
});

test("offline: the document stays, and one press tries again", async () => {
  const { user, document } = await open(emeka);
  act(() => {
    document.receive(entryAt(1, noa, { text: "Still here" }));
    document.show({ problem: { type: "Offline" } });
  });
  expect(within(screen.getByRole("alert")).getByText(/You are offline/)).toBeVisible();
  expect(screen.getByText("Still here")).toBeVisible();
  await user.click(press("Try again"));
  expect(document.refreshed()).toBe(1);
});

test("a missing permission is asked for by a press, and then the document is read again", async () => {
  const asked: string[] = [];
  const { user, document } = await open(emeka, {
    askPermission: async ({ type }) => {
      asked.push(type);
      return { ok: true, value: undefined };
    },
  });
  act(() => document.show({ problem: { type: "ConsentMissing", scopes: ["Sites.Selected"] } }));
  await user.click(press("Ask for permission"));
  expect(asked).toEqual(["ConsentMissing"]);
  expect(document.refreshed()).toBe(1);
});

test("P7: somebody who closes that door keeps the sentence and the press, and nothing is asked again", async () => {
  const { user, document } = await open(emeka, { askPermission: async () => err({ type: "Cancelled" }) });
  act(() => document.show({ problem: { type: "ConsentMissing", scopes: ["Sites.Selected"] } }));
  await user.click(press("Ask for permission"));
  expect(press("Ask for permission")).toBeVisible();
  expect(document.refreshed()).toBe(0);
});

test("when the door itself does not open, that is said instead", async () => {
  const { user, document } = await open(emeka, { askPermission: async () => err({ type: "Offline" }) });
  act(() => document.show({ problem: { type: "SignInNeeded" } }));
  await user.click(press("Sign in"));
  expect(await screen.findByText(/You are offline/)).toBeVisible();
});
