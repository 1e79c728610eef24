import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Shell } from "../../src/app/screens/Shell";
import { err, ok } from "../../src/domain/shared/result";
import { at, emeka, noa, noaAndEmeka } from "../doubles/entries";
import { createFakeDocument, createFakeSession } from "../doubles/liveFakes";
import { createHandClock, screenServices } from "../doubles/screenServices";
import { InContext } from "../doubles/inContext";

afterEach(() => {
  window.location.hash = "";
});

const find = (name: string) => screen.findByRole("button", { name });

test.each(["times", "document", "mytime"])(
  "S48: from the screen “%s” a way out of a difficulty is two presses away, and opening it writes nothing",
  async (page) => {
    window.location.hash = page;
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
    await userEvent.click(await find("Get help"));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Something went wrong between us" }));
    expect(await screen.findByText("When something went wrong between us")).toBeVisible();
    expect([document.drafts, session.snapshot().session]).toEqual([[], undefined]);
  },
);

test("P9: while Noa has not let her list of pairs be read, nobody tells her that she has none", async () => {
  const services = await screenServices(noa, at("2026-11-24T09:00:00Z"));
  const failure = { type: "ConsentMissing", scopes: ["Files.ReadWrite.AppFolder"] } as const;
  render(
    <InContext services={services}>
      <Shell pairs={err(failure)} />
    </InContext>,
  );
  expect(await screen.findByText(/^Your list of pairs could not be read\./)).toBeVisible();
  expect(screen.queryByText(/no pair or circle yet/)).not.toBeInTheDocument();
});

test("S13: half a year of the story has an address: a link opens it, and back is the story", async () => {
  window.location.hash = `halfyear/${noaAndEmeka.id}`;
  const clock = createHandClock(at("2026-11-24T09:00:00Z"));
  const document = createFakeDocument(emeka, clock);
  const services = await screenServices(emeka, clock.now(), { clock, openDocument: () => document });
  render(
    <InContext services={services}>
      <Shell pairs={ok([noaAndEmeka])} />
    </InContext>,
  );
  expect(await screen.findByRole("heading", { level: 1, name: "Our half year" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Our story" })).toHaveAttribute("aria-current", "page");
  await userEvent.click(await find("Back to our story"));
  expect(await screen.findByRole("heading", { level: 1, name: "Our story" })).toBeVisible();
  expect(window.location.hash).toBe(`#document/${noaAndEmeka.id}`);
});
