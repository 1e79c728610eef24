import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Shell } from "../../src/app/screens/Shell";
import type { Entry } from "../../src/domain/document/entry";
import type { Person } from "../../src/domain/people/person";
import { err, ok } from "../../src/domain/shared/result";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { createFakeDocument } from "../doubles/liveFakes";
import { createMemoryLastLook } from "../doubles/memoryLastLook";
import { createHandClock, screenServices } from "../doubles/screenServices";
import { InContext } from "../doubles/inContext";
import { openShell } from "../doubles/openShell";

afterEach(() => {
  window.location.hash = "";
});

const find = (name: string) => screen.findByRole("button", { name });

test.each(["times", "document", "mytime"])(
  "S48: from the screen “%s” a way out of a difficulty is two presses away, and opening it writes nothing",
  async (page) => {
    const { document, session } = await openShell(page);
    await userEvent.click(await find("Difficult conversations"));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Something went wrong between us" }));
    expect(await screen.findByText("When something went wrong between us")).toBeVisible();
    expect([document.drafts, session.snapshot().session]).toEqual([[], undefined]);
  },
);

test("S48: Emeka, who looks for somebody to ask, sees it in the same list of presses, and one leads there", async () => {
  await openShell("us");
  await userEvent.click(await find("Difficult conversations"));
  await userEvent.click(
    await screen.findByRole("menuitem", { name: "If something is not right Others you can turn to" }),
  );
  expect(globalThis.location.hash).toBe("#safety");
});

test("S47: what Emeka told of his time has ended: one press on Us opens what he would tell anew", async () => {
  const { document } = await openShell("us");
  const window = { start: at("2026-11-20T10:00:00Z"), end: at("2026-11-20T11:00:00Z") };
  const told = { stays: [], work: [], closedDays: [], overlay: [{ window, level: "no" }] } as const;
  const availability = { ...told, overlayUntil: at("2026-11-24T00:00:00Z") };
  await act(async () =>
    document.receive(entryAt(1, emeka, { text: "", content: { kind: "availability", availability } })),
  );
  const words = "What you shared of your time with Noa Ben-David has ended.";
  await userEvent.click(await find(`Share it again: ${words}`));
  expect(globalThis.location.hash).toBe(`#mytime/${noaAndEmeka.id}/seen`);
  expect(await screen.findByRole("heading", { name: "What Noa Ben-David sees" })).toHaveFocus();
  expect(screen.getByRole("button", { name: "Done" })).toBeVisible();
});

test("P9: while Noa has not let her list of pairs be read, nobody tells her that she has none", async () => {
  const services = await screenServices(noa, at("2026-11-24T09:00:00Z"));
  const failure = { type: "ConsentMissing", scopes: ["Files.ReadWrite.AppFolder"] } as const;
  render(
    <InContext services={services}>
      <Shell pairs={err(failure)} />
    </InContext>,
  );
  expect(await screen.findByText(/^Your list of pairs could not be read\./)).toBeVisible();
  expect(screen.queryByText(/no pair or circle yet/)).not.toBeInTheDocument();
});

const goalFor = (minute: number, to: Person) =>
  entryAt(minute, noa, { text: "Lead one review.", content: { kind: "goal", goal: { area: "skill", of: to.id } } });

describe("what waits leads to its very entry", () => {
  const open = async (hash: string, entries: readonly Entry[], lastLook = createMemoryLastLook()) => {
    window.location.hash = hash;
    const clock = createHandClock(at("2026-11-24T09:00:00Z"));
    const document = createFakeDocument(emeka, clock);
    for (const entry of entries) document.receive(entry);
    const services = await screenServices(emeka, clock.now(), { clock, openDocument: () => document, lastLook });
    const { unmount } = render(
      <InContext services={services}>
        <Shell pairs={ok([noaAndEmeka])} />
      </InContext>,
    );
    return Object.assign(document, { unmount });
  };
  const word = (minute: number, term: string, extra: Partial<Entry> = {}) =>
    entryAt(minute, noa, { text: `What ${term} means`, content: { kind: "term", term: { term } }, ...extra });
  const [soon, later] = [
    word(1, "soon", { at: at("2026-11-20T09:00:00Z") }),
    word(2, "later", { at: at("2026-11-20T09:01:00Z") }),
  ];
  const focused = () => document.activeElement;

  test("S69, S49: from Us, one press of Emeka's is at the word that waits for his yes, with the focus there", async () => {
    const story = await open("us", [later, soon]);
    await userEvent.click(await find("Answer: Noa Ben-David asks if you agree: later"));
    await waitFor(() => expect(focused()).toHaveTextContent("What later means"));
    expect(focused()).toHaveAccessibleName("Word, Noa Ben-David");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Words");
    expect(window.location.hash).toBe(`#document/${noaAndEmeka.id}/words.${later.id}`);
    // P1: to look at what waits writes nothing.
    expect(story.drafts).toEqual([]);
    expect(within(screen.getByText("What later means").closest("article")!).getByText("I agree")).toBeVisible();
  });

  test("S69: a word that Noa changed since the link was made is found in its newest words", async () => {
    const changed = word(3, "soon", { at: at("2026-11-21T09:00:00Z"), text: "Within a day", supersedes: soon.id });
    await open(`document/${noaAndEmeka.id}/words.${soon.id}`, [soon, changed]);
    await waitFor(() => expect(focused()).toHaveTextContent("Within a day"));
  });

  test.each(["words.nothing", "words.", "everything.__proto__", "nowhere.01J"])(
    "S69: the address “%s”, of which nothing is there, opens the story and takes no focus",
    async (end) => {
      await open(`document/${noaAndEmeka.id}/${end}`, [soon]);
      expect(await screen.findByText("What soon means")).toBeVisible();
      expect(focused()?.closest("article") ?? null).toBeNull();
    },
  );

  test("S69: what Noa said back of Emeka's words is found among everything, where he says yes", async () => {
    const back = entryAt(5, noa, {
      text: "You want time.",
      content: { kind: "insight", insight: { heard: emeka.id } },
    });
    await open("us", [back]);
    await userEvent.click(await find("Answer: Noa Ben-David says back what you said: You want time."));
    await waitFor(() => expect(focused()).toHaveTextContent("You want time."));
    expect(await screen.findByRole("button", { name: "Yes, that is it" })).toBeVisible();
  });

  test("S7: a goal that Noa proposed is answered in the plan", async () => {
    await open("us", [goalFor(1, emeka)]);
    await userEvent.click(await find("Answer: Noa Ben-David proposes this goal to you: Lead one review."));
    await waitFor(() => expect(focused()).toHaveTextContent("Lead one review."));
    expect(within(focused() as HTMLElement).getAllByRole("button").length).toBeGreaterThan(0);
  });

  test("P1: whatever Emeka has looked at and whatever waits for him, all that Noa's device gets is the same byte for byte", async () => {
    const [goal, note] = [goalFor(1, emeka), entryAt(2, noa, { text: "I am in Haifa this week." })];
    const whatComesOf = async (looked: Entry) => {
      const story = await open("us", [goal, note], createMemoryLastLook([noaAndEmeka.id, looked.id]));
      const answer = await find("Answer: Noa Ben-David proposes this goal to you: Lead one review.");
      await act(async () => undefined);
      const waits = screen.queryByText(/wrote something new/) !== null;
      await userEvent.click(answer);
      await userEvent.click(await find("I will do this"));
      await waitFor(() => expect(story.drafts).not.toEqual([]));
      const shared = JSON.stringify(story.drafts);
      story.unmount();
      return { waits, shared };
    };
    const [one, other] = [await whatComesOf(goal), await whatComesOf(note)];
    expect([one.waits, other.waits]).toEqual([true, false]);
    expect(other.shared).toBe(one.shared);
  });
});

test.each([
  ["hard-message", "A hard message, given with care"],
  ["no-such-guide", "First meeting: how we each work"],
])(
  "S33: the address of the conversation “%s” opens it, and one that is none opens what is suggested",
  async (guide, title) => {
    const { document, session } = await openShell(`conversation/${noaAndEmeka.id}/${guide}`);
    expect(await screen.findByRole("heading", { name: title })).toBeVisible();
    expect([document.drafts, session.snapshot().session]).toEqual([[], undefined]);
  },
);

test("S13: half a year of the story has an address: a link opens it, and back is the story", async () => {
  window.location.hash = `halfyear/${noaAndEmeka.id}`;
  const clock = createHandClock(at("2026-11-24T09:00:00Z"));
  const document = createFakeDocument(emeka, clock);
  const services = await screenServices(emeka, clock.now(), { clock, openDocument: () => document });
  render(
    <InContext services={services}>
      <Shell pairs={ok([noaAndEmeka])} />
    </InContext>,
  );
  expect(await screen.findByRole("heading", { level: 1, name: "Our half year" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Our story" })).toHaveAttribute("aria-current", "page");
  await userEvent.click(await find("Back to our story"));
  expect(await screen.findByRole("heading", { level: 1, name: "Our story" })).toBeVisible();
  expect(window.location.hash).toBe(`#document/${noaAndEmeka.id}`);
});
