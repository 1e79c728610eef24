import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { startSession } from "../../../src/domain/conversation/session";
import type { Person } from "../../../src/domain/people/person";
import type { SessionId } from "../../../src/domain/shared/ids";
import { repair } from "../../../src/guides/repair";
import { ConversationView } from "../../../src/ui/conversation/ConversationView";
import { at, emeka, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument, createFakeSession } from "../../doubles/liveFakes";
import { createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const TUESDAY = at("2026-11-24T09:00:00Z");

/** Noa has begun a repair, and `me` looks at it. */
const openRepair = async (me: Person) => {
  const clock = createHandClock(TUESDAY);
  const [session, document] = [createFakeSession(me, clock), createFakeDocument(me, clock)];
  const services = await screenServices(me, TUESDAY, { clock });
  render(
    <InContext services={services}>
      <ConversationView session={session} document={document} pair={noaAndEmeka} />
    </InContext>,
  );
  await act(() => session.start(repair, 45));
  await screen.findByText("Is today the right day?");
  return { user: userEvent.setup(), session, document };
};

const press = (name: string) => screen.getByRole("button", { name });

test("S8: nothing tender opens before both said “yes, today”", async () => {
  const { user, session } = await openRepair(emeka);
  expect(screen.queryByRole("button", { name: "Next part" })).not.toBeInTheDocument();
  await user.click(press("Yes, today"));
  expect(screen.getByText("You said “yes, today”. Waiting for Noa Ben-David.")).toBeVisible();
  await act(() => session.as(noa).press("yes-today"));
  await user.click(press("Next part"));
  expect(session.snapshot().session?.step).toBe(1);
});

test("S8: Emeka sees that Noa said yes, and says “another day”: no reason, no trace, and they are where they were", async () => {
  const { user, session, document } = await openRepair(emeka);
  await act(() => session.as(noa).press("yes-today"));
  expect(screen.getByText("Noa Ben-David said “yes, today”.")).toBeVisible();
  await user.click(press("Another day"));
  expect(await screen.findByText("Another day, then. No reason is needed.")).toBeVisible();
  expect(screen.queryByText("Did this meeting take place?")).not.toBeInTheDocument();
  expect(JSON.stringify(session.snapshot())).not.toContain("repair");
  expect(document.drafts).toEqual([]);
});

test("S20: nothing of a repair can be written down until both agree to a record", async () => {
  const { user, session } = await openRepair(emeka);
  await act(async () => {
    await session.as(noa).press("yes-today");
    await session.press("yes-today");
    await session.goTo(4);
  });
  const note = () => screen.queryByRole("textbox", { name: "A note from this meeting" });
  expect([note(), screen.queryByRole("tab", { name: "Rule" })]).toEqual([null, null]);
  await user.click(press("Yes, we may write"));
  expect(screen.getByText("You said yes. Waiting for Noa Ben-David.")).toBeVisible();
  expect(note()).toBeNull();
  await act(() => session.as(noa).press("keep-record"));
  expect(note()).toBeVisible();
  expect(screen.getByRole("tab", { name: "Rule" })).toBeVisible();
});

test("S20: a repair without a record ends with nothing to write, and says so", async () => {
  const { session, document } = await openRepair(emeka);
  await act(async () => {
    await session.as(noa).press("yes-today");
    await session.press("yes-today");
    await session.goTo(5);
  });
  expect(screen.queryByRole("region", { name: "What I will do" })).not.toBeInTheDocument();
  expect(press("Nothing this time")).toBeVisible();
  await act(() => session.as(noa).end());
  expect(screen.getByText("No words of this meeting were written down.")).toBeVisible();
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  expect(document.drafts).toEqual([]);
});

describe("rows that somebody else wrote", () => {
  const forged = (step: number) => {
    const state = startSession("forged" as SessionId, repair, 45, emeka.id, TUESDAY);
    const { tender: _, ...usual } = state;
    return { ...usual, step };
  };

  test("S8: a repair that Emeka moved on, and calls usual, stands at its first part until Noa says yes", async () => {
    const { user, session } = await openRepair(noa);
    await act(() => session.as(emeka).press("yes-today"));
    const said = [{ press: "yes-today" as const, by: emeka.id }];
    act(() => session.show({ session: { ...forged(3), said } }));
    expect(await screen.findByText("Is today the right day?")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Next part" })).not.toBeInTheDocument();
    expect(screen.queryByRole("textbox", { name: "A note from this meeting" })).not.toBeInTheDocument();
    await user.click(press("Another day"));
    expect(await screen.findByText("Another day, then. No reason is needed.")).toBeVisible();
  });

  test("S20: a repair that Emeka ended and calls usual has no record that Noa did not agree to", async () => {
    const { session } = await openRepair(noa);
    act(() => session.show({ session: { ...forged(3), ended: true } }));
    expect(await screen.findByText("No words of this meeting were written down.")).toBeVisible();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });
});
