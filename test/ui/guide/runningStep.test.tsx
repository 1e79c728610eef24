import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type Guide, stepsFor } from "../../../src/domain/conversation/guide";
import type { Person } from "../../../src/domain/people/person";
import { firstMeeting } from "../../../src/guides/firstMeeting";
import { groundRules } from "../../../src/guides/groundRules";
import { repair } from "../../../src/guides/repair";
import { twoContexts } from "../../../src/guides/twoContexts";
import { workplacePolitics } from "../../../src/guides/workplacePolitics";
import { ConversationView } from "../../../src/ui/conversation/ConversationView";
import { at, emeka, entryAt, idAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument, createFakeSession } from "../../doubles/liveFakes";
import { createMemoryDrafts } from "../../doubles/memoryDrafts";
import { createHandClock, screenServices } from "../../doubles/screenServices";
import { chooseBox, inMenu } from "../../doubles/conversationScreen";
import { InContext } from "../../doubles/inContext";

const TUESDAY = at("2026-11-24T09:00:00Z");

/** A meeting of 45 minutes in the part with this name. */
const openAt = async (me: Person, guide: Guide, step: string, drafts = createMemoryDrafts()) => {
  const clock = createHandClock(TUESDAY);
  const [session, document] = [createFakeSession(me, clock), createFakeDocument(me, clock)];
  const services = await screenServices(me, TUESDAY, { clock, drafts });
  const view = (
    <InContext services={services}>
      <ConversationView session={session} document={document} pair={noaAndEmeka} />
    </InContext>
  );
  const shown = render(view);
  await act(() => session.start(guide, 45));
  const part = stepsFor(guide, 45).findIndex(({ id }) => id === step);
  await act(() => session.goTo(part));
  await screen.findByText(new RegExp(`^Part ${part + 1} of|^Is today the right day`));
  return { user: userEvent.setup(), session, document, clock, drafts, view, ...shown };
};

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: string) => screen.findByRole("textbox", { name: new RegExp(`^${name}`) });

describe("one press away in every part", () => {
  test("S44: Emeka reads a question in simpler words and goes back to the first ones", async () => {
    await openAt(emeka, firstMeeting, "mentor-tells");
    const first = screen.getByText(/This part is for listening/).textContent;
    await inMenu("I need a moment", "Say it in simpler words");
    expect(screen.getByText(/This part is for listening|Listen/)).toBeVisible();
    await inMenu("I need a moment", "Back to the first words");
    expect(screen.getByText(/This part is for listening/)).toHaveTextContent(first);
  });

  test("S4: Emeka asks for an explanation, Noa reads it with “rather not” beside it, and either answer takes it away", async () => {
    const { user, session } = await openAt(noa, firstMeeting, "mentor-tells");
    await act(() => session.as(emeka).raiseSignal("explain"));
    expect(screen.getByText("Emeka Okafor asks: please explain this.")).toBeVisible();
    expect(press("I will explain")).toBeVisible();
    await user.click(press("Rather not"));
    expect(session.snapshot().session?.signal).toBeUndefined();
    expect(screen.queryByText(/please explain\.$/)).not.toBeInTheDocument();
  });

  test("S44: Noa asks for a moment: the time stands still, nobody is at fault, and Emeka may go on", async () => {
    const { session, clock } = await openAt(noa, firstMeeting, "mentee-tells");
    await inMenu("I need a moment", "Wait a moment");
    expect(screen.getByText("You asked for a moment. Nobody has to speak now.")).toHaveFocus();
    clock.forward(30);
    await inMenu("More for this part", "How much time is left?");
    expect(screen.getByText("About 11 minutes left in this part.")).toBeVisible();
    await act(() => session.as(emeka).clearSignal());
    await inMenu("More for this part", "How much time is left?");
    expect(screen.getByText("About 11 minutes left in this part.")).toBeVisible();
  });

  test("S49: a word that both agreed on is explained inside the question, and in a small list", async () => {
    const { user, document } = await openAt(emeka, firstMeeting, "mentor-tells");
    const term = entryAt(1, noa, {
      text: "Only ears",
      content: { kind: "term", term: { term: "listening", otherForms: ["all ears", "heed"] } },
    });
    act(() => document.receive(term));
    expect(screen.queryByRole("button", { name: "listening" })).not.toBeInTheDocument();
    await inMenu("More for this part", "Our words and cards");
    expect(await screen.findByText("Not all of you have agreed yet.")).toBeVisible();
    expect(screen.getByText("Other forms: all ears and heed")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "I agree to this word" }));
    expect(document.drafts[0]).toMatchObject({ content: { kind: "confirmation", confirmation: { of: term.id } } });
    // Where nothing has a size, the press that was focused and is gone leaves the dialog without its focus.
    await user.click(screen.getByRole("button", { name: "Close", hidden: true }));
    const word = (await screen.findAllByRole("button", { name: "listening" }))[0];
    await user.click(word!);
    expect(word?.parentElement).toHaveTextContent(/listening \(Only ears\)/);
  });

  test("P1: Emeka's wishes for today change his words, stay after a reload, and are in no entry and no state of the meeting", async () => {
    const first = await openAt(emeka, workplacePolitics, "options");
    const plain = document.body.textContent;
    await inMenu("More for this part", "How I like it today");
    expect(await screen.findByText("Only you read this here")).toBeVisible();
    await first.user.click(screen.getByRole("checkbox", { name: "Examples first" }));
    await first.user.type(await box("Or in your own words"), "after a long night");
    await first.user.click(press("Close"));
    expect(document.body.textContent).not.toBe(plain);
    expect(JSON.stringify([first.session.snapshot(), first.document.drafts])).not.toMatch(/prefer|long night/);
    const id = first.session.snapshot().session?.id;
    expect(await first.drafts.read(noaAndEmeka.id, "today")).toMatchObject({
      value: { text: "prefer-examples\nafter a long night", place: { session: id } },
    });
    first.unmount();
    render(first.view);
    await inMenu("More for this part", "How I like it today");
    expect(await screen.findByRole("checkbox", { name: "Examples first" })).toBeChecked();
  });
});

describe("what a part leaves in the document", () => {
  test("S49: a part that asks for a word has its form: who reads it is said first, and it belongs to the part", async () => {
    const { user, session, document } = await openAt(emeka, repair, "arrive");
    for (const person of [noa, emeka])
      await act(async () => {
        await session.as(person).press("yes-today");
        await session.as(person).press("keep-record");
      });
    await act(() => session.goTo(4));
    await chooseBox("Word");
    const form = await screen.findByRole("region", { name: "Word" });
    expect(within(form).getByText("Read by you and Noa Ben-David")).toBeVisible();
    // One has a word before one says what it means.
    const [first] = within(form).getAllByRole("textbox");
    expect(first).toHaveAccessibleName(/^Which word/);
    await user.type(first!, "Soon");
    await user.type(within(form).getByRole("textbox", { name: /^What do you mean by it/ }), "This week");
    await user.click(within(form).getByRole("button", { name: "Add to our story" }));
    expect(document.drafts).toMatchObject([
      { text: "This week", content: { kind: "term", term: { term: "Soon" } }, guide: { step: "next-time" } },
    ]);
    expect(window.document.activeElement).toHaveRole("tab");
    expect(screen.getByText("It is in Our story.")).toBeVisible();
    // News of one part is not news of the next.
    await act(() => session.goTo(3));
    expect(screen.queryByText("It is in Our story.")).not.toBeInTheDocument();
  });

  test("S18: politics at work cannot be closed with one way to go; ending early can always be done", async () => {
    const { user, session, document } = await openAt(emeka, workplacePolitics, "close");
    const way = (minute: number) =>
      entryAt(minute, emeka, {
        session: session.snapshot().session!.id,
        content: { kind: "insight", insight: { option: { worksWhere: "Here", costs: "Time" } } },
      });
    act(() => document.receive(way(1)));
    expect(screen.getByText(/^Add one more option/)).toBeVisible();
    await user.click(press("End for today"));
    expect(screen.queryByText(/Do you want to end this conversation/)).not.toBeInTheDocument();
    await inMenu("More for this part", "End now");
    expect(screen.getByText(/Do you want to end this conversation/)).toBeVisible();
    await user.click(press("No, go on"));
    await user.click(press("Go to that part"));
    expect(screen.getByRole("tab", { name: "An option" })).toBeVisible();
    await act(() => session.goTo(5));
    act(() => document.receive(way(2)));
    await user.click(press("End for today"));
    expect(screen.getByText(/Do you want to end this conversation/)).toBeVisible();
  });

  test("S19: two contexts: here, there and what it shows are written as one row", async () => {
    const { user, document } = await openAt(emeka, twoContexts, "compare");
    await chooseBox("Here and there");
    await user.type(await box("How is it here"), "By mail");
    await user.type(await box("How is it there"), "At the table");
    await user.click(press("Add to our story"));
    expect(screen.getByText(/^Still needed: What does it show you/)).toBeVisible();
    await user.type(await box("What does it show you"), "Both want to be asked");
    await user.click(press("Add to our story"));
    expect(document.drafts).toMatchObject([
      {
        text: "Both want to be asked",
        content: { kind: "insight", insight: { contrast: { here: "By mail", there: "At the table" } } },
      },
    ]);
  });

  test("S11: Noa says back what she heard; Emeka reads it at once and says: yes, that is it", async () => {
    const { user, session, document } = await openAt(emeka, firstMeeting, "mentee-tells");
    const heard = entryAt(1, noa, {
      text: "You like to begin slowly.",
      session: session.snapshot().session!.id,
      content: { kind: "insight", insight: { heard: emeka.id } },
    });
    act(() => document.receive(heard));
    const asked = screen.getByRole("region", { name: "Noa Ben-David heard you say this. Is that it?" });
    await user.click(within(asked).getByRole("button", { name: "Yes, that is it" }));
    expect(document.drafts).toMatchObject([{ content: { kind: "confirmation", confirmation: { of: heard.id } } }]);
    expect(asked).not.toBeInTheDocument();
  });

  test("S11: “not quite” comes back with what Emeka meant, and Noa says it back once more", async () => {
    const { user, document } = await openAt(noa, firstMeeting, "mentee-tells");
    await chooseBox("What I heard");
    await user.type(await box("What I heard"), "You like to begin slowly.");
    await user.click(press("Show it to Emeka Okafor"));
    const [heard] = document.drafts;
    expect(heard).toMatchObject({
      content: { kind: "insight", insight: { heard: "emeka" } },
      guide: { step: "mentee-tells" },
    });
    expect(screen.getByText("Waiting for Emeka Okafor.")).toBeVisible();
    act(() =>
      document.receive(
        entryAt(2, emeka, { text: "I like mornings.", content: { kind: "meaning", meaning: { of: idAt(601) } } }),
      ),
    );
    expect(screen.getByText("Emeka Okafor says: not quite.")).toBeVisible();
    expect(screen.getAllByText("I like mornings.")[0]).toBeVisible();
    await user.click(press("Say it back again"));
    await user.type(await box("What I heard"), "You like mornings.");
    await user.click(press("Show it to Emeka Okafor"));
    expect(document.drafts.at(-1)).toMatchObject({ supersedes: idAt(601), text: "You like mornings." });
  });
});

describe("the end of a meeting", () => {
  test("S15: “nothing this time” is a full answer, and both see who has answered", async () => {
    const { user, session } = await openAt(emeka, firstMeeting, "close");
    expect(screen.getByText("You have not answered yet.")).toBeVisible();
    await user.click(press("Nothing this time"));
    expect(screen.getByText("You said: nothing this time.")).toBeVisible();
    expect(screen.getByText("Noa Ben-David has not answered yet.")).toBeVisible();
    await act(() => session.as(noa).press("none-this-time"));
    expect(screen.getByText("Noa Ben-David said: nothing this time.")).toBeVisible();
    await user.click(press("End for today"));
    await user.click(press("Yes, end it"));
    expect(session.snapshot().session?.ended).toBe(true);
  });

  test("S15: whoever ends without a promise says “nothing this time” with the same press", async () => {
    const { user, session } = await openAt(emeka, firstMeeting, "close");
    await user.click(press("End for today"));
    await user.click(press("Nothing this time: end the conversation"));
    expect(session.snapshot().session).toMatchObject({ ended: true, said: [{ press: "none-this-time", by: "emeka" }] });
  });

  test("S8: parts that were passed over are offered next time, beside those that were not reached", async () => {
    const { user, document } = await openAt(emeka, firstMeeting, "names");
    await inMenu("More for this part", /^Skip this part/);
    await inMenu("More for this part", "End now");
    await user.click(press("Yes, end it"));
    await waitFor(() => expect(document.drafts).toHaveLength(1));
    const [held] = document.drafts;
    expect(held?.content).toMatchObject({
      held: {
        notReached: [
          "names",
          ...stepsFor(firstMeeting, 45)
            .slice(3)
            .map(({ id }) => id),
        ],
      },
    });
  });

  test("S8: nobody has to answer for that: what is left is named before the next meeting anyway", async () => {
    const { user, session } = await openAt(emeka, firstMeeting, "names");
    await inMenu("More for this part", /^Skip this part/);
    await act(async () => {
      await session.goTo(5);
      await session.end();
    });
    await user.click(await screen.findByRole("button", { name: "Choose our next conversation" }));
    expect(
      await screen.findByText("You did not reach this last time: Our names and What each of us will do."),
    ).toBeVisible();
  });
});

test("P9: where each goes through the parts alone, nothing is offered that nobody would see", async () => {
  const clock = createHandClock(TUESDAY);
  const [session, document] = [createFakeSession(emeka, clock), createFakeDocument(emeka, clock)];
  const services = await screenServices(emeka, TUESDAY, { clock });
  const notebook = { store: "onenote", owner: "groups", ownerId: "group", sectionId: "1-section" } as const;
  render(
    <InContext services={services}>
      <ConversationView session={session} document={document} pair={{ ...noaAndEmeka, document: notebook }} />
    </InContext>,
  );
  await act(() => session.start(firstMeeting, 45));
  await act(() => session.goTo(6));
  expect(await screen.findByRole("button", { name: "Say it in simpler words" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "I need a moment" })).not.toBeInTheDocument();
  expect(screen.queryByText(/Noa Ben-David has not answered/)).not.toBeInTheDocument();
});

test("S5: where the guide says to read the rules aloud they stand there, also those from before, and Emeka agrees there", async () => {
  const { user, document } = await openAt(emeka, groundRules, "close");
  const rules = within(screen.getByRole("region", { name: "Our ground rules" }));
  expect(rules.getByText("There is no rule yet.")).toBeVisible();
  const rule = entryAt(1, noa, {
    text: "What we say stays here.",
    content: { kind: "agreement", agreement: { topic: "confidentiality", reviewOn: "2027-03-01" } },
  });
  const other = entryAt(2, noa, {
    text: "We write the date in full.",
    content: { kind: "agreement", agreement: { topic: "notes", reviewOn: "2027-03-01" } },
  });
  act(() => document.receive(rule, other));
  expect(rules.getByText("What we say stays here.")).toBeVisible();
  expect(rules.queryByText("We write the date in full.")).toBeNull();
  await user.click(rules.getByRole("button", { name: "I agree" }));
  expect(document.drafts).toMatchObject([{ content: { kind: "confirmation", confirmation: { of: rule.id } } }]);
});
