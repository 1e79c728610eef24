import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type PageWords, promptsOfWeek } from "../../../src/domain/journal/journal";
import type { Person } from "../../../src/domain/people/person";
import type { Instant } from "../../../src/domain/time/interval";
import { loadLaterText, loadText, type Text } from "../../../src/locales/text";
import { JournalView } from "../../../src/ui/journal/JournalView";
import { at, emeka, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createMemoryDrafts } from "../../doubles/memoryDrafts";
import { createMemoryJournal } from "../../doubles/memoryJournal";
import { screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

/** A Monday, ten in Jerusalem. */
const NOW = at("2026-12-14T08:00:00Z");
const THIS_WEEK = promptsOfWeek("2026-12-14");

let text: Text;
beforeAll(async () => {
  text = await loadLaterText("en", "journal", await loadText("en", "document", "guide"));
});

const open = async (pages: readonly PageWords[] = [], drafts = createMemoryDrafts(), me: Person = emeka) => {
  let now = NOW - 60_000 * pages.length;
  const journal = createMemoryJournal({ now: () => (now += 60_000) as Instant });
  for (const page of pages) await journal.write(page);
  const base = await screenServices(me, NOW, { journal, drafts, text });
  const document = createFakeDocument(me, base.clock);
  const services = { ...base, openDocument: () => document };
  const pairs = [noaAndEmeka];
  const shown = render(
    <InContext services={services}>
      <JournalView pairs={pairs} shareWith={pairs} />
    </InContext>,
  );
  await screen.findByRole("heading", { name: "My journal" });
  await waitFor(() => expect(journal.snapshot().kept).toBe("folder"));
  return { user: userEvent.setup(), journal, document, drafts, ...shown };
};

const free = (words: string): PageWords => ({ text: words, lang: "en" });
const texts = () => screen.queryAllByRole("article").map((page) => page.textContent ?? "");
const press = (name: string | RegExp) => screen.getByRole("button", { name });

describe("the questions of the week", () => {
  test("S2: Emeka sees who reads it before he types, answers one of three questions, and two are left", async () => {
    const { user, journal } = await open();
    expect(screen.getByText("Private, except what you show")).toBeVisible();
    expect(screen.getByText(/^Kept in your own OneDrive. Administrators/)).toBeVisible();
    expect(screen.getByText("3 questions for this week")).toBeVisible();
    const question = text(`journal.ask.${THIS_WEEK[0] ?? "moved"}`);
    await user.type(screen.getByRole("textbox", { name: question }), "I waited.");
    await user.click(press("Keep this page"));
    expect(await screen.findByText("2 questions for this week")).toBeVisible();
    expect(texts()).toEqual([expect.stringContaining(`${question}I waited.`)]);
    expect(journal.snapshot().pages).toMatchObject([{ prompt: THIS_WEEK[0], text: "I waited." }]);
    expect(screen.queryByRole("textbox", { name: question })).not.toBeInTheDocument();
  });

  test("S2: after three answers no more is asked this week, and Emeka can still write freely", async () => {
    const { user, journal } = await open(THIS_WEEK.map((prompt) => ({ ...free("Done."), prompt })));
    expect(screen.getByText(/^You have answered this week’s questions/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Answer a question" })).not.toBeInTheDocument();
    await user.type(screen.getByRole("textbox", { name: "Your words" }), "One more thing.");
    await user.click(press("Keep this page"));
    await waitFor(() => expect(journal.snapshot().pages).toHaveLength(4));
  });

  test("P4: words for two questions are both there after the page was closed before they were kept", async () => {
    const first = await open();
    const box = () => screen.getByRole("textbox", { name: /\?$/ });
    await first.user.type(box(), "Half a thought");
    await first.user.click(press("Another question"));
    expect(box()).toHaveValue("");
    await first.user.type(box(), "Another half");
    first.unmount();
    const { user } = await open([], first.drafts);
    await waitFor(() => expect(box()).toHaveValue("Another half"));
    await user.click(press("Another question"));
    await user.click(press("Another question"));
    await waitFor(() => expect(box()).toHaveValue("Half a thought"));
  });
});

describe("the pages", () => {
  test("S2: the newest stands first, and a search finds words, whatever their accents", async () => {
    const { user } = await open([free("Older: café"), free("Newer")]);
    expect(texts()).toEqual([expect.stringContaining("Newer"), expect.stringContaining("Older")]);
    await user.type(screen.getByRole("searchbox"), "cafe");
    expect(texts()).toEqual([expect.stringContaining("Older")]);
    expect(screen.getByText("1 page")).toBeVisible();
  });

  test("P4: Emeka changes a page; what stood there before can still be read", async () => {
    const { user } = await open([free("I was right.")]);
    await user.click(press("Change"));
    const box = within(screen.getByRole("article")).getByRole("textbox");
    await user.clear(box);
    expect(box).toHaveValue("");
    await user.type(box, "I was not so sure.");
    await user.click(press("Keep the change"));
    expect(await screen.findByText("I was not so sure.")).toBeVisible();
    await user.click(screen.getByText("What it said before"));
    expect(screen.getByText("I was right.")).toBeVisible();
  });

  test("S2, P9: a page is deleted in one press, the screen says what OneDrive may keep, and it comes back in one press", async () => {
    const { user, journal } = await open([free("Out with it"), free("This one stays")]);
    const oldest = screen.getAllByRole("button", { name: "Delete" }).at(-1);
    if (oldest) await user.click(oldest);
    expect(await screen.findByText(/^The page of Monday, December 14|^The page of .* is deleted/)).toBeVisible();
    expect(screen.getByText("OneDrive can keep an older version for some time.")).toBeVisible();
    expect(journal.snapshot().pages.map(({ text: words }) => words)).toEqual(["This one stays"]);
    await user.click(press("Bring it back"));
    await waitFor(() => expect(texts()).toHaveLength(2));
  });
});

describe("the self-check", () => {
  const title = "Empathy, curiosity, respect: then and now";
  const asked = {
    empathy: "What do you do to understand how somebody feels?",
    curiosity: "What do you ask when something is strange to you?",
    respect: "How do you show respect to somebody who works in another way?",
  };
  const of = (name: string) => within(screen.getByRole("region", { name }));

  test("S68: Noa, who mentors, answers about herself; a later answer stands beside the first, and nothing is written for Emeka", async () => {
    const first = { ...free("I guess."), prompt: "empathy" as const };
    const { user, journal, document } = await open([first], createMemoryDrafts(), noa);
    await user.click(screen.getAllByText(title)[0]!);
    expect(
      within(screen.getByRole("region", { name: title })).getByText("Private, except what you show"),
    ).toBeVisible();
    expect(of(asked.empathy).getByText("I guess.")).toBeVisible();
    await user.click(of(asked.empathy).getByRole("button", { name: "Answer again" }));
    await user.type(of(asked.empathy).getByRole("textbox", { name: asked.empathy }), "I ask, and I wait.");
    await user.click(of(asked.empathy).getByRole("button", { name: "Keep this page" }));
    expect(await of(asked.empathy).findByText(/^Then, /)).toBeVisible();
    expect(of(asked.empathy).getByText(/^Now, /).parentElement).toHaveTextContent(/I ask, and I wait\.$/);
    expect(of(asked.empathy).getByText(/^Then, /).parentElement).toHaveTextContent(/I guess\.$/);
    expect(of(asked.empathy).queryByRole("textbox")).not.toBeInTheDocument();
    expect(of(asked.curiosity).getByRole("button", { name: "Answer" })).toBeVisible();
    expect(of(asked.respect).getByRole("button", { name: "Answer" })).toBeVisible();
    expect(journal.snapshot().pages[0]).toMatchObject({ prompt: "empathy", text: "I ask, and I wait." });
    expect(document.drafts).toEqual([]);
  });

  test("S68: Emeka, who mentors nobody, is not asked; what he once answered as a mentor is still there", async () => {
    const { unmount } = await open();
    expect(screen.queryByText(title)).not.toBeInTheDocument();
    unmount();
    await open([{ ...free("I greet first."), prompt: "respect" }]);
    expect(screen.getByText(title)).toBeVisible();
  });
});

describe("a copy for the pair", () => {
  test("S37, P6: Noa gets exactly the words of the preview, which Emeka changed, and nothing else leaves", async () => {
    const { user, journal, document } = await open([free("Secret-other"), free("I failed twice. Secret-name.")]);
    await user.click(screen.getAllByRole("button", { name: "Show a copy" })[0] ?? press("none"));
    expect(screen.getByText("Read by you and Noa Ben-David")).toBeVisible();
    const box = screen.getByRole("textbox", { name: "The words of the copy" });
    expect(box).toHaveValue("I failed twice. Secret-name.");
    await user.clear(box);
    await user.type(box, "I failed twice.");
    const preview = screen.getByRole("region", { name: "This is exactly what Noa Ben-David will read" });
    expect(within(preview).getByRole("article")).toHaveTextContent("Emeka Okafor From a journalI failed twice.");
    await user.click(press("Show it to Noa Ben-David"));
    expect(await screen.findByText(/^A copy is in your story with Noa Ben-David since /)).toBeVisible();
    expect(document.drafts).toEqual([{ text: "I failed twice.", content: { kind: "reflection" } }]);
    expect(journal.snapshot().pages[0]?.text).toBe("I failed twice. Secret-name.");
  });

  test("S37: the copy is taken back in the document; the page keeps its own words and remembers", async () => {
    const { user, journal, document } = await open([free("How I began")]);
    await user.click(press("Show a copy"));
    await user.click(press("Show it to Noa Ben-David"));
    await user.click(await screen.findByRole("button", { name: "Take the copy back" }));
    expect(await screen.findByText(/^You took the copy back. The app shows it to nobody./)).toBeVisible();
    expect(document.snapshot().entries).toEqual([]);
    expect(journal.snapshot().pages).toMatchObject([{ text: "How I began", copies: [{ takenBack: true }] }]);
  });

  test("P4: a document that cannot keep the copy says so, and the changed words are still there", async () => {
    const { user, document } = await open([free("How I began")]);
    act(() => document.writeFails({ type: "DeviceStorage", problem: "full" }));
    await user.click(press("Show a copy"));
    await user.type(screen.getByRole("textbox", { name: "The words of the copy" }), " here");
    await user.click(press("Show it to Noa Ben-David"));
    expect(await screen.findByText(/^This device has no room left for your words/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "The words of the copy" })).toHaveValue("How I began here");
  });
});

test("S3, P6: Emeka asks a colleague, sees exactly what is sent, and sends it himself; the pair gets nothing", async () => {
  const { user, document, journal } = await open();
  await user.click(press("Ask a colleague for advice"));
  await user.type(screen.getByRole("textbox", { name: "Whose advice? (a work email address)" }), "ada@example.org");
  expect(screen.queryByRole("link", { name: "Open an email" })).not.toBeInTheDocument();
  await user.type(screen.getByRole("textbox", { name: "What do you want to ask?" }), "Am I clear when I explain?");
  const sent = within(screen.getByRole("region", { name: "This is sent, and nothing else:" }));
  expect(sent.getByText("Am I clear when I explain?")).toBeVisible();
  expect(sent.getByRole("link", { name: "Open an email" })).toHaveAttribute(
    "href",
    `mailto:${encodeURIComponent("ada@example.org")}?subject=${encodeURIComponent("I would like your advice")}&body=${encodeURIComponent("Am I clear when I explain?")}`,
  );
  expect(sent.getByRole("link", { name: "Open a chat" }).getAttribute("href")).toContain(
    encodeURIComponent("Am I clear when I explain?"),
  );
  expect([document.drafts, journal.snapshot().pages]).toEqual([[], []]);
});
