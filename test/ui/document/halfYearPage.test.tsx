import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import type { LiveDocument } from "../../../src/domain/document/store/liveDocument";
import { DocumentView } from "../../../src/ui/document/DocumentView";
import type { SessionId } from "../../../src/domain/shared/ids";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { beforeEntryParts, createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2026-11-25T09:00:00Z");
const DAY = 1_440;

const booked = (day: number, hard: string): Entry => {
  const start = at("2026-11-24T09:00:00Z") + day * 86_400_000;
  const meeting = { start, end: start + 2_700_000, eventId: `e${day}`, burden: { [hard]: 45 } };
  return entryAt(day * DAY - 9, noa, { text: "", content: { kind: "meeting", meeting } as EntryContent });
};

const met = (day: number): Entry =>
  entryAt((day + 1) * DAY, noa, {
    text: "",
    content: { kind: "held", held: { met: true, eventId: `e${day}`, notReached: [] } },
  });

/** Our story, whose address is held here. */
const Story = ({ document }: { readonly document: LiveDocument }) => {
  const [isOpen, onOpen] = useState(false);
  return <DocumentView pair={noaAndEmeka} document={document} halfYear={{ isOpen, onOpen }} />;
};

const openHalfYear = async (...entries: readonly Entry[]) => {
  const document = createFakeDocument(emeka, createHandClock(NOW));
  document.receive(...entries);
  const services = await screenServices(emeka, NOW, beforeEntryParts);
  render(
    <InContext services={services}>
      <Story document={document} />
    </InContext>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Our half year" }));
  await screen.findByRole("heading", { level: 1, name: "Our half year" });
  return user;
};

test("S13: one page tells half a year in words: who took the early and late hours, promises, words and views", async () => {
  const promise: EntryContent = { kind: "commitment", commitment: { owner: emeka.id, due: "2026-11-01" } };
  const kept = entryAt(-40 * DAY, emeka, { text: "I ask one question first.", content: promise });
  const user = await openHalfYear(
    ...[booked(-60, emeka.id), booked(-46, emeka.id), booked(-30, noa.id), met(-60), met(-46), met(-30), kept],
    entryAt(-30 * DAY, emeka, { text: "", content: { kind: "progress", progress: { of: kept.id, status: "done" } } }),
    entryAt(-20 * DAY, noa, { text: "Within a week", content: { kind: "term", term: { term: "Soon" } } }),
    entryAt(-10 * DAY, noa, { text: "It is thinking.", content: { kind: "shift", shift: { before: "It means no." } } }),
  );
  expect(screen.getByText("You met 3 times.")).toBeVisible();
  expect(screen.getByRole("img", { name: /^Meetings: Fri, Sep 25, Fri, Oct 9,? and Sun, Oct 25$/ })).toBeVisible();
  expect(screen.getByText("You met early or late twice.")).toBeVisible();
  expect(screen.getByText("Noa Ben-David met early or late once.")).toBeVisible();
  const part = (name: string) => within(screen.getByRole("heading", { name }).closest("section")!);
  expect(part("Promises kept").getByRole("listitem")).toHaveTextContent("I ask one question first.");
  expect(part("Promises kept").getByText("You")).toBeVisible();
  expect(part("Our words").getByRole("listitem")).toHaveTextContent("Soon Within a week");
  expect(part("Then and now").getByText("It is thinking.")).toBeVisible();
  expect(screen.getByRole("main")).not.toHaveTextContent(/%|\d+ of \d+/);
  await user.click(screen.getByRole("button", { name: "Back to our story" }));
  expect(screen.getByRole("heading", { level: 1, name: "Our story" })).toBeVisible();
});

test("P9: of a meeting that was begun without a booking nobody says that its hour was easy", async () => {
  const held: EntryContent = { kind: "held", held: { met: true, notReached: [] } };
  await openHalfYear(entryAt(-20 * DAY, noa, { text: "We met.", session: "talk-1" as SessionId, content: held }));
  expect(screen.getByText("You met once.")).toBeVisible();
  expect(screen.queryByText("No booked meeting was early or late.")).not.toBeInTheDocument();
  expect(screen.getByText("Hours are counted for booked meetings only.")).toBeVisible();
});

test("P9: of a booked meeting nobody is said to have met until somebody says so", async () => {
  await openHalfYear(booked(-30, noa.id));
  expect(screen.getByText("For one booked meeting, nobody said whether you met.")).toBeVisible();
  expect(screen.queryByText(/^You met|^You have not met/)).not.toBeInTheDocument();
});

test("S13: before the first meeting the page says that it fills as they meet", async () => {
  await openHalfYear(entryAt(1, noa));
  expect(screen.getByText("You have not met yet.")).toBeVisible();
  expect(screen.getByText("This page fills as you meet.")).toBeVisible();
});

test("S53: on paper nothing is folded, and the screen is as before when it is printed", async () => {
  const print = jest.spyOn(window, "print").mockImplementation(() => undefined);
  const document = createFakeDocument(emeka, createHandClock(NOW));
  const meeting = (day: number) =>
    [1, 2, 3, 4].map((n) => entryAt(day * DAY + n, noa, { text: `Said ${day} ${n}`, session: `m${day}` as SessionId }));
  document.receive(...meeting(-20), ...meeting(-1));
  render(
    <InContext services={await screenServices(emeka, NOW, beforeEntryParts)}>
      <Story document={document} />
    </InContext>,
  );
  expect(screen.queryByText("Said -20 2")).not.toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole("button", { name: "Print" }));
  expect(print).toHaveBeenCalledTimes(1);
  expect(screen.getByText("Said -20 2")).toBeVisible();
  act(() => void window.dispatchEvent(new Event("afterprint")));
  expect(screen.queryByText("Said -20 2")).not.toBeInTheDocument();
});
