import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Shell } from "../../src/app/screens/Shell";
import { ok } from "../../src/domain/shared/result";
import { at, emeka, noaAndEmeka } from "../doubles/entries";
import { createFakeDocument, createFakeSession } from "../doubles/liveFakes";
import { createHandClock, screenServices } from "../doubles/screenServices";
import { InContext } from "../doubles/inContext";

afterEach(() => {
  window.location.hash = "";
});

/** Emeka opens Meridian in Lagos at an address. */
const openAt = async (address: string) => {
  window.location.hash = address;
  const clock = createHandClock(at("2026-11-24T09:00:00Z"));
  const [document, session] = [createFakeDocument(emeka, clock), createFakeSession(emeka, clock)];
  const services = await screenServices(emeka, clock.now(), {
    clock,
    openDocument: () => document,
    openSession: () => session,
  });
  render(
    <InContext services={services}>
      <Shell pairs={ok([noaAndEmeka])} />
    </InContext>,
  );
};

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
  await openAt("");
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
  [`howiwork/${noaAndEmeka.id}`, ["Me", "How I work"]],
])("S53: the address “#%s”, also one of last year, opens its door", async (address, doors) => {
  await openAt(address);
  expect(current()).toEqual(doors);
});

test("S1: how he works is a page of Emeka's own, two presses from everywhere", async () => {
  await openAt("document");
  await userEvent.click(rowOf("Screens").getByRole("button", { name: "Me" }));
  expect(namesIn("Me")).toEqual(["My time", "How I work", "Journal"]);
  await userEvent.click(rowOf("Me").getByRole("button", { name: "How I work" }));
  expect(await screen.findByRole("heading", { name: "How I work" })).toBeVisible();
  expect(window.location.hash).toBe("#howiwork");
});
