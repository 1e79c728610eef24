import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ok } from "../../../src/domain/shared/result";
import type { Text } from "../../../src/locales/text";
import type { TimesWanted } from "../../../src/planning/findTimes";
import type { FoundTimes } from "../../../src/planning/foundTimes";
import { ScheduleView } from "../../../src/ui/schedule/ScheduleView";
import { at, english, fakeServices, findFor, officeHours, pairOf, somebody, timeOf } from "../../doubles/fakeServices";
import { InContext } from "../../doubles/inContext";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Nogueira");
const priya = somebody("priya", "Priya Raman");
const claire = somebody("claire", "Claire Tremblay");

let text: Text;
beforeAll(async () => {
  text = await english();
});

const show = (found: FoundTimes, locale = "en-GB") => {
  const asked: TimesWanted[] = [];
  const [me, ...others] = found.people;
  if (!me) throw new Error("Nobody meets.");
  const services = fakeServices(text, me, {
    locale,
    findTimes: async (wanted) => {
      asked.push(wanted);
      return ok(found);
    },
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <ScheduleView pairs={[pairOf("one", [me, ...others])]} onBooked={() => undefined} />
      </InContext>
    </FluentProvider>,
  );
  return asked;
};

/** Looks as Fluent's main button does. */
const isMain = (button: HTMLElement): boolean => {
  const { container, unmount } = render(
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary">Main</Button>
    </FluentProvider>,
  );
  const classes =
    container
      .querySelector("button")
      ?.className.split(" ")
      .filter((each) => each.startsWith("f")) ?? [];
  unmount();
  return classes.every((each) => button.classList.contains(each));
};

const title = (name: string | RegExp) => screen.findByRole("heading", { level: 2, name });

test("P9: Priya in Pune and Claire in Vancouver read that no hour suits both, and who bends", async () => {
  show(findFor([priya, claire], [timeOf(priya, "Asia/Kolkata"), timeOf(claire, "America/Vancouver")]));
  expect(await title("No hour suits both. These share it best.")).toBeVisible();
  expect(screen.queryByText(/suit both of you/)).not.toBeInTheDocument();
});

test("P9: times with a closed calendar may suit, and asking is then the main press", async () => {
  const times = [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo", { calendar: "unknown" })];
  show(findFor([amina, rafael], times));
  expect(await title("These may suit, but we cannot read the calendar of Rafael Nogueira.")).toBeVisible();
  expect(isMain(screen.getByRole("button", { name: "Offer several times instead" }))).toBe(true);
  expect(isMain(screen.getByRole("button", { name: "Book this time" }))).toBe(false);
  expect(screen.getAllByText("not known")[0]).toBeInTheDocument();
  expect(screen.queryByText(/at work and free/)).not.toBeInTheDocument();
});

test("P9: two who are at work and free in Lagos and São Paulo are told so once, by the title", async () => {
  show(findFor([amina, rafael], [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")]));
  expect(await title("Times that suit both of you")).toBeVisible();
  expect(screen.queryByText(/at work and free/)).not.toBeInTheDocument();
});

test("E11: whoever asks why not another time reads that nothing is earlier because Rafael is away until Monday", async () => {
  const away = {
    window: { start: at("2026-11-28T00:00:00Z"), end: at("2026-12-07T03:00:00Z") },
    show: "away" as const,
  };
  const times = [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo", { calendar: [away] })];
  show(findFor([amina, rafael], times, [0, 0], { durationMinutes: 45, horizonDays: 14 }));
  await userEvent.click(await screen.findByText("Why not another time?"));
  expect(await screen.findByText("Nothing earlier: Rafael Nogueira is away until Monday 7 December.")).toBeVisible();
});

test("E11: while Rafael is away for months, one sentence says so and one press looks after it", async () => {
  const away = {
    window: { start: at("2026-11-01T00:00:00Z"), end: at("2027-03-01T03:00:00Z") },
    show: "away" as const,
  };
  const times = [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo", { calendar: [away] })];
  const asked = show(findFor([amina, rafael], times, [0, 0], { durationMinutes: 45, horizonDays: 14 }));
  expect(await title("Rafael Nogueira is away until Monday 1 March")).toBeVisible();
  expect(screen.queryByText(/It is night/)).not.toBeInTheDocument();
  expect(screen.queryAllByRole("article")).toHaveLength(0);
  await userEvent.click(screen.getByRole("button", { name: "Look from Monday 1 March" }));
  expect(asked.at(-1)?.from).toBe(at("2027-02-28T23:00:00Z"));
  expect(screen.getByRole("button", { name: "45 minutes, 2 weeks from Monday 1 March" })).toBeVisible();
});

test("S46: early and late hours are told in hours, and no number stands without its unit", async () => {
  const work = officeHours(9 * 60, 12 * 60);
  show(
    findFor(
      [priya, claire],
      [timeOf(priya, "Asia/Kolkata", { work }), timeOf(claire, "America/Vancouver", { work })],
      [270, 0],
    ),
  );
  await title(/No hour suits both/);
  await userEvent.click(await screen.findByText("Why not another time?"));
  expect(
    await screen.findByText("You have more early and late hours than Claire Tremblay: 4 h 30 more, as we count them."),
  ).toBeVisible();
  expect(screen.getByText("You: 4 h 30 · Claire Tremblay: 0 min")).toBeVisible();
  const card = screen.getAllByRole("article")[0] ?? document.body;
  expect(card.textContent).not.toMatch(/\b270\b/);
});

test("S46: one card and two rows, and a press on a row draws both days in its place", async () => {
  show(findFor([amina, rafael], [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")]));
  await title("Times that suit both of you");
  const [first, second, third, ...more] = screen.getAllByRole("article");
  if (!first || !second || !third) throw new Error("Three times were expected.");
  expect(more).toEqual([]);
  expect(within(first).getByRole("img")).toBeVisible();
  expect(within(second).queryByRole("img")).not.toBeInTheDocument();
  expect(within(second).getByRole("button", { name: "Book" })).toBeVisible();
  await userEvent.click(within(second).getByRole("button", { expanded: false }));
  expect(within(second).getByRole("img", { name: /side by side/ })).toBeVisible();
  expect(within(third).queryByRole("img")).not.toBeInTheDocument();
});

test("S46: the wishes are one quiet line that opens", async () => {
  const asked = show(findFor([amina, rafael], [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")]));
  await title("Times that suit both of you");
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "45 minutes, within 2 weeks" }));
  await userEvent.selectOptions(await screen.findByLabelText("Length"), "30 minutes");
  expect(asked.at(-1)?.durationMinutes).toBe(30);
  expect(screen.getByRole("button", { name: "30 minutes, within 2 weeks" })).toBeVisible();
});
