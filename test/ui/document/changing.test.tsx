import { screen } from "@testing-library/react";
import type { EntryContent } from "../../../src/domain/document/entry";
import { emeka, entryAt, idAt, noa } from "../../doubles/entries";
import { openStory } from "../../doubles/storyScreen";

describe("what stands in the document can change", () => {
  const promise = entryAt(1, emeka, {
    text: "I ask Ada for her slides.",
    content: {
      kind: "commitment",
      commitment: { owner: emeka.id, due: "2027-02-10", ifSituation: "When we meet on Monday" },
    },
  });

  test("S29: Emeka moves the day of his promise in the form that he wrote it with, and nothing else is lost", async () => {
    const { user, press, choose, said, document } = await openStory(emeka, [promise]);
    await choose("Change it");
    expect(await screen.findByLabelText(/^What will be done/)).toHaveValue("I ask Ada for her slides.");
    expect(screen.getByLabelText(/^When will you do it/)).toHaveValue("When we meet on Monday");
    const day = screen.getByLabelText(/^By which day/);
    expect(day).toHaveValue("2027-02-10");
    await user.clear(day);
    await user.type(day, "2027-02-24");
    await press("Keep the change");
    expect(said()).toEqual([
      {
        text: "I ask Ada for her slides.",
        content: {
          kind: "commitment",
          commitment: { owner: emeka.id, due: "2027-02-24", ifSituation: "When we meet on Monday" },
        },
      },
    ]);
    expect(document.everything().at(-1)?.supersedes).toBe(promise.id);
    expect(screen.getByText("Show the earlier version")).toBeInTheDocument();
  });

  const rule = entryAt(1, emeka, {
    text: "We finish our sentences.",
    content: { kind: "agreement", agreement: { topic: "voice", reviewOn: "2027-02-10" } },
  });
  const yes = entryAt(2, noa, { text: "", content: { kind: "confirmation", confirmation: { of: rule.id } } });

  test("D21: Emeka knows that new words ask Noa again, and her yes does not stand for them", async () => {
    const { user, press, choose } = await openStory(emeka, [rule, yes]);
    expect(screen.getByText("Agreed by you and Noa Ben-David.")).toBeInTheDocument();
    await choose("Change it");
    expect(await screen.findByText(/^Noa Ben-David agreed to the earlier words/)).toBeInTheDocument();
    await user.type(screen.getByLabelText(/^What do you agree on/), " Always.");
    await press("Keep the change");
    expect(screen.getByText("Not agreed by everybody yet.")).toBeInTheDocument();
  });

  test("D21: a change that changes nothing takes nobody's yes away", async () => {
    const { press, choose, said } = await openStory(emeka, [rule, yes]);
    await choose("Change it");
    await screen.findByLabelText(/^What do you agree on/);
    await press("Keep the change");
    expect(said()).toEqual([]);
    expect(screen.queryByLabelText(/^What do you agree on/)).not.toBeInTheDocument();
    expect(screen.getByText("Agreed by you and Noa Ben-David.")).toBeInTheDocument();
  });

  test("P4: what no form holds stays when only the words are changed", async () => {
    const heard = entryAt(1, emeka, {
      text: "You wait until everybody is heard.",
      content: { kind: "insight", insight: { heard: noa.id } },
    });
    const { user, press, choose, said } = await openStory(emeka, [heard]);
    await choose("Change it");
    const box = await screen.findByLabelText(/^What do you want it to say/);
    await user.type(box, " And then?");
    await press("Keep the change");
    expect(said()).toEqual([{ text: `${heard.text} And then?`, content: heard.content }]);
  });
});

test("D21: the earlier version stands beside the one of now, with only what is different", async () => {
  const promise = (due: string): EntryContent => ({ kind: "commitment", commitment: { owner: noa.id, due } });
  const text = "I ask Ada for her slides.";
  const { user } = await openStory(emeka, [
    entryAt(1, noa, { text, content: promise("2026-12-10") }),
    entryAt(2000, noa, { text, content: promise("2026-12-17"), supersedes: idAt(1, 1) }),
  ]);
  await user.click(screen.getByText("Show the earlier version"));
  const [then, now] = ["Then, Tuesday, November 24, 2026", "Now, Wednesday, November 25, 2026"].map(
    (label) => screen.getByText(label).parentElement?.textContent ?? "",
  );
  expect(then).toMatch(/2026Noa Ben-David, by Thursday, December 10, 2026\.$/);
  expect(now).toMatch(/2026Noa Ben-David, by Thursday, December 17, 2026\.$/);
});

describe("S24: a door that Noa opens for Emeka", () => {
  const door = entryAt(1, noa, {
    text: "She builds what you want to learn.",
    content: {
      kind: "introduction",
      introduction: { state: "offered", to: "Ada in Nairobi", forWhom: emeka.id, by: noa.id },
    },
  });

  test("is accepted by one press, and made by another", async () => {
    const { user, press, said } = await openStory(emeka, [door]);
    expect(screen.getByText("Leads to: Ada in Nairobi")).toBeInTheDocument();
    expect(screen.getByText("Noa Ben-David offers this to you.")).toBeInTheDocument();
    await press("I accept");
    expect(said().at(-1)?.content).toEqual({ kind: "progress", progress: { of: door.id, status: "doing" } });
    const stands = screen.getByRole("combobox", { name: "How far it is now" });
    expect(stands).toHaveDisplayValue("Accepted");
    await user.selectOptions(stands, "Made");
    expect(said().at(-1)?.content).toEqual({ kind: "progress", progress: { of: door.id, status: "done" } });
    expect(screen.getByText(`You: Made. ${door.text}`)).toBeInTheDocument();
  });

  test("is declined without a reason, and Noa sees that it waits for him", async () => {
    const { press, said } = await openStory(emeka, [door]);
    await press("Rather not");
    expect(said()).toEqual([{ text: "", content: { kind: "progress", progress: { of: door.id, status: "dropped" } } }]);
    expect(screen.queryByRole("textbox", { name: /why/i })).not.toBeInTheDocument();
  });

  test("is not hers to accept", async () => {
    await openStory(noa, [door]);
    expect(screen.getByText("Emeka Okafor has not said yes yet.")).toBeInTheDocument();
    expect(screen.getByText("Now: Offered")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "I accept" })).not.toBeInTheDocument();
  });
});
