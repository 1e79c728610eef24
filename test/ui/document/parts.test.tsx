import userEvent from "@testing-library/user-event";
import { act, screen, within } from "@testing-library/react";
import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import type { HearingWay, Status } from "../../../src/domain/document/facts";
import type { Drafts } from "../../../src/domain/document/store/drafts";
import type { Person } from "../../../src/domain/people/person";
import { emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createMemoryDrafts } from "../../doubles/memoryDrafts";
import { openStory } from "../../doubles/storyScreen";

const said = (minute: number, who: Person, of: Entry, status: Status): Entry =>
  entryAt(minute, who, { text: "", content: { kind: "progress", progress: { of: of.id, status } } });
const region = (name: string) => within(screen.getByRole("region", { name }));

describe("opportunities", () => {
  const introduction = (forWhom: Person, by: Person): EntryContent => ({
    kind: "introduction",
    introduction: { state: "offered", to: "Ada in Nairobi", forWhom: forWhom.id, by: by.id },
  });
  const hers = entryAt(1, noa, { text: "She builds what you want to learn.", content: introduction(emeka, noa) });
  const his = entryAt(2, emeka, { text: "He knows our customers.", content: introduction(noa, emeka) });
  const column = (name: string) => within(screen.getByRole("heading", { name }).parentElement ?? document.body);

  test("S31: what each opens for the other stands side by side, and both can be empty", async () => {
    await openStory(emeka, [hers, his], { part: "doors" });
    expect(column("For you").getByText(hers.text)).toBeInTheDocument();
    expect(column("For Noa Ben-David").getByText(his.text)).toBeInTheDocument();
  });

  test("S24: Emeka accepts what Noa offers, and says later that they have met; nobody else can", async () => {
    const opened = await openStory(emeka, [hers, his], { part: "doors" });
    expect(column("For Noa Ben-David").queryByRole("button", { name: "I accept" })).not.toBeInTheDocument();
    await opened.press("I accept");
    expect(column("For you").getByText("Accepted")).toBeInTheDocument();
    await opened.press("We have met");
    expect(opened.said().map(({ content }) => content)).toEqual([
      { kind: "progress", progress: { of: hers.id, status: "doing" } },
      { kind: "progress", progress: { of: hers.id, status: "done" } },
    ]);
    expect(column("For you").getByText("Made")).toBeInTheDocument();
  });

  test("S24: an introduction begins where it belongs, for the person of its column", async () => {
    const { press, answer, said: written } = await openStory(noa, [], { part: "doors" });
    await press("Introduce Emeka Okafor to somebody");
    await screen.findByLabelText(/^What is this introduction for/);
    await answer(/^What is this introduction for/, hers.text);
    await answer(/^With whom/, "Ada in Nairobi");
    await press("Add to our story");
    expect(written()).toEqual([{ text: hers.text, content: introduction(emeka, noa) }]);
    expect(column("For Emeka Okafor").getByText("Emeka Okafor has not said yes yet.")).toBeInTheDocument();
  });

  test("S24: what Noa wants from Emeka is asked for, never offered in his name, and he takes it on or not", async () => {
    const opened = await openStory(noa, [], { part: "doors" });
    await opened.press("Ask for an introduction");
    expect(await screen.findByLabelText(/^What is this introduction for/)).toBeVisible();
    expect(screen.queryByLabelText(/^Who makes the introduction/)).not.toBeInTheDocument();
    await opened.answer(/^What is this introduction for/, "I want to learn pricing.");
    await opened.press("Add to our story");
    const [asked] = opened.said();
    expect(asked?.content).toEqual({
      kind: "introduction",
      introduction: { state: "asked", forWhom: noa.id, by: emeka.id },
    });
    expect(column("For you").getByText("Asked for")).toBeInTheDocument();
    expect(column("For you").getByText("It counts once Emeka Okafor agrees.")).toBeInTheDocument();
    expect(column("For you").getByText("Who makes it: Emeka Okafor")).toBeInTheDocument();
    expect(column("For you").queryByText("Offered")).not.toBeInTheDocument();
  });

  test("S24: Emeka takes on the introduction that Noa asks for, and says when it is made", async () => {
    const asked = entryAt(1, noa, {
      text: "I want to learn pricing.",
      content: { kind: "introduction", introduction: { state: "asked", forWhom: noa.id, by: emeka.id } },
    });
    const opened = await openStory(emeka, [asked], { part: "doors" });
    await opened.press("I will do this");
    expect(column("For Noa Ben-David").getByText("Offered")).toBeInTheDocument();
    await opened.press("Made");
    expect(opened.said().map(({ content }) => content)).toEqual([
      { kind: "progress", progress: { of: asked.id, status: "open" } },
      { kind: "progress", progress: { of: asked.id, status: "done" } },
    ]);
  });

  test("S25: a moment to be seen stands with its place and its day, those to come in their order", async () => {
    const moment = (minute: number, text: string, on: string): Entry =>
      entryAt(minute, emeka, {
        text,
        content: { kind: "visibility", visibility: { forWhom: emeka.id, on, place: "Haifa" } },
      });
    const later = moment(1, "The new plan", "2027-03-02");
    const sooner = moment(2, "What we learned", "2027-02-02");
    const { press } = await openStory(emeka, [later, sooner, said(3, emeka, later, "open")], { part: "doors" });
    const moments = region("Showing our work");
    expect(moments.getAllByRole("article").map((each) => each.querySelector("[lang]")?.textContent)).toEqual([
      sooner.text,
      later.text,
    ]);
    expect(moments.getAllByText("Where: Haifa")).toHaveLength(2);
    expect(moments.getByText("On: Tuesday, February 2")).toBeInTheDocument();
    await press("Plan to show work");
    expect(await screen.findByLabelText(/^What work is shown/)).toBeInTheDocument();
  });

  const day = entryAt(1, emeka, {
    text: "A day with Ada's team",
    content: {
      kind: "experience",
      experience: {
        form: "shadowing",
        who: ["Ada"],
        needs: { language: "Hebrew", help: "Dana in Haifa" },
        on: "2027-01-30",
      },
    },
  });

  test("S40: an experience that is to come leads to a time for it, and one that was lived does not", async () => {
    const onFindTime = jest.fn();
    const { press, document } = await openStory(emeka, [day], { part: "doors", ways: { onFindTime } });
    await press("Find a time for it");
    expect(onFindTime).toHaveBeenCalledTimes(1);
    act(() => document.receive(said(9, emeka, day, "done")));
    expect(screen.queryByRole("button", { name: "Find a time for it" })).not.toBeInTheDocument();
  });

  test("S42: an experience says what it needs and who helps with it", async () => {
    await openStory(noa, [day], { part: "doors" });
    const experiences = region("Experiences");
    expect(experiences.getByText("Needed: Hebrew")).toBeInTheDocument();
    expect(experiences.getByText("Who helps: Dana in Haifa")).toBeInTheDocument();
  });

  test("S23: two questions come after it took place, not before, and the answers stand with it", async () => {
    const { user, press, answer, said: written } = await openStory(emeka, [day], { part: "doors" });
    expect(screen.queryByRole("button", { name: "Answer two questions" })).not.toBeInTheDocument();
    await press("It took place");
    await answer("What is different from what you know?", "They decide at lunch.");
    const [first] = screen.getAllByRole("button", { name: "Add to our story" });
    if (first) await user.click(first);
    expect(await screen.findByText("They decide at lunch.", { selector: "article span" })).toBeInTheDocument();
    expect(written().at(-1)?.content).toEqual({
      kind: "insight",
      insight: { topic: "What is different from what you know?", lived: day.id },
    });
    await press("Close");
    expect(screen.getByRole("button", { name: "Answer two questions" })).toBeInTheDocument();
  });
});

describe("promises", () => {
  const promise = (minute: number, by: Person, owner: Person, due: string, text: string): Entry =>
    entryAt(minute, by, { text, content: { kind: "commitment", commitment: { owner: owner.id, due } } });
  const slides = promise(1, emeka, emeka, "2027-02-10", "I ask Ada for her slides.");
  const call = promise(2, emeka, emeka, "2027-01-20", "I call the office in Haifa.");
  const hers = promise(3, noa, noa, "2027-02-01", "I write to Dana.");
  const asked = promise(4, noa, emeka, "2027-02-05", "Show the plan on Friday.");

  test("S32: one's own stand first, by their day, and a day that has passed is said without a blame", async () => {
    await openStory(emeka, [slides, call, hers], { part: "promises" });
    expect(screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent)).toEqual(["You", noa.name]);
    expect(
      region("You")
        .getAllByRole("article")
        .map((each) => each.querySelector("[lang]")?.textContent),
    ).toEqual([call.text, slides.text]);
    expect(region("You").getByText("The day has passed")).toBeInTheDocument();
    expect(region(noa.name).queryByRole("button", { name: "It is done" })).not.toBeInTheDocument();
  });

  test("S15: what Noa proposed for Emeka is his to take on or not, and what he did is told by him", async () => {
    const { press, said: written, user } = await openStory(emeka, [asked], { part: "promises" });
    await press("I will do this");
    await press("It is done");
    expect(written().map(({ content }) => content)).toEqual([
      { kind: "progress", progress: { of: asked.id, status: "open" } },
      { kind: "progress", progress: { of: asked.id, status: "done" } },
    ]);
    expect(region("You").getByText("No promise is open.")).toBeInTheDocument();
    await user.click(region("You").getByText("1 promise is closed"));
    expect(region("You").getByText(asked.text)).toBeInTheDocument();
  });

  test("S15: Noa asks Emeka for something in his column, and it waits for his yes", async () => {
    const { press, answer } = await openStory(noa, [], { part: "promises" });
    await press("Ask Emeka Okafor for something");
    await screen.findByLabelText(/^What will be done/);
    await answer(/^What will be done/, asked.text);
    await answer(/^By which day/, "2027-02-05");
    await press("Add to our story");
    expect(region(emeka.name).getByText("It counts once Emeka Okafor agrees.")).toBeInTheDocument();
  });
});

describe("then and now", () => {
  const first = entryAt(1, emeka, { text: "Silence means no." });
  const shift = (minute: number, of: Entry, text: string): Entry =>
    entryAt(minute, emeka, {
      text,
      content: {
        kind: "shift",
        shift: { before: of.text, earlier: of.id, topic: "Silence", whatMovedMe: "Noa waited." },
      },
    });
  const second = shift(2, first, "Silence can mean thinking.");
  const third = shift(3, second, "Silence is a gift.");

  test("S13: the newest stands beside what it was, with what moved him, and the way before it a press away", async () => {
    const { user } = await openStory(noa, [first, second, third], { part: "shifts" });
    const silence = region("Silence");
    expect(silence.getByText("Silence is a gift.")).toBeInTheDocument();
    expect(silence.getByText("Silence can mean thinking.")).toBeInTheDocument();
    expect(silence.getByText("Noa waited.")).toBeInTheDocument();
    expect(silence.queryByText("Silence means no.")).not.toBeInTheDocument();
    await user.click(silence.getByText("The version before"));
    expect(silence.getByText("Silence means no.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Do you still see it this way?" })).not.toBeInTheDocument();
  });

  test("S13: Emeka asks himself again, and his answer goes on from what he said last", async () => {
    const { press, answer, said: written } = await openStory(emeka, [first, second], { part: "shifts" });
    await press("Do you still see it this way?");
    await press("Partly");
    await answer("How do you see it now?", "It depends on who is in the room.");
    await press("Add to our story");
    expect(written().at(-1)?.content).toEqual({
      kind: "shift",
      shift: { before: second.text, earlier: second.id, still: "partly" },
    });
    expect(screen.getByText("It depends on who is in the room.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Do you still see it this way?" })).toBeInTheDocument();
  });
});

describe("advice", () => {
  const advice = (minute: number, by: Person, about: Person, text: string): Entry =>
    entryAt(minute, by, { text, content: { kind: "feedback", feedback: { about: about.id } } });
  const toNoa = advice(1, emeka, noa, "When you answer for me, I become quiet.");
  const toEmeka = advice(2, noa, emeka, "Your examples help me most.");

  test("S36: what waits for Noa's answer stands first, and her answer with its one change stands with it", async () => {
    const { press, answer } = await openStory(noa, [toNoa, toEmeka], { part: "advice" });
    expect(region("For you to answer").getByText(toNoa.text)).toBeInTheDocument();
    expect(region("Waiting for an answer").getByText(toEmeka.text)).toBeInTheDocument();
    await press("Answer");
    await answer(/^How did it affect them/, "I take the room.");
    await answer(/^What is one change/, "I count to five.");
    await answer(/^By which day/, "2027-02-10");
    await press("Add to our story");
    const answered = region("Answered");
    expect(answered.getByText("I take the room.")).toBeInTheDocument();
    expect(answered.getByText("One change: I count to five.")).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "For you to answer" })).not.toBeInTheDocument();
  });

  test("S35: the questions about being clear, being safe and talking down are there where advice begins", async () => {
    const { press } = await openStory(emeka, [], { part: "advice" });
    await press("Write what you noticed");
    const asked = await screen.findByRole("combobox", { name: "Does it answer a question?" });
    expect(within(asked).getByText("What was explained that you already knew?")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "About whom?" })).toHaveDisplayValue(noa.name);
  });
});

test("S33: each says how they like to hear advice where advice is given, and the other reads it there", async () => {
  const hers = entryAt(1, noa, {
    text: "Please not in the meeting.",
    content: { kind: "hearing", hearing: { ways: ["written"] } },
  });
  const { press, said: written } = await openStory(emeka, [hers], { part: "advice" });
  expect(region("How I like to hear advice").getByText(hers.text)).toBeInTheDocument();
  await press("Say how you like to hear it");
  await screen.findByLabelText(/^How do you like to hear advice/);
  await press("Add to our story");
  expect(written().map(({ content }) => content.kind)).toEqual(["hearing"]);
  expect(screen.queryByRole("button", { name: "Say how you like to hear it" })).not.toBeInTheDocument();
});

describe("S33: to Emeka, who likes to hear advice spoken", () => {
  const spoken = entryAt(1, emeka, {
    text: "",
    content: { kind: "hearing", hearing: { ways: ["spoken", "time"] } },
  });
  const inBox = async (drafts: Drafts) => {
    const kept = await drafts.read(noaAndEmeka.id, "before hard-message message feedback");
    return kept.ok ? kept.value?.text : undefined;
  };
  const write = async (drafts: Drafts, onSay?: (guide: string) => void) => {
    const opened = await openStory(noa, [spoken], { part: "advice", ways: { onSay }, change: { drafts } });
    await opened.press("Write what you noticed");
    await screen.findByLabelText(/^What did you notice/);
    await opened.answer(/^What did you notice/, "You spoke last.");
    return opened;
  };

  test("Noa says it when they meet: her words wait in that part of the conversation, and nothing is written", async () => {
    const [asked, drafts] = [new Array<string>(), createMemoryDrafts()];
    const { user, said: written } = await write(drafts, (guide) => asked.push(guide));
    expect(screen.getByText(/^Emeka Okafor likes to hear advice like this: Spoken\. With time to think/)).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Say it when we meet" }));
    expect(asked).toEqual(["hard-message"]);
    expect(JSON.parse((await inBox(drafts)) ?? "")).toMatchObject({
      kind: "feedback",
      typed: { text: "You spoke last." },
    });
    expect(written()).toEqual([]);
    expect(screen.getByLabelText(/^What did you notice/)).toHaveValue("");
  });

  test("P4: what waits there already stays, and her new words follow it", async () => {
    const drafts = createMemoryDrafts();
    const before = JSON.stringify({ kind: "feedback", typed: { text: "You waited." } });
    await drafts.write(noaAndEmeka.id, "before hard-message message feedback", { text: before, place: {} });
    const { user } = await write(drafts, () => undefined);
    await user.click(await screen.findByRole("button", { name: "Say it when we meet" }));
    expect(await inBox(drafts)).toContain("You waited.\\nYou spoke last.");
  });

  test("P4: where her organisation leaves that conversation out, no words wait where nobody comes", async () => {
    const policy = { withoutGuides: ["hard-message"] };
    const opened = await openStory(noa, [spoken], {
      part: "advice",
      ways: { onSay: () => undefined },
      change: { policy },
    });
    await opened.press("Write what you noticed");
    expect(await screen.findByText(/^Emeka Okafor likes to hear advice like this/)).toBeVisible();
    await act(async () => undefined);
    expect(screen.queryByRole("button", { name: "Say it when we meet" })).not.toBeInTheDocument();
  });

  test("she may still write it, and where no conversation can be opened there is no other way", async () => {
    const { press, said: written } = await write(createMemoryDrafts());
    expect(screen.queryByRole("button", { name: "Say it when we meet" })).not.toBeInTheDocument();
    await press("Add to our story");
    expect(written()).toMatchObject([{ text: "You spoke last.", content: { kind: "feedback" } }]);
  });

  test("Emeka, who advises his mentor Noa, is led to the conversation for that; in writing there is no such press", async () => {
    const hers = (ways: readonly HearingWay[]) =>
      entryAt(2, noa, { text: "", content: { kind: "hearing", hearing: { ways } } });
    const asked: string[] = [];
    const { press, user, answer, document } = await openStory(emeka, [hers(["spoken"])], {
      part: "advice",
      ways: { onSay: (guide) => asked.push(guide) },
    });
    await press("Write what you noticed");
    await screen.findByLabelText(/^What did you notice/);
    await answer(/^What did you notice/, "You explain twice.");
    await user.click(await screen.findByRole("button", { name: "Say it when we meet" }));
    expect(asked).toEqual(["advice-for-mentor"]);
    await act(async () =>
      document.receive(entryAt(5, noa, { text: "", content: { kind: "hearing", hearing: { ways: ["written"] } } })),
    );
    expect(screen.queryByRole("button", { name: "Say it when we meet" })).not.toBeInTheDocument();
  });
});

test("S48: whoever writes a concern chooses in their own voice what they would like, and the others read it as a wish of theirs", async () => {
  const { press, user, document } = await openStory(emeka, [], { part: "concerns" });
  await press("Write a concern");
  await user.type(
    await screen.findByRole("textbox", { name: /^What is your concern/ }),
    "Calls at eight in the evening",
  );
  const wish = screen.getByRole("combobox", { name: "What would you like?" });
  await user.selectOptions(wish, "To see options");
  await press("Add to our story");
  expect(document.drafts[0]?.content).toEqual({ kind: "concern", concern: { wish: "options" } });
  expect(await screen.findByText(/Wants to see options\./)).toBeInTheDocument();
});

test("S48: a concern stands with what is done about it, and what is closed is a press away", async () => {
  const concern = entryAt(1, emeka, {
    text: "My ideas are told as another's.",
    content: { kind: "concern", concern: { wish: "act" } },
  });
  const action = entryAt(2, noa, {
    text: "I name him when I tell them.",
    content: { kind: "commitment", commitment: { owner: noa.id, due: "2027-02-10", concern: concern.id } },
  });
  const { press, user } = await openStory(emeka, [concern, action], { part: "concerns" });
  expect(screen.getByText(action.text)).toBeInTheDocument();
  expect(screen.getByText("Noa Ben-David, by Wednesday, February 10: Open")).toBeInTheDocument();
  await press("Close it");
  expect(screen.getByText("No concern is open.")).toBeInTheDocument();
  await user.click(screen.getByText("1 is closed"));
  expect(screen.getByRole("button", { name: "Open it again" })).toBeInTheDocument();
});

test("S49: a word stands with what each means by it, and begins where it belongs", async () => {
  const soon = entryAt(1, noa, { text: "Within a week", content: { kind: "term", term: { term: "Soon" } } });
  const { press, answer } = await openStory(emeka, [soon], { part: "words" });
  await press("Say what it means to you");
  await answer(/^What does this word mean/, "Today");
  await press("Add to our story");
  expect(screen.getByText("Today")).toBeInTheDocument();
  await press("I agree");
  expect(screen.getByText("Agreed by Noa Ben-David and you.")).toBeInTheDocument();
});

describe("rules", () => {
  const rule = (reviewOn: string): Entry =>
    entryAt(1, noa, {
      text: "What we say here stays here.",
      content: { kind: "agreement", agreement: { topic: "confidentiality", reviewOn } },
    });
  const old = rule("2027-01-20");
  const yes = entryAt(2, emeka, { text: "", content: { kind: "confirmation", confirmation: { of: old.id } } });

  test("S5: on its day each is asked whether it is still so, and one press says yes", async () => {
    const { press, said: written } = await openStory(emeka, [old, yes], { part: "rules" });
    expect(screen.getByText("It is time to look at this again.")).toBeInTheDocument();
    await press("It still applies");
    expect(written()).toEqual([{ text: "", content: { kind: "confirmation", confirmation: { of: old.id } } }]);
    expect(screen.getByText("You looked at it again.")).toBeInTheDocument();
  });

  test("S5: before its day nobody is asked, and a rule without a yes asks for that first", async () => {
    await openStory(emeka, [rule("2027-02-20")], { part: "rules" });
    expect(screen.getByRole("button", { name: "I agree" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "It still applies" })).not.toBeInTheDocument();
  });

  test("S5: a rule begins in our story with the same sentences as before a conversation, by what it is about", async () => {
    const { press, said: written } = await openStory(noa, [], { part: "rules" });
    await press("Add a rule");
    const sentence = "What you tell me stays here. I may tell my own part.";
    await userEvent.click(await screen.findByRole("button", { name: sentence }));
    expect(screen.getByRole("textbox", { name: /^What do you agree on/ })).toHaveValue(sentence);
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "What is it about?" }),
      "How each of us is heard",
    );
    expect(screen.queryByRole("button", { name: sentence })).toBeNull();
    expect(screen.getByRole("button", { name: "Each of us finishes. Then the other one speaks." })).toBeVisible();
    expect(written()).toEqual([]);
  });
});
