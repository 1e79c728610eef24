import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import LessonsPage from "../../../src/app/screens/LessonsPage";
import { readGuideFile } from "../../../src/app/guidePacks/readGuideFile";
import type { Pair } from "../../../src/domain/people/pair";
import type { Person } from "../../../src/domain/people/person";
import { err } from "../../../src/domain/shared/result";
import { LESSON_FACTS } from "../../../src/guides/lessons/facts";
import { loadGuide } from "../../../src/guides/load";
import { loadGuideText } from "../../../src/locales/guideTexts";
import ownLesson from "../../../src/sandbox/seed/saying-a-name.json";
import { at, emeka, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createMemoryDrafts } from "../../doubles/memoryDrafts";
import { createMemoryJournal } from "../../doubles/memoryJournal";
import { InContext, type ScreenServices } from "../../doubles/inContext";
import { screenServices } from "../../doubles/screenServices";

const NOW = at("2026-12-14T08:00:00Z");

/** Of every store and service: what it was asked, but for this device's boxes and our own files. */
const listening = (services: ScreenServices): { readonly services: ScreenServices; readonly calls: string[] } => {
  const calls: string[] = [];
  const told = (name: string, value: unknown): unknown =>
    typeof value === "function"
      ? (...values: readonly unknown[]): unknown => {
          if (!/^(text|loadText|drafts|clock|zones|languages|.*\.(snapshot|subscribe))/.test(name))
            calls.push(JSON.stringify([name, ...values.slice(0, 1)]));
          return Reflect.apply(value, undefined, values);
        }
      : value;
  const all = Object.entries(services).map(([name, value]: readonly [string, unknown]) => {
    const isStore = ["journal", "myTime", "howIWork", "endings", "everything", "meetingChats"].includes(name);
    return isStore && typeof value === "object" && value !== null
      ? [name, Object.fromEntries(Object.entries(value).map(([key, each]) => [key, told(`${name}.${key}`, each)]))]
      : [name, told(name, value)];
  });
  return { services: { ...services, ...Object.fromEntries(all) }, calls };
};

interface Way {
  readonly pairs?: readonly Pair[];
  readonly change?: Partial<ScreenServices>;
}

const open = async (me: Person, { pairs = [noaAndEmeka], change = {} }: Way = {}) => {
  const journal = createMemoryJournal();
  const base = await screenServices(me, NOW, { journal, ...change });
  const document = createFakeDocument(me, base.clock);
  const { services, calls } = listening({ ...base, openDocument: () => document });
  const shown = render(
    <InContext services={services}>
      <LessonsPage pairs={pairs} />
    </InContext>,
  );
  await screen.findByRole("heading", { name: "Lessons" });
  await screen.findAllByRole("button", { name: /^(Begin|Continue|Do it again|All lessons)/ });
  return { user: userEvent.setup(), journal, document, calls, ...shown };
};

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const namesIn = (list: HTMLElement) =>
  within(list)
    .getAllByRole("heading", { level: 3 })
    .map(({ textContent }) => textContent);

const LISTENING = "Listening across a language";

/** Presses "Next part" until the last one stands there. */
const toTheEnd = async (user: ReturnType<typeof userEvent.setup>) => {
  while (screen.queryByRole("button", { name: "Next part" })) await user.click(press("Next part"));
};

test("S59: Noa, who mentors, finds five lessons of ten minutes and what she can do afterwards; those for mentees are folded", async () => {
  await open(noa);
  const list = await screen.findByRole("region", { name: "For mentors" });
  await waitFor(() => expect(namesIn(list)).toHaveLength(5));
  expect(namesIn(list)[0]).toBe(LISTENING);
  expect(within(list).getAllByText("10 minutes")).toHaveLength(5);
  expect(within(list).getByText(/^You practise waiting longer, saying back what you heard/)).toBeVisible();
  expect(screen.queryByRole("region", { name: "For mentees" })).not.toBeInTheDocument();
  expect(screen.getByText("For mentees")).toBeVisible();
});

test("S59: Emeka, who is mentored, finds his three first, and can read what mentors learn", async () => {
  const { user } = await open(emeka);
  const list = await screen.findByRole("region", { name: "For mentees" });
  await waitFor(() => expect(namesIn(list)).toHaveLength(3));
  await user.click(screen.getByText("For mentors"));
  await waitFor(() => expect(namesIn(screen.getByRole("list", { name: "For mentors" }))).toHaveLength(5));
});

test("P8, S59: whoever has no pair yet finds all of them open", async () => {
  await open(emeka, { pairs: [] });
  await waitFor(() => expect(screen.getAllByText("10 minutes")).toHaveLength(LESSON_FACTS.length));
});

test("S59: Noa takes a lesson alone and by keyboard: a case, a choice with its reason, a practice round, one thing to try", async () => {
  const { user } = await open(noa);
  (await screen.findByRole("button", { name: `Begin: ${LISTENING}` })).focus();
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: "A yes that was no yes" })).toHaveFocus();
  expect(screen.getByText(/^The other person speaks in a third language/)).toBeVisible();
  await user.click(press("Next question"));
  await user.click(press("Next part"));
  const choice = screen.getByRole("group", { name: "Your answer" });
  expect(within(choice).getAllByRole("radio")).toHaveLength(2);
  within(choice).getAllByRole("radio")[0]?.focus();
  await user.keyboard(" ");
  expect(screen.getByText(/^Most people answer yes/)).toBeVisible();
  await user.keyboard("{ArrowDown}");
  expect(screen.getByText(/^You hear what arrived/)).toBeVisible();
  expect(screen.queryByText(/^Most people answer yes/)).not.toBeInTheDocument();
  await user.click(press("Next part"));
  expect(screen.getByRole("heading", { name: "Practise aloud" })).toBeVisible();
  await toTheEnd(user);
  expect(screen.getByText(/^Choose one of three/)).toBeVisible();
  await user.click(press("Finish"));
  expect(await screen.findByText(`Done: ${LISTENING}`)).toBeVisible();
  expect(await screen.findByText("10 minutes · Done")).toBeVisible();
  expect(press(`Do it again: ${LISTENING}`)).toBeVisible();
});

test("P4, S59: a lesson that Noa closed in the middle is gone on with at that part, after a reload too", async () => {
  const drafts = createMemoryDrafts();
  const { user, unmount } = await open(noa, { change: { drafts } });
  await user.click(await screen.findByRole("button", { name: `Begin: ${LISTENING}` }));
  await user.click(await screen.findByRole("button", { name: "Next part" }));
  await user.click(press("Next part"));
  await user.click(press("All lessons"));
  expect(await screen.findByText("10 minutes · Part 3 of 5")).toBeVisible();
  unmount();
  // Another object: nothing is in memory any more.
  const again = await open(noa, { change: { drafts: { ...drafts } } });
  await again.user.click(await screen.findByRole("button", { name: `Continue: ${LISTENING}` }));
  expect(await screen.findByRole("heading", { name: "Practise aloud" })).toBeVisible();
});

test("P6, S59: what Noa wants to try becomes a page of her journal only when she keeps it; no document and no meeting is opened", async () => {
  const { user, journal, document, calls } = await open(noa);
  await user.click(await screen.findByRole("button", { name: `Begin: ${LISTENING}` }));
  await screen.findByRole("button", { name: "Next part" });
  await toTheEnd(user);
  expect(journal.snapshot().pages).toEqual([]);
  await user.click(press("Write down what you will try"));
  await user.type(screen.getByRole("textbox", { name: "Only you read this" }), "I wait.");
  await user.click(press("Keep it in my journal"));
  await waitFor(() => expect(journal.snapshot().pages).toMatchObject([{ text: "I wait.", prompt: "try" }]));
  await user.click(press("Finish"));
  expect(document.drafts).toEqual([]);
  expect(calls.filter((call) => /open(Document|Session)/.test(call))).toEqual([]);
});

test("P1, S59: whichever lesson Noa takes, and however far, her device asks for the same, byte for byte", async () => {
  const taking = async (title: string, parts: number) => {
    const { user, calls, document, journal, unmount } = await open(noa);
    await waitFor(() => expect(screen.getAllByText("10 minutes")).toHaveLength(5));
    await user.click(screen.getByText("For mentees"));
    await waitFor(() => expect(screen.getAllByText("10 minutes")).toHaveLength(LESSON_FACTS.length));
    await user.click(press(`Begin: ${title}`));
    for (let part = 1; part < parts; part += 1)
      await user.click(await screen.findByRole("button", { name: "Next part" }));
    if (parts === 5) await user.click(press("Finish"));
    expect(document.drafts).toEqual([]);
    expect(journal.snapshot().pages).toEqual([]);
    unmount();
    return [...new Set(calls)].sort();
  };
  const one = await taking("Power, and when something is not right", 5);
  const other = await taking("What I want, and how to say it", 2);
  expect(one).toEqual(other);
  expect(one.length).toBeGreaterThanOrEqual(LESSON_FACTS.length);
});

test("S59: an organisation's own lesson stands first, runs like ours, and one that it leaves out is not there", async () => {
  const answer = readGuideFile("saying-a-name.json", ownLesson);
  if (!("own" in answer)) throw new Error(JSON.stringify(answer.faults));
  const { guide, facts, words } = answer.own;
  const { user } = await open(noa, {
    change: {
      policy: { withoutGuides: ["lesson-power"] },
      ownGuides: async () => [facts],
      loadGuide: async (id) => {
        if (id === guide.id) return { guide, words: words[0] };
        const [ours, text] = await Promise.all([loadGuide(id), loadGuideText(id, "en")]);
        if (!ours || !text) throw new Error(`There is no lesson ${id}.`);
        return { guide: ours, words: text };
      },
    },
  });
  await waitFor(() => expect(namesIn(screen.getByRole("region", { name: "For mentors" }))).toHaveLength(4));
  expect(namesIn(await screen.findByRole("region", { name: "For everybody" }))).toEqual(["Saying a name well"]);
  await user.click(press("Begin: Saying a name well"));
  expect(await screen.findByRole("heading", { name: "A new name" })).toBeVisible();
  await user.click(screen.getByRole("radio", { name: "“How do you say your name?”" }));
  expect(screen.getByText(/^A short question/)).toBeVisible();
  await toTheEnd(user);
  await user.click(press("Finish"));
  expect(await screen.findByText("Done: Saying a name well")).toBeVisible();
});

test("P9: a device that keeps nothing says that the place in a lesson is not kept", async () => {
  const drafts = createMemoryDrafts();
  const write = async () => err({ type: "DeviceStorage", problem: "full" } as const);
  const { user } = await open(noa, { change: { drafts: { ...drafts, write } } });
  await user.click(await screen.findByRole("button", { name: `Begin: ${LISTENING}` }));
  await user.click(await screen.findByRole("button", { name: "Next part" }));
  await user.click(press("All lessons"));
  expect(await screen.findByText(/^This device does not keep your place/)).toBeVisible();
});
