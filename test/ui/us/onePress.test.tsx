import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Entry } from "../../../src/domain/document/entry";
import { ok } from "../../../src/domain/shared/result";
import type { FoundTimes } from "../../../src/planning/foundTimes";
import { Notes } from "../../../src/ui/schedule/Notes";
import { at, emeka, entryAt, noa } from "../../doubles/entries";
import { english, fakeServices, findFor, timeOf } from "../../doubles/fakeServices";
import { InContext } from "../../doubles/inContext";
import { mainPresses } from "../../doubles/mainPresses";
import { showMyTime } from "../../doubles/myTimeScreen";
import { weighing } from "../../doubles/offerScreen";
import { booked, showUs } from "../../doubles/usScreen";

const monday = booked(10, noa, "2026-12-07T08:00:00Z");
const thursday = at("2026-12-03T09:00:00Z");
const emekasOffer: Entry = entryAt(30, emeka, {
  text: "",
  content: { kind: "offer", offer: { durationMinutes: 45, starts: [thursday, at("2026-12-04T09:00:00Z")] } },
});

/** Other times in place of that Monday. */
const instead: Entry = entryAt(40, emeka, {
  text: "",
  content: {
    kind: "offer",
    offer: {
      durationMinutes: 45,
      starts: [at("2026-12-08T09:00:00Z"), at("2026-12-09T09:00:00Z")],
      instead: { eventId: "event-10", start: at("2026-12-07T08:00:00Z") },
    },
  },
});

const weighTimes = weighing(timeOf(noa, "Asia/Jerusalem"), [timeOf(emeka, "Africa/Lagos")]);

test("S47: once Noa took a time that Emeka offers, his list closes, and a sentence says what she chose", async () => {
  const { user, document } = await showUs({
    entries: [monday, emekasOffer],
    only: { weighTimes, bookTime: async (_, { slot }) => ok({ eventId: "event-7", inDocument: true, window: slot }) },
  });
  await user.click(await screen.findByRole("button", { name: /^Answer: Emeka Okafor offers you/ }));
  const offer = within(await screen.findByRole("region", { name: /^Emeka Okafor offers you/ }));
  const [take] = await offer.findAllByRole("button", { name: "Take this time" });
  expect(mainPresses()).toEqual(["Take this time"]);
  await user.click(take ?? window.document.body);
  expect(await screen.findByText(/^You chose Thu, Dec 3, 11:00 AM\./)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("region", { name: /offers you/ })).toBeNull());
  expect(mainPresses()).toEqual(["Prepare"]);
  expect(document.drafts).toHaveLength(1);
});

test("S69: what Noa sent from Outlook stands first on Emeka's screen as soon as her device has noted it", async () => {
  const { document } = await showUs({ me: emeka });
  expect((await screen.findAllByRole("button", { name: "Book this time" }))[0]).toBeVisible();
  const eventId = "outlook-01JDPRESS0000000000000000F";
  act(() => document.receive(booked(10, noa, "2026-12-07T08:00:00Z", { eventId })));
  expect(await screen.findByRole("heading", { name: "Monday, December 7, in 6 days" })).toBeVisible();
  expect(await screen.findByText("9:00 AM for you and 10:00 AM for Noa Ben-David")).toBeVisible();
  expect(mainPresses()).toEqual(["Prepare"]);
});

test("S47: a time that this device could not note stays with the sentence that says so", async () => {
  const { user } = await showUs({
    entries: [monday, emekasOffer],
    only: { weighTimes, bookTime: async (_, { slot }) => ok({ eventId: "event-7", inDocument: false, window: slot }) },
  });
  await user.click(await screen.findByRole("button", { name: /^Answer: Emeka Okafor offers you/ }));
  const [take] = await screen.findAllByRole("button", { name: "Take this time" });
  await user.click(take ?? window.document.body);
  expect(await screen.findByText(/^This device could not note it/)).toBeVisible();
});

test("S69: while Noa finds another time, booking is the one main press", async () => {
  const { user } = await showUs({ entries: [monday] });
  await screen.findByRole("button", { name: "Prepare" });
  expect(mainPresses()).toEqual(["Prepare"]);
  await user.click(screen.getByRole("button", { name: "Find another time" }));
  await screen.findAllByRole("button", { name: "Book this time" });
  expect(mainPresses()).toEqual(["Book this time"]);
});

/** One of Noa's times follows the sun, and she named no place. */
const withoutSun = (): FoundTimes => {
  const found = findFor([noa, emeka], [timeOf(noa, "Asia/Jerusalem"), timeOf(emeka, "Africa/Lagos")]);
  return { ...found, answer: { ...found.answer, notices: [{ kind: "place-unlocated", person: noa.id }] } };
};

test("P9: where the sun is not known, one press opens Noa's places, and there they stand open", async () => {
  const { user, went } = await showUs({ only: { findTimes: async () => ok(withoutSun()) } });
  await user.click(await screen.findByRole("button", { name: "Add where you are" }));
  expect(went).toEqual(["mytime/places"]);
});

test("P9: an address that asks for Amina's places opens them in My time", async () => {
  showMyTime({}, {}, "places");
  expect(await screen.findByRole("heading", { name: "Where I am" })).toHaveFocus();
});

test("P9: in Outlook the same press opens them in Teams", async () => {
  const opened: string[] = [];
  const services = fakeServices(await english(), noa, { openLink: (url) => opened.push(url) });
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <Notes found={withoutSun()} about="noa-emeka" />
      </InContext>
    </FluentProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Add where you are" }));
  expect(opened).toEqual([services.links.inTeams({ screen: "mytime", about: "noa-emeka", within: "places" })]);
});

test("S69: one list of times stands on the screen: what Emeka offers instead closes when Noa opens her own, and the other way", async () => {
  const { user } = await showUs({ entries: [monday, instead], only: { weighTimes } });
  const answer = await screen.findByRole("button", { name: /^Answer: Emeka Okafor offers you/ });
  await user.click(answer);
  const offered = await screen.findByRole("region", { name: /^Emeka Okafor offers you/ });
  expect(await within(offered).findAllByRole("button", { name: "Move it here" })).toHaveLength(2);
  const move = screen.getByRole("button", { name: "Move" });
  await user.click(move);
  expect(move).toHaveAttribute("aria-expanded", "true");
  expect(screen.queryByRole("region", { name: /^Emeka Okafor offers you/ })).not.toBeInTheDocument();
  expect((await screen.findAllByRole("button", { name: "Move it here" })).length).toBeGreaterThan(2);
  await user.click(screen.getByRole("button", { name: /^Answer: Emeka Okafor offers you/ }));
  expect(move).toHaveAttribute("aria-expanded", "false");
  await screen.findByRole("region", { name: /^Emeka Okafor offers you/ });
  expect(await screen.findAllByRole("button", { name: "Move it here" })).toHaveLength(2);
});

test("S69: to look for one more meeting closes the times to which this one could move", async () => {
  const { user } = await showUs({ entries: [monday] });
  const move = await screen.findByRole("button", { name: "Move" });
  await user.click(move);
  await screen.findAllByRole("button", { name: "Move it here" });
  await user.click(screen.getByRole("button", { name: "Find another time" }));
  expect(move).toHaveAttribute("aria-expanded", "false");
  await screen.findAllByRole("button", { name: "Book this time" });
  expect(screen.queryByRole("button", { name: "Move it here" })).not.toBeInTheDocument();
});
