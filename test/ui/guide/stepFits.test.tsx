import { act, screen, within } from "@testing-library/react";
import { repair } from "../../../src/guides/repair";
import { emeka, entryAt, noa } from "../../doubles/entries";
import { button, openBefore, openFirstMeeting } from "../../doubles/conversationScreen";

const box = () => screen.getByRole("textbox", { name: "A note from this meeting" });

describe("a step that fits the side panel", () => {
  const scrolled: Element[] = [];
  beforeEach(() => {
    scrolled.length = 0;
    Element.prototype.scrollIntoView = function scrollIntoView() {
      scrolled.push(this);
    };
  });

  test("S53: after each press the step's heading comes to the top and its question into view, on Emeka's screen too when Noa moves", async () => {
    const { user, session } = await openFirstMeeting(emeka, { step: 1 });
    scrolled.length = 0;
    await user.click(button("Next part"));
    expect(scrolled.at(-2)).toContainElement(screen.getByRole("heading", { name: "Noa Ben-David tells first" }));
    expect(scrolled.at(-1)).toBe(screen.getByText("What is one thing that you learned late?").closest("p"));
    await act(() => session.as(noa).goTo(3));
    expect(scrolled.at(-2)).toContainElement(screen.getByRole("heading", { name: "Emeka Okafor tells" }));
    expect(button("Next part")).toHaveFocus();
  });

  test("S44: Noa asks for simpler words below a long question, and sees them from their first line", async () => {
    const { user } = await openFirstMeeting(noa, { step: 0 });
    scrolled.length = 0;
    await user.click(button("I need a moment"));
    await user.click(await screen.findByRole("menuitem", { name: "Say it in simpler words" }));
    expect(scrolled.at(-1)?.firstElementChild).toHaveAttribute("aria-live", "polite");
  });

  test("P4: while Emeka types nothing moves under his hand; he is told, and one press shows him where Noa is", async () => {
    const { user, session } = await openFirstMeeting(emeka, { step: 1 });
    await user.type(box(), "Em-EH");
    scrolled.length = 0;
    await act(() => session.as(noa).goTo(2));
    expect(scrolled).toEqual([]);
    expect(box()).toHaveFocus();
    await user.click(await screen.findByRole("button", { name: "Show this part" }));
    expect(scrolled.at(-2)).toContainElement(screen.getByRole("heading", { name: "Noa Ben-David tells first" }));
    expect(screen.queryByRole("button", { name: "Show this part" })).not.toBeInTheDocument();
    expect(box()).toHaveValue("Em-EH");
  });

  test.each([noa, emeka])(
    "S53: each part of their shortest meeting shows $name at most nine things to press or to write in, and names its guide",
    async (me) => {
      const { session } = await openFirstMeeting(me, { minutes: 30 });
      for (let step = 0; step < 7; step++) {
        await act(() => session.goTo(step));
        expect(screen.getByText(`Part ${step + 1} of 7`)).toBeVisible();
        expect(screen.getByText("First meeting: how we each work")).toBeVisible();
        // The choice above the box is one: arrows go from one to the next.
        const stops = document.querySelectorAll(
          "button:not([role='tab'][aria-selected='false']), a[href], input, select, textarea, summary",
        );
        // The last part also asks for a promise: what, when, by which day, keep, and none.
        expect(
          [...stops]
            .map(({ outerHTML, textContent }) => textContent || outerHTML.slice(0, 60))
            .slice(step === 6 ? 13 : 9),
        ).toEqual([]);
      }
    },
  );

  test("S11: Noa shows Emeka what she heard, and her place on the page stays in the box", async () => {
    const { user, document } = await openFirstMeeting(noa, { step: 3 });
    await user.click(screen.getByRole("tab", { name: "What I heard" }));
    await user.type(screen.getByRole("textbox", { name: "What I heard" }), "You like to begin slowly.");
    await user.click(button("Show it to Emeka Okafor"));
    expect(document.drafts).toMatchObject([{ content: { kind: "insight", insight: { heard: "emeka" } } }]);
    expect(screen.getByRole("textbox", { name: "What I heard" })).toHaveFocus();
  });

  test("P4: three things half typed in the one box are all there, whichever is chosen and whoever moves on", async () => {
    const { user, session } = await openFirstMeeting(noa, { step: 3 });
    const choose = (name: string) => user.click(screen.getByRole("tab", { name }));
    await user.type(box(), "half a note");
    await choose("What I heard");
    await user.type(screen.getByRole("textbox", { name: "What I heard" }), "half a sentence");
    await choose("Word");
    await user.type(await screen.findByRole("textbox", { name: /^Which word/ }), "soon");
    await act(() => session.as(emeka).goTo(5));
    await act(() => session.as(emeka).goTo(3));
    expect(screen.getByRole("textbox", { name: /^Which word/ })).toHaveValue("soon");
    await choose("What I heard");
    expect(screen.getByRole("textbox", { name: "What I heard" })).toHaveValue("half a sentence");
    await choose("Note");
    expect(box()).toHaveValue("half a note");
  });
});

test("S15: on Emeka's screen Noa's promise has her name and its day, and a yes is not said twice", async () => {
  const { session, document } = await openFirstMeeting(emeka, { step: 6 });
  const { id } = session.snapshot().session!;
  const said = entryAt(2, noa, {
    text: "You like mornings.",
    session: id,
    content: { kind: "insight", insight: { heard: emeka.id } },
  });
  act(() =>
    document.receive(
      entryAt(1, noa, {
        text: "Ask both teams.",
        session: id,
        content: { kind: "commitment", commitment: { owner: noa.id, due: "2026-12-15" } },
      }),
      said,
      entryAt(3, emeka, {
        text: "",
        session: id,
        content: { kind: "confirmation", confirmation: { of: said.id } },
      }),
    ),
  );
  expect(screen.getByText(/Noa Ben-David, by Tuesday, December 15/)).toBeVisible();
  expect(screen.queryByText(/Somebody, by/)).not.toBeInTheDocument();
  expect(screen.getAllByText(/You like mornings\./)).toHaveLength(1);
});

describe("consent to something that has a name", () => {
  test("S8: Emeka reads who asks, for what and how long; both answers weigh the same, and he may read it first", async () => {
    const { user, session } = await openBefore(emeka);
    await act(() => session.start(repair, 45));
    const state = session.snapshot().session!;
    act(() => session.show({ session: { ...state, movedBy: noa.id } }));
    expect(await screen.findByText("Noa Ben-David would like to talk about:")).toBeVisible();
    expect(screen.getByRole("heading", { name: "When something went wrong between us" })).toBeVisible();
    expect(screen.getByText(/About 45 minutes/)).toBeVisible();
    const [yes, another] = [button("Yes, today"), button("Another day")];
    expect(yes.className).toBe(another.className);
    await user.click(button("Read it first"));
    expect(screen.getByRole("list", { name: "The parts" })).toBeVisible();
    expect(session.snapshot().session?.said ?? []).toEqual([]);
  });

  test("P9: where the service proves nobody, nobody is named", async () => {
    const { session } = await openBefore(emeka);
    await act(() => session.start(repair, 45));
    const { movedBy: _, ...state } = session.snapshot().session!;
    act(() => session.show({ session: state }));
    expect(await screen.findByText("One of you would like to talk about:")).toBeVisible();
  });
});

describe("the end does not ask what it knows", () => {
  test("S15: after a meeting that ran, nobody is asked whether it took place or what was answered a minute ago", async () => {
    const { user, session, document } = await openFirstMeeting(emeka, { step: 6 });
    await user.type(screen.getByRole("textbox", { name: "I will" }), "Ask both teams");
    await user.click(button("Keep this"));
    expect(screen.queryByRole("button", { name: "End now" })).not.toBeInTheDocument();
    await user.click(button("End for today"));
    await user.click(button("Yes, end it"));
    const today = await screen.findByRole("region", { name: "Today" });
    expect(screen.queryByText("Did this meeting take place?")).not.toBeInTheDocument();
    expect(screen.queryByRole("textbox", { name: "I will" })).not.toBeInTheDocument();
    expect(within(today).getByText("Ask both teams")).toBeVisible();
    expect(document.drafts.at(-1)?.content).toMatchObject({
      kind: "held",
      held: { met: true, guide: { id: "first-meeting" }, notReached: [] },
    });
    expect(session.snapshot().session?.ended).toBe(true);
  });
});
