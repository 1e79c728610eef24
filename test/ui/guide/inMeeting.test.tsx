import userEvent from "@testing-library/user-event";
import { act, screen, waitFor, within } from "@testing-library/react";
import { type SessionState, startSession } from "../../../src/domain/conversation/session";
import type { SessionId } from "../../../src/domain/shared/ids";
import type { Guide } from "../../../src/domain/conversation/guide";
import { barrier } from "../../../src/guides/barrier";
import { groundRules } from "../../../src/guides/groundRules";
import { firstMeeting } from "../../../src/guides/firstMeeting";
import { at, emeka, noa } from "../../doubles/entries";
import { button, inMenu, openConversations, openFirstMeeting, wrote } from "../../doubles/conversationScreen";
import { createMemoryJournal } from "../../doubles/memoryJournal";

const box = () => screen.getByRole("textbox", { name: "A note from this meeting" });

describe("in a meeting", () => {
  test("the mentor and the mentee read their own words, and may open each other's", async () => {
    const { unmount } = await openFirstMeeting(noa, { step: 2 });
    expect(screen.getByText(/you did not know for a long time/)).toBeVisible();
    expect(screen.getByText(/This part is for listening/)).not.toBeVisible();
    await userEvent.click(screen.getByText("More questions"));
    expect(screen.getByText(/This part is for listening/)).toBeVisible();
    unmount();
    await openFirstMeeting(emeka, { step: 2 });
    expect(screen.getByText(/This part is for listening/)).toBeVisible();
    expect(screen.getByText(/you did not know for a long time/)).not.toBeVisible();
  });

  test("both see the same question, large, and one thought at a time", async () => {
    const { user } = await openFirstMeeting(emeka, { step: 2 });
    expect(screen.getByText("What is one thing that you learned late?")).toBeVisible();
    await user.click(button("Next question"));
    expect(screen.getByText(/ask one question about it/)).toBeVisible();
    expect(screen.getByText(/Question 2 of 3/)).toBeInTheDocument();
    await user.click(button("Next question"));
    await user.click(button("First question again"));
    expect(screen.getByText(/Question 1 of 3/)).toBeInTheDocument();
  });

  test("when Noa moves on, Emeka is told politely and the focus stays in his note", async () => {
    const { user, session } = await openFirstMeeting(emeka);
    await user.click(box());
    await act(() => session.as(noa).goTo(1));
    expect(screen.getAllByRole("status")[0]).toHaveTextContent("Part 2 of 7 Noa Ben-David moved here. Our names");
    expect(box()).toHaveFocus();
    await user.keyboard("Em-EH-kah");
    expect(box()).toHaveValue("Em-EH-kah");
  });

  test("when Noa moves to the last part, the button under Emeka's finger stays", async () => {
    const { session } = await openFirstMeeting(emeka, { step: 5 });
    act(() => button("Next part").focus());
    await act(() => session.as(noa).goTo(6));
    expect(button("End for today")).toHaveFocus();
  });

  test("S8: a part is skipped without a reason and one can go back", async () => {
    const { user, session, document } = await openFirstMeeting(emeka, { step: 3 });
    await inMenu("More for this part", /^Skip this part/);
    expect(session.snapshot().session?.step).toBe(4);
    await user.click(button("Back"));
    expect(session.snapshot().session?.step).toBe(3);
    expect(document.drafts).toEqual([]);
  });

  test("S8: ending early takes two presses, and the first can be taken back", async () => {
    const { user, session } = await openFirstMeeting(emeka, { step: 2 });
    await inMenu("More for this part", "End now");
    expect(screen.getByRole("group", { name: /end this conversation/ })).toHaveFocus();
    await user.click(button("No, go on"));
    expect(button("More for this part")).toHaveFocus();
    await inMenu("More for this part", "End now");
    expect(session.snapshot().session?.ended).toBe(false);
    await user.click(button("Yes, end it"));
    expect(session.snapshot().session?.ended).toBe(true);
    expect(screen.getByRole("heading", { name: "Today" })).toHaveFocus();
  });

  test("a hasty double press on the last part ends nothing", async () => {
    const { user, session } = await openFirstMeeting(emeka, { step: 6 });
    await user.dblClick(button("End for today"));
    expect(session.snapshot().session?.ended).toBe(false);
  });

  test("the whole meeting can be walked with the keyboard alone", async () => {
    const { user, session } = await openFirstMeeting(emeka);
    act(() => button("Next part").focus());
    for (let part = 0; part < 6; part++) await user.keyboard("{Enter}");
    expect(session.snapshot().session?.step).toBe(6);
    await user.keyboard("{Enter}");
    expect(screen.getByRole("group", { name: /end this conversation/ })).toHaveFocus();
    // Where nothing has a size, Fluent's own stops lead Tab astray; a browser walks on in keyboardPath.
    act(() => button("Nothing this time: end the conversation").focus());
    await user.keyboard("{Enter}");
    await waitFor(() => expect(session.snapshot().session?.ended).toBe(true));
  });

  test("a problem with the shared place is said above the part, which stays", async () => {
    const { user, session } = await openFirstMeeting(emeka);
    act(() => session.show({ problem: { type: "Offline" } }));
    expect(screen.getByRole("alert")).toHaveTextContent("You are offline");
    expect(screen.getByText("Part 1 of 7")).toBeInTheDocument();
    await user.click(button("Try again"));
    expect(session.refreshed()).toBe(1);
  });
});

describe("the time of a part", () => {
  test("is said to those who ask, about and in words", async () => {
    const { clock } = await openFirstMeeting(emeka, { step: 3 });
    clock.forward(7);
    await inMenu("More for this part", "How much time is left?");
    expect(screen.getByText("About 4 minutes left in this part.")).toBeInTheDocument();
  });

  test("never moves anybody on when it is over", async () => {
    const { clock, session } = await openFirstMeeting(emeka, { step: 3 });
    clock.forward(90);
    await inMenu("More for this part", "How much time is left?");
    expect(screen.getByText(/is over. Take more if you like/)).toBeInTheDocument();
    expect(session.snapshot().session?.step).toBe(3);
  });

  test("can be hidden, and stays hidden in the next part", async () => {
    const { user, container } = await openFirstMeeting(emeka);
    const lines = () => container.querySelectorAll('svg[preserveAspectRatio="none"]');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toHaveAttribute("aria-hidden", "true");
    const press = async () => {
      await inMenu("More for this part", "How I like it today");
      await user.click(await screen.findByRole("checkbox", { name: "Hide the time line", hidden: true }));
      await user.click(screen.getByRole("button", { name: "Close", hidden: true }));
    };
    await press();
    await user.click(await screen.findByRole("button", { name: "Next part" }));
    expect(lines()).toHaveLength(0);
    await press();
    expect(lines()).toHaveLength(1);
  });
});

test("P6: the quiet minute shows nobody anything: its page goes into one's own journal", async () => {
  const journal = createMemoryJournal();
  const { user, session, document } = await openFirstMeeting(emeka, { step: 5 }, { journal });
  const part = within(screen.getByRole("region", { name: "Only for you" }));
  await user.click(part.getByRole("button", { name: "Write a page for yourself" }));
  await user.type(part.getByRole("textbox", { name: "Only you read this" }), "I was proud.");
  await user.click(part.getByRole("button", { name: "Keep it in my journal" }));
  expect(await part.findByText("It is in your journal.")).toBeVisible();
  expect(journal.snapshot().pages.map(({ text }) => text)).toEqual(["I was proud."]);
  expect(document.drafts).toEqual([]);
  await act(() => session.as(noa).goTo(6));
  expect(box()).toBeInTheDocument();
});

describe("S15: a pair that promised something", () => {
  const promise = (minute: number, owner: typeof noa, words: string) =>
    wrote(minute, owner, { kind: "commitment", commitment: { owner: owner.id, due: "2026-12-04" } }, words);
  const promises = () => screen.queryByRole("region", { name: "What became of your promises?" });
  const begin = async (guide: Guide) => {
    const opened = await openConversations(emeka, {
      written: [promise(1, noa, "Call the team in Lagos"), promise(2, emeka, "Read the report")],
    });
    await act(() => opened.session.start(guide, 30));
    return opened;
  };

  test("begins the next conversation with it, and says in one press how it stands", async () => {
    const { user, session, document } = await begin(groundRules);
    await screen.findByText(/^Part 1 of/);
    expect(promises()).toHaveTextContent("Call the team in Lagos");
    await user.click(within(promises()!).getByRole("button", { name: "It is done" }));
    expect(document.drafts[0]?.content).toMatchObject({ kind: "progress", progress: { status: "done" } });
    await act(() => session.goTo(1));
    expect(promises()).not.toBeInTheDocument();
  });

  test("S48: is not asked for it where something tender is spoken about", async () => {
    const { session } = await begin(barrier);
    await screen.findByRole("button", { name: "Yes, today" });
    expect(promises()).not.toBeInTheDocument();
    await act(() => session.press("yes-today"));
    await act(() => session.as(noa).press("yes-today"));
    await screen.findByText(/^Part 1 of/);
    expect(promises()).not.toBeInTheDocument();
  });
});

test("S12: Noa's card is one press away while they talk", async () => {
  const shown = wrote(1, noa, { kind: "card", card: { silence: { answers: ["I think before I speak."] } } });
  const { document } = await openFirstMeeting(emeka);
  await act(async () => document.receive(shown));
  await inMenu("More for this part", "Our words and cards");
  expect(await screen.findByText("I think before I speak.")).toBeVisible();
});

test("after a meeting that was only begun, the same conversation can be held again", async () => {
  const { user, session } = await openFirstMeeting(emeka);
  await act(() => session.as(noa).end());
  await user.click(button("Choose our next conversation"));
  await user.click(await screen.findByRole("button", { name: "Start this conversation" }));
  expect(await screen.findByText("Part 1 of 7")).toBeInTheDocument();
  expect(session.snapshot().session?.id).toBe("session-2");
});

describe("a part that this version does not know", () => {
  const UNKNOWN = "This version of Meridian does not know this part. Go back one part, or load this page again.";
  const meeting = (change: Partial<SessionState>): SessionState => ({
    ...startSession("newer" as SessionId, firstMeeting, 45, noa.id, at("2026-11-24T09:00:00Z")),
    ...change,
  });

  test("S8: Noa is at a part of a newer version: Emeka reads so, and can go back to one that he has", async () => {
    const { user, session } = await openFirstMeeting(emeka);
    act(() => session.show({ session: meeting({ step: 40 }) }));
    expect(screen.getByText(UNKNOWN)).toBeVisible();
    await user.click(button("Back"));
    expect(session.snapshot().session?.step).toBe(6);
    expect(screen.getByText("Part 7 of 7")).toBeInTheDocument();
  });

  test("S8: a guide that has no part for a quarter of an hour can be ended", async () => {
    const { user, session } = await openFirstMeeting(emeka);
    act(() =>
      session.show({ session: meeting({ guide: { id: "workplace-politics", version: "1.0.0" }, minutes: 15 }) }),
    );
    expect(await screen.findByText(UNKNOWN)).toBeVisible();
    await user.click(button("End for today"));
    await user.click(button("Yes, end it"));
    expect(session.snapshot().session?.ended).toBe(true);
  });

  test("S8: a meeting with a guide that nobody knows can be ended, so that the next one can begin", async () => {
    const { user, session } = await openFirstMeeting(emeka);
    act(() => session.show({ session: meeting({ guide: { id: "__proto__", version: "1.0.0" } }) }));
    expect(await screen.findByText(/^We cannot open this guide now/)).toBeVisible();
    await user.click(button("End for today"));
    await user.click(button("Yes, end it"));
    expect(session.snapshot().session?.ended).toBe(true);
  });
});
