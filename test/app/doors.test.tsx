import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { openShell } from "../doubles/openShell";
import { noaAndEmeka } from "../doubles/entries";
import { ACROSS } from "../doubles/programme";

afterEach(() => {
  window.location.hash = "";
});

const rowOf = (name: string) => within(screen.getByRole("navigation", { name }));
const namesIn = (name: string) =>
  rowOf(name)
    .getAllByRole("button")
    .map(({ textContent }) => textContent);
const current = () =>
  screen
    .getAllByRole("button")
    .filter((button) => button.getAttribute("aria-current") === "page")
    .map(({ textContent }) => textContent);

test("S53: Emeka finds four doors, which say now, next and then: Us, Talk, Our story, Me", async () => {
  await openShell("");
  expect(namesIn("Screens")).toEqual(["Us", "Talk", "Our story", "Me"]);
  expect(current()).toEqual(["Us"]);
});

test.each([
  ["us", ["Us"]],
  ["times", ["Us"]],
  ["conversation", ["Talk"]],
  ["document", ["Our story"]],
  ["me", ["Me", "My time"]],
  ["mytime", ["Me", "My time"]],
  ["howiwork", ["Me", "How I work"]],
  ["journal", ["Me", "Journal"]],
  ["lessons", ["Me", "Lessons"]],
  [`howiwork/${noaAndEmeka.id}`, ["Me", "How I work"]],
])("S53: the address “#%s”, also one of last year, opens its door", async (address, doors) => {
  await openShell(address);
  expect(current()).toEqual(doors);
});

test("S1: how he works is a page of Emeka's own, two presses from everywhere", async () => {
  await openShell("document");
  await userEvent.click(rowOf("Screens").getByRole("button", { name: "Me" }));
  expect(namesIn("Me")).toEqual(["My time", "How I work", "Journal", "Lessons"]);
  await userEvent.click(rowOf("Me").getByRole("button", { name: "How I work" }));
  expect(await screen.findByRole("heading", { name: "How I work" })).toBeVisible();
  expect(window.location.hash).toBe("#howiwork");
});

test("S60: only where the policy names a programme, Emeka finds it in “Me”, and it opens when he presses", async () => {
  const asked: string[] = [];
  const programmes = () => {
    asked.push("programmes");
    return Promise.reject(new Error("Nothing is behind it here."));
  };
  await openShell("me", { programmes });
  expect(namesIn("Me")).not.toContain("Programme");
  cleanup();
  await openShell("me", { programmes, policy: { contacts: [], programmes: [ACROSS] } });
  expect(asked).toEqual([]);
  await userEvent.click(rowOf("Me").getByRole("button", { name: "Programme" }));
  expect(await screen.findByRole("heading", { level: 1, name: ACROSS.name })).toBeVisible();
  expect(window.location.hash).toBe("#take-part");
  expect(asked).not.toEqual([]);
});
