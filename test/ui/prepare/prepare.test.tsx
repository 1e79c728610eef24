import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import type { Person } from "../../../src/domain/people/person";
import type { SessionId } from "../../../src/domain/shared/ids";
import { groundRules } from "../../../src/guides/groundRules";
import { repair } from "../../../src/guides/repair";
import { GuideView } from "../../../src/ui/guide/GuideView";
import type { Services } from "../../../src/ui/services";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument, createFakeSession } from "../../doubles/liveFakes";
import { createMemoryHowIWork } from "../../doubles/memoryHowIWork";
import { createHandClock, screenServices } from "../../doubles/screenServices";

const MONDAY = at("2026-12-14T09:00:00Z");

const open = async (me: Person, written: readonly Entry[] = [], change: Partial<Services> = {}) => {
  const clock = createHandClock(MONDAY);
  const [session, document] = [createFakeSession(me, clock), createFakeDocument(me, clock)];
  for (const entry of written) document.receive(entry);
  const services = await screenServices(me, MONDAY, { clock, ...change });
  const shown = render(<GuideView {...{ services, session, document }} pair={noaAndEmeka} />);
  return { user: userEvent.setup(), session, document, ...shown };
};

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const find = (name: string | RegExp) => screen.findByRole("button", { name });
/** A guide may stand among the suggestions and in the list of all. */
const look = async (title: string): Promise<void> => {
  const [first] = await screen.findAllByRole("button", { name: `Look at this one: ${title}` });
  await userEvent.click(first!);
};
const headings = () => screen.getAllByRole("heading").map(({ textContent }) => textContent);

const met = (minute: number, guide: string, matters: object = {}): Entry =>
  entryAt(minute, noa, {
    text: "We met.",
    session: `talk-${minute}` as SessionId,
    content: { kind: "held", held: { met: true, guide: { id: guide, version: "1.0.0" }, notReached: [], ...matters } },
  });
const wrote = (minute: number, by: Person, content: EntryContent, text = ""): Entry =>
  entryAt(minute, by, { content, text });
const rule = (minute: number, topic: "confidentiality" | "voice", text: string): Entry =>
  wrote(minute, noa, { kind: "agreement", agreement: { topic, reviewOn: "2027-03-01" } }, text);

const FOUR_HELD = ["first-meeting", "ground-rules", "listen-first", "joint-plan"].map((id, i) => met(i + 1, id));

describe("the next conversation", () => {
  test("after the first meeting the ground rules come next, with the reason in one sentence", async () => {
    await open(emeka, [met(1, "first-meeting")]);
    expect(await screen.findByText("Agree how you talk before you go deeper.")).toBeVisible();
    expect(await screen.findByText("Ground rules: what we promise each other")).toBeVisible();
    expect(screen.getByText("Or one of these")).toBeVisible();
  });

  test("a guide that their organisation leaves out is neither suggested nor in the list of all", async () => {
    const { user } = await open(emeka, [met(1, "first-meeting")], { policy: { withoutGuides: ["ground-rules"] } });
    await user.click(await screen.findByText("All conversations"));
    expect((await screen.findAllByRole("button", { name: /^Look at this one/ })).length).toBeGreaterThan(10);
    expect(screen.queryByText("Ground rules: what we promise each other")).toBeNull();
  });

  test("P1: Noa and Emeka read the same suggestions, whatever each keeps private", async () => {
    const quiet = await open(noa, FOUR_HELD);
    await screen.findByText("Or one of these");
    await waitFor(() => expect(screen.queryAllByRole("listitem", { busy: true })).toEqual([]));
    const hers = headings().filter((words) => words !== "Emeka Okafor");
    quiet.unmount();
    const full = { silence: { answers: ["Please never suggest listening."] }, praise: { answers: ["Never."] } };
    await open(emeka, FOUR_HELD, { howIWork: createMemoryHowIWork(full) });
    await screen.findByText("Or one of these");
    await waitFor(() => expect(screen.queryAllByRole("listitem", { busy: true })).toEqual([]));
    expect(headings().filter((words) => words !== "Noa Ben-David")).toEqual(hers);
  });

  test("S8: Emeka sets the suggestion aside in one press, without a reason, and another one is there", async () => {
    const { user, document } = await open(emeka, [met(1, "first-meeting")]);
    await user.click(await find("Not this one now"));
    expect(document.drafts).toEqual([
      {
        text: "Not now: Ground rules: what we promise each other.",
        content: { kind: "wish", wish: { want: "not-now", guide: "ground-rules" } },
      },
    ]);
    await waitFor(() => expect(screen.queryByText("Agree how you talk before you go deeper.")).not.toBeInTheDocument());
    expect(await find("Start this conversation")).toBeVisible();
  });

  test("what Emeka asks for, both see, and it comes first", async () => {
    const { user, document } = await open(emeka, FOUR_HELD);
    await user.click(await screen.findByText("All conversations"));
    await look("You teach me");
    await user.click(await find("Ask for this one"));
    expect(document.drafts[0]?.content).toEqual({ kind: "wish", wish: { want: "guide", guide: "you-teach-me" } });
    expect(await screen.findByText(/You both see that this was asked for/)).toBeVisible();
    await user.click(press("Back"));
    expect(await screen.findByText("One of you asked for this.")).toBeVisible();
  });

  test("S51: one press makes the next meeting light, and whoever pressed can take it back", async () => {
    const { user, document } = await open(emeka, FOUR_HELD);
    const light = await screen.findByRole("checkbox", { name: "Keep the next meeting light" });
    await user.click(light);
    expect(light).toBeChecked();
    expect((await screen.findAllByText("You chose a light meeting this time.")).length).toBeGreaterThan(0);
    expect(await screen.findByRole("radio", { name: "15 minutes" })).toBeChecked();
    await user.click(light);
    expect(document.drafts.at(-1)?.removes).toBeDefined();
    expect(light).not.toBeChecked();
  });

  test("how many meetings they plan decides when the last one comes", async () => {
    const { user, document } = await open(noa, FOUR_HELD);
    const number = await screen.findByRole("spinbutton", { name: "Meetings that you plan" });
    await user.clear(number);
    await user.type(number, "5");
    await user.click(press("Keep this number"));
    expect(document.drafts[0]?.content).toEqual({ kind: "rhythm", rhythm: { meetings: 5 } });
    expect(await screen.findByText("This is the last meeting that you planned.")).toBeVisible();
  });
});

describe("ground rules", () => {
  const openPath = async (me: Person, written: readonly Entry[]) => {
    const opened = await open(me, written);
    await opened.user.click(await screen.findByText("All conversations"));
    await look("Nine everyday situations");
    return opened;
  };

  test("S5: a personal guide is closed until both confirmed both rules, and says what opens it", async () => {
    const { user } = await openPath(emeka, FOUR_HELD);
    expect((await screen.findAllByText(/opens when you both agreed to two ground rules/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole("button", { name: "Start this conversation" })).not.toBeInTheDocument();
    await user.click(press("Back"));
    await user.click(press("Our ground rules"));
    expect(screen.getAllByText("There is no rule yet.")).toHaveLength(2);
  });

  test("S5: Noa writes a rule with a day to look at it again, Emeka agrees, and the guides open", async () => {
    const rules = [rule(5, "confidentiality", "What we say stays here."), rule(6, "voice", "Each of us finishes.")];
    const { user, document } = await open(emeka, [...FOUR_HELD, ...rules]);
    await user.click(await find("Our ground rules"));
    const group = screen.getByRole("group", { name: "What stays between us" });
    expect(group).toHaveTextContent("What we say stays here.");
    expect(group).toHaveTextContent("Noa Ben-David agreed. It waits for the others.");
    await user.click(within(group).getByRole("button", { name: "I agree to this" }));
    expect(group).toHaveTextContent("You all agree.");
    const voice = screen.getByRole("group", { name: "How each of us is heard" });
    await user.click(within(voice).getByRole("button", { name: "I agree to this" }));
    expect(document.drafts[0]).toEqual({
      text: "I agree: What we say stays here.",
      content: { kind: "confirmation", confirmation: { of: rules[0]?.id } },
    });
    expect(await screen.findByText("The personal conversations are open.")).toBeVisible();
    await user.click(press("Back"));
    await user.click(await screen.findByText("All conversations"));
    await look("Nine everyday situations");
    expect(await find("Start this conversation")).toBeVisible();
  });

  test("S5: a rule is written in own words, with who reads it and a review date", async () => {
    const { user, document } = await open(noa);
    await user.click(await find("Our ground rules"));
    const group = screen.getByRole("group", { name: "What stays between us" });
    expect(within(group).getByText("Who reads this: you and Emeka Okafor.")).toBeVisible();
    await user.type(within(group).getByRole("textbox"), "Names stay here.");
    await user.click(within(group).getByRole("button", { name: "Write this rule" }));
    expect(document.drafts[0]).toEqual({
      text: "Names stay here.",
      content: { kind: "agreement", agreement: { topic: "confidentiality", reviewOn: "2027-03-15" } },
    });
  });
});

describe("when something is difficult", () => {
  test.each([
    ["Something went wrong between us", "When something went wrong between us"],
    ["I met a barrier or unfair treatment", "A barrier or unfair treatment"],
    ["I want to end our meetings", "Ending early, without blame"],
  ])("S20, S48, S8: before a meeting, two presses open “%s”, and nothing is written", async (way, title) => {
    const { user, document } = await open(emeka);
    await user.click(await find("Something is difficult"));
    await user.click(press(way));
    expect(await screen.findByRole("heading", { name: title })).toBeVisible();
    expect(await find("Start this conversation")).toBeEnabled();
    expect(document.drafts).toEqual([]);
  });

  test("S48: it is as near in a meeting, after one, in the rules and in “How I work”", async () => {
    const { user, session } = await open(emeka);
    const reach = async () => {
      await user.click(await find("Something is difficult"));
      await user.click(press("I met a barrier or unfair treatment"));
      expect(await screen.findByRole("heading", { name: "A barrier or unfair treatment" })).toBeVisible();
    };
    for (const room of ["Our ground rules", "How I work"]) {
      await user.click(await find(room));
      await reach();
    }
    await act(() => session.start(groundRules, 45));
    await screen.findByText("Part 1 of 7");
    await reach();
    await user.click(press("Back"));
    await act(() => session.as(noa).end());
    await screen.findByRole("heading", { name: "Your meeting has ended." });
    await reach();
  });

  test("S8: looking at a repair does not end the meeting that runs; starting it takes both there", async () => {
    const { user, session } = await open(emeka);
    await act(() => session.start(groundRules, 45));
    await user.click(await find("Something is difficult"));
    await user.click(press("Something went wrong between us"));
    expect(session.snapshot().session).toMatchObject({ guide: { id: "ground-rules" }, ended: false });
    await user.click(await find("Start this conversation"));
    expect(session.snapshot().session?.guide.id).toBe("repair");
    expect(await screen.findByText(/Part 1 of/)).toBeVisible();
    expect(window.document.body).not.toHaveFocus();
  });
});

describe("before and after", () => {
  const card = wrote(5, noa, { kind: "card", card: { called: { answers: ["Noa"] }, said: { answers: ["NO-ah"] } } });

  test("S16: one minute before, Emeka reads how to say Noa's name, and what is open on both lists", async () => {
    const due = (minute: number, by: Person, text: string) =>
      wrote(minute, by, { kind: "commitment", commitment: { owner: by.id, due: "2026-12-18" } }, text);
    await open(emeka, [card, due(6, noa, "Write to the team"), due(7, emeka, "Read the report")]);
    const minute = await screen.findByRole("region", { name: "One minute before you meet" });
    expect(minute).toHaveTextContent("Say my name like thisNO-ah");
    expect(minute).toHaveTextContent("Write to the teamNoa Ben-David, by Fri");
    expect(minute).toHaveTextContent("Read the reportEmeka Okafor, by Fri");
    expect(within(minute).getAllByRole("button", { name: "Done" })).toHaveLength(1);
  });

  test("S15: Emeka says in one press that it is done; “it changed” is as near", async () => {
    const promise = wrote(
      7,
      emeka,
      { kind: "commitment", commitment: { owner: emeka.id, due: "2026-12-18" } },
      "Read it",
    );
    const { user, document } = await open(emeka, [promise]);
    expect(await find("It changed")).toBeVisible();
    await user.click(press("Done"));
    expect(document.drafts[0]).toEqual({
      text: "Done: Read it",
      content: { kind: "progress", progress: { of: promise.id, status: "done" } },
    });
    expect(await screen.findByText("Nothing is open from last time.")).toBeVisible();
    expect(window.document.body).not.toHaveFocus();
  });

  test("P8: where Noa shows no card, nothing is guessed", async () => {
    await open(emeka);
    expect(await screen.findByText(/Noa Ben-David has not shared how to read them/)).toBeVisible();
  });

  test("S16: “did you meet?” is answered in one press, and a missed meeting is a sentence and a next step", async () => {
    const slot = { start: at("2026-12-10T15:00:00Z"), end: at("2026-12-10T15:45:00Z") };
    const booked = wrote(3, noa, { kind: "meeting", meeting: { ...slot, eventId: "event-1", burden: {} } });
    const { user, document } = await open(emeka, [booked]);
    expect(await screen.findByRole("group", { name: /Did you meet on Thursday/ })).toBeVisible();
    await user.click(press("No, another day"));
    expect(document.drafts[0]?.content).toEqual({
      kind: "held",
      held: { met: false, eventId: "event-1", notReached: [] },
    });
    expect(await screen.findByText(/Choose another day when it suits you both/)).toBeVisible();
    expect(screen.queryByRole("group", { name: /Did you meet/ })).not.toBeInTheDocument();
  });

  test("S16: after a meeting one press keeps that they met and which parts they did not reach", async () => {
    const { user, session, document } = await open(emeka);
    await act(() => session.start(groundRules, 45));
    await act(() => session.goTo(4));
    await act(() => session.as(noa).end());
    await user.click(await find("Yes, we met"));
    const steps = groundRules.steps.map(({ id }) => id);
    expect(document.drafts[0]).toMatchObject({
      text: "We met.",
      session: "session-1",
      content: { kind: "held", held: { met: true, guide: { id: "ground-rules" }, notReached: steps.slice(5) } },
    });
    await waitFor(() => expect(screen.queryByText("Did this meeting take place?")).not.toBeInTheDocument());
  });

  test("S20, S48: of a repair it is kept that they met, and not what about", async () => {
    const { user, session, document } = await open(emeka);
    await act(() => session.start(repair, 45));
    await act(() => session.as(noa).end());
    await user.click(await find("Yes, we met"));
    expect(document.drafts[0]?.content).toEqual({ kind: "held", held: { met: true, notReached: [] } });
    expect(JSON.stringify(document.drafts)).not.toContain("repair");
  });

  test("S16: parts that were not reached are named next time, and they can go on there", async () => {
    const { user, session } = await open(emeka, [met(1, "first-meeting", { notReached: ["hopes", "close"] })]);
    expect(await screen.findByText(/You did not reach this last time: What we hope for/)).toBeVisible();
    await user.click(press("Go on there"));
    await user.click(await find("Start our first meeting"));
    expect(await screen.findByText("Part 5 of 7")).toBeVisible();
    expect(session.snapshot().session?.guide.id).toBe("first-meeting");
  });

  test("S32: after a meeting Emeka writes one thing he will do, when, and until when", async () => {
    const { user, session, document } = await open(emeka);
    await act(() => session.start(groundRules, 45));
    await act(() => session.end());
    await user.type(await screen.findByRole("textbox", { name: "I will" }), "Ask Ada");
    await user.type(screen.getByRole("textbox", { name: /When this happens/ }), "the call is over");
    await user.click(press("Keep this"));
    expect(document.drafts[0]).toMatchObject({
      text: "Ask Ada",
      content: {
        kind: "commitment",
        commitment: { owner: emeka.id, due: "2026-12-28", ifSituation: "the call is over" },
      },
    });
    expect(screen.getByText("It is in your document.")).toBeVisible();
  });
});
