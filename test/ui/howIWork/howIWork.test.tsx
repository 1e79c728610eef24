import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ALL_TOPICS, type HowIWork } from "../../../src/domain/people/howIWork";
import { HowIWorkView } from "../../../src/ui/howIWork/HowIWorkView";
import type { Services } from "../../../src/ui/services";
import { at, emeka, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createMemoryDrafts } from "../../doubles/memoryDrafts";
import { createMemoryHowIWork } from "../../doubles/memoryHowIWork";
import { screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2026-12-14T09:00:00Z");

const open = async (own: HowIWork = {}, change: Partial<Services> = {}) => {
  const howIWork = createMemoryHowIWork(own);
  const services = await screenServices(emeka, NOW, { howIWork, ...change });
  const document = createFakeDocument(emeka, services.clock);
  const shown = render(
    <InContext services={services}>
      <HowIWorkView shownTo={{ document, pair: noaAndEmeka }} />
    </InContext>,
  );
  await screen.findByRole("region", { name: "How I work" });
  return { user: userEvent.setup(), howIWork, document, ...shown };
};

/** Opens what does not stand on the card itself. */
const more = () => userEvent.click(screen.getByText("More about how I work"));
const item = (name: string) => screen.getByRole("listitem", { name });

describe("How I work", () => {
  test("S1: with nothing written, the card has a name only and eleven more questions no answer, whoever Emeka is", async () => {
    const { unmount } = await open();
    expect(screen.getByText("Emeka Okafor")).toBeVisible();
    expect(screen.getByText("Nobody fills this in for you. Three lines are enough.")).toBeVisible();
    await more();
    expect(screen.getAllByRole("listitem")).toHaveLength(ALL_TOPICS.length - 5);
    const said = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(said.every((words) => words?.endsWith("Write"))).toBe(true);
    unmount();
    await open({}, { locale: "ar", zone: "Asia/Tokyo", me: { ...emeka, name: "田中" } });
    await more();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(said);
  });

  test("S1: Emeka writes two answers and when it is different; only he reads them", async () => {
    const { user, howIWork, document } = await open();
    expect(screen.getByText("Private, except what you show")).toBeVisible();
    await more();
    await user.click(screen.getByRole("button", { name: /Write about this: .* likes your work/ }));
    await user.type(screen.getByRole("textbox", { name: "Answer 1" }), "I think.");
    await user.click(screen.getByRole("button", { name: "One more answer" }));
    await user.type(screen.getByRole("textbox", { name: "Answer 2" }), "I wait for you.");
    await user.type(screen.getByRole("textbox", { name: "When is it different?" }), "On the phone");
    await user.click(screen.getByRole("button", { name: "Keep this" }));
    await waitFor(() => expect(item("When somebody praises me")).toHaveTextContent("I wait for you."));
    expect(item("When somebody praises me")).toHaveTextContent("Different: On the phone");
    expect(howIWork.snapshot().own).toEqual({
      praise: { answers: ["I think.", "I wait for you."], differs: "On the phone" },
    });
    expect(document.drafts).toEqual([]);
  });

  test("P4: words that were typed and not kept are in their box again when the page comes back, until they are let go", async () => {
    const drafts = createMemoryDrafts();
    const first = await open({}, { drafts });
    await more();
    await first.user.click(screen.getByRole("button", { name: /Write about this: .* likes your work/ }));
    await first.user.type(screen.getByRole("textbox", { name: "Answer 1" }), "I am still");
    await first.user.type(screen.getByRole("textbox", { name: "When is it different?" }), "At ho");
    first.unmount();
    const second = await open({}, { drafts });
    await more();
    expect(await screen.findByRole("textbox", { name: "Answer 1" })).toHaveValue("I am still");
    expect(screen.getByRole("textbox", { name: "When is it different?" })).toHaveValue("At ho");
    expect(second.howIWork.snapshot().own).toEqual({});
    await second.user.click(screen.getByRole("button", { name: "Leave it as it is" }));
    second.unmount();
    await open({}, { drafts });
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });

  test("S1: an answer is taken away again in one press", async () => {
    const { user, howIWork } = await open({ praise: { answers: ["In a note."] } });
    await more();
    await user.click(screen.getByRole("button", { name: /Change this/ }));
    await user.click(screen.getByRole("button", { name: "Remove it" }));
    await waitFor(() => expect(howIWork.snapshot().own).toEqual({}));
  });

  test("S12: Emeka writes his card in one form: what to call him, how to say it, three lines and his colour", async () => {
    const { user, howIWork } = await open({ silence: { answers: ["I wait.", "I listen."], differs: "On the phone" } });
    await user.click(screen.getByRole("button", { name: "Change my card" }));
    await user.type(screen.getByRole("textbox", { name: "I like to be called" }), "Emmy");
    await user.type(screen.getByRole("textbox", { name: "Say my name like this" }), "EM-mee");
    await user.clear(screen.getByRole("textbox", { name: /when you say nothing/ }));
    await user.type(screen.getByRole("textbox", { name: /when you say nothing/ }), "I think.");
    await user.click(screen.getByRole("radio", { name: "Teal" }));
    await user.click(screen.getByRole("button", { name: "Keep my card" }));
    expect(await screen.findAllByText("Emmy")).toHaveLength(1);
    expect(howIWork.snapshot().own).toEqual({
      called: { answers: ["Emmy"] },
      said: { answers: ["EM-mee"] },
      silence: { answers: ["I think.", "I listen."], differs: "On the phone" },
      colour: { answers: ["teal"] },
    });
  });

  test("S16: a sentence is no name to be called by, and the form says so before it is kept", async () => {
    const { user, howIWork } = await open();
    await user.click(screen.getByRole("button", { name: "Write my card" }));
    await user.type(screen.getByRole("textbox", { name: "I like to be called" }), "You choose: anything!");
    expect(screen.getByText("Only letters, please. There is room for a sentence below.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Keep my card" }));
    expect(howIWork.snapshot().own).toEqual({});
  });

  test("P6, S12: the card leaves by a press below what Noa will read, and nothing besides", async () => {
    const own = { silence: { answers: ["I think."] }, praise: { answers: ["Secret-praise"] } };
    const { user, document } = await open(own);
    expect(screen.getByText("Read by you and Noa Ben-David")).toBeVisible();
    expect(screen.getByText("Noa Ben-David will read this card exactly as it is.")).toBeVisible();
    const card = screen.getByRole("region", { name: "How I work" });
    expect(card).toHaveTextContent("Emeka OkaforWhen I am silentI think.");
    await user.click(screen.getByRole("button", { name: "Share this card" }));
    expect(document.drafts).toEqual([
      { text: "When I am silent: I think.", content: { kind: "card", card: { silence: { answers: ["I think."] } } } },
    ]);
    expect(JSON.stringify(document.drafts)).not.toContain("Secret-praise");
    expect(await screen.findByText("Noa Ben-David can read this card.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Share this card" })).not.toBeInTheDocument();
    await user.click(screen.getByText("Choose what it says"));
    await user.click(screen.getByRole("checkbox", { name: "When somebody praises me" }));
    const preview = screen.getByRole("group", { name: "This is what Noa Ben-David will read" });
    expect(preview).toHaveTextContent("Emeka OkaforWhen I am silentI think.When somebody praises meSecret-praise");
    expect(screen.getByText("Noa Ben-David can still see an earlier card.")).toBeVisible();
    expect(document.drafts).toHaveLength(1);
  });

  test("S12: a shared card is a copy, and is taken back in one press", async () => {
    const { user, document } = await open({ silence: { answers: ["I think."] } });
    await user.click(screen.getByRole("button", { name: "Share this card" }));
    await user.click(await screen.findByRole("button", { name: "Take my card back" }));
    expect(document.drafts.at(-1)?.removes).toBeDefined();
    await waitFor(() => expect(screen.queryByText("Noa Ben-David can read this card.")).not.toBeInTheDocument());
  });
});
