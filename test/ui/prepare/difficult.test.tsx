import { act, screen } from "@testing-library/react";
import { emeka, noa } from "../../doubles/entries";
import { groundRules } from "../../../src/guides/groundRules";
import { button, findButton, inMenu, openBefore } from "../../doubles/conversationScreen";

describe("when something is difficult", () => {
  test.each([
    ["Something went wrong between us", "When something went wrong between us"],
    ["I met a barrier or unfair treatment", "A barrier or unfair treatment"],
    ["I want to end our meetings", "Ending early, without blame"],
  ])("S20, S48, S8: before a meeting, two presses open “%s”, and nothing is written", async (way, title) => {
    const { document } = await openBefore(emeka);
    await inMenu("Difficult conversations", way);
    expect(await screen.findByRole("heading", { name: title })).toBeVisible();
    expect(await findButton("Start this conversation")).toBeEnabled();
    expect(document.drafts).toEqual([]);
  });

  test("S48: it is as near in a meeting, after one, and in the rules", async () => {
    const { user, session } = await openBefore(emeka);
    const reach = async () => {
      await inMenu("Difficult conversations", "I met a barrier or unfair treatment");
      expect(await screen.findByRole("heading", { name: "A barrier or unfair treatment" })).toBeVisible();
    };
    await user.click(await findButton("Our ground rules"));
    await reach();
    await act(() => session.start(groundRules, 45));
    await screen.findByText("Part 1 of 6");
    await inMenu("More for this part", "I met a barrier or unfair treatment");
    expect(await screen.findByRole("heading", { name: "A barrier or unfair treatment" })).toBeVisible();
    await user.click(button("Back"));
    await act(() => session.as(noa).end());
    await screen.findByRole("heading", { name: "Today" });
    await reach();
  });

  test("S8: looking at a repair does not end the meeting that runs; starting it takes both there", async () => {
    const { user, session } = await openBefore(emeka);
    await act(() => session.start(groundRules, 45));
    await inMenu("More for this part", "Something went wrong between us");
    expect(session.snapshot().session).toMatchObject({ guide: { id: "ground-rules" }, ended: false });
    await user.click(await findButton("Start this conversation"));
    expect(session.snapshot().session?.guide.id).toBe("repair");
    expect(await screen.findByText("Is today the right day?")).toBeVisible();
    expect(window.document.body).not.toHaveFocus();
  });
});
