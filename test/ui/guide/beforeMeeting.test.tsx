import { act, screen, within } from "@testing-library/react";
import { err, ok } from "../../../src/domain/shared/result";
import { at, emeka, noa, noaAndEmeka } from "../../doubles/entries";
import { createMemoryLanguages } from "../../doubles/memoryLanguages";
import { screenServices } from "../../doubles/screenServices";
import { jointPlan } from "../../../src/guides/jointPlan";
import {
  button,
  findButton,
  inMenu,
  met,
  openBefore,
  openConversations,
  openFirstMeeting,
  wrote,
} from "../../doubles/conversationScreen";

describe("before a meeting", () => {
  test("Emeka chooses an hour and starts with one press", async () => {
    const { user, session } = await openConversations(emeka);
    await user.click(await screen.findByRole("radio", { name: "60 minutes" }));
    await user.click(button("Start this conversation"));
    expect(await screen.findByText("Part 1 of 7")).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Start" })).toHaveFocus();
    expect(session.snapshot().session).toMatchObject({ minutes: 60, step: 0, guide: { id: "first-meeting" } });
  });

  test("P9: a pair that keeps no steps is not told that the other person sees them", async () => {
    const notebook = { store: "onenote", owner: "groups", ownerId: "group", sectionId: "1-section" } as const;
    await openConversations(emeka, { pair: { ...noaAndEmeka, document: notebook } });
    expect(await screen.findByText("Each of you goes through the parts on your own screen.")).toBeInTheDocument();
    expect(screen.queryByText(/The other person sees/)).not.toBeInTheDocument();
  });

  test("45 minutes are offered first, and the parts of each length can be read", async () => {
    const { user } = await openConversations(noa);
    expect(await screen.findByRole("radio", { name: "45 minutes" })).toBeChecked();
    await user.click(screen.getByText("The parts"));
    expect(
      within(await screen.findByRole("list", { name: "The parts" }))
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toContain("Emeka Okafor tells 11 minutes");
  });

  test("P7: a start that needs a permission begins once Emeka agreed, and not when he closes the door", async () => {
    const answers = [err({ type: "Cancelled" } as const), ok(undefined)];
    const { user, session } = await openConversations(emeka, {
      services: { askPermission: async () => answers.shift() ?? ok(undefined) },
    });
    session.startFails({ type: "ConsentMissing", scopes: ["Sites.Selected"] });
    await user.click(await screen.findByRole("button", { name: "Start this conversation" }));
    session.startFails(undefined);
    await user.click(await screen.findByRole("button", { name: "Ask for permission" }));
    expect(screen.queryByText("Part 1 of 7")).not.toBeInTheDocument();
    await user.click(button("Ask for permission"));
    expect(await screen.findByText("Part 1 of 7")).toBeInTheDocument();
  });

  test("a start that fails says why, and the same choice can be tried again", async () => {
    const { user, session } = await openConversations(emeka);
    session.startFails({ type: "Offline" });
    await user.click(await screen.findByRole("radio", { name: "30 minutes" }));
    await user.click(button("Start this conversation"));
    expect(await screen.findByRole("alert")).toHaveTextContent("You are offline");
    session.startFails(undefined);
    await user.click(button("Try again"));
    await screen.findByText("Part 1 of 7");
    expect(session.snapshot().session?.minutes).toBe(30);
  });

  test("while the meeting is looked for, nothing can be started twice", async () => {
    const { session } = await openConversations(emeka);
    act(() => session.show({ phase: "opening" }));
    expect(screen.getByText("Opening your conversation…")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Start this conversation" })).not.toBeInTheDocument();
  });

  test("a guide that cannot be fetched can be asked for again", async () => {
    const good = await screenServices(emeka, at("2026-11-24T09:00:00Z"));
    let offline = true;
    const { user } = await openConversations(emeka, {
      services: {
        loadGuide: async (id) => (offline ? Promise.reject(new TypeError("offline")) : good.loadGuide(id)),
      },
    });
    expect(await screen.findByText(/cannot open this guide/)).toBeInTheDocument();
    offline = false;
    await user.click(button("Try again"));
    expect(await screen.findByText("First meeting: how we each work")).toBeInTheDocument();
  });
});

describe("in two languages", () => {
  const spanish = "¿Qué cosa aprendió tarde?";

  test("Emeka reads the guide in Spanish while his screens stay in English, also the next time", async () => {
    const languages = createMemoryLanguages();
    const { user, unmount } = await openFirstMeeting(emeka, { step: 2 }, { languages });
    await inMenu("More for this part", "How I like it today");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Language of the guide" }), "Español");
    expect(await screen.findByText(spanish)).toHaveAttribute("lang", "es");
    await user.click(button("Close"));
    expect(await screen.findByRole("button", { name: "Next part" })).toBeInTheDocument();
    unmount();
    await openFirstMeeting(emeka, { step: 2 }, { languages });
    expect(await screen.findByText(spanish)).toBeVisible();
  });

  test("Noa reads the same part in English and Spanish side by side, each marked with its language", async () => {
    const { user } = await openFirstMeeting(noa, { step: 2 });
    await inMenu("More for this part", "How I like it today");
    await user.selectOptions(await screen.findByRole("combobox", { name: "The same in a second language" }), "Español");
    expect(await screen.findByText(spanish)).toHaveAttribute("lang", "es");
    expect(screen.getByText("What is one thing that you learned late?")).toHaveAttribute("lang", "en");
    expect(screen.getByText(/A program wrote these words/)).toBeVisible();
  });
});

test("P4: what Emeka writes before they meet waits for him alone, and is there when its part comes", async () => {
  const held = ["first-meeting", "ground-rules", "listen-first"].map((id, i) => met(i + 1, id));
  const { user, document, session } = await openBefore(emeka, held);
  await user.click(await findButton(/^Write before: /));
  const goal = () => screen.findByRole("textbox", { name: /^What do you want to reach/ });
  await user.type(await goal(), "I lead one review.");
  await user.click(button("Close"));
  expect(document.drafts).toEqual([]);
  expect(await findButton(/^Go on writing: /)).toBeVisible();
  await act(() => session.start(jointPlan, 45));
  await act(() => session.goTo(1));
  await user.click(await findButton("What I wrote before"));
  expect(await goal()).toHaveValue("I lead one review.");
});

test("S16: what Noa may think about is in view before the first meeting, and what she writes waits for her alone", async () => {
  const { user, document, session } = await openConversations(noa);
  expect(await screen.findByText(/^Think of one thing at work that you learned late/)).toBeVisible();
  await user.click(button("Write before"));
  await user.type(screen.getByRole("textbox", { name: "Only you read this" }), "That nobody reads slides.");
  await user.click(button("Start this conversation"));
  await user.click(await screen.findByText("What I wrote before"));
  expect(screen.getByRole("textbox", { name: "Only you read this" })).toHaveValue("That nobody reads slides.");
  const shared = JSON.stringify([document.drafts, document.snapshot().entries, session.snapshot().session]);
  expect(shared).not.toContain("slides");
});

test("P1: whatever Emeka writes before they meet, all that Noa's device gets and the meeting are the same byte for byte", async () => {
  const held = ["first-meeting", "ground-rules", "listen-first"].map((id, i) => met(i + 1, id));
  const whatComesOf = async (words: string) => {
    const { user, document, session, unmount } = await openBefore(emeka, held);
    await user.click(await findButton(/^Write before: /));
    await user.type(await screen.findByRole("textbox", { name: /^What do you want to reach/ }), words);
    await user.click(button("Close"));
    await user.click(button("Start this conversation"));
    await screen.findByText(/^Part 1 of/);
    const shared = JSON.stringify([document.drafts, document.snapshot().entries, session.snapshot().session]);
    unmount();
    return shared;
  };
  const one = await whatComesOf("I lead one review.");
  expect(await whatComesOf("I leave, and nobody shall know.")).toBe(one);
  expect(one).toContain("joint-plan");
});

test("S17: before they meet Noa reads on Emeka's card whether a start is firm for him", async () => {
  const card = wrote(1, emeka, { kind: "card", card: { start: { answers: ["Ten is about ten."] } } });
  const { user } = await openBefore(noa, [card]);
  await user.click(await screen.findByText(emeka.name, { selector: "summary *" }));
  expect(screen.getByText("Whether ten o’clock means ten o’clock")).toBeVisible();
  expect(screen.getByText("Ten is about ten.")).toBeVisible();
});
