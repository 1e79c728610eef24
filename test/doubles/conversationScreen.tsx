import userEvent from "@testing-library/user-event";
import { act, render, screen } from "@testing-library/react";
import type { Duration } from "../../src/domain/conversation/guide";
import type { Pair } from "../../src/domain/people/pair";
import type { Person } from "../../src/domain/people/person";
import { firstMeeting } from "../../src/guides/firstMeeting";
import { ConversationView } from "../../src/ui/conversation/ConversationView";
import type { Services } from "../../src/ui/services";
import { at, entryAt, noa, noaAndEmeka } from "./entries";
import { createFakeDocument, createFakeSession, type FakeSession } from "./liveFakes";
import { createHandClock, screenServices } from "./screenServices";
import type { Entry, EntryContent } from "../../src/domain/document/entry";
import type { SessionId } from "../../src/domain/shared/ids";
import type { Instant } from "../../src/domain/time/interval";
import { InContext } from "./inContext";

interface Scene {
  readonly now?: Instant;
  readonly pair?: Pair;
  /** Entries already in the document. */
  readonly written?: readonly Entry[];
  readonly services?: Partial<Services>;
  /** What the address asks for. */
  readonly guideAsked?: string;
  /** What happened in the meeting before the screen was opened. */
  readonly before?: (session: FakeSession) => Promise<void>;
}

/** The conversation screen as `me` has it open. */
export const openConversations = async (
  me: Person,
  {
    now = at("2026-11-24T09:00:00Z"),
    pair = noaAndEmeka,
    written = [],
    services: only = {},
    guideAsked,
    before,
  }: Scene = {},
) => {
  const clock = createHandClock(now);
  const [session, document] = [createFakeSession(me, clock, pair), createFakeDocument(me, clock)];
  for (const entry of written) document.receive(entry);
  await before?.(session);
  const services = await screenServices(me, now, { clock, openDocument: () => document, ...only });
  const view = (
    <InContext services={services}>
      <ConversationView session={session} document={document} pair={pair} guideAsked={guideAsked} />
    </InContext>
  );
  // What it fetches at first has come when the test begins.
  const shown = await act(async () => render(view));
  return { user: userEvent.setup(), session, document, clock, view, ...shown };
};

/** Their first meeting, at the step with this number, counted from 0. */
export const openFirstMeeting = async (
  me: Person,
  { minutes = 45, step = 0 }: { minutes?: Duration; step?: number } = {},
  services: Partial<Services> = {},
) => {
  const opened = await openConversations(me, { services });
  await act(() => opened.session.start(firstMeeting, minutes));
  await act(() => opened.session.goTo(step));
  await screen.findByText(`Part ${step + 1} of 7`);
  return opened;
};

/** Before a meeting in December, after what they wrote in November. */
export const openBefore = (me: Person, written: readonly Entry[] = [], services: Partial<Services> = {}) =>
  openConversations(me, { now: at("2026-12-14T09:00:00Z"), written, services });

/** The button with this name, which is there now. */
export const button = (name: string | RegExp) => screen.getByRole("button", { name });
/** The button with this name, once it appears. */
export const findButton = (name: string | RegExp) => screen.findByRole("button", { name });
/** Opens a menu of the running step, and presses the line with this name. */
export const inMenu = async (
  menu: "More for this part" | "More about this conversation" | "I need a moment" | "Difficult conversations",
  line: string | RegExp,
): Promise<void> => {
  await userEvent.click(await screen.findByRole("button", { name: menu }));
  await userEvent.click(await screen.findByRole("menuitem", { name: line }));
};
/** Chooses what the one box of a meeting holds. */
export const chooseBox = (name: string): Promise<void> => userEvent.click(screen.getByRole("tab", { name }));
/** Opens a guide, which may be among the suggestions and in the list of all. */
export const lookAt = async (title: string): Promise<void> => {
  const [first] = await screen.findAllByRole("button", { name: `Look at this one: ${title}` });
  await userEvent.click(first!);
};

/** Noa's entry that they met with this guide. */
export const met = (minute: number, guide: string, matters: object = {}): Entry =>
  entryAt(minute, noa, {
    text: "We met.",
    session: `talk-${minute}` as SessionId,
    content: { kind: "held", held: { met: true, guide: { id: guide, version: "1.0.0" }, notReached: [], ...matters } },
  });
export const wrote = (minute: number, by: Person, content: EntryContent, text = ""): Entry =>
  entryAt(minute, by, { content, text });

/** Four meetings, after which the whole path is open to them. */
export const FOUR_HELD = ["first-meeting", "ground-rules", "listen-first", "joint-plan"].map((id, i) => met(i + 1, id));
