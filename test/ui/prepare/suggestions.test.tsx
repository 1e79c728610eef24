import userEvent from "@testing-library/user-event";
import { screen, waitFor } from "@testing-library/react";
import { emeka, noa } from "../../doubles/entries";
import { createMemoryHowIWork } from "../../doubles/memoryHowIWork";
import { button, findButton, FOUR_HELD, inMenu, lookAt, met, openBefore } from "../../doubles/conversationScreen";

const headings = () => screen.getAllByRole("heading").map(({ textContent }) => textContent);

describe("the next conversation", () => {
  test("after the first meeting the ground rules come next, with the reason in one sentence", async () => {
    await openBefore(emeka, [met(1, "first-meeting")]);
    expect(
      await screen.findByText("First agree on how you talk. More personal subjects come after that."),
    ).toBeVisible();
    expect(await screen.findByText("Ground rules: what we promise each other")).toBeVisible();
    expect(await findButton("Another conversation")).toBeVisible();
  });

  test("a guide that their organisation leaves out is neither suggested nor in the list of all", async () => {
    const { user } = await openBefore(emeka, [met(1, "first-meeting")], {
      policy: { withoutGuides: ["ground-rules"] },
    });
    await user.click(await findButton("Another conversation"));
    await user.click(await screen.findByText("All conversations"));
    expect((await screen.findAllByRole("button", { name: /^Look at this one/ })).length).toBeGreaterThan(10);
    expect(screen.queryByText("Ground rules: what we promise each other")).toBeNull();
  });

  test("P1: Noa and Emeka read the same suggestions, whatever each keeps private", async () => {
    const quiet = await openBefore(noa, FOUR_HELD);
    await userEvent.click(await findButton("Another conversation"));
    await waitFor(() => expect(screen.queryAllByRole("listitem", { busy: true })).toEqual([]));
    const hers = headings().filter((words) => words !== "Emeka Okafor");
    quiet.unmount();
    const full = { silence: { answers: ["Please never suggest listening."] }, praise: { answers: ["Never."] } };
    await openBefore(emeka, FOUR_HELD, { howIWork: createMemoryHowIWork(full) });
    await userEvent.click(await findButton("Another conversation"));
    await waitFor(() => expect(screen.queryAllByRole("listitem", { busy: true })).toEqual([]));
    expect(headings().filter((words) => words !== "Noa Ben-David")).toEqual(hers);
  });

  test("S8: Emeka sets the suggestion aside in one press, without a reason, and another one is there", async () => {
    const { document } = await openBefore(emeka, [met(1, "first-meeting")]);
    await inMenu("More about this conversation", /^Not this one now/);
    expect(document.drafts).toEqual([
      {
        text: "Not now: Ground rules: what we promise each other.",
        content: { kind: "wish", wish: { want: "not-now", guide: "ground-rules" } },
      },
    ]);
    await waitFor(() =>
      expect(
        screen.queryByText("First agree on how you talk. More personal subjects come after that."),
      ).not.toBeInTheDocument(),
    );
    expect(await findButton("Start this conversation")).toBeVisible();
  });

  test("what Emeka asks for, both see, and it comes first", async () => {
    const { user, document } = await openBefore(emeka, FOUR_HELD);
    await user.click(await findButton("Another conversation"));
    await user.click(await screen.findByText("All conversations"));
    await lookAt("You teach me");
    await inMenu("More about this conversation", /^Ask for this one/);
    expect(document.drafts[0]?.content).toEqual({ kind: "wish", wish: { want: "guide", guide: "you-teach-me" } });
    expect(await screen.findByText(/All of you can see that somebody asked for this/)).toBeVisible();
    await user.click(button("Back"));
    expect(await screen.findByText("One of you asked for this.")).toBeVisible();
  });

  test("S51: one press makes the next meeting light, and whoever pressed can take it back", async () => {
    const { user, document } = await openBefore(emeka, FOUR_HELD);
    await user.click(await findButton("Another conversation"));
    const light = await screen.findByRole("checkbox", { name: "Keep the next meeting light" });
    await user.click(light);
    expect(light).toBeChecked();
    await user.click(button("Back"));
    expect((await screen.findAllByText("A light meeting was chosen for this time.")).length).toBeGreaterThan(0);
    expect(await screen.findByRole("radio", { name: "15 minutes" })).toBeChecked();
    await user.click(await findButton("Another conversation"));
    await user.click(screen.getByRole("checkbox", { name: "Keep the next meeting light" }));
    expect(document.drafts.at(-1)?.removes).toBeDefined();
    expect(screen.getByRole("checkbox", { name: "Keep the next meeting light" })).not.toBeChecked();
  });

  test("how many meetings they plan decides when the last one comes", async () => {
    const { user, document } = await openBefore(noa, FOUR_HELD);
    await user.click(await findButton("Another conversation"));
    const number = await screen.findByRole("spinbutton", { name: "How many meetings you plan" });
    await user.clear(number);
    await user.type(number, "5");
    await user.click(button("Keep this number"));
    expect(document.drafts[0]?.content).toEqual({ kind: "rhythm", rhythm: { meetings: 5 } });
    await user.click(button("Back"));
    expect(await screen.findByText("This is the last meeting you planned.")).toBeVisible();
  });
});

test("S16: in the list of all conversations those that they had say on which day", async () => {
  const { user } = await openBefore(noa, [met(1, "first-meeting")]);
  await user.click(await findButton("Another conversation"));
  await user.click(await screen.findByText("All conversations"));
  expect(await screen.findAllByText("you had it on Tuesday, November 24")).toHaveLength(1);
});

test("S16: Noa finds a conversation among all of them by a word, and comes back to all after a word that none has", async () => {
  const { user } = await openBefore(noa, [met(1, "first-meeting")]);
  await user.click(await findButton("Another conversation"));
  await user.click(await screen.findByText("All conversations"));
  const looks = () => screen.getAllByRole("button", { name: /^Look at this one/ });
  await screen.findByText("you had it on Tuesday, November 24");
  const all = looks().length;
  const search = screen.getByRole("searchbox", { name: "Search" });
  await user.type(search, "GROUND rules");
  expect(await screen.findByText("1 conversation")).toBeVisible();
  expect(looks().length).toBeLessThan(all);
  await user.clear(search);
  await user.type(search, "zebra");
  expect(await screen.findByText("No conversation has these words.")).toBeVisible();
  await user.click(button("Show all conversations"));
  expect(looks()).toHaveLength(all);
});
