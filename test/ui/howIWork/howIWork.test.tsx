import { render, screen, waitFor, within } from "@testing-library/react";
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

const item = (name: string) => screen.getByRole("listitem", { name });

describe("How I work", () => {
  test("S1: with nothing written, sixteen questions stand there and no answer, whoever Emeka is and wherever", async () => {
    const { unmount } = await open();
    expect(screen.getAllByRole("listitem")).toHaveLength(ALL_TOPICS.length);
    const said = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(said.every((words) => words?.endsWith("Write about this"))).toBe(true);
    unmount();
    await open({}, { locale: "ar", zone: "Asia/Tokyo", me: { ...emeka, name: "田中" } });
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(said);
  });

  test("S1: Emeka writes two answers and when it is different; only he reads them", async () => {
    const { user, howIWork, document } = await open();
    expect(screen.getByText("Only you read this here")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Write about this: .* when you say nothing/ }));
    await user.type(screen.getByRole("textbox", { name: "Answer 1" }), "I think.");
    await user.click(screen.getByRole("button", { name: "One more answer" }));
    await user.type(screen.getByRole("textbox", { name: "Answer 2" }), "I wait for you.");
    await user.type(screen.getByRole("textbox", { name: "When is it different?" }), "On the phone");
    await user.click(screen.getByRole("button", { name: "Keep this" }));
    await waitFor(() => expect(item("When I am silent")).toHaveTextContent("I wait for you."));
    expect(item("When I am silent")).toHaveTextContent("Different: On the phone");
    expect(howIWork.snapshot().own).toEqual({
      silence: { answers: ["I think.", "I wait for you."], differs: "On the phone" },
    });
    expect(document.drafts).toEqual([]);
  });

  test("P4: words that were typed and not kept are in their box again when the page comes back, until they are let go", async () => {
    const drafts = createMemoryDrafts();
    const first = await open({}, { drafts });
    await first.user.click(screen.getByRole("button", { name: /Write about this: .* when you say nothing/ }));
    await first.user.type(screen.getByRole("textbox", { name: "Answer 1" }), "I am still");
    await first.user.type(screen.getByRole("textbox", { name: "When is it different?" }), "At ho");
    first.unmount();
    const second = await open({}, { drafts });
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
    await user.click(screen.getByRole("button", { name: /Change this/ }));
    await user.click(screen.getByRole("button", { name: "Take it away" }));
    await waitFor(() => expect(howIWork.snapshot().own).toEqual({}));
  });

  test("P6, S12: only what Emeka ticks leaves, after he saw exactly what Noa will read", async () => {
    const own = { silence: { answers: ["I think."] }, praise: { answers: ["Secret-praise"] } };
    const { user, document } = await open(own);
    expect(screen.getByText("Read by you and Noa Ben-David")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Share this card" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "When I am silent" }));
    const preview = screen.getByRole("group", { name: "This is what Noa Ben-David will read" });
    expect(preview).toHaveTextContent("When I am silentI think.");
    await user.click(within(preview).getByRole("button", { name: "Share this card" }));
    expect(document.drafts).toEqual([
      { text: "When I am silent: I think.", content: { kind: "card", card: { silence: { answers: ["I think."] } } } },
    ]);
    expect(JSON.stringify(document.drafts)).not.toContain("Secret-praise");
    expect(await screen.findByText("Your card is in your document.")).toBeVisible();
  });

  test("S12: a shared card is a copy, and is taken back in one press", async () => {
    const { user, document } = await open({ silence: { answers: ["I think."] } });
    await user.click(screen.getByRole("checkbox", { name: "When I am silent" }));
    await user.click(screen.getByRole("button", { name: "Share this card" }));
    await user.click(await screen.findByRole("button", { name: "Take my card back" }));
    expect(document.drafts.at(-1)?.removes).toBeDefined();
    await waitFor(() => expect(screen.queryByText("Your card is in your document.")).not.toBeInTheDocument());
  });
});
