import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Duration } from "../../../src/domain/conversation/guide";
import type { Pair } from "../../../src/domain/people/pair";
import type { Person } from "../../../src/domain/people/person";
import { err, ok } from "../../../src/domain/shared/result";
import { firstMeeting } from "../../../src/guides/firstMeeting";
import { GuideView } from "../../../src/ui/guide/GuideView";
import type { Services } from "../../../src/ui/services";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument, createFakeSession } from "../../doubles/liveFakes";
import { createMemoryLanguages } from "../../doubles/memoryLanguages";
import { createHandClock, screenServices } from "../../doubles/screenServices";

const TUESDAY = at("2026-11-24T09:00:00Z");

const open = async (me: Person, change: Partial<Services> = {}, pair: Pair = noaAndEmeka) => {
  const clock = createHandClock(TUESDAY);
  const [session, document] = [createFakeSession(me, clock), createFakeDocument(me, clock)];
  const services = await screenServices(me, TUESDAY, { clock, ...change });
  const view = <GuideView {...{ services, session, document, pair }} />;
  const shown = render(view);
  return { user: userEvent.setup(), session, document, clock, view, ...shown };
};

const openRunning = async (
  me: Person,
  { minutes = 45, step = 0 }: { minutes?: Duration; step?: number } = {},
  change: Partial<Services> = {},
) => {
  const opened = await open(me, change);
  await act(() => opened.session.start(firstMeeting, minutes));
  await act(() => opened.session.goTo(step));
  await screen.findByText(`Part ${step + 1} of 7`);
  return opened;
};

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const box = () => screen.getByRole("textbox", { name: "A note from this meeting" });

describe("before a meeting", () => {
  test("Emeka chooses an hour and starts with one press", async () => {
    const { user, session } = await open(emeka);
    await user.click(await screen.findByRole("radio", { name: "60 minutes" }));
    await user.click(press("Start our first meeting"));
    expect(await screen.findByText("Part 1 of 7")).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Arrive" })).toHaveFocus();
    expect(session.snapshot().session).toMatchObject({ minutes: 60, step: 0, guide: { id: "first-meeting" } });
  });

  test("P9: a pair that keeps no steps is not told that the other person sees them", async () => {
    const notebook = { store: "onenote", owner: "groups", ownerId: "group", sectionId: "1-section" } as const;
    await open(emeka, {}, { ...noaAndEmeka, document: notebook });
    expect(await screen.findByText("Each of you goes through the parts on your own screen.")).toBeInTheDocument();
    expect(screen.queryByText(/The other person sees/)).not.toBeInTheDocument();
  });

  test("45 minutes are offered first, and the parts of each length can be read", async () => {
    const { user } = await open(noa);
    expect(await screen.findByRole("radio", { name: "45 minutes" })).toBeChecked();
    await user.click(screen.getByText("The parts"));
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toContain(
      "The mentee tells 11 minutes",
    );
  });

  test("P7: a start that needs a permission begins once Emeka agreed, and not when he closes the door", async () => {
    const answers = [err({ type: "Cancelled" } as const), ok(undefined)];
    const { user, session } = await open(emeka, { askPermission: async () => answers.shift() ?? ok(undefined) });
    session.startFails({ type: "ConsentMissing", scopes: ["Sites.Selected"] });
    await user.click(await screen.findByRole("button", { name: "Start our first meeting" }));
    session.startFails(undefined);
    await user.click(await screen.findByRole("button", { name: "Ask for permission" }));
    expect(screen.queryByText("Part 1 of 7")).not.toBeInTheDocument();
    await user.click(press("Ask for permission"));
    expect(await screen.findByText("Part 1 of 7")).toBeInTheDocument();
  });

  test("a start that fails says why, and the same choice can be tried again", async () => {
    const { user, session } = await open(emeka);
    session.startFails({ type: "Offline" });
    await user.click(await screen.findByRole("radio", { name: "30 minutes" }));
    await user.click(press("Start our first meeting"));
    expect(await screen.findByRole("alert")).toHaveTextContent("You are offline");
    session.startFails(undefined);
    await user.click(press("Try again"));
    await screen.findByText("Part 1 of 7");
    expect(session.snapshot().session?.minutes).toBe(30);
  });

  test("while the meeting is looked for, nothing can be started twice", async () => {
    const { session } = await open(emeka);
    act(() => session.show({ phase: "opening" }));
    expect(screen.getByText("Opening your conversation.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Start our first meeting" })).not.toBeInTheDocument();
  });

  test("a guide that cannot be fetched can be asked for again", async () => {
    const good = await screenServices(emeka, TUESDAY);
    let offline = true;
    const { user } = await open(emeka, {
      loadGuide: async (id) => (offline ? Promise.reject(new TypeError("offline")) : good.loadGuide(id)),
    });
    expect(await screen.findByText(/cannot open this guide/)).toBeInTheDocument();
    offline = false;
    await user.click(press("Try again"));
    expect(await screen.findByText("First meeting: how we each work")).toBeInTheDocument();
  });
});

describe("in two languages", () => {
  const spanish = "¿Qué cosa aprendió tarde?";

  test("Emeka reads the guide in Spanish while his screens stay in English, also the next time", async () => {
    const languages = createMemoryLanguages();
    const { user, unmount } = await openRunning(emeka, { step: 2 }, { languages });
    await user.click(screen.getByText("Language of the guide", { selector: "summary" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Language of the guide" }), "Español");
    expect(await screen.findByText(spanish)).toHaveAttribute("lang", "es");
    expect(press("Next part")).toBeInTheDocument();
    unmount();
    await openRunning(emeka, { step: 2 }, { languages });
    expect(await screen.findByText(spanish)).toBeVisible();
  });

  test("Noa reads the same part in English and Spanish side by side, each marked with its language", async () => {
    const { user } = await openRunning(noa, { step: 2 });
    await user.click(screen.getByText("Language of the guide", { selector: "summary" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "The same in a second language" }), "Español");
    expect(await screen.findByText(spanish)).toHaveAttribute("lang", "es");
    expect(screen.getByText("What is one thing that you learned late?")).toHaveAttribute("lang", "en");
    expect(screen.getByText(/draft/)).toBeVisible();
  });
});

describe("in a meeting", () => {
  test("the mentor and the mentee read their own words, and may open each other's", async () => {
    const { unmount } = await openRunning(noa, { step: 2 });
    expect(screen.getByText(/you did not know for a long time/)).toBeVisible();
    expect(screen.getByText(/This part is for listening/)).not.toBeVisible();
    await userEvent.click(screen.getByText("What Emeka Okafor can read"));
    expect(screen.getByText(/This part is for listening/)).toBeVisible();
    unmount();
    await openRunning(emeka, { step: 2 });
    expect(screen.getByText(/This part is for listening/)).toBeVisible();
    expect(screen.getByText(/you did not know for a long time/)).not.toBeVisible();
  });

  test("both see the same question, large, and one thought at a time", async () => {
    const { user } = await openRunning(emeka, { step: 2 });
    expect(screen.getByText("What is one thing that you learned late?")).toBeVisible();
    await user.click(press("Next thought"));
    expect(screen.getByText(/ask one question about it/)).toBeVisible();
    expect(screen.getByText(/Thought 2 of 2/)).toBeInTheDocument();
    await user.click(press("First thought again"));
    expect(screen.getByText(/Thought 1 of 2/)).toBeInTheDocument();
  });

  test("when Noa moves on, Emeka is told politely and the focus stays in his note", async () => {
    const { user, session } = await openRunning(emeka);
    await user.click(box());
    await act(() => session.as(noa).goTo(1));
    expect(screen.getAllByRole("status")[0]).toHaveTextContent("Part 2 of 7 Noa Ben-David moved here. Our names");
    expect(box()).toHaveFocus();
    await user.keyboard("Em-EH-kah");
    expect(box()).toHaveValue("Em-EH-kah");
  });

  test("when Noa moves to the last part, the button under Emeka's finger stays", async () => {
    const { session } = await openRunning(emeka, { step: 5 });
    act(() => press("Skip this part").focus());
    await act(() => session.as(noa).goTo(6));
    expect(press("Skip this part")).toHaveFocus();
  });

  test("S8: a part is skipped without a reason and one can go back", async () => {
    const { user, session, document } = await openRunning(emeka, { step: 3 });
    await user.click(press("Skip this part"));
    expect(session.snapshot().session?.step).toBe(4);
    await user.click(press("Back one part"));
    expect(session.snapshot().session?.step).toBe(3);
    expect(document.drafts).toEqual([]);
  });

  test("S8: ending early takes two presses, and the first can be taken back", async () => {
    const { user, session } = await openRunning(emeka, { step: 2 });
    await user.click(press("End now"));
    expect(screen.getByRole("group", { name: /end this meeting/ })).toHaveFocus();
    await user.click(press("No, go on"));
    expect(press("End now")).toHaveFocus();
    await user.click(press("End now"));
    expect(session.snapshot().session?.ended).toBe(false);
    await user.click(press("Yes, end it"));
    expect(session.snapshot().session?.ended).toBe(true);
    expect(screen.getByRole("heading", { name: "Your meeting has ended." })).toHaveFocus();
  });

  test("a hasty double press on the last part ends nothing", async () => {
    const { user, session } = await openRunning(emeka, { step: 6 });
    await user.dblClick(press("End our meeting"));
    expect(session.snapshot().session?.ended).toBe(false);
  });

  test("the whole meeting can be walked with the keyboard alone", async () => {
    const { user, session } = await openRunning(emeka);
    act(() => press("Next part").focus());
    for (let part = 0; part < 6; part++) await user.keyboard("{Enter}");
    expect(session.snapshot().session?.step).toBe(6);
    await user.keyboard("{Enter}{Tab}{Tab}{Enter}");
    expect(session.snapshot().session?.ended).toBe(true);
  });

  test("a problem with the shared place is said above the part, which stays", async () => {
    const { user, session } = await openRunning(emeka);
    act(() => session.show({ problem: { type: "Offline" } }));
    expect(screen.getByRole("alert")).toHaveTextContent("You are offline");
    expect(screen.getByText("Part 1 of 7")).toBeInTheDocument();
    await user.click(press("Try again"));
    expect(session.refreshed()).toBe(1);
  });
});

describe("the time of a part", () => {
  test("is said to those who ask, about and in words", async () => {
    const { user, clock } = await openRunning(emeka, { step: 3 });
    clock.forward(7);
    await user.click(press("How much time is left?"));
    expect(screen.getByText("About 4 minutes left in this part.")).toBeInTheDocument();
  });

  test("never moves anybody on when it is over", async () => {
    const { user, clock, session } = await openRunning(emeka, { step: 3 });
    clock.forward(90);
    await user.click(press("How much time is left?"));
    expect(screen.getByText(/is over. Go on as you like/)).toBeInTheDocument();
    expect(session.snapshot().session?.step).toBe(3);
  });

  test("can be hidden, and stays hidden in the next part", async () => {
    const { user, container } = await openRunning(emeka);
    const lines = () => container.querySelectorAll('svg[preserveAspectRatio="none"]');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toHaveAttribute("aria-hidden", "true");
    await user.click(press("Hide the time line"));
    await user.click(press("Next part"));
    expect(lines()).toHaveLength(0);
    expect(press("Show the time line")).toBeInTheDocument();
  });
});

describe("a note in a meeting", () => {
  test("says who reads it before anybody types, and where it is afterwards", async () => {
    const { user, session, document } = await openRunning(emeka, { step: 1 });
    expect(screen.getByText("Who reads this: you and Noa Ben-David.")).toBeVisible();
    await user.type(box(), "Say it like NO-ah.");
    await user.click(press("Keep this note"));
    expect(document.drafts).toEqual([
      {
        text: "Say it like NO-ah.",
        content: { kind: "note" },
        session: session.snapshot().session?.id,
        guide: { id: "first-meeting", version: "1.0.0", step: "names" },
      },
    ]);
    expect(box()).toHaveValue("");
    const note = screen.getByRole("article", { name: "Note of Emeka Okafor" });
    expect(note).toHaveTextContent("Kept on this device. On its way to your document.");
    act(() => document.putAll({ kind: "waiting", why: "Offline" }));
    expect(note).toHaveTextContent("It waits until you are online.");
    act(() => document.putAll({ kind: "in-document" }));
    expect(note).toHaveTextContent("In your document.");
  });

  test("P4: words stay in the box when they cannot be kept", async () => {
    const { user, document } = await openRunning(emeka);
    document.writeFails({ type: "DeviceStorage", problem: "full" });
    await user.type(box(), "I see the sea.");
    await user.click(press("Keep this note"));
    expect(await screen.findByRole("alert")).toHaveTextContent("This device has no room left for your words.");
    expect(box()).toHaveValue("I see the sea.");
    document.writeFails(undefined);
    await user.click(press("Try again"));
    await waitFor(() => expect(box()).toHaveValue(""));
    expect(document.drafts).toHaveLength(1);
  });

  test("P4: words that began in one part stay with it, whoever moves on", async () => {
    const { user, session, document } = await openRunning(emeka, { step: 3 });
    await user.type(box(), "A good day begins ");
    await act(() => session.as(noa).goTo(4));
    await user.type(box(), "with tea.");
    expect(screen.getByText("This note belongs to: The mentee tells")).toBeVisible();
    await user.click(press("Keep this note"));
    expect(document.drafts[0]).toMatchObject({ text: "A good day begins with tea.", guide: { step: "mentee-tells" } });
  });

  test("P4: words survive a look at another screen", async () => {
    const { user, unmount, view } = await openRunning(emeka);
    await user.type(box(), "Half a sentence");
    unmount();
    render(view);
    await screen.findByText("Part 1 of 7");
    expect(box()).toHaveValue("Half a sentence");
  });

  test("P4: when the other person ends the meeting, the words are still there and can be kept", async () => {
    const { user, session, document } = await openRunning(emeka, { step: 6 });
    await user.type(box(), "I will write to the team");
    await act(() => session.as(noa).end());
    expect(screen.getByRole("textbox", { name: "You have words that are not kept yet." })).toHaveValue(
      "I will write to the team",
    );
    await user.click(press("Keep this note"));
    expect(document.drafts[0]).toMatchObject({ guide: { step: "close" } });
  });

  test("what Noa wrote in this meeting is beside it; what she wrote before is not", async () => {
    const { session, document } = await openRunning(emeka);
    act(() => {
      document.receive(entryAt(1, noa, { text: "From long ago" }));
      document.receive(entryAt(2, noa, { text: "<b>From now</b>", session: session.snapshot().session!.id }));
    });
    expect(
      within(screen.getByRole("article", { name: "Note of Noa Ben-David" })).getByText("<b>From now</b>"),
    ).toBeVisible();
    expect(screen.queryByText("From long ago")).not.toBeInTheDocument();
  });
});

test("the quiet minute has no box: it offers paper and says that nothing is kept", async () => {
  const { session } = await openRunning(emeka, { step: 5 });
  expect(screen.getByRole("region", { name: "Only for you" })).toHaveTextContent("Use paper, or only think.");
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  await act(() => session.as(noa).goTo(6));
  expect(box()).toBeInTheDocument();
});

test("after a meeting that was only begun, the same conversation can be held again", async () => {
  const { user, session } = await openRunning(emeka);
  await act(() => session.as(noa).end());
  await user.click(press("Choose our next conversation"));
  await user.click(await screen.findByRole("button", { name: "Start our first meeting" }));
  expect(await screen.findByText("Part 1 of 7")).toBeInTheDocument();
  expect(session.snapshot().session?.id).toBe("session-2");
});
