import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as fc from "fast-check";
import { foldEntries } from "../../../src/domain/document/fold";
import { readContent } from "../../../src/graph/entryContent/entryContent";
import { DocumentView } from "../../../src/ui/document/DocumentView";
import type { FormContext } from "../../../src/ui/document/write/formSpec";
import { STEP_FORM_KINDS, STEP_FORMS } from "../../../src/ui/document/write/forms";
import type { Services } from "../../../src/ui/services";
import { times } from "../../cases";
import { at, emeka, entryAt, idAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { beforeEntryParts, createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";
import { openStory } from "../../doubles/storyScreen";

const NOW = at("2027-01-25T09:00:00Z");

const open = async (change: Partial<Services> = {}) => {
  const document = createFakeDocument(emeka, createHandClock(NOW));
  const services = await screenServices(emeka, NOW, { ...beforeEntryParts, ...change });
  render(
    <InContext services={services}>
      <DocumentView pair={noaAndEmeka} document={document} />
    </InContext>,
  );
  const user = userEvent.setup();
  const choose = async (kind: string) => {
    await user.click(screen.getByRole("button", { name: "Write something else" }));
    // Words that wait for their form open it again.
    const tile = await screen.findByRole("button", { name: new RegExp(`^(${kind}|Choose another)`) });
    if (tile.textContent !== "Choose another") await user.click(tile);
  };
  const answer = (name: string | RegExp, words: string) => user.type(screen.getByLabelText(name), words);
  const keep = () => user.click(screen.getByRole("button", { name: "Add to our story" }));
  const more = () => user.click(screen.getByText("More", { selector: "summary *" }));
  return { user, document, services, choose, answer, keep, more };
};

test("Emeka promises something for a moment and a day, and knows who reads it", async () => {
  const { document, choose, answer, keep, more } = await open();
  await choose("Promise");
  expect(screen.getByText("Read by you and Noa Ben-David")).toBeInTheDocument();
  await answer(/^What will be done/, "I ask one question first.");
  await more();
  await answer(/^When will you do it/, "When I open Monday's meeting");
  await answer(/^By which day/, "2027-02-10");
  await keep();
  expect(document.drafts).toEqual([
    {
      text: "I ask one question first.",
      content: {
        kind: "commitment",
        commitment: { owner: emeka.id, due: "2027-02-10", ifSituation: "When I open Monday's meeting" },
      },
    },
  ]);
  expect(screen.queryByLabelText(/^What will be done/)).not.toBeInTheDocument();
});

test("S53: each kind has a line that says what it is, and what is typed stays when another kind is chosen", async () => {
  const { user, choose, answer } = await open();
  await choose("Promise");
  await answer(/^What will be done/, "I ask first.");
  await user.click(screen.getByRole("button", { name: "Choose another" }));
  await user.click(screen.getByRole("button", { name: "New to me Something that became clear to you" }));
  expect(screen.getByLabelText(/^What is new to you/)).toHaveValue("I ask first.");
});

test("what is still needed is said after the press, not before, and nothing is written", async () => {
  const { document, choose, keep } = await open();
  await choose("Rule");
  expect(screen.queryByText(/^Still needed/)).not.toBeInTheDocument();
  await keep();
  expect(
    screen.getByText("Still needed: What do you agree on? and When will you look at it again?"),
  ).toBeInTheDocument();
  expect(document.drafts).toEqual([]);
});

test("S13: Emeka looks back on his own older sentence, and nobody rates him", async () => {
  const { user, document, choose, answer, keep } = await open();
  act(() => document.receive(entryAt(1, emeka, { text: "Silence means no." })));
  await choose("Then and now");
  await user.selectOptions(screen.getByLabelText("Something you wrote before"), "Silence means no.");
  await user.selectOptions(screen.getByLabelText("Do you still see it this way?"), "Partly");
  await answer(/^How do you see it now/, "Silence can mean thinking.");
  await keep();
  expect(document.drafts).toEqual([
    {
      text: "Silence can mean thinking.",
      content: { kind: "shift", shift: { before: "Silence means no.", earlier: idAt(1, 2), still: "partly" } },
    },
  ]);
});

test("S26: a goal needs its words and what it is about, which nobody chooses for Emeka; he may say where he starts from", async () => {
  const { user, document, choose, answer, keep, more } = await open();
  const about = () => screen.getByRole("combobox", { name: /^What is it about/ });
  await choose("Goal");
  await answer(/^What do you want to reach/, "I lead one review.");
  expect(about()).toHaveDisplayValue("Choose one");
  await keep();
  expect(document.drafts).toEqual([]);
  await user.selectOptions(about(), "a skill");
  await keep();
  expect(document.drafts).toMatchObject([{ text: "I lead one review.", content: { kind: "goal" } }]);
  expect(document.drafts[0]?.content).not.toHaveProperty("goal.startsFrom");
  await choose("Goal");
  await answer(/^What do you want to reach/, "I ask earlier.");
  await user.selectOptions(about(), "an opportunity");
  await more();
  await answer(/^Where do you start from/, "I ask when it is late.");
  await keep();
  expect(document.drafts[1]).toMatchObject({
    text: "I ask earlier.",
    content: { kind: "goal", goal: { area: "opportunity", startsFrom: "I ask when it is late." } },
  });
});

test("S43: Emeka says which of Noa's ideas he used; it is his words beside hers, and nobody gets points", async () => {
  const { user, document, choose, answer, keep } = await open();
  const idea = entryAt(1, noa, { text: "Ask before you advise." });
  const news = entryAt(2, noa, {
    text: "Called off: Thursday",
    content: {
      kind: "calledOff",
      calledOff: { eventId: "event-1", start: at("2026-12-10T12:15:00Z"), end: at("2026-12-10T13:00:00Z") },
    },
  });
  act(() => document.receive(idea));
  act(() => document.receive(news));
  await choose("I used your idea");
  await answer(/^What did you do with the idea/, "I asked first, and listened.");
  const ideas = screen.getByLabelText("Which idea was it?");
  expect(
    within(ideas)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["An idea said in conversation", "Ask before you advise."]);
  await user.selectOptions(ideas, "Ask before you advise.");
  await keep();
  expect(document.drafts).toEqual([
    { text: "I asked first, and listened.", content: { kind: "thanks", thanks: { of: idea.id } } },
  ]);
  expect(screen.getByText("I asked first, and listened.").closest("article")).not.toHaveTextContent(
    /point|score|\d+ of/,
  );
});

test("S23: an experience that is only planned asks nothing yet", async () => {
  const { choose, answer, keep } = await open();
  await choose("Experience");
  await answer(/^What will you do/, "A day with Ada's team");
  await keep();
  expect(screen.queryByLabelText("What is different from what you know?")).not.toBeInTheDocument();
});

test("S23: after an experience two questions are asked, about the difference and about somewhere else, and both may stay open", async () => {
  const { user, document, choose, answer, keep, more } = await open();
  await choose("Experience");
  await answer(/^What will you do/, "A day with Ada's team");
  await more();
  await user.selectOptions(screen.getByLabelText("Have you talked about it afterwards?"), "Yes");
  await keep();
  await answer("What is different from what you know?", "They decide at lunch.");
  await user.click(screen.getAllByRole("button", { name: "Add to our story" })[0]!);
  expect(document.drafts).toMatchObject([
    { text: "A day with Ada's team", content: { kind: "experience" } },
    {
      text: "They decide at lunch.",
      content: { kind: "insight", insight: { topic: "What is different from what you know?" } },
    },
  ]);
  expect(screen.getByLabelText("Where else could this help you?")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.getByRole("button", { name: "Write something else" })).toBeVisible();
});

test("P4: a half-filled form is still there after a reload, and stays when the device refuses to keep it", async () => {
  const first = await open();
  await first.choose("Word");
  await first.answer(/^Which word/, "Soon");
  cleanup();
  const { document, choose, answer, keep } = await act(() => open({ drafts: first.services.drafts }));
  await choose("Word");
  expect(screen.getByLabelText(/^Which word/)).toHaveValue("Soon");
  document.writeFails({ type: "DeviceStorage", problem: "full" });
  await answer(/^What do you mean by it/, "This week");
  await keep();
  expect(await screen.findByRole("alert")).toBeInTheDocument();
  expect(screen.getByLabelText(/^Which word/)).toHaveValue("Soon");
});

test("P4: whatever somebody answers in any form, what is kept can be read again", async () => {
  const services = await screenServices(emeka, NOW, beforeEntryParts);
  const entries = foldEntries([
    entryAt(1, emeka, { text: "Silence means no." }),
    entryAt(2, noa, { text: "Ask first." }),
  ]).map((folded) => ({ ...folded, whereabouts: { kind: "in-document" as const } }));
  const context: FormContext = { format: services, pair: noaAndEmeka, entries };
  const words = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom("2027-02-10", "2027-02-30", idAt(1, 2), "noa", "both", "12", "-1", "a\nb"),
  );
  let kept = 0;
  for (const kind of STEP_FORM_KINDS) {
    const { fields, content, filled } = STEP_FORMS[kind];
    const answerTo = (field: (typeof fields)[number]) => {
      const options = "options" in field ? field.options(context).map(([value]) => value) : [];
      return fc.option(options.length > 0 ? fc.constantFrom(...options, "") : words, { nil: undefined });
    };
    const typed = fc.record(Object.fromEntries(fields.map((field) => [field.name, answerTo(field)])));
    fc.assert(
      fc.property(typed, (answers) => {
        const given = Object.fromEntries(
          Object.entries(answers).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
        );
        const made = content(given, context);
        if (made === undefined) return;
        const { kind: name, ...facts } = made;
        expect(readContent(name, JSON.parse(JSON.stringify(facts)))).toEqual(made);
        // "Change it" opens the same form with all of it.
        const again = filled(entryAt(3, emeka, { content: made }));
        expect(again && content(again, context)).toEqual(made);
        kept += 1;
      }),
      times(100),
    );
  }
  expect(kept).toBeGreaterThan(500);
});

test("P4: offline, Emeka is told at the box that his note is kept here and waits, and one press shows it to him", async () => {
  const { user, document, press } = await openStory(emeka, [entryAt(1, noa, { text: "We begin on time." })]);
  const scrolled: Element[] = [];
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolled.push(this);
  };
  await user.type(screen.getByRole("textbox", { name: "Write a note" }), "The train stood still in Abuja.{Tab}{Enter}");
  const said = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
  expect(said().join()).toContain("Your note is kept. You find it under today.");
  act(() => document.putAll({ kind: "waiting", why: "Offline" }));
  expect(said().join()).toContain("Kept on this device. It waits until you are online.");
  expect(said().join()).not.toContain("Your note is kept.");
  await press("Show it");
  const note = screen.getByText("The train stood still in Abuja.").closest("article");
  expect(scrolled.at(-1)).toBe(note);
  expect(note).toHaveFocus();
});

test("S33: who asks for advice is asked for what and by when, not for a promise of somebody", async () => {
  const { press, answer, said } = await openStory(emeka, [], { part: "advice" });
  await press("Ask for advice");
  await answer(/^What would you like advice on/, "How do I say no to a customer?");
  expect(screen.queryByLabelText(/^Who does it/)).not.toBeInTheDocument();
  await answer(/^By which day do you need it/, "2026-12-18");
  await press("Add to our story");
  expect(said()).toMatchObject([
    {
      text: "How do I say no to a customer?",
      content: { kind: "commitment", commitment: { owner: noa.id, due: "2026-12-18" } },
    },
  ]);
});
