import { act, screen, within } from "@testing-library/react";
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

describe("where there is little room", () => {
  const PART_WIDTH = 70;
  let room = 0;
  const resized = new Set<() => void>();
  /** As a browser measures: the row has some room, and each link is as wide as the next. */
  beforeEach(() => {
    jest.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockImplementation(function (this: HTMLElement) {
      return this.tagName === "UL" ? room : PART_WIDTH;
    });
    jest.spyOn(HTMLElement.prototype, "clientWidth", "get").mockImplementation(() => room);
    jest.spyOn(globalThis, "ResizeObserver").mockImplementation((told) => {
      const observer = { observe: () => undefined, unobserve: () => undefined, disconnect: () => undefined };
      resized.add(() => told([{ target: window.document.body } as unknown as ResizeObserverEntry], observer));
      return observer;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    resized.clear();
  });

  test("S53: the parts that find no room are behind one press, and the open one is always in view", async () => {
    room = 300;
    const { user, press } = await openStory(emeka, [entryAt(1, noa, { text: "We begin." })]);
    act(() => resized.forEach((tell) => tell()));
    const row = within(screen.getByRole("navigation", { name: "Parts of our story" }));
    const seen = () => row.getAllByRole("button").map(({ textContent }) => textContent);
    expect(seen().at(-1)).toBe("More");
    await press("More parts of our story");
    await user.click(await screen.findByRole("menuitem", { name: "Words" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Words" })).toBeInTheDocument();
    act(() => resized.forEach((tell) => tell()));
    expect(row.getByRole("button", { name: "Words" })).toHaveAttribute("aria-current", "page");
    await press("More parts of our story");
    const hidden = (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
    expect(hidden).not.toContain("Words");
    expect(hidden).toContain("Rules");
  });
});
