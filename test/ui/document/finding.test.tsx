import { act, render, screen } from "@testing-library/react";
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

/** Nobody looks for something among fewer than ten. */
const others = Array.from({ length: 7 }, (_, i) => entryAt(60 + i, noa, { text: `Thought ${i}` }));

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

const chip = (name: string) => screen.getByRole("button", { name });
const found = async (...texts: readonly string[]) => {
  expect(await screen.findByText(texts.length === 1 ? "1 entry" : `${texts.length} entries`)).toBeVisible();
  for (const text of texts) expect(screen.getByText(text)).toBeVisible();
};

test("where nobody has given a word to find things by, none is asked for", async () => {
  const { user } = await open(pause, lunch, pauseAgain, ...others);
  await user.click(chip("Show only"));
  expect(screen.queryByRole("button", { name: "Silence" })).not.toBeInTheDocument();
});

test("Emeka finds what both filed under one word, whatever its capitals, and narrows it by who wrote it", async () => {
  const tags = [tagged(4, pause, "Silence"), tagged(5, pauseAgain, "silence")];
  const { user } = await open(pause, lunch, pauseAgain, ...others, ...tags);
  await user.click(chip("Show only"));
  await user.click(chip("Silence"));
  await found(pause.text, pauseAgain.text);
  await user.click(chip(noa.name));
  await found(pause.text);
  await user.click(chip("Silence"));
  await user.click(chip(noa.name));
  expect(screen.getAllByRole("article")).toHaveLength(10);
});

test("a word that Noa takes off while Emeka looks for it stays chosen, and finds nothing", async () => {
  const { user, document } = await open(pause, lunch, pauseAgain, ...others, tagged(4, pause, "Silence"));
  await user.click(chip("Show only"));
  await user.click(chip("Silence"));
  act(() => document.receive(tagged(6, pause, "Silence", true)));
  expect(chip("Silence")).toHaveAttribute("aria-pressed", "true");
  expect(await screen.findByText("Nothing found.")).toBeVisible();
  await user.click(chip("Silence"));
  expect(screen.queryByRole("button", { name: "Silence" })).not.toBeInTheDocument();
  expect(screen.getAllByRole("article")).toHaveLength(10);
});

test("P4: words that a locked section of OneNote refuses are kept, and Emeka reads why and what to do", async () => {
  const { document } = await open(pauseAgain);
  act(() => {
    document.putAll({ kind: "waiting", why: "NotebookRefused" });
    document.show({ problem: { type: "NotebookRefused", why: "locked" } });
  });
  expect(screen.getByRole("article")).toHaveTextContent("Kept on this device. OneNote does not accept it now.");
  expect(screen.getByRole("alert")).toHaveTextContent(/Remove it in OneNote, or use another section/);
});

test("P9: words that never arrive say in the end that this device alone has them, and what Emeka does now", async () => {
  const { document } = await open(pauseAgain);
  act(() => document.putAll({ kind: "waiting", why: "InVain" }));
  expect(screen.getByRole("article")).toHaveTextContent("Only this device has it.");
  expect(screen.getByRole("article")).toHaveTextContent("Copy it, and tell your administrator.");
});
