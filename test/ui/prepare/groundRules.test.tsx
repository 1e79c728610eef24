import { screen, within } from "@testing-library/react";
import type { Person } from "../../../src/domain/people/person";
import { emeka, noa } from "../../doubles/entries";
import type { Entry } from "../../../src/domain/document/entry";
import { button, findButton, FOUR_HELD, inMenu, lookAt, openBefore, wrote } from "../../doubles/conversationScreen";

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
    expect(
      (await screen.findAllByText(/opens when all of you have agreed to two ground rules/)).length,
    ).toBeGreaterThan(0);
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
    expect(group).toHaveTextContent("Noa Ben-David agreed. Waiting for the others.");
    await user.click(within(group).getByRole("button", { name: "I agree to this" }));
    expect(group).toHaveTextContent("You all agree.");
    const voice = screen.getByRole("group", { name: "How each of us is heard" });
    await user.click(within(voice).getByRole("button", { name: "I agree to this" }));
    expect(document.drafts[0]).toEqual({
      text: "",
      content: { kind: "confirmation", confirmation: { of: rules[0]?.id } },
    });
    expect(await screen.findByText("The personal conversations are open.")).toBeVisible();
    await user.click(button("Back"));
    await user.click(await findButton("Another conversation"));
    await user.click(await screen.findByText("All conversations"));
    await lookAt("Nine everyday situations");
    expect(await findButton("Start this conversation")).toBeVisible();
  });

  test("S5: Noa takes a sentence with one press, changes it, and writes it as her rule", async () => {
    const { user, document } = await openBefore(noa);
    await user.click(await findButton("Our ground rules"));
    const group = within(screen.getByRole("group", { name: "What stays between us" }));
    const sentence = "What you tell me stays here. I may tell my own part.";
    await user.click(group.getByRole("button", { name: sentence }));
    const box = group.getByRole("textbox");
    expect(box).toHaveValue(sentence);
    await user.type(box, " Ask me.");
    await user.click(group.getByRole("button", { name: "Write this rule" }));
    expect(document.drafts[0]?.text).toBe(`${sentence} Ask me.`);
  });

  test("P4: a second sentence comes after what Noa typed, and no word of hers goes", async () => {
    const { user } = await openBefore(noa);
    await user.click(await findButton("Our ground rules"));
    const group = within(screen.getByRole("group", { name: "How each of us is heard" }));
    await user.type(group.getByRole("textbox"), "I say it in Hebrew first.");
    const sentence = "Each of us finishes. Then the other one speaks.";
    await user.click(group.getByRole("button", { name: sentence }));
    expect(group.getByRole("textbox")).toHaveValue(`I say it in Hebrew first.\n${sentence}`);
    await user.click(group.getByRole("button", { name: sentence }));
    expect(group.getByRole("textbox")).toHaveValue(`I say it in Hebrew first.\n${sentence}`);
  });

  test("S16: Emeka reads that “Noa” agreed, as her card calls her", async () => {
    const card = wrote(4, noa, { kind: "card", card: { called: { answers: ["Noa"] } } });
    const { user } = await openBefore(emeka, [card, rule(5, "confidentiality", "What we say stays here.")]);
    await user.click(await findButton("Our ground rules"));
    const group = screen.getByRole("group", { name: "What stays between us" });
    expect(group).toHaveTextContent("Noa agreed. Waiting for the others.");
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

  const QUESTION = /Does one of you decide on the other’s pay/;

  test("S41: each is asked who decides on whom, and a yes of one shows both the plain advice", async () => {
    const { user, document } = await openBefore(noa);
    await user.click(await findButton("Our ground rules"));
    const group = within(screen.getByRole("group", { name: QUESTION }));
    expect(group.queryByText(/may count for pay/)).not.toBeInTheDocument();
    await user.click(group.getByRole("button", { name: "Yes" }));
    expect(document.drafts[0]).toEqual({
      text: "",
      content: { kind: "power", power: { decides: "yes" } },
    });
    expect(await group.findByText("You: Yes")).toBeVisible();
    expect(await group.findByText(/Nothing that is said here may count for pay or rating/)).toBeVisible();
  });

  test("S41: after a yes the barrier is closed for the pair, with the way to help outside; after a no it is open", async () => {
    const said = (minute: number, decides: "yes" | "no") => wrote(minute, noa, { kind: "power", power: { decides } });
    await openBefore(emeka, [...FOUR_HELD, said(6, "yes")]);
    await inMenu("Difficult conversations", "I met a barrier or unfair treatment");
    expect(await screen.findByText(/So this conversation is closed here/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Start this conversation" })).not.toBeInTheDocument();
    // What is closed is not asked how long it may take.
    expect(screen.queryByText("How long do you have?")).not.toBeInTheDocument();
  });

  test("S41: who opens the barrier and never said who decides on whom is asked there, before it begins", async () => {
    const { user, document } = await openBefore(emeka, [
      ...FOUR_HELD,
      wrote(6, noa, { kind: "power", power: { decides: "no" } }),
    ]);
    await inMenu("Difficult conversations", "I met a barrier or unfair treatment");
    expect(await findButton("Start this conversation")).toBeEnabled();
    const asked = await screen.findByRole("group", { name: QUESTION });
    // He reads who reads his answer, and the question stands before the press that begins.
    expect(within(asked).getByText("Read by you and Noa Ben-David")).toBeVisible();
    const isAfter = asked.compareDocumentPosition(button("Start this conversation"));
    expect(isAfter & Node.DOCUMENT_POSITION_FOLLOWING).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await user.click(within(asked).getByRole("button", { name: "Yes" }));
    expect(document.drafts[0]?.content).toEqual({ kind: "power", power: { decides: "yes" } });
    expect(await screen.findByText(/So this conversation is closed here/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Start this conversation" })).not.toBeInTheDocument();
  });

  test("S41: a newer no of the same person opens it again, and rather not say closes nothing", async () => {
    const said = (minute: number, decides: "yes" | "no" | "rather-not", who = noa) =>
      wrote(minute, who, { kind: "power", power: { decides } });
    await openBefore(emeka, [...FOUR_HELD, said(6, "yes"), said(7, "no"), said(8, "rather-not", emeka)]);
    await inMenu("Difficult conversations", "I met a barrier or unfair treatment");
    expect(await findButton("Start this conversation")).toBeEnabled();
    // He has answered, if only with "rather not say": he is not asked again.
    expect(screen.queryByRole("group", { name: QUESTION })).not.toBeInTheDocument();
  });
});
