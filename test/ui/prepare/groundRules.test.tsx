import { screen, within } from "@testing-library/react";
import type { Person } from "../../../src/domain/people/person";
import { emeka, noa } from "../../doubles/entries";
import type { Entry } from "../../../src/domain/document/entry";
import { button, findButton, FOUR_HELD, lookAt, openBefore, wrote } from "../../doubles/conversationScreen";

const rule = (minute: number, topic: "confidentiality" | "voice", text: string): Entry =>
  wrote(minute, noa, { kind: "agreement", agreement: { topic, reviewOn: "2027-03-01" } }, text);

describe("ground rules", () => {
  const openPath = async (me: Person, written: readonly Entry[]) => {
    const opened = await openBefore(me, written);
    await opened.user.click(await findButton("Another conversation"));
    await opened.user.click(await screen.findByText("All conversations"));
    await lookAt("Nine everyday situations");
    return opened;
  };

  test("S5: a personal guide is closed until both confirmed both rules, and says what opens it", async () => {
    const { user } = await openPath(emeka, FOUR_HELD);
    expect((await screen.findAllByText(/opens when you have both agreed to two ground rules/)).length).toBeGreaterThan(
      0,
    );
    expect(screen.queryByRole("button", { name: "Start this conversation" })).not.toBeInTheDocument();
    await user.click(button("Back"));
    await user.click(button("Our ground rules"));
    expect(screen.getAllByText("There is no rule yet.")).toHaveLength(2);
  });

  test("S5: Noa writes a rule with a day to look at it again, Emeka agrees, and the guides open", async () => {
    const rules = [rule(5, "confidentiality", "What we say stays here."), rule(6, "voice", "Each of us finishes.")];
    const { user, document } = await openBefore(emeka, [...FOUR_HELD, ...rules]);
    await user.click(await findButton("Our ground rules"));
    const group = screen.getByRole("group", { name: "What stays between us" });
    expect(group).toHaveTextContent("What we say stays here.");
    expect(group).toHaveTextContent("Noa Ben-David agreed. It waits for the others.");
    await user.click(within(group).getByRole("button", { name: "I agree to this" }));
    expect(group).toHaveTextContent("You all agree.");
    const voice = screen.getByRole("group", { name: "How each of us is heard" });
    await user.click(within(voice).getByRole("button", { name: "I agree to this" }));
    expect(document.drafts[0]).toEqual({
      text: "I agree: What we say stays here.",
      content: { kind: "confirmation", confirmation: { of: rules[0]?.id } },
    });
    expect(await screen.findByText("The personal conversations are open.")).toBeVisible();
    await user.click(button("Back"));
    await user.click(await findButton("Another conversation"));
    await user.click(await screen.findByText("All conversations"));
    await lookAt("Nine everyday situations");
    expect(await findButton("Start this conversation")).toBeVisible();
  });

  test("S5: a rule is written in own words, with who reads it and a review date", async () => {
    const { user, document } = await openBefore(noa);
    await user.click(await findButton("Our ground rules"));
    const group = screen.getByRole("group", { name: "What stays between us" });
    expect(within(group).getByText("Read by you and Emeka Okafor")).toBeVisible();
    await user.type(within(group).getByRole("textbox"), "Names stay here.");
    await user.click(within(group).getByRole("button", { name: "Write this rule" }));
    expect(document.drafts[0]).toEqual({
      text: "Names stay here.",
      content: { kind: "agreement", agreement: { topic: "confidentiality", reviewOn: "2027-03-15" } },
    });
  });
});
