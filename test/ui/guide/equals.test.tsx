import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { durationsOf, type Guide, stepsFor } from "../../../src/domain/conversation/guide";
import type { DocumentPlace, Pair } from "../../../src/domain/people/pair";
import type { Person } from "../../../src/domain/people/person";
import type { PersonId } from "../../../src/domain/shared/ids";
import { adviceForMentor } from "../../../src/guides/adviceForMentor";
import { firstMeeting } from "../../../src/guides/firstMeeting";
import { jointPlan } from "../../../src/guides/jointPlan";
import { networks } from "../../../src/guides/networks";
import { stretch } from "../../../src/guides/stretch";
import { ConversationView } from "../../../src/ui/conversation/ConversationView";
import { at, emeka, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument, createFakeSession } from "../../doubles/liveFakes";
import { createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";
import { showUs } from "../../doubles/usScreen";

const TUESDAY = at("2026-11-24T09:00:00Z");
const amina: Person = { id: "amina" as PersonId, name: "Amina Bello", address: "amina@example.org" };
const NOTEBOOK = { store: "onenote", owner: "groups", ownerId: "group", sectionId: "section" } as const;

/** Noa, Emeka and Amina meet as equals. */
const circleIn = (document: DocumentPlace = noaAndEmeka.document): Pair => ({
  ...noaAndEmeka,
  document,
  members: [noa, emeka, amina].map((person) => ({ ...person, role: "peer" })),
});

/** The screen of `me`, before anybody starts. */
const open = async (me: Person, pair = circleIn()) => {
  const clock = createHandClock(TUESDAY);
  const [session, document] = [createFakeSession(noa, clock, pair), createFakeDocument(me, clock)];
  const services = await screenServices(me, TUESDAY, { clock });
  render(
    <InContext services={services}>
      <ConversationView session={session} document={document} pair={pair} />
    </InContext>,
  );
  await screen.findByRole("group", { name: "How long do you have?" });
  return session;
};

/** The same when Noa has started the guide, in the part with this name. */
const openAt = async (me: Person, step: string, pair = circleIn()) => {
  const session = await open(me, pair);
  await act(() => session.start(firstMeeting, 45));
  const part = stepsFor(firstMeeting, 45).findIndex(({ id }) => id === step);
  await act(() => session.goTo(part));
  await screen.findByText(new RegExp(`^Part ${part + 1} of`));
};

const everything = (): string => document.body.textContent ?? "";

test("before they start, Noa chooses who is the host, and reads what either side may prepare", async () => {
  const session = await open(noa);
  const choice = await screen.findByRole("group", { name: "Who is the host today?" });
  expect(within(choice).getByRole("radio", { name: "Me" })).toBeChecked();
  const [host, guest] = within(screen.getByText("Before you meet").parentElement!).getAllByRole("listitem");
  expect(host).toHaveTextContent(/^For the hostThink of one thing at work that you learned late/);
  expect(guest).toHaveTextContent(/^For the guestsYou do not need to prepare anything/);
  await userEvent.click(within(choice).getByRole("radio", { name: "Amina Bello" }));
  await userEvent.click(screen.getByRole("button", { name: "Start this conversation" }));
  expect(await screen.findByText("Today’s host: Amina Bello.")).toBeVisible();
  expect(session.snapshot().session?.host).toBe("amina");
});

test("Noa started, so she is the host: she tells first, and sees what Emeka and Amina read", async () => {
  await openAt(noa, "mentor-tells");
  expect(screen.getByText("You are today’s host.")).toBeVisible();
  expect(screen.getByText(/^Tell about one thing at work/)).toBeVisible();
  const theirs = screen.getByText("What Emeka Okafor and Amina Bello can read").closest("details")!;
  expect(within(theirs).getByText(/This part is for listening/)).toBeInTheDocument();
});

test("Emeka is a guest: he listens, reads who the host is, and sees what only Noa reads", async () => {
  await openAt(emeka, "mentor-tells");
  expect(screen.getByRole("heading", { name: "The host tells first" })).toBeVisible();
  expect(screen.getByText("Today’s host: Noa Ben-David.")).toBeVisible();
  expect(screen.getByText(/This part is for listening/)).toBeVisible();
  const hers = screen.getByText("What Noa Ben-David can read").closest("details")!;
  expect(within(hers).getByText(/^Tell about one thing at work/)).toBeInTheDocument();
});

test("where each goes through it alone they agree on a host, and everybody reads both sides", async () => {
  await openAt(emeka, "mentor-tells", circleIn(NOTEBOOK));
  expect(screen.getByText(/Agree who is today’s host/)).toBeVisible();
  expect(screen.getByText(/^Tell about one thing at work/)).toBeVisible();
  expect(screen.getByText("For the host · Question 1 of 5")).toBeVisible();
});

// The words of all guides are read in test/guides/equals.test.ts. These bring the most of other screens with them.
test.each([firstMeeting, adviceForMentor, jointPlan, networks, stretch])(
  "nobody reads of a mentor in any part of $id",
  async (guide: Guide) => {
    const session = await open(emeka);
    const minutes = durationsOf(guide).at(-1) ?? 60;
    await act(() => session.start(guide, minutes));
    for (const part of stepsFor(guide, minutes).keys()) {
      await act(() => session.goTo(part));
      await screen.findByText(new RegExp(`^Part ${part + 1} of`));
      expect(everything()).not.toMatch(/mentor|mentee/i);
    }
    await act(() => session.end());
    await screen.findByText("Your conversation has ended.");
    expect(everything()).not.toMatch(/mentor|mentee/i);
  },
);

test("S69: Emeka reads that Noa has started their conversation, and one press leads there", async () => {
  const session = createFakeSession(noa, createHandClock(TUESDAY));
  const { user, went } = await showUs({ me: emeka, only: { openSession: () => session } });
  expect(screen.queryByText("Noa Ben-David has started your conversation.")).not.toBeInTheDocument();
  await act(async () => void (await session.start(firstMeeting, 45)));
  expect(await screen.findByText("Noa Ben-David has started your conversation.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Go there" }));
  expect(went).toEqual(["conversation"]);
  await act(() => session.end());
  expect(screen.queryByRole("button", { name: "Go there" })).not.toBeInTheDocument();
});

test("between mentor and mentee a part says whose turn it is, by name or that it is one's own", async () => {
  await openAt(noa, "mentor-tells", noaAndEmeka);
  expect(screen.getByText("Your turn.")).toBeVisible();
  cleanup();
  await openAt(emeka, "mentor-tells", noaAndEmeka);
  expect(screen.getByText("Noa Ben-David’s turn.")).toBeVisible();
});
