import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import FirstStepsCard from "../../../src/app/screens/FirstStepsCard";
import SetUpPage from "../../../src/app/screens/SetUpPage";
import { ok } from "../../../src/domain/shared/result";
import type { Services } from "../../../src/ui/services";
import { at, emeka, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createMemoryHowIWork } from "../../doubles/memoryHowIWork";
import { createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

/** Emeka in Lagos, on a device that remembers. */
const openDevice = async (change: Partial<Services> = {}) => {
  const clock = createHandClock(at("2026-11-30T09:00:00Z"));
  const document = createFakeDocument(emeka, clock);
  const services = await screenServices(emeka, clock.now(), { clock, openDocument: () => document, ...change });
  const begin = () =>
    act(async () =>
      render(
        <InContext services={services}>
          <SetUpPage
            pairs={[noaAndEmeka]}
            page="begin"
            about={noaAndEmeka.id}
            goTo={() => undefined}
            onPairs={() => undefined}
          />
        </InContext>,
      ),
    );
  const us = () =>
    act(async () =>
      render(
        <InContext services={services}>
          <FirstStepsCard pair={noaAndEmeka} />
        </InContext>,
      ),
    );
  return { begin, us, services, user: userEvent.setup() };
};

const steps = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

test("after joining, Emeka sees three small things to do, each one press away", async () => {
  const { begin } = await openDevice();
  await begin();
  expect(await screen.findByRole("heading", { name: "You and Noa Ben-David" })).toBeVisible();
  expect(screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["Choose when you can meet", "#mytime"],
    ["Write three lines about how you work", `#howiwork/${noaAndEmeka.id}`],
    ["Find your first time", `#times/${noaAndEmeka.id}`],
    ["Ten minutes alone: a lesson", "#lessons"],
    ["Open our story", `#document/${noaAndEmeka.id}`],
  ]);
});

test("they stay on the first screen, ticked one by one, until he hides them", async () => {
  const answer = { answers: ["I think first."] };
  const { begin, us, user } = await openDevice({
    howIWork: createMemoryHowIWork({ silence: answer, pace: answer, camera: answer }),
  });
  (await begin()).unmount();
  const shown = await us();
  expect(await screen.findByRole("region", { name: "Your first steps" })).toBeVisible();
  expect(await screen.findByText("Done: Write three lines about how you work")).toBeVisible();
  expect(steps()).toHaveLength(3);
  await user.click(screen.getByRole("button", { name: "Hide this" }));
  expect(screen.queryByRole("region", { name: "Your first steps" })).not.toBeInTheDocument();
  shown.unmount();
  await us();
  expect(screen.queryByRole("listitem")).not.toBeInTheDocument();
});

test("a pair that did not begin on this device has no steps there", async () => {
  const { us } = await openDevice({ pairs: async () => ok([noaAndEmeka]) });
  await us();
  expect(screen.queryByRole("listitem")).not.toBeInTheDocument();
});
