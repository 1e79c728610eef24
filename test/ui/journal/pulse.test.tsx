import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { choicesOf, type PulseAnswers, type PulseStage, type PulseWords } from "../../../src/domain/journal/pulse";
import { ITEMS_OF_SIDE, type PulseSide } from "../../../src/domain/journal/pulseItems";
import type { Pair } from "../../../src/domain/people/pair";
import type { Person } from "../../../src/domain/people/person";
import { plusDays, type Instant } from "../../../src/domain/time/interval";
import { loadLaterText, loadText, type Text } from "../../../src/locales/text";
import { JournalView } from "../../../src/ui/journal/JournalView";
import { at, emeka, noa, noaAndEmeka } from "../../doubles/entries";
import { InContext } from "../../doubles/inContext";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createMemoryDrafts } from "../../doubles/memoryDrafts";
import { createMemoryJournal } from "../../doubles/memoryJournal";
import { screenServices } from "../../doubles/screenServices";

/** A Monday, ten in Jerusalem. */
const NOW = at("2026-12-14T08:00:00Z");
const TITLE = "Five questions a month";

let text: Text;
beforeAll(async () => {
  text = await loadLaterText("en", "journal", await loadText("en", "document", "guide"));
});

const round = (stage: PulseStage, nth: number, answers: PulseAnswers, side: PulseSide = "mentee"): PulseWords => ({
  ...{ stage, side, months: 6, nth, answers },
});

/** All of it answered with the least, or with the most. */
const all = (side: PulseSide, which: "least" | "most"): PulseAnswers =>
  Object.fromEntries(ITEMS_OF_SIDE[side].map((item) => [item, choicesOf(item).at(which === "least" ? 0 : -2)]));

interface Before {
  readonly me?: Person;
  readonly pairs?: readonly Pair[];
  /** Rounds, and how many days ago each was answered. */
  readonly rounds?: readonly (readonly [daysAgo: number, words: PulseWords])[];
  readonly drafts?: ReturnType<typeof createMemoryDrafts>;
}

/** Emeka, who is mentored by Noa, opens his journal and this part of it. */
const open = async ({ me = emeka, pairs = [noaAndEmeka], rounds = [], drafts = createMemoryDrafts() }: Before = {}) => {
  let now: Instant = NOW;
  const journal = createMemoryJournal({ now: () => (now = (now + 1) as Instant) });
  for (const [daysAgo, words] of rounds) {
    now = plusDays(NOW, -daysAgo);
    await journal.answer(words);
  }
  now = NOW;
  const base = await screenServices(me, NOW, { journal, drafts, text });
  const document = createFakeDocument(me, base.clock);
  const shown = render(
    <InContext services={{ ...base, openDocument: () => document }}>
      <JournalView pairs={pairs} shareWith={pairs} />
    </InContext>,
  );
  await waitFor(() => expect(journal.snapshot().kept).toBe("folder"));
  const user = userEvent.setup();
  const part = () => within(screen.getByRole("region", { name: TITLE }));
  await user.click(part().getByText(TITLE));
  const choose = (item: string, answer: string) =>
    user.click(within(part().getByRole("group", { name: item })).getByRole("radio", { name: answer }));
  const press = (name: string) => user.click(part().getByRole("button", { name }));
  return { user, journal, document, drafts, part, choose, press, ...shown };
};

/** What is wrong for whoever listens to the screen. */
const faults = async () => {
  const rules = { "color-contrast": { enabled: false } };
  const { violations } = await axe.run(screen.getByRole("region", { name: TITLE }), { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

const questions = () =>
  screen.queryAllByRole("group", { name: /[.?]$/ }).map((group) => group.querySelector("legend")!.textContent);

describe("before somebody begins", () => {
  test("S61, S62: nothing is asked, nothing is kept, and the screen says that the questions are ours and who reads the answers", async () => {
    const { part, journal } = await open();
    expect(part().getByText("We wrote them ourselves. They are not a scientific test.")).toBeVisible();
    expect(part().getByText("Private, except what you show")).toBeVisible();
    expect([questions(), screen.queryByText(/questions are ready/), journal.snapshot().rounds]).toEqual([[], null, []]);
  });

  test("S61, S64: Emeka begins for nine months: twenty questions, five at a time; what he leaves open is “rather not say”", async () => {
    const { user, part, journal, choose, press, document } = await open();
    await user.selectOptions(part().getByLabelText("For how long?"), "9");
    await press("Begin");
    expect([questions().length, part().getByText("Part 1 of 4")]).toEqual([5, expect.anything()]);
    expect(await faults()).toEqual([]);
    await choose("I tried a task that was new and useful for me.", "A few times");
    await choose("How many people outside your team could you ask for help?", "3 to 5");
    await press("Next part");
    await press("Next part");
    await press("Next part");
    await choose("I had a task or a role in another country.", "Rather not say");
    expect(part().getByText("A question you leave open is kept as “Rather not say”.")).toBeVisible();
    await press("Keep my answers");
    await part().findByText("You answered this month.");
    expect(journal.snapshot().rounds).toMatchObject([
      {
        ...{ stage: "start", side: "mentee", months: 9, nth: 1 },
        answers: { newTask: "few", outsideTeam: "five", otherCountry: "unsaid", handled: "unsaid" },
      },
    ]);
    expect(Object.keys(journal.snapshot().rounds[0]!.answers)).toHaveLength(20);
    expect([questions(), document.drafts]).toEqual([[], []]);
  });

  test("S62: Noa, who mentors, is asked as a mentor; whoever is in no pair says from which side they answer", async () => {
    const { unmount, press } = await open({ me: noa });
    await press("Begin");
    expect(questions()[0]).toBe("I knew how I could be useful to the other person.");
    unmount();
    const alone = await open({ pairs: [] });
    await alone.press("Begin");
    expect(questions()).toEqual(["In which role do you answer?"]);
    await alone.user.click(alone.part().getByRole("radio", { name: "As a mentee or an equal" }));
    await alone.press("Begin");
    expect(questions()[0]).toBe("I could handle the work questions that matter most to me.");
  });

  test("P4: half-given answers are still there after the page was closed", async () => {
    const item = "I tried a task that was new and useful for me.";
    const first = await open();
    await first.press("Begin");
    await first.choose(item, "Once");
    first.unmount();
    const { press, part } = await open({ drafts: first.drafts });
    await press("Begin");
    await waitFor(() =>
      expect(within(part().getByRole("group", { name: item })).getByRole("radio", { name: "Once" })).toBeChecked(),
    );
  });
});

describe("in a month", () => {
  const begun = { rounds: [[40, round("start", 1, all("mentee", "least"))]] } as const;

  test("S61: a quiet line says that five questions are here; Emeka answers them, and writes to one question in his own words", async () => {
    const { user, part, press, choose, journal } = await open(begun);
    expect(part().getByText("This month’s five questions are ready.")).toBeVisible();
    expect(questions()).toEqual([]);
    await press("Answer them");
    expect(questions()).toHaveLength(5);
    await choose("I asked somebody to explain a view that was new to me.", "Often");
    await press("Keep my answers");
    expect(await part().findByText("You answered this month.")).toBeVisible();
    expect(part().queryByText("This month’s five questions are ready.")).not.toBeInTheDocument();
    const question = "What do you see differently now, and what moved you?";
    await user.type(part().getByRole("textbox", { name: question }), "That waiting is no weakness.");
    await press("Keep this page");
    await waitFor(() => expect(part().queryByRole("textbox", { name: question })).not.toBeInTheDocument());
    expect(journal.snapshot().rounds).toMatchObject([{}, { stage: "month", nth: 2, answers: { askedView: "often" } }]);
    expect(journal.snapshot().pages).toMatchObject([{ prompt: "seenAnew", text: "That waiting is no weakness." }]);
  });

  test("S61: in the month of a round nothing more is asked", async () => {
    const { part } = await open({ rounds: [[3, round("start", 1, all("mentee", "least"))]] });
    expect(part().getByText("You answered this month.")).toBeVisible();
    expect(screen.queryByText(/questions are ready/)).not.toBeInTheDocument();
  });

  test("S61: halfway all is asked, then the start as Emeka remembers it; his real first answer stands beside it, without a number", async () => {
    const { user, part, press, choose } = await open({ rounds: [[98, round("start", 1, all("mentee", "most"))]] });
    expect(part().getByText("You are halfway. All the questions are ready.")).toBeVisible();
    await press("Answer them");
    expect(part().getByText("Part 1 of 4")).toBeVisible();
    for (let page = 0; page < 3; page++) await press("Next part");
    await press("Keep my answers");
    expect(await part().findByText("Think back to the start. How would you answer for that time today?")).toBeVisible();
    expect(questions()).toHaveLength(5);
    expect(part().queryByText("Your answer, September 2026")).not.toBeInTheDocument();
    await choose("I tried a task that was new and useful for me.", "Once");
    await press("Put it beside my first answers");
    const start = within(await part().findByRole("region", { name: "The start, then and in memory" }));
    const [, tried] = start.getAllByText("Your answer, September 2026").map((label) => label.parentElement);
    expect(tried).toHaveTextContent("Your answer, September 2026Often");
    const [, memory] = start.getAllByText("As you remembered it, December 2026").map((label) => label.parentElement);
    expect(memory).toHaveTextContent("As you remembered it, December 2026Once");
    await user.click(part().getByText("Your answers so far"));
    await press("Show one answer");
    expect(screen.getByRole("region", { name: TITLE }).textContent).not.toMatch(/\d ?%|score|points|streak|average/i);
    expect(await faults()).toEqual([]);
  });
});

describe("what was answered", () => {
  const year = {
    rounds: [
      [
        98,
        round("start", 1, { ...all("mentee", "least"), spokenFor: "unknown", farAway: "two", saidUnclear: "unsaid" }),
      ],
      [60, round("month", 2, { askedView: "once", farAway: "five" })],
      [5, round("half", 3, { ...all("mentee", "most"), spokenFor: "yes", farAway: "more", saidUnclear: "few" })],
    ],
  } as const;

  test("S62, S64: each item has its picture, which says every answer in words, and nothing is added up", async () => {
    const { user, part } = await open(year);
    await user.click(part().getByText("Your answers so far"));
    const reach = within(part().getByRole("region", { name: "Other groups, other countries" }));
    expect(reach.getAllByRole("img").map((picture) => picture.getAttribute("aria-label"))).toEqual([
      "September 2026: Never and December 2026: Often",
      "September 2026: Never and December 2026: Often",
    ]);
    const far = within(part().getByRole("region", { name: "People to ask" })).getAllByRole("img")[1]!;
    expect(far).toHaveAccessibleName("September 2026: 1 or 2, October 2026: 3 to 5, and December 2026: More than 5");
    // Three columns of three cells, filled to the first, the second and the third; the others are outlined.
    const kinds = [...far.querySelectorAll("rect")].map(({ classList }) => classList.value);
    expect([kinds.length, kinds.filter((kind) => kind === kinds[0]).length, new Set(kinds).size]).toEqual([9, 6, 2]);
    const openly = within(part().getByRole("region", { name: "Speaking openly" })).getAllByRole("img");
    expect(openly[0]!.querySelectorAll("line, rect")).toHaveLength(4);
    expect(part().getByText("Less is better here.")).toBeVisible();
  });

  test("S63, P6: one answer goes to Noa as a line that Emeka changed and saw before, and he takes it back", async () => {
    const { user, part, press, document, journal } = await open(year);
    await press("Show one answer");
    await user.selectOptions(
      part().getByLabelText("Which answer?"),
      "I asked somebody to explain a view that was new to me.",
    );
    const box = part().getByRole("textbox", { name: "The words of the copy" });
    const line = "I asked somebody to explain a view that was new to me. My answer, December 2026: Often.";
    expect(box).toHaveValue(line);
    await user.type(box, " Thank you.");
    expect(part().getByRole("region", { name: "This is exactly what Noa Ben-David will read" })).toHaveTextContent(
      `${line} Thank you.`,
    );
    await press("Show it to Noa Ben-David");
    expect(await part().findByText(/^A copy is in your story with Noa Ben-David since /)).toBeVisible();
    expect(document.drafts).toEqual([{ text: `${line} Thank you.`, content: { kind: "reflection" } }]);
    await press("Take the copy back");
    expect(await part().findByText(/^You took the copy back./)).toBeVisible();
    expect(journal.snapshot().rounds[2]).toMatchObject({
      copies: [{ takenBack: true }],
      answers: { askedView: "often" },
    });
  });

  test("S61, P9: one press forgets all of it, the screen says what OneDrive may keep, and one press brings it back", async () => {
    const { part, press, journal } = await open(year);
    await journal.write({ text: "She asked me.", lang: "en", prompt: "understood" });
    await journal.write({ text: "Another page", lang: "en" });
    await press("Forget my answers");
    expect(await part().findByText("OneDrive can keep an older version for some time.")).toBeVisible();
    expect(part().getByRole("button", { name: "Begin" })).toBeVisible();
    expect([journal.snapshot().rounds, journal.snapshot().pages.map((page) => page.text)]).toEqual([
      [],
      ["Another page"],
    ]);
    await press("Bring it back");
    await waitFor(() => expect(journal.snapshot().rounds).toHaveLength(3));
    expect(journal.snapshot().pages).toHaveLength(2);
  });
});
