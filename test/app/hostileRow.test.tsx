import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { draw } from "../../src/app/doors/draw";
import { Shell } from "../../src/app/screens/Shell";
import type { Entry } from "../../src/domain/document/entry";
import { ok } from "../../src/domain/shared/result";
import type { LocalDate } from "../../src/domain/time/zoneData";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { InContext } from "../doubles/inContext";
import { createFakeDocument, createFakeSession } from "../doubles/liveFakes";
import { createHandClock, screenServices } from "../doubles/screenServices";

afterEach(() => {
  window.location.hash = "";
});

/** A day that no reader lets through: the formatter of days throws at it. */
const NO_DAY = "not a day" as LocalDate;

const opened = async (entries: readonly Entry[], hash: string) => {
  window.location.hash = hash;
  const clock = createHandClock(at("2026-12-01T09:00:00Z"));
  const pages = createFakeDocument(noa, clock);
  for (const entry of entries) pages.receive(entry);
  const services = await screenServices(noa, clock.now(), {
    clock,
    openDocument: () => pages,
    openSession: () => createFakeSession(noa, clock),
  });
  render(
    <InContext services={services}>
      <Shell pairs={ok([noaAndEmeka])} />
    </InContext>,
    { onCaughtError: () => undefined },
  );
};

test("P4: one entry of Emeka's that cannot be drawn is one line, and Noa reads and writes around it", async () => {
  const bad = entryAt(2, emeka, {
    content: { kind: "agreement", agreement: { topic: "voice", reviewOn: NO_DAY } },
  });
  await opened([entryAt(1, noa, { text: "What Noa said" }), bad], "document");
  expect(await screen.findByText("What Noa said")).toBeVisible();
  expect(screen.getByText("One entry could not be shown here.")).toBeVisible();
  expect(screen.getByRole("textbox", { name: /note/i })).toBeVisible();
});

test("P4: a screen that falls leaves the way to the others", async () => {
  const clock = createHandClock(at("2026-12-01T09:00:00Z"));
  const services = await screenServices(noa, clock.now(), {
    openDocument: () => {
      throw new RangeError("Nothing here can be read.");
    },
    openSession: () => createFakeSession(noa, clock),
  });
  window.location.hash = "document";
  render(
    <InContext services={services}>
      <Shell pairs={ok([noaAndEmeka])} />
    </InContext>,
    { onCaughtError: () => undefined },
  );
  expect(await screen.findByRole("heading", { name: "This could not be shown" })).toBeVisible();
  expect(screen.getByText("The other screens still open.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Me" }));
  expect(await screen.findByRole("heading", { name: "My time" })).toBeVisible();
});

test("P4: where even that falls, the page still says so, and nothing of it is logged", async () => {
  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  document.body.innerHTML = `<div id="root"><main aria-busy="true"><p id="not-shown" hidden>Open it again.</p></main></div>`;
  const Broken = () => {
    throw new RangeError("Hannah Levi wrote: I resign.");
  };
  draw(Promise.resolve(<Broken />));
  await waitFor(() => expect(screen.getByText("Open it again.")).toBeVisible());
  expect(JSON.stringify(logged.mock.calls)).not.toContain("Hannah");
  logged.mockRestore();
  document.body.innerHTML = "";
});
