import { screen, within } from "@testing-library/react";
import { emeka, noa } from "../../doubles/entries";
import { booked, showUs } from "../../doubles/usScreen";

const monday = (author = noa) => booked(10, author, "2026-12-07T08:00:00Z");
const card = async () => within((await screen.findAllByRole("article"))[0]!);

test("S46: a meeting that Noa booked is the first thing she sees, on both clocks, and finding a time waits behind a press", async () => {
  const { user } = await showUs({ entries: [monday()] });
  const next = await card();
  expect(next.getByRole("heading", { name: "Monday, December 7, in 6 days" })).toBeVisible();
  expect(await next.findByText("10:00 AM for you and 9:00 AM for Emeka Okafor")).toBeVisible();
  expect(await next.findByRole("img", { name: /Emeka Okafor/ })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Book this time" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Find another time" }));
  expect((await screen.findAllByRole("button", { name: "Book this time" }))[0]).toBeVisible();
});

test("S46: Emeka sees the meeting that Noa booked on his own clock, and prepares it with one press", async () => {
  const { user, went } = await showUs({ me: emeka, entries: [monday()] });
  expect(await (await card()).findByText("9:00 AM for you and 10:00 AM for Noa Ben-David")).toBeVisible();
  await user.click((await card()).getByRole("button", { name: "Prepare" }));
  expect(went).toEqual(["conversation"]);
});

test("S46: without a booked meeting the times are the first thing", async () => {
  await showUs();
  expect((await screen.findAllByRole("button", { name: "Book this time" }))[0]).toBeVisible();
  expect(screen.queryByRole("button", { name: "Find another time" })).not.toBeInTheDocument();
});

test("P1: Noa is greeted with Emeka's clock as he told it, not with his place", async () => {
  await showUs({ entries: [monday()] });
  expect(await screen.findByText("Good morning. It is 8:00 AM for Emeka Okafor, before work.")).toBeVisible();
});

test("P9: a meeting stands on the screen when no calendar can be read, and says so", async () => {
  await showUs({
    entries: [monday()],
    read: async () => ({ ok: false, error: { type: "ConsentMissing", scopes: ["Calendars.Read"] } }),
  });
  expect(await (await card()).findByText(/could not read all calendars/)).toBeVisible();
  expect((await card()).getByText("10:00 AM for you and 9:00 AM for Emeka Okafor")).toBeVisible();
});

test("a meeting that a stranger noted in the same place is not theirs", async () => {
  await showUs({ entries: [booked(3, { ...noa, id: "mallory" as typeof noa.id }, "2026-12-02T08:00:00Z")] });
  await screen.findAllByRole("button", { name: "Book this time" });
  expect(screen.queryByText(/tomorrow/)).not.toBeInTheDocument();
});
