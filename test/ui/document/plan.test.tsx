import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import type { Person } from "../../../src/domain/people/person";
import { err } from "../../../src/domain/shared/result";
import { DocumentView } from "../../../src/ui/document/DocumentView";
import type { Services } from "../../../src/ui/services";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2027-01-25T09:00:00Z");

const open = async (me: Person, entries: readonly Entry[], change: Partial<Services> = {}) => {
  const document = createFakeDocument(me, createHandClock(NOW));
  for (const entry of entries) document.receive(entry);
  render(
    <InContext services={await screenServices(me, NOW, change)}>
      <DocumentView pair={noaAndEmeka} document={document} />
    </InContext>,
  );
  return { document, user: userEvent.setup() };
};

const goal = (of: Person, successLooksLike?: string): EntryContent => ({
  kind: "goal",
  goal: { area: "skill", of: of.id, ...(successLooksLike !== undefined && { successLooksLike }) },
});

describe("the plan on one page", () => {
  const his = entryAt(1, emeka, { text: "Lead a review", content: goal(emeka, "They ask me again.") });
  const step = entryAt(2, emeka, {
    text: "One review with Noa beside me",
    content: { kind: "milestone", milestone: { goal: his.id, due: "2027-02-15", kindOf: "skill" } },
  });
  const hours = entryAt(3, emeka, {
    content: { kind: "budget", budget: { what: "course", forWhom: "both", hours: 6, state: "used" } },
  });
  const openPlan = async (me: Person, ...entries: readonly Entry[]) => {
    const { user } = await open(me, entries);
    await user.click(await screen.findByText("Our plan"));
  };

  test("S27: names what is missing, shows the next step with its day, and counts hours", async () => {
    await openPlan(emeka, his, step, hours);
    const missing = "a step towards understanding each other and a result that all of you can see";
    expect(screen.getByText(`Still missing in your plan: ${missing}.`)).toBeInTheDocument();
    expect(screen.getByText(/^The next step, by .*15.*: One review with Noa beside me$/)).toBeInTheDocument();
    expect(screen.getByText("Used: 6 hours")).toBeInTheDocument();
  });

  test("S28: has a box for the success of each, and is agreed only when both have written", async () => {
    await openPlan(noa, his);
    expect(screen.getByText("They ask me again.", { selector: "section p" })).toBeInTheDocument();
    expect(screen.getByText("Not written yet.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Write yours" })).toBeInTheDocument();
    expect(screen.getByText("This is agreed when each of you has written your own.")).toBeInTheDocument();
  });

  test("S7: keeps apart what was proposed and not taken on", async () => {
    await openPlan(noa, entryAt(1, noa, { text: "Write in French", content: goal(emeka) }));
    const part = screen.getByRole("heading", { name: "Proposed, and not taken on yet" }).parentElement;
    expect(part && within(part).getByText("Write in French")).toBeInTheDocument();
  });
});

describe("Still so?", () => {
  const old = entryAt(1, emeka, { text: "Silence means no." });
  const held = Array.from({ length: 4 }, (_, i) =>
    entryAt(10 + i, noa, { text: "", content: { kind: "held", held: { met: true, notReached: [] } } }),
  );
  const ask = async (me: Person, entries: readonly Entry[]) => {
    const opened = await open(me, entries);
    await screen.findAllByText("Our plan");
    return opened;
  };
  const question = () => screen.queryByRole("region", { name: "You wrote this some time ago" });

  test("after the fourth meeting Emeka is asked about his own sentence, and answers in his words", async () => {
    const { document, user } = await ask(emeka, [old, ...held]);
    await user.click(screen.getByRole("button", { name: "Partly" }));
    await user.type(screen.getByLabelText("How do you see it now?"), "Silence can mean thinking.");
    await user.click(screen.getByRole("button", { name: "Add it to our document" }));
    expect(document.drafts).toEqual([
      {
        text: "Silence can mean thinking.",
        content: { kind: "shift", shift: { before: "Silence means no.", earlier: old.id, still: "partly" } },
      },
    ]);
    expect(question()).not.toBeInTheDocument();
  });

  test("a yes is one press; another day is one too, and writes nothing", async () => {
    const { document, user } = await ask(emeka, [old, ...held]);
    await user.click(screen.getByRole("button", { name: "Not today" }));
    expect([question(), document.drafts]).toEqual([null, []]);
  });

  test("P1: Noa is not asked about Emeka's sentence, and nobody is before the fourth meeting", async () => {
    await ask(noa, [old, ...held]);
    expect(question()).not.toBeInTheDocument();
  });

  test("nobody is asked before the fourth meeting", async () => {
    await ask(emeka, [old, ...held.slice(1)]);
    expect(question()).not.toBeInTheDocument();
  });
});

test("P4: a device that keeps nothing says so while somebody types, not afterwards", async () => {
  const refuses = async () => err({ type: "DeviceStorage", problem: "blocked" } as const);
  const { user } = await open(emeka, [], { drafts: { read: refuses, write: refuses } });
  await user.type(screen.getByLabelText("Write a note"), "S");
  expect(screen.getByText(/^This device does not keep what you type/)).toBeInTheDocument();
});
