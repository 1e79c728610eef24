import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { NotedMeeting } from "../../../src/domain/document/bookedMeetings";
import { err, ok } from "../../../src/domain/shared/result";
import type { PersonId } from "../../../src/domain/shared/ids";
import type { Text } from "../../../src/locales/text";
import { ScheduleView } from "../../../src/ui/schedule/ScheduleView";
import type { Services } from "../../../src/ui/services";
import type { BookingCheck } from "../../../src/planning/bookedMeetings";
import { at, english, fakeServices, findFor, pairOf, somebody, timeOf } from "../../doubles/fakeServices";
import { InContext } from "../../doubles/inContext";

const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Costa");
const pair = pairOf("one", [amina, rafael]);

let text: Text;
beforeAll(async () => {
  text = await english();
});

const bookedBy = (author: PersonId): NotedMeeting => ({
  start: at("2026-12-01T12:00:00Z"),
  end: at("2026-12-01T12:45:00Z"),
  eventId: "event",
  burden: {},
  author,
});
const never = () => Promise.reject(new Error("Nobody calls anything off here."));
const notAsked = { callOff: never, findInCalendar: never };
const found = () => findFor([amina, rafael], [timeOf(amina, "Africa/Lagos"), timeOf(rafael, "America/Sao_Paulo")]);

const brokenFor = (author: PersonId): BookingCheck => {
  const times = found();
  const [to] = times.answer.proposals;
  const meeting = bookedBy(author);
  const window = { start: meeting.start, end: meeting.end };
  const why = { kind: "busy", person: rafael.id, hard: true, minutes: 45, weight: 0, window } as const;
  return { found: times, kept: [], broken: [{ meeting, why: [why], limits: [], ...(to && { to }) }] };
};

const show = (author: PersonId, check: BookingCheck, move: Services["bookedMeetings"]["move"]) => {
  const history = [bookedBy(author)];
  const services = fakeServices(text, amina, {
    findTimes: () => Promise.resolve(ok({ ...found(), history })),
    bookedMeetings: {
      check: () => Promise.resolve(ok(check)),
      note: () => Promise.resolve(ok(false)),
      move,
      ...notAsked,
    },
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <ScheduleView pairs={[pair]} onBooked={() => undefined} />
      </InContext>
    </FluentProvider>,
  );
};

const broken = async () =>
  within(
    (await screen.findByRole("heading", { name: "A booked meeting no longer fits" })).parentElement ?? document.body,
  );

test("E12: a mentor sees that a booked meeting no longer fits and why, and one press moves it", async () => {
  let tries = 0;
  show(amina.id, brokenFor(amina.id), (_, meeting, to) => {
    tries++;
    const moved = { eventId: meeting.eventId, window: to.slot, inDocument: true };
    return Promise.resolve(tries === 1 ? err({ type: "Offline" as const }) : ok(moved));
  });
  const part = await broken();
  expect(part.getByRole("heading", { name: "Tuesday 1 December, 13:00" })).toBeInTheDocument();
  expect(part.getByText("Rafael Costa is busy.")).toBeInTheDocument();
  expect(part.getByText(/^It could be .* instead\.$/)).toBeInTheDocument();
  await userEvent.click(part.getByRole("button", { name: "Move it" }));
  await userEvent.click(part.getByRole("button", { name: "Move it" }));
  expect(await part.findByText("Moved. Rafael Costa gets the new time by mail.")).toBeInTheDocument();
});

test("an invitation that Amina wrote in Outlook moves, and she hears that its text does not", async () => {
  show(amina.id, brokenFor(amina.id), (_, { eventId }, to) =>
    Promise.resolve(ok({ eventId, window: to.slot, inDocument: true, saysOldTime: true })),
  );
  const part = await broken();
  await userEvent.click(part.getByRole("button", { name: "Move it" }));
  expect(await part.findByText(/The text of your invitation still says the old time/)).toBeVisible();
});

test("a meeting that is not in the calendar any more is explained, with where to move it", async () => {
  show(amina.id, brokenFor(amina.id), () => Promise.resolve(err({ type: "NotFound", what: "event" })));
  const part = await broken();
  await userEvent.click(part.getByRole("button", { name: "Move it" }));
  expect(await part.findByText(/Open Outlook and move it there/)).toBeVisible();
});

test("what Rafael booked is his to move, and Amina is told so", async () => {
  show(rafael.id, brokenFor(rafael.id), () => Promise.resolve(err({ type: "Offline" })));
  const part = await broken();
  expect(part.getByText("Rafael Costa booked it, so Rafael Costa can move it.")).toBeInTheDocument();
  expect(part.queryByRole("button", { name: "Move it" })).not.toBeInTheDocument();
});

test("booked meetings that still fit need one quiet line", async () => {
  const check = { found: found(), kept: [bookedBy(amina.id)], broken: [] };
  show(amina.id, check, () => Promise.resolve(err({ type: "Offline" })));
  expect(
    await screen.findByText("Your booked meeting still fits. The next one: Tuesday 1 December, 13:00."),
  ).toBeInTheDocument();
});
