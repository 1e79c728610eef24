import { act, screen, waitFor, within } from "@testing-library/react";
import type { Entry } from "../../../src/domain/document/entry";
import type { Person } from "../../../src/domain/people/person";
import { err } from "../../../src/domain/shared/result";
import { emeka, entryAt, noa } from "../../doubles/entries";
import { openStory } from "../../doubles/storyScreen";

const concern = entryAt(1, emeka, {
  text: "My ideas are told as another's.",
  content: { kind: "concern", concern: { wish: "act" } },
});
const action = (minute: number, who: Person): Entry =>
  entryAt(minute, who, {
    text: "I name him when I tell them.",
    content: { kind: "commitment", commitment: { owner: who.id, due: "2027-02-10", concern: concern.id } },
  });
const done = (minute: number, who: Person, of: Entry): Entry =>
  entryAt(minute, who, { text: "", content: { kind: "progress", progress: { of: of.id, status: "done" } } });

describe("a concern", () => {
  test("S48: says that nothing is agreed until there is an action with an owner and a day", async () => {
    const { press, answer, said } = await openStory(noa, [concern]);
    expect(screen.getByText("Nothing is agreed yet. Agree on one action and its day.")).toBeInTheDocument();
    await press("Add an action");
    expect(screen.getByRole("combobox", { name: "Who does it?" })).toHaveDisplayValue("Me");
    await press("Add to our story");
    expect(screen.getByText("Still needed: What will be done? and By which day?")).toBeInTheDocument();
    expect(said()).toEqual([]);
    await answer(/^What will be done/, "I name him when I tell them.");
    await answer(/^By which day/, "2027-02-10");
    await press("Add to our story");
    expect(said()).toEqual([{ text: action(2, noa).text, content: action(2, noa).content }]);
    expect(screen.getByText("Somebody has agreed to act.")).toBeInTheDocument();
  });

  test("S48: only Emeka, who raised it, closes it or takes it further, and a mail is opened to nobody yet", async () => {
    const { press, said } = await openStory(emeka, [concern, action(2, noa)]);
    await press("Tell somebody else");
    const mail = screen.getByRole("link", { name: "Open an email" });
    const address = new URL(mail.getAttribute("href") ?? "");
    expect([address.protocol, address.pathname]).toEqual(["mailto:", ""]);
    expect(address.searchParams.get("body")).toBe(concern.text);
    expect(said()).toEqual([]);
    await press("Close it");
    expect(said()).toEqual([{ text: "", content: { kind: "progress", progress: { of: concern.id, status: "done" } } }]);
    expect(screen.getByText("You closed this.")).toBeInTheDocument();
    await press("Open it again");
    expect(said().at(-1)?.content).toEqual({ kind: "progress", progress: { of: concern.id, status: "doing" } });
    expect(screen.getByRole("button", { name: "Close it" })).toBeInTheDocument();
  });

  test("S48: there is one way to close it, and not a list of words beside it", async () => {
    await openStory(emeka, [concern, action(2, noa)]);
    const sheet = screen.getByText(concern.text).closest("article") ?? document.body;
    expect(within(sheet).getByRole("button", { name: "Close it" })).toBeInTheDocument();
    expect(within(sheet).queryByRole("combobox", { name: "How far it is now" })).not.toBeInTheDocument();
  });

  test("S48: Noa finds no way to close it or to take it further", async () => {
    await openStory(noa, [concern, action(2, noa)]);
    expect(screen.getByText("Somebody has agreed to act.")).toBeInTheDocument();
    for (const name of ["Close it", "Tell somebody else"])
      expect(screen.queryByRole("button", { name })).not.toBeInTheDocument();
  });

  test("when the action is over Emeka says how it is, and closes it or goes on", async () => {
    const promise = action(2, noa);
    const { press, said } = await openStory(emeka, [concern, promise, done(3, noa, promise)]);
    expect(screen.queryByRole("button", { name: "Close it" })).not.toBeInTheDocument();
    await press("Worse");
    expect(said()).toEqual([
      { text: "", content: { kind: "progress", progress: { of: concern.id, status: "doing", felt: "worse" } } },
    ]);
    expect(screen.getByText("It is worse now.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Add an action" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Close it" })).toBeInTheDocument();
  });

  test("a day that is past shows to both", async () => {
    const late = { ...action(2, noa), content: { ...action(2, noa).content } } as Entry;
    const past: Entry = {
      ...late,
      content: { kind: "commitment", commitment: { owner: noa.id, due: "2027-01-20", concern: concern.id } },
    };
    await openStory(emeka, [concern, past]);
    expect(screen.getByText("The agreed day has passed.")).toBeInTheDocument();
  });
});

test("S7: a goal that Noa wrote for Emeka waits for his yes, and she sees that it waits", async () => {
  const goal = entryAt(1, noa, {
    text: "Lead a review",
    content: { kind: "goal", goal: { area: "skill", of: emeka.id } },
  });
  const { press, said } = await openStory(emeka, [goal]);
  expect(screen.getByText("Noa Ben-David proposes this to you.")).toBeInTheDocument();
  await press("I will do this");
  expect(said()).toEqual([{ text: "", content: { kind: "progress", progress: { of: goal.id, status: "open" } } }]);
  expect(screen.queryByText(/proposes this to you/)).not.toBeInTheDocument();
});

test("S36: the answer to feedback names the effect and one change with its day, and has no place to explain", async () => {
  const feedback = entryAt(1, emeka, {
    text: "When you answer for me, I become quiet.",
    content: { kind: "feedback", feedback: { about: noa.id } },
  });
  const { document, press, answer, said } = await openStory(noa, [feedback]);
  await press("Answer");
  const form = screen.getByRole("group", { name: "Answer" });
  expect(
    within(form)
      .getAllByRole("textbox")
      .map((box) => box.getAttribute("aria-label") ?? ""),
  ).toHaveLength(2);
  await answer(/^How did it affect them/, "You stop speaking, and I take the room.");
  await answer(/^What is one change/, "I count to five.");
  await press("Add to our story");
  expect(screen.getByText("Still needed: By which day?")).toBeInTheDocument();
  await answer(/^By which day/, "2027-02-10");
  await press("Add to our story");
  expect(said()[0]).toEqual({
    text: "I count to five.",
    content: { kind: "commitment", commitment: { owner: noa.id, due: "2027-02-10" } },
  });
  const change = document.everything().at(-2)?.id;
  expect(said()[1]).toEqual({
    text: "You stop speaking, and I take the room.",
    content: { kind: "response", response: { of: feedback.id, change } },
  });
  // Older days are drawn in the pauses.
  await waitFor(() => expect(screen.queryByRole("button", { name: "Answer" })).not.toBeInTheDocument());
});

test("P4: an answer whose second half the device refuses is not kept twice when it is tried again", async () => {
  const feedback = entryAt(1, emeka, { content: { kind: "feedback", feedback: { about: "process" } } });
  const { document, press, answer, said } = await openStory(noa, [feedback]);
  await press("Answer");
  await answer(/^How did it affect them/, "We hurry.");
  await answer(/^What is one change/, "We begin slowly.");
  await answer(/^By which day/, "2027-02-10");
  const write = document.write;
  let writes = 0;
  Object.assign(document, {
    write: async (draft: Parameters<typeof write>[0]) =>
      (writes += 1) === 2 ? err({ type: "DeviceStorage", problem: "full" }) : write(draft),
  });
  await press("Add to our story");
  expect(screen.getByText(/^This device has no room left/)).toBeInTheDocument();
  await press("Add to our story");
  expect(said().map(({ content }) => content.kind)).toEqual(["commitment", "response"]);
});

test("S49: what a word means to the other person stands beside it", async () => {
  const term = entryAt(1, noa, { text: "Within a week", content: { kind: "term", term: { term: "Soon" } } });
  const { press, answer, said } = await openStory(emeka, [term]);
  await press("Say what it means to you");
  await answer(/^What does this word mean/, "Today");
  await press("Add to our story");
  expect(said()).toEqual([{ text: "Today", content: { kind: "meaning", meaning: { of: term.id } } }]);
});

test("S49: Noa writes other forms of a word behind one press, reads them beside it, and changes them there", async () => {
  const { user, press, choose, answer, said, document } = await openStory(noa, [], { part: "words" });
  await press("Add a word");
  await answer(/^Which word/, "feedback");
  await answer(/^What do you mean by it/, "One thing to keep, one to change");
  await user.click(screen.getByText("More"));
  await answer(/^What other forms does it have/, "tell back, told back\nfed back");
  await press("Add to our story");
  const otherForms = ["tell back", "told back", "fed back"];
  expect(said()).toMatchObject([{ content: { kind: "term", term: { term: "feedback", otherForms } } }]);
  expect(screen.getByText("Other forms: tell back, told back, and fed back")).toBeInTheDocument();
  await choose("Change it");
  const box = await screen.findByLabelText(/^What other forms does it have/);
  expect(box).toHaveValue(otherForms.join("\n"));
  await press("Keep the change");
  expect(said()).toHaveLength(1);
  await choose("Change it");
  await user.clear(await screen.findByLabelText(/^What other forms does it have/));
  await press("Keep the change");
  expect(document.drafts.at(-1)?.content).toEqual({ kind: "term", term: { term: "feedback" } });
  expect(screen.queryByText(/^Other forms/)).not.toBeInTheDocument();
});

test("S49: before Noa keeps a seventh form of a word, she reads that it has no room", async () => {
  const { user, press, answer, said } = await openStory(noa, [], { part: "words" });
  await press("Add a word");
  await answer(/^Which word/, "go");
  await answer(/^What do you mean by it/, "To begin");
  await user.click(screen.getByText("More"));
  await answer(/^What other forms does it have/, "a1, a2, a3, a4, a5, a6");
  expect(screen.queryByText(/There is room for/)).not.toBeInTheDocument();
  await answer(/^What other forms does it have/, ", a7");
  expect(screen.getByText(/^There is room for 6 forms of up to 60 letters/)).toBeVisible();
  await press("Add to our story");
  expect(said()).toMatchObject([{ content: { term: { otherForms: ["a1", "a2", "a3", "a4", "a5", "a6"] } } }]);
});

const note = entryAt(1, emeka, { text: "Silence can mean thinking." });

describe("any entry", () => {
  test("is tagged with a word of the pair's own, which is taken off again", async () => {
    const { press, choose, answer, said } = await openStory(noa, [note]);
    await choose("Add a search word");
    await answer(/^Which word/, "  Silence ");
    await press("Add to our story");
    const tags = screen.getByRole("list", { name: "Search words" });
    expect(within(tags).getByText("Silence")).toBeInTheDocument();
    await choose("Remove “Silence”");
    expect(screen.queryByRole("list", { name: "Search words" })).not.toBeInTheDocument();
    expect(said().map(({ content }) => content)).toEqual([
      { kind: "tag", tag: { of: note.id, tag: "Silence" } },
      { kind: "tag", tag: { of: note.id, tag: "Silence", off: true } },
    ]);
  });

  test("P9: is said in another language beside the original, marked, and checked by somebody else", async () => {
    const { document, user, press, choose, answer } = await openStory(emeka, [note]);
    await choose("Say it in another language");
    await user.selectOptions(screen.getByLabelText(/^In which language/), "Igbo");
    await answer(/^How do you say it/, "Ogbe nkịtị nwere ike ịbụ iche echiche.");
    await user.selectOptions(screen.getByLabelText("Who translated it?"), "A program helped me");
    await press("Add to our story");
    expect(screen.getByText(note.text)).toBeInTheDocument();
    expect(screen.getByText("In Igbo, by Emeka Okafor.")).toBeInTheDocument();
    expect(screen.getByText("A program helped to translate it.")).toBeInTheDocument();
    expect(screen.getByText("Nobody has checked it yet.")).toBeInTheDocument();
    const translation = document.everything().at(-1);
    if (!translation) throw new Error("The translation was not written.");
    const hers = entryAt(700, noa, {
      text: "",
      content: { kind: "confirmation", confirmation: { of: translation.id } },
    });
    act(() => document.receive(hers));
    expect(screen.getByText("Checked by Noa Ben-David.")).toBeInTheDocument();
  });

  test("S49: a word of the pair is said in another language with what it means there, and both stand beside it", async () => {
    const word = entryAt(1, noa, {
      text: "Before the end of the week",
      content: { kind: "term", term: { term: "Soon" } },
    });
    const { user, press, choose, answer, said } = await openStory(emeka, [word]);
    await choose("Say it in another language");
    await user.selectOptions(screen.getByLabelText(/^In which language/), "Spanish");
    await answer(/^What is the word in that language/, "Pronto");
    await answer(/^What does it mean, in that language/, "Antes del fin de semana");
    await press("Add to our story");
    expect(said()).toEqual([
      {
        text: "Antes del fin de semana",
        content: { kind: "translation", translation: { of: word.id, lang: "es", by: "person", term: "Pronto" } },
      },
    ]);
    expect(screen.getByText("Pronto")).toHaveAttribute("lang", "es");
    expect(screen.getByText("Antes del fin de semana")).toBeInTheDocument();
  });

  test("of one's own is changed, with what it said before still there, and taken back after a second press", async () => {
    const { user, press, choose, said } = await openStory(emeka, [note]);
    await choose("Change it");
    const box = await screen.findByLabelText(/^What do you want it to say/);
    expect(box).toHaveValue(note.text);
    await user.clear(box);
    await user.type(box, "Silence is thinking.");
    await press("Keep the change");
    expect(screen.getByText("Show the earlier version")).toBeInTheDocument();
    await choose("Take it back");
    expect(screen.getByText(/^Then this app no longer shows it/)).toBeInTheDocument();
    expect(said()).toHaveLength(1);
    await press("Take it back now");
    expect(said()).toHaveLength(2);
    expect(screen.queryByText("Silence is thinking.")).not.toBeInTheDocument();
  });

  test("S53: is left as it is with Escape, and the focus is where it was", async () => {
    const { user, press } = await openStory(emeka, [note]);
    await press("More");
    const item = await screen.findByRole("menuitem", { name: "Take it back" });
    act(() => item.focus());
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "More" })).toHaveFocus();
  });

  test("P4: of another person is neither changed nor taken back", async () => {
    const { press } = await openStory(noa, [note]);
    await press("More");
    await screen.findByRole("menuitem", { name: "Add a search word" });
    for (const name of ["Change it", "Take it back"])
      expect(screen.queryByRole("menuitem", { name })).not.toBeInTheDocument();
  });
});

test("S9: in the story Emeka says yes to what Noa heard, or what he meant, and is not asked again", async () => {
  const heard = entryAt(1, noa, {
    text: "You wait before you speak.",
    content: { kind: "insight", insight: { heard: emeka.id } },
  });
  const { press, said } = await openStory(emeka, [heard]);
  expect(screen.getByRole("button", { name: "Say what I meant" })).toBeVisible();
  await press("Yes, that is it");
  expect(said()).toEqual([{ text: "", content: { kind: "confirmation", confirmation: { of: heard.id } } }]);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Yes, that is it" })).not.toBeInTheDocument());
});
