import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Instant } from "../../../src/domain/time/interval";
import { createZoneData } from "../../../src/domain/time/zones";
import type { Cast, SandboxControl } from "../../../src/sandbox/stage/sandboxControl";
import { TwoPeople } from "../../../src/sandbox/stage/TwoPeople";
import { amina, createFakeControl, rafael } from "./fakeControl";

const priya = { ...amina, id: "priya", name: "Priya Kulkarni", zone: "Asia/Kolkata", place: "Pune" };
const claire = { ...amina, id: "claire", name: "Claire Roy", zone: "America/Vancouver", place: "Vancouver" };
const cast: Cast = {
  people: [amina, rafael, priya, claire],
  pairs: [
    {
      ...{ id: "one", title: "Amina and Rafael", about: "Two continents.", keptIn: "list" },
      members: [amina.id, rafael.id],
    },
    { id: "three", title: "Rafael and Priya", about: "Nothing is set up.", members: [rafael.id, priya.id] },
    {
      ...{ id: "two", title: "Priya and Claire", about: "Their hours never meet.", keptIn: "onenote" },
      members: [priya.id, claire.id],
    },
  ],
};
const zones = createZoneData();
const clock = { now: () => Date.UTC(2026, 10, 24, 17, 5, 30) as Instant };

const openStage = async (control: SandboxControl = createFakeControl()) => {
  render(<TwoPeople cast={cast} faults={await control.faults()} control={control} zones={zones} clock={clock} />);
  return { user: userEvent.setup(), control };
};
/** Opens the menu of a seat. */
const menuOf = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
  await user.click(within(seat(name)).getByRole("button", { name: `The seat of ${name}` }));
  return within(await screen.findByRole("group", { name: `The seat of ${name}` }));
};
const seat = (name: string) => screen.getByRole("region", { name });

beforeEach(() => history.replaceState(null, "", "/stage.html"));

test("two people are on the stage, each with their place, their time and their own Meridian", async () => {
  await openStage();
  expect(within(seat("Amina Bello")).getByText("Tuesday 6:05\u00a0PM", { normalizer: (words) => words })).toBeVisible();
  expect(
    within(seat("Rafael Conceição")).getByText("Tuesday 2:05\u00a0PM", { normalizer: (words) => words }),
  ).toBeVisible();
  expect(screen.getByTitle("Meridian, as Amina Bello sees it")).toHaveAttribute("src", "tab.html");
  expect(screen.getByTitle("Meridian, as Rafael Conceição sees it")).toBeInTheDocument();
  expect(screen.getByRole("img")).toHaveAccessibleName(/Tuesday 6:05\sPM in Lagos and Tuesday 2:05\sPM in São Paulo/);
});

test("two who have set up nothing yet are told to do that first, and others are not", async () => {
  const { user } = await openStage();
  expect(screen.queryByText(/^First set the two up/)).toBeNull();
  await user.selectOptions(screen.getByLabelText("Who is on the stage"), "Rafael and Priya");
  expect(
    screen.getByText(/^First set the two up: as Rafael, choose “Begin with one other person”\. Then: /),
  ).toBeVisible();
});

test("another pair takes the stage, and comes back when the page is opened again", async () => {
  const { user } = await openStage();
  await user.selectOptions(screen.getByLabelText("Who is on the stage"), "Priya and Claire");
  expect(seat("Priya Kulkarni")).toBeVisible();
  expect(screen.getByText("Their hours never meet.")).toBeVisible();
  expect(location.search).toBe("?left=priya&right=claire");
});

test("anybody who is not on the stage yet may sit on either side", async () => {
  const { user } = await openStage();
  const places = (await menuOf(user, "Rafael Conceição")).getByLabelText("Who sits here");
  expect(within(places).queryByRole("option", { name: "Amina Bello, Lagos" })).toBeNull();
  await user.selectOptions(places, "Claire Roy, Vancouver");
  expect(seat("Claire Roy")).toBeVisible();
  expect(screen.getByRole("option", { name: "Two people of your choice" })).toBeInTheDocument();
});

test("somebody asked for twice by the address sits on one side only", async () => {
  history.replaceState(null, "", `/stage.html?left=${rafael.id}`);
  await openStage();
  expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
    rafael.name,
    amina.name,
  ]);
});

test("Amina has her tab in Outlook while Rafael stays in Teams, also when the page is opened again", async () => {
  const { user } = await openStage();
  const hers = within(seat("Amina Bello"));
  const menu = await menuOf(user, "Amina Bello");
  await user.selectOptions(menu.getByLabelText("Program around Meridian"), "In Outlook");
  expect(location.search).toBe("?leftIn=Outlook");
  // Only the bar of Teams has a way back that asks the page.
  expect(hers.queryByRole("button", { name: "Back" })).toBeNull();
  expect(menu.getByRole("link", { name: "Open alone" })).toHaveAttribute("href", expect.stringContaining("in=Outlook"));
  expect(within(seat("Rafael Conceição")).getByRole("button", { name: "Back" })).toBeVisible();
});

test("a pane of 320 pixels is one press away, and opens nothing again", async () => {
  const { user } = await openStage();
  const frame = screen.getByTitle("Meridian, as Amina Bello sees it");
  const pane = (await menuOf(user, "Amina Bello")).getByRole("button", { name: "Pane" });
  await user.click(pane);
  expect(pane).toHaveAttribute("aria-pressed", "true");
  // One pixel of border on each side.
  expect(frame.parentElement).toHaveStyle({ inlineSize: "322px" });
  expect(screen.getByTitle("Meridian, as Amina Bello sees it")).toBe(frame);
});

test("what fails for the left person goes on failing for whoever sits there next, until it is put right", async () => {
  const { user, control } = await openStage();
  await user.click(screen.getByRole("button", { name: "Make it fail" }));
  expect(screen.getByText("Only for a document in OneNote. Priya and Claire keep theirs there.")).toBeVisible();
  await user.selectOptions(screen.getByLabelText("Offline"), "For Amina Bello");
  expect(await control.faults()).toMatchObject([{ kind: "offline", who: amina.id }]);
  await user.selectOptions(screen.getByLabelText("Who is on the stage"), "Priya and Claire");
  expect(await control.faults()).toMatchObject([{ kind: "offline", who: "priya" }]);
  expect(screen.getByRole("button", { name: "Make it fail (1 on)" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Put everything right" }));
  expect(await control.faults()).toEqual([]);
});

test("whoever is made offline is offline in their own browser, and comes back when it is put right", async () => {
  const { user } = await openStage();
  const windowOf = (name: string): Window => {
    const frame = screen.getByTitle(`Meridian, as ${name} sees it`);
    if (!(frame instanceof HTMLIFrameElement) || !frame.contentWindow) throw new Error("It has a window.");
    return frame.contentWindow;
  };
  const [hers, his] = [windowOf(amina.name), windowOf(rafael.name)];
  const heard: string[] = [];
  for (const event of ["offline", "online"]) {
    hers.addEventListener(event, () => heard.push(event));
    his.addEventListener(event, () => heard.push(`${event} for him`));
  }
  await user.click(screen.getByRole("button", { name: "Make it fail" }));
  await user.selectOptions(screen.getByLabelText("Offline"), "For Amina Bello");
  await waitFor(() => expect(hers.navigator.onLine).toBe(false));
  expect(his.navigator.onLine).toBe(true);
  await user.click(screen.getByRole("button", { name: "Put everything right" }));
  await waitFor(() => expect(hers.navigator.onLine).toBe(true));
  expect(heard).toEqual(["offline", "online"]);
});

test("when the local Graph was stopped, a sentence says so", async () => {
  const stopped = { ...createFakeControl(), setFaults: () => Promise.reject(new Error("stopped")) };
  const { user } = await openStage(stopped);
  await user.click(screen.getByRole("button", { name: "Make it fail" }));
  await user.selectOptions(screen.getByLabelText("Slow"), "For both");
  expect(await screen.findByText(/Is npm start still running/)).toBeVisible();
});

test("in a meeting each has a side panel, and between them is what everybody sees; the address remembers it", async () => {
  const { user } = await openStage();
  await user.click(screen.getByRole("button", { name: "In a Teams meeting" }));
  for (const { name } of [amina, rafael])
    expect(screen.getByTitle(`Meridian, as ${name} sees it`)).toHaveAttribute("src", "pair.html");
  expect(screen.getByRole("region", { name: "What everybody in the meeting sees" })).toBeVisible();
  expect(location.search).toBe("?view=meeting");
});

test("one press leads to Outlook, where one of them writes an appointment with the other", async () => {
  await openStage();
  const link = screen.getByRole("link", { name: "Amina Bello writes an appointment in Outlook" });
  expect(link).toHaveAttribute("href", `outlook.html?person=${amina.id}&with=${rafael.id}&item=compose&theme=default`);
});

test("what was tried has a tick, and the next thing to try says what to press", async () => {
  const { user } = await openStage({ ...createFakeControl(), tried: async () => ["book", "talk"] });
  const toTry = within(screen.getByRole("region", { name: "To try" }));
  expect(await toTry.findByRole("button", { name: "Done: Book a time" })).toBeVisible();
  expect(toTry.getByRole("button", { name: "Done: Talk together" })).toBeVisible();
  expect(toTry.getByText(/^As Rafael, open Me, .* tell Amina/)).toBeVisible();
  await user.click(toTry.getByRole("button", { name: "Pull the plug" }));
  const faults = screen.getByRole("region", { name: "Make it fail" });
  await user.selectOptions(within(faults).getByLabelText("Offline"), "For Amina Bello");
  expect(await toTry.findByRole("button", { name: "Done: Pull the plug" })).toBeVisible();
});

test("to talk together puts both into the meeting", async () => {
  const { user } = await openStage();
  await user.click(screen.getByRole("button", { name: "Talk together" }));
  expect(screen.getByRole("region", { name: "What everybody in the meeting sees" })).toBeVisible();
});
