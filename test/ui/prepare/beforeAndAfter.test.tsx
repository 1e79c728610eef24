import { cleanup, act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Person } from "../../../src/domain/people/person";
import { ok } from "../../../src/domain/shared/result";
import KeepFocus from "../../../src/ui/controls/focus/KeepFocus";
import type { Services } from "../../../src/ui/services";
import { at, emeka, noa } from "../../doubles/entries";
import { groundRules } from "../../../src/guides/groundRules";
import { closing } from "../../../src/guides/closing";
import { type Guide, stepsFor } from "../../../src/domain/conversation/guide";
import { repair } from "../../../src/guides/repair";
import {
  button,
  findButton,
  inMenu,
  met,
  openBefore,
  openConversations,
  wrote,
} from "../../doubles/conversationScreen";
import { createMemoryJournal } from "../../doubles/memoryJournal";
import { screenServices } from "../../doubles/screenServices";

describe("before and after", () => {
  const card = wrote(5, noa, {
    kind: "card",
    card: {
      called: { answers: ["Noa"] },
      said: { answers: ["NO-ah"] },
      silence: { answers: ["I am thinking"] },
    },
  });

  test("S16: one minute before, Emeka reads how to say Noa's name, what her silence means, and what is open on both lists", async () => {
    const due = (minute: number, by: Person, text: string) =>
      wrote(minute, by, { kind: "commitment", commitment: { owner: by.id, due: "2026-12-18" } }, text);
    await openBefore(emeka, [card, due(6, noa, "Write to the team"), due(7, emeka, "Read the report")]);
    const minute = await screen.findByRole("region", { name: "One minute before you meet" });
    expect(minute).toHaveTextContent("Say my name like thisNO-ah");
    expect(minute).toHaveTextContent("I am thinking");
    expect(minute).toHaveTextContent("Write to the teamNoa, by Fri");
    expect(minute).toHaveTextContent("Read the reportYou, by Fri");
    expect(within(minute).getAllByRole("button", { name: "It is done" })).toHaveLength(1);
  });

  describe("a meeting at nine on Tuesday", () => {
    const booked = wrote(3, noa, {
      kind: "meeting",
      meeting: { start: at("2026-12-15T09:00:00Z"), end: at("2026-12-15T09:45:00Z"), eventId: "event-1", burden: {} },
    });
    const open = async (now: string) => {
      const links: string[] = [];
      const bookedMeetings: Services["bookedMeetings"] = {
        ...(await screenServices(emeka, at(now))).bookedMeetings,
        findInCalendar: async ({ eventId, start, end }) =>
          ok({
            eventId,
            window: { start, end },
            joinUrl: "https://teams.example/join",
            isCancelled: false,
            isSent: true,
          }),
      };
      const services = { bookedMeetings, openLink: (url: string) => void links.push(url) };
      const opened = await openConversations(emeka, { now: at(now), written: [booked], services });
      return { ...opened, links };
    };

    test("S16: ten minutes before, one press in Talk joins it", async () => {
      const { user, links } = await open("2026-12-15T08:50:00Z");
      await user.click(await findButton("Join"));
      expect(links).toEqual(["https://teams.example/join"]);
    });

    test("S16: the day before, nothing in Talk joins it yet", async () => {
      await open("2026-12-14T08:50:00Z");
      expect(await screen.findByRole("region", { name: "Your next meeting" })).toHaveTextContent(/tomorrow/);
      expect(screen.queryByRole("button", { name: "Join" })).not.toBeInTheDocument();
    });
  });

  test("S15: Emeka says in one press that it is done; “it changed” is as near", async () => {
    const promise = wrote(
      7,
      emeka,
      { kind: "commitment", commitment: { owner: emeka.id, due: "2026-12-18" } },
      "Read it",
    );
    render(<KeepFocus />);
    const { user, document } = await openBefore(emeka, [promise]);
    expect(await findButton("It turned out differently")).toBeVisible();
    await user.click(button("It is done"));
    expect(document.drafts[0]).toEqual({
      text: "Done: Read it",
      content: { kind: "progress", progress: { of: promise.id, status: "done" } },
    });
    expect(await screen.findByText("Nothing is still open from last time.")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("heading", { name: "Still open" })).toHaveFocus());
  });

  test("P8: where Noa shows no card, nothing is guessed", async () => {
    await openBefore(emeka);
    expect(await screen.findByText(/Noa Ben-David has not shared how they work yet/)).toBeVisible();
  });

  test("S16: “did you meet?” is answered in one press, and a missed meeting is a sentence and a next step", async () => {
    const slot = { start: at("2026-12-10T15:00:00Z"), end: at("2026-12-10T15:45:00Z") };
    const booked = wrote(3, noa, { kind: "meeting", meeting: { ...slot, eventId: "event-1", burden: {} } });
    const { user, document } = await openBefore(emeka, [booked]);
    expect(await screen.findByRole("group", { name: /Did you meet on Thursday/ })).toBeVisible();
    await user.click(button("No, another day"));
    expect(document.drafts[0]?.content).toEqual({
      kind: "held",
      held: { met: false, eventId: "event-1", notReached: [] },
    });
    expect(await screen.findByText("That is fine. Choose another day.")).toBeVisible();
    expect(screen.queryByRole("group", { name: /Did you meet/ })).not.toBeInTheDocument();
  });

  test("S16: that they did not meet is said for a day and not for weeks, and names the next step that there is", async () => {
    const day = (date: string) => ({ start: at(`${date}T15:00:00Z`), end: at(`${date}T15:45:00Z`) });
    const noted = (minute: number, date: string) =>
      wrote(minute, noa, { kind: "meeting", meeting: { ...day(date), eventId: `event-${minute}`, burden: {} } });
    const missed = wrote(5, noa, { kind: "held", held: { met: false, eventId: "event-3", notReached: [] } });
    const ahead = noted(4, "2027-01-07");
    const open = (now: number) =>
      openConversations(emeka, { now: now as typeof missed.at, written: [noted(3, "2026-11-30"), ahead, missed] });
    await open(missed.at + 3_600_000);
    expect(await screen.findByText("That is fine. Your next meeting is booked.")).toBeVisible();
    cleanup();
    await open(missed.at + 14 * 86_400_000);
    await screen.findByRole("region", { name: "One minute before you meet" });
    expect(screen.queryByText(/That is fine/)).not.toBeInTheDocument();
  });

  test("S16: who presses “Prepare” after a meeting sees the next one; a day later everybody does", async () => {
    const slot = { start: at("2026-12-21T15:00:00Z"), end: at("2026-12-21T15:45:00Z") };
    const booked = wrote(3, noa, { kind: "meeting", meeting: { ...slot, eventId: "event-1", burden: {} } });
    const ended = async (guideAsked?: string) => {
      const opened = await openConversations(emeka, {
        now: at("2026-12-14T09:00:00Z"),
        written: [booked],
        ...(guideAsked !== undefined && { guideAsked }),
        before: async (session) => {
          await session.start(groundRules, 45);
          await session.goTo(4);
          await session.end();
        },
      });
      return opened;
    };
    const fresh = await ended();
    expect(await screen.findByText("Your conversation has ended.")).toBeVisible();
    await fresh.user.click(button("Choose our next conversation"));
    expect(await screen.findByRole("heading", { name: /^Prepare: / })).toBeVisible();
    await fresh.user.click(button("Another conversation"));
    await fresh.user.click(button("Back"));
    expect(screen.queryByText("Your conversation has ended.")).not.toBeInTheDocument();
    fresh.unmount();
    const asked = await ended("prepare");
    expect(await screen.findByRole("heading", { name: /^Prepare: / })).toBeVisible();
    asked.unmount();
    const later = await ended();
    later.unmount();
    later.clock.forward(26 * 60);
    render(later.view);
    expect(await screen.findByRole("heading", { name: /^Prepare: / })).toBeVisible();
  });

  test("S16: whoever ends a meeting keeps with that press that they met, and which parts they did not reach", async () => {
    const { user, session, document } = await openBefore(emeka);
    await act(() => session.start(groundRules, 45));
    await act(() => session.goTo(4));
    await inMenu("More for this part", "End now");
    await user.click(button("Yes, end it"));
    await waitFor(() => expect(document.drafts).toHaveLength(1));
    const steps = stepsFor(groundRules, 45).map(({ id }) => id);
    expect(document.drafts[0]).toMatchObject({
      text: "",
      session: "session-1",
      content: { kind: "held", held: { met: true, guide: { id: "ground-rules" }, notReached: steps.slice(5) } },
    });
    expect(screen.queryByText("Did this meeting take place?")).not.toBeInTheDocument();
  });

  test("S8: after their last conversation nobody is asked when they meet next, and after any other they are", async () => {
    const { session } = await openBefore(emeka);
    const talk = async (guide: Guide) => {
      await act(() => session.start(guide, 45));
      await act(() => session.goTo(stepsFor(guide, 45).length - 1));
      await act(() => session.as(noa).end());
      expect(await screen.findByRole("heading", { name: "Today" })).toBeVisible();
    };
    await talk(groundRules);
    expect(screen.getByText("When do you meet next?")).toBeVisible();
    await talk(closing);
    await waitFor(() => expect(screen.queryByText("When do you meet next?")).not.toBeInTheDocument());
  });

  test("S20, S48: of a repair it is kept that they met, and not what about", async () => {
    const { user, session, document } = await openBefore(emeka);
    await act(() => session.start(repair, 45));
    await act(() => session.as(noa).end());
    await user.click(await findButton("Yes, we met"));
    expect(document.drafts[0]?.content).toEqual({ kind: "held", held: { met: true, notReached: [] } });
    expect(JSON.stringify(document.drafts)).not.toContain("repair");
  });

  test("S16: parts that were not reached are named next time, and they can go on there", async () => {
    const { user, session } = await openBefore(emeka, [met(1, "first-meeting", { notReached: ["hopes", "close"] })]);
    expect(await screen.findByText(/You did not reach this last time: What we hope for/)).toBeVisible();
    await user.click(button("Continue there"));
    await user.click(await findButton("Start this conversation"));
    expect(await screen.findByText("Part 5 of 7")).toBeVisible();
    expect(session.snapshot().session?.guide.id).toBe("first-meeting");
  });

  test("S68: after the first meeting Noa, who mentors, finds three questions for herself; Emeka does not, nor she after the second", async () => {
    const name = "Three questions for yourself";
    const journal = createMemoryJournal();
    const first = await openBefore(noa, [], { journal });
    await act(() => first.session.start(groundRules, 45));
    await act(() => first.session.end());
    await first.user.click(await findButton("Yes, we met"));
    await first.user.click(await screen.findByText(name));
    const own = screen.getByText(name).closest("details")!;
    const [answer] = await within(own).findAllByRole("button", { name: "Answer" });
    await first.user.click(answer!);
    await first.user.type(await within(own).findByRole("textbox"), "I ask, and I wait.");
    const rows = first.document.drafts.length;
    await first.user.click(within(own).getByRole("button", { name: "Keep this page" }));
    await waitFor(() => expect(journal.snapshot().pages).toMatchObject([{ prompt: "empathy" }]));
    expect(first.document.drafts).toHaveLength(rows);
    first.unmount();
    const his = await openBefore(emeka);
    await act(() => his.session.start(groundRules, 45));
    await act(() => his.session.end());
    await his.user.click(await findButton("Yes, we met"));
    expect(await screen.findByRole("textbox", { name: "I will" })).toBeVisible();
    expect(screen.queryByText(name)).not.toBeInTheDocument();
    his.unmount();
    const second = await openBefore(noa, [met(1, "first-meeting")]);
    await act(() => second.session.start(groundRules, 45));
    await act(() => second.session.end());
    await second.user.click(await findButton("Yes, we met"));
    expect(await screen.findByRole("textbox", { name: "I will" })).toBeVisible();
    expect(screen.queryByText(name)).not.toBeInTheDocument();
  });

  test("S32: after a meeting Emeka writes one thing he will do, when, and until when", async () => {
    const { user, session, document } = await openBefore(emeka);
    await act(() => session.start(groundRules, 45));
    await act(() => session.end());
    await user.type(await screen.findByRole("textbox", { name: "I will" }), "Ask Ada");
    await user.type(screen.getByRole("textbox", { name: /When this happens/ }), "the call is over");
    expect(screen.getByLabelText("By")).toHaveValue("2026-12-28");
    fireEvent.change(screen.getByLabelText("By"), { target: { value: "2026-12-18" } });
    await user.click(button("Keep this"));
    expect(document.drafts[0]).toMatchObject({
      text: "Ask Ada",
      content: {
        kind: "commitment",
        commitment: { owner: emeka.id, due: "2026-12-18", ifSituation: "the call is over" },
      },
    });
    expect(await screen.findByText("Ask Ada")).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "I will" })).not.toBeInTheDocument();
  });
});
