import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import type { Person } from "../../../src/domain/people/person";
import { err } from "../../../src/domain/shared/result";
import { DocumentView } from "../../../src/ui/document/DocumentView";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";
import { openStory } from "../../doubles/storyScreen";

const goal = (of: Person, successLooksLike?: string): EntryContent => ({
  kind: "goal",
  goal: { area: "skill", of: of.id, ...(successLooksLike !== undefined && { successLooksLike }) },
});

describe("the plan on one page", () => {
  const his = entryAt(1, emeka, { text: "Lead a review", content: goal(emeka, "They ask me again.") });
  const step = entryAt(2, emeka, {
    text: "One review with Noa beside me",
    content: { kind: "milestone", milestone: { goal: his.id, due: "2027-02-15", kindOf: "skill" } },
  });
  const hours = entryAt(3, emeka, {
    content: { kind: "budget", budget: { what: "course", forWhom: "both", hours: 6, state: "used" } },
  });
  const openPlan = (me: Person, ...entries: readonly Entry[]) => openStory(me, entries, { part: "plan" });

  test("S27: names what is missing, draws the steps on one line with today, and counts hours", async () => {
    await openPlan(emeka, his, step, hours);
    const missing = "a step towards understanding each other and a result that can be seen";
    expect(screen.getByText(`Still missing in your plan: ${missing}.`)).toBeInTheDocument();
    expect(screen.getByRole("img", { name: "Days of your steps: Monday, February 15" })).toBeInTheDocument();
    const steps = within(screen.getByRole("region", { name: "Steps" }));
    expect(steps.getByText("One review with Noa beside me")).toBeInTheDocument();
    expect(steps.getByText("By Monday, February 15: a skill.")).toBeInTheDocument();
    expect(screen.getByText("Used: 6 hours")).toBeInTheDocument();
    expect(screen.queryByText("Nothing yet.")).not.toBeInTheDocument();
  });

  test("S29: Emeka moves the day of his step where it stands, and all else that it says stays", async () => {
    const mine = {
      ...step,
      content: {
        kind: "milestone",
        milestone: { goal: his.id, due: "2027-02-15", kindOf: "skill", evidence: "She says so." },
      },
    } as const;
    const { press, user, said, choose } = await openPlan(emeka, his, mine);
    await choose("Another day", "One review with Noa beside me");
    const day = screen.getByLabelText("By which day now?");
    await user.clear(day);
    await user.type(day, "2027-03-01");
    await press("Move it");
    expect(said()).toEqual([
      { text: mine.text, content: { kind: "milestone", milestone: { ...mine.content.milestone, due: "2027-03-01" } } },
    ]);
    expect(within(screen.getByRole("region", { name: "Steps" })).getAllByRole("article")).toHaveLength(1);
    expect(screen.getAllByText(/March 1/)[0]).toBeVisible();
  });

  test("P9: of a thousand goals the first hundred are drawn, and the rest as Noa goes on", async () => {
    const goals = Array.from({ length: 1_000 }, (_, index) =>
      entryAt(index + 1, emeka, { text: `Goal ${index + 1}`, content: goal(emeka) }),
    );
    const { press } = await openPlan(noa, ...goals);
    const drawn = () => screen.getAllByText(/^Goal \d+$/).length;
    expect(drawn()).toBe(100);
    await press("Show 900 more entries");
    expect(drawn()).toBe(200);
  });

  test("P6: nobody moves the day of another person's step", async () => {
    const { choicesOf } = await openPlan(noa, his, step);
    expect(await choicesOf("One review with Noa beside me")).not.toContain("Another day");
  });

  test("S29: a goal, its step, and an end are written where they stand, and another person's are left alone", async () => {
    const { press, answer, user, said } = await openPlan(emeka, his);
    await press("Add a step");
    await answer(/^What is the step/, "Ask for a date");
    await user.type(screen.getByLabelText(/^By which day/), "2027-02-10");
    await press("Add to our story");
    expect(said()).toEqual([
      {
        text: "Ask for a date",
        content: { kind: "milestone", milestone: { goal: his.id, due: "2027-02-10", kindOf: "skill" } },
      },
    ]);
    await press("It is done");
    await press("It is reached");
    expect(said().map(({ content }) => content.kind === "progress" && content.progress.status)).toEqual([
      false,
      "done",
      "done",
    ]);
  });

  test("S29: who gives a goal up is asked first, its steps stay under it, and one press takes it up again", async () => {
    const { press, user, said, choose } = await openPlan(emeka, his, step);
    const goal = () => within(screen.getByText("Lead a review").closest("article") ?? document.body);
    await choose("Give it up", "Lead a review");
    expect(screen.getByText("It stays in your plan, and you can open it again.")).toBeInTheDocument();
    expect(said()).toEqual([]);
    await press("Keep it");
    await choose("Give it up", "Lead a review");
    await press("Yes, give it up");
    expect(screen.queryByText("Your plan begins with one goal.")).not.toBeInTheDocument();
    await user.click(screen.getByText("1 goal was given up"));
    const over = within(screen.getByText("1 goal was given up").closest("details") ?? document.body);
    expect(over.getByText("One review with Noa beside me")).toBeInTheDocument();
    await user.click(goal().getByRole("button", { name: "Open it again" }));
    expect(said().map(({ content }) => content.kind === "progress" && content.progress.status)).toEqual([
      "dropped",
      "open",
    ]);
    expect(screen.queryByText("1 goal was given up")).not.toBeInTheDocument();
  });

  test("S29: Noa may say that Emeka's step is done, and that it is not; to give it up is his to say", async () => {
    const { press, user, said, choicesOf } = await openPlan(noa, his, step);
    expect(await choicesOf("One review with Noa beside me")).not.toContain("Give it up");
    await press("It is done");
    await user.click(
      within(screen.getByRole("region", { name: "Steps" })).getByText("Done", { selector: "summary span" }),
    );
    await press("Open it again");
    expect(said().map(({ content }) => content.kind === "progress" && content.progress.status)).toEqual([
      "done",
      "open",
    ]);
  });

  test("S29: a step whose day has passed says so", async () => {
    const late = entryAt(2, emeka, {
      text: "One review with Noa beside me",
      content: { kind: "milestone", milestone: { goal: his.id, due: "2026-01-15", kindOf: "skill" } },
    });
    await openPlan(noa, his, late);
    expect(within(screen.getByRole("region", { name: "Steps" })).getByText(/^The day has passed/)).toBeInTheDocument();
  });

  test("S7: Noa cannot say that Emeka's goal is reached, and what she proposes waits for his yes", async () => {
    const hers = entryAt(4, noa, { text: "Write in French", content: goal(emeka) });
    await openPlan(noa, his, hers);
    expect(screen.queryByRole("button", { name: "It is reached" })).not.toBeInTheDocument();
    const proposed = screen.getByText("Write in French").closest("article");
    expect(proposed && within(proposed).getByText("It counts once Emeka Okafor agrees.")).toBeInTheDocument();
  });

  test("S28: has a box for the success of each, and is agreed only when both have written", async () => {
    const { press, answer, user, said } = await openPlan(noa, his);
    expect(screen.getByText("They ask me again.", { selector: "section p" })).toBeInTheDocument();
    expect(screen.queryByText("Not written yet.")).not.toBeInTheDocument();
    expect(screen.queryByText("Each of you has said what success means.")).not.toBeInTheDocument();
    await press("Write yours");
    await answer(/^How will you know/, "He leads without me.");
    await press("Add to our story");
    expect(said()).toEqual([{ text: "He leads without me.", content: { kind: "success", success: {} } }]);
    expect(screen.getByText("Each of you has said what success means.")).toBeInTheDocument();
    await press("Change it");
    await user.type(await screen.findByLabelText(/^How will you know/), " And I rest.");
    await press("Keep the change");
    expect(said().at(-1)?.text).toBe("He leads without me. And I rest.");
  });

  test("S30: hours that were wished for are agreed, and then used, by whom they are for", async () => {
    const wish = entryAt(5, noa, {
      text: "A course in Portuguese",
      content: { kind: "budget", budget: { what: "course", forWhom: emeka.id, hours: 6, state: "wish" } },
    });
    const { press } = await openPlan(emeka, wish);
    expect(screen.getByText("Wished for: 6 hours")).toBeInTheDocument();
    await press("Agreed");
    expect(screen.getByText("Agreed: 6 hours")).toBeInTheDocument();
    await press("Used");
    expect(screen.getByText("Used: 6 hours")).toBeInTheDocument();
  });

  test("S29: the next look back has its day, and one press finds a time for it", async () => {
    const look = entryAt(6, noa, {
      text: "We met every second week.",
      content: { kind: "checkin", checkin: { keep: ["The pauses"], change: [], stop: [], on: "2027-03-01" } },
    });
    const onFindTime = jest.fn();
    const { press } = await openStory(emeka, [look], { part: "plan", ways: { onFindTime } });
    expect(screen.getByText("You will look back again on Monday, March 1.")).toBeInTheDocument();
    await press("Find a time for it");
    expect(onFindTime).toHaveBeenCalledTimes(1);
  });

  test("S29: what they keep, change and stop stands as cards where they look back; Noa changes hers, and the one before is a press away", async () => {
    const look = (minute: number, text: string, ...[keep, change, stop]: readonly (readonly string[])[]) =>
      entryAt(minute, noa, {
        text,
        content: { kind: "checkin", checkin: { keep: keep!, change: change!, stop: stop! } },
      });
    const first = look(6, "We met every week.", ["The walks"], [], []);
    const second = look(7, "We met every second week.", ["The pauses", "Tea first"], ["Shorter Fridays"], []);
    const { press, user, said } = await openPlan(noa, first, second);
    const looks = within(screen.getByRole("region", { name: "Looking back" }));
    const [newest, older] = looks.getAllByRole("article", { hidden: true }).map((each) => within(each));
    expect(newest!.getByText("We met every second week.")).toBeVisible();
    const cards = (of = newest!) =>
      of
        .queryAllByRole("region", { hidden: true })
        .map((card) => [
          card.getAttribute("aria-label"),
          within(card).getAllByRole("listitem", { hidden: true }).length,
        ]);
    expect(cards()).toEqual([
      ["Keep", 2],
      ["Change", 1],
    ]);
    expect(newest!.getByText("Shorter Fridays")).toBeVisible();
    expect(newest!.queryByText(/^Change: /)).not.toBeInTheDocument();
    expect(older!.getByText("The walks")).not.toBeVisible();
    await user.click(looks.getByText("Earlier: 1"));
    expect(older!.getByText("The walks")).toBeVisible();
    await user.click(newest!.getByRole("button", { name: "Change it" }));
    await user.type(await screen.findByLabelText(/^What do you want to stop/), "Notes in the talk");
    await press("Keep the change");
    expect(said().at(-1)?.content).toEqual({
      kind: "checkin",
      checkin: { keep: ["The pauses", "Tea first"], change: ["Shorter Fridays"], stop: ["Notes in the talk"] },
    });
    expect(looks.getByText("Notes in the talk")).toBeVisible();
  });

  test("S29: Emeka reads what Noa keeps and stops, and has no press to change her words", async () => {
    const look = entryAt(6, noa, {
      content: { kind: "checkin", checkin: { keep: ["Tea"], change: [], stop: ["Haste"] } },
    });
    await openPlan(emeka, look);
    const looks = within(screen.getByRole("region", { name: "Looking back" }));
    expect(looks.getByText("Haste")).toBeVisible();
    expect(looks.queryByRole("button", { name: "Change it" })).not.toBeInTheDocument();
  });

  test("S27: what is due and the next step stand open, later ones a press away, and while a step waits its goal is quiet", async () => {
    const stepBy = (minute: number, text: string, due: string) =>
      entryAt(minute, emeka, {
        text,
        content: { kind: "milestone", milestone: { goal: his.id, due, kindOf: "skill" } },
      });
    const steps = [
      stepBy(2, "Ask for a date", "2027-01-15"),
      stepBy(3, "Lead with Noa", "2027-02-15"),
      stepBy(4, "Lead alone", "2027-03-15"),
    ];
    const { user, said, choose } = await openPlan(emeka, his, ...steps);
    const region = within(screen.getByRole("region", { name: "Steps" }));
    for (const words of ["Ask for a date", "Lead with Noa"]) expect(region.getByText(words)).toBeVisible();
    expect(region.getByText("Lead alone")).not.toBeVisible();
    await user.click(region.getByText("Later: 1"));
    expect(region.getByText("Lead alone")).toBeVisible();
    expect(screen.queryByRole("button", { name: "It is reached" })).not.toBeInTheDocument();
    await choose("It is reached", "Lead a review");
    expect(said()).toEqual([{ text: "", content: { kind: "progress", progress: { of: his.id, status: "done" } } }]);
  });

  test("S30: hours and money are a press away, and open by themselves where Emeka is asked", async () => {
    const asked = entryAt(5, noa, {
      text: "A course in Portuguese",
      content: { kind: "budget", budget: { what: "course", forWhom: emeka.id, hours: 6, state: "wish" } },
    });
    const own = { ...asked, author: emeka.id, authorName: emeka.name };
    await openPlan(emeka, own);
    expect(screen.getByText("A course in Portuguese")).not.toBeVisible();
    cleanup();
    await openPlan(emeka, asked);
    expect(screen.getByText("A course in Portuguese")).toBeVisible();
  });

  test("S67: Emeka ticks lines of his own, reads what he copies, and nothing is sent", async () => {
    const hers = entryAt(4, noa, { text: "Write in French", content: goal(emeka) });
    const yes = entryAt(5, emeka, {
      text: "",
      content: { kind: "progress", progress: { of: hers.id, status: "open" } },
    });
    const { user, press, said } = await openPlan(emeka, his, step, hers, yes);
    const copied = jest.spyOn(navigator.clipboard, "writeText");
    await user.click(screen.getByText("Copy lines for a career talk"));
    expect(screen.queryByRole("checkbox", { name: /Write in French/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "Goal: Lead a review (Open)" }));
    expect(screen.getByLabelText("This is what you copy")).toHaveValue("Goal: Lead a review (Open)");
    await press("Copy");
    expect(copied).toHaveBeenCalledWith("Goal: Lead a review (Open)");
    expect(said()).toEqual([]);
    // What a manager may ask of him, and what nobody will see, can be shown to that manager.
    expect(screen.getByRole("link", { name: /a page for managers/ })).toHaveAttribute("href", "managers.en.html");
  });
});

describe("Do you still see it this way?", () => {
  const old = entryAt(1, emeka, { text: "Silence means no." });
  const held = Array.from({ length: 4 }, (_, i) =>
    entryAt(10 + i, noa, { text: "", content: { kind: "held", held: { met: true, notReached: [] } } }),
  );
  const ask = (me: Person, entries: readonly Entry[]) => openStory(me, entries);
  const question = () => screen.queryByRole("region", { name: "You wrote this some time ago" });

  test("after the fourth meeting Emeka is asked about his own sentence, and answers in his words", async () => {
    const { document, user } = await ask(emeka, [old, ...held]);
    await user.click(screen.getByRole("button", { name: "Partly" }));
    await user.type(screen.getByLabelText("How do you see it now?"), "Silence can mean thinking.");
    await user.click(screen.getByRole("button", { name: "Add to our story" }));
    expect(document.drafts).toEqual([
      {
        text: "Silence can mean thinking.",
        content: { kind: "shift", shift: { before: "Silence means no.", earlier: old.id, still: "partly" } },
      },
    ]);
    expect(question()).not.toBeInTheDocument();
  });

  test("a yes is one press; another day is one too, and writes nothing", async () => {
    const { document, user } = await ask(emeka, [old, ...held]);
    await user.click(screen.getByRole("button", { name: "Not today" }));
    expect([question(), document.drafts]).toEqual([null, []]);
  });

  test("P1: Noa is not asked about Emeka's sentence, and nobody is before the fourth meeting", async () => {
    await ask(noa, [old, ...held]);
    expect(question()).not.toBeInTheDocument();
  });

  test("nobody is asked before the fourth meeting", async () => {
    await ask(emeka, [old, ...held.slice(1)]);
    expect(question()).not.toBeInTheDocument();
  });
});

test("P4: a device that keeps nothing says so while somebody types, not afterwards", async () => {
  const NOW = at("2027-01-25T09:00:00Z");
  const refuses = async () => err({ type: "DeviceStorage", problem: "blocked" } as const);
  const document = createFakeDocument(emeka, createHandClock(NOW));
  render(
    <InContext services={await screenServices(emeka, NOW, { drafts: { read: refuses, write: refuses } })}>
      <DocumentView pair={noaAndEmeka} document={document} />
    </InContext>,
  );
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Write a note"), "S");
  expect(screen.getByText(/^This device does not keep what you type/)).toBeInTheDocument();
});
