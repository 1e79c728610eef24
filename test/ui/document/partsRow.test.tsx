import { screen, within } from "@testing-library/react";
import { emeka, entryAt, noa } from "../../doubles/entries";
import { openStory } from "../../doubles/storyScreen";

test("S53: the parts of the story are one row of links, and each press opens one", async () => {
  const { press } = await openStory(emeka, [entryAt(1, noa, { text: "We begin." })]);
  const row = within(screen.getByRole("navigation", { name: "Parts of our story" }));
  expect(row.getByRole("button", { name: "Everything" })).toHaveAttribute("aria-current", "page");
  await press("Opportunities");
  expect(await screen.findByRole("heading", { level: 1, name: "Opportunities" })).toBeInTheDocument();
  expect(row.getByRole("button", { name: "Opportunities" })).toHaveAttribute("aria-current", "page");
  expect(screen.queryByText("We begin.")).not.toBeInTheDocument();
});
