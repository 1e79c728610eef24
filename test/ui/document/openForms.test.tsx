import { screen } from "@testing-library/react";
import { emeka, entryAt, noa } from "../../doubles/entries";
import { mainPresses } from "../../doubles/mainPresses";
import { openStory } from "../../doubles/storyScreen";

const words = /^What is this introduction for/;

test("S24: Noa opens one form after another, and only the one that she opened last has a coloured press", async () => {
  const { press } = await openStory(noa, [], { part: "doors" });
  await press("Introduce Emeka Okafor to somebody");
  expect(await screen.findByLabelText(words)).toBeVisible();
  expect(mainPresses()).toEqual(["Add to our story"]);
  await press("Ask for an introduction");
  expect(await screen.findAllByLabelText(words)).toHaveLength(1);
  expect(screen.getByRole("button", { name: "Introduce Emeka Okafor to somebody" })).toBeVisible();
  expect(mainPresses()).toEqual(["Add to our story"]);
});

test("P4: a form in which Noa typed stays open beside the next one, and its press waits until that one closes", async () => {
  const { press, answer } = await openStory(noa, [], { part: "doors" });
  await press("Introduce Emeka Okafor to somebody");
  await screen.findByLabelText(words);
  await answer(words, "He knows our customers.");
  await press("Plan to show work");
  expect(await screen.findByLabelText(/^What work is shown/)).toBeVisible();
  expect(screen.getByLabelText(words)).toHaveValue("He knows our customers.");
  expect(screen.getAllByRole("button", { name: "Add to our story" })).toHaveLength(2);
  expect(mainPresses()).toEqual(["Add to our story"]);
});

test("S28: while Emeka writes what success is, adding the first goal is not the main press", async () => {
  const { press } = await openStory(emeka, [], { part: "plan" });
  expect(mainPresses()).toEqual(["Add a goal"]);
  await press("Write yours");
  expect(await screen.findByLabelText(/^What/)).toBeVisible();
  expect(mainPresses()).toEqual(["Add to our story"]);
});

test("S53: while Noa chooses what to write, the box for a note is not coloured", async () => {
  const { press, user } = await openStory(noa, [entryAt(1, emeka, { text: "We begin." })]);
  await press("Write something else");
  await user.click(await screen.findByRole("button", { name: /^Goal/ }));
  expect(await screen.findByLabelText(/^What do you want to reach/)).toBeVisible();
  expect(mainPresses()).toEqual(["Add to our story"]);
});
