import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Entry } from "../../../src/domain/document/entry";
import { DocumentView } from "../../../src/ui/document/DocumentView";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { beforeEntryParts, createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2026-11-25T09:00:00Z");

const pause = entryAt(1, noa, { text: "I wait before I answer." });
const lunch = entryAt(2, emeka, { text: "At lunch nobody talks about work." });
const pauseAgain = entryAt(3, emeka, { text: "A pause is not a no." });
const tagged = (minute: number, of: Entry, tag: string, off = false): Entry =>
  entryAt(minute, noa, { text: "", content: { kind: "tag", tag: { of: of.id, tag, ...(off && { off }) } } });

const open = async (...entries: readonly Entry[]) => {
  const document = createFakeDocument(emeka, createHandClock(NOW));
  for (const entry of entries) document.receive(entry);
  const services = await screenServices(emeka, NOW, beforeEntryParts);
  render(
    <InContext services={services}>
      <DocumentView pair={noaAndEmeka} document={document} />
    </InContext>,
  );
  return { user: userEvent.setup(), document };
};

const wordsChoice = () => screen.getByRole("combobox", { name: "Word to find it by" });
const shown = () =>
  screen.getAllByRole("article").map((article) => within(article).getAllByText(/\.$/)[0]?.textContent);

test("where nobody has given a word to find things by, none is asked for", async () => {
  await open(pause, lunch);
  expect(screen.queryByRole("combobox", { name: "Word to find it by" })).not.toBeInTheDocument();
});

test("Emeka finds what both filed under one word, whatever its capitals, and narrows it by who wrote it", async () => {
  const { user } = await open(pause, lunch, pauseAgain, tagged(4, pause, "Silence"), tagged(5, pauseAgain, "silence"));
  await user.selectOptions(wordsChoice(), "Silence");
  expect(await screen.findByText("2 entries")).toBeVisible();
  expect(shown()).toEqual([pause.text, pauseAgain.text]);
  await user.selectOptions(screen.getByRole("combobox", { name: "Written by" }), noa.name);
  expect(await screen.findByText("1 entry")).toBeVisible();
  expect(shown()).toEqual([pause.text]);
  await user.selectOptions(wordsChoice(), "All words");
  await user.selectOptions(screen.getByRole("combobox", { name: "Written by" }), "Anybody");
  expect(shown()).toHaveLength(3);
});

test("a word that Noa takes off while Emeka looks for it stays chosen, and finds nothing", async () => {
  const { user, document } = await open(pause, lunch, tagged(4, pause, "Silence"));
  await user.selectOptions(wordsChoice(), "Silence");
  act(() => document.receive(tagged(6, pause, "Silence", true)));
  expect(wordsChoice()).toHaveDisplayValue("Silence");
  expect(await screen.findByText("Nothing fits.")).toBeVisible();
  await user.selectOptions(wordsChoice(), "All words");
  expect(screen.queryByRole("combobox", { name: "Word to find it by" })).not.toBeInTheDocument();
  expect(shown()).toHaveLength(2);
});

test("P4: words that a locked section of OneNote refuses are kept, and Emeka reads why and what to do", async () => {
  const { document } = await open(pauseAgain);
  act(() => {
    document.putAll({ kind: "waiting", why: "NotebookRefused" });
    document.show({ problem: { type: "NotebookRefused", why: "locked" } });
  });
  expect(screen.getByRole("article")).toHaveTextContent("Kept on this device. OneNote does not take it now.");
  expect(screen.getByRole("alert")).toHaveTextContent(/Remove it in OneNote, or use another section/);
});
