import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { foldEntries } from "../../../src/domain/document/fold";
import { meetingsOf } from "../../../src/domain/document/bookedMeetings";
import type { OutlookDesk } from "../../../src/domain/people/appointment/appointment";
import { sentMeetingId } from "../../../src/domain/people/appointment/calendarWriter";
import { err } from "../../../src/domain/shared/result";
import type { OfficeOptions } from "../../../src/sandbox/office/createOffice";
import { OutlookPane } from "../../../src/ui/outlook/OutlookPane";
import type { Services } from "../../../src/ui/services";
import { entryAt } from "../../doubles/entries";
import { at } from "../../doubles/fakeServices";
import { aminaBello, hannahsForm, inOutlook } from "../../doubles/inOutlook";
import { createFakeSession } from "../../doubles/liveFakes";
import { amina, hannah, hannahsServices, theirPair } from "../../doubles/outlookServices";
import { InContext, type ScreenServices } from "../../doubles/inContext";

const OTHER_TIME = /^For this meeting it says: .*3 December, 11:00\D+11:45\.$/;
const eventId = sentMeetingId("01JDPRESS0000000000000000F");
const asNoted = { start: at("2026-12-03T10:00:00Z"), end: at("2026-12-03T10:45:00Z") };
const moved = { start: at("2026-12-04T08:00:00Z"), end: at("2026-12-04T08:45:00Z") };
const html = `<p><a href="https://meridian.example/tab.html#conversation/hannah-amina/${eventId}">Prepare together</a></p>`;
const notedBy = (author: typeof hannah) =>
  entryAt(1, author, { content: { kind: "meeting", meeting: { ...asNoted, eventId, burden: {} } } });

const show = (services: ScreenServices, desk: OutlookDesk | undefined): void => {
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <OutlookPane pairs={[theirPair]} desk={desk} />
      </InContext>
    </FluentProvider>,
  );
};

/** Hannah opens the meeting again after somebody has given it another time in Outlook. */
const openAgain = async (office: Partial<OfficeOptions>, author = hannah, only: Partial<Services> = {}) => {
  const outlook = await inOutlook({ form: hannahsForm({ ...moved, html }), ...office });
  const session = createFakeSession(hannah, { now: () => at("2026-11-30T00:00:00Z") });
  const hers = await hannahsServices({ openSession: () => session, ...only });
  hers.document.receive(notedBy(author));
  show(hers.services, outlook.desk);
  return {
    ...outlook,
    ...hers,
    times: () => meetingsOf(foldEntries(hers.document.everything())).map(({ start }) => start),
  };
};
const useBest = async () => {
  const [best] = await screen.findAllByRole("button", { name: "Use" });
  await userEvent.click(best ?? document.body);
};
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

test.each<readonly [string, Partial<OfficeOptions>]>([
  ["opens it to change it", {}],
  [
    "only reads it",
    { kind: "appointment", from: hannah, form: hannahsForm({ ...moved, html, required: [aminaBello] }) },
  ],
])(
  "a meeting was moved by hand in Outlook: when Hannah %s, one press puts the new time into the document",
  async (_, office) => {
    const { times } = await openAgain(office);
    expect(await screen.findByText(OTHER_TIME)).toBeInTheDocument();
    await press("Note the new time");
    expect(await screen.findByText("Our story has the new time.")).toBeInTheDocument();
    expect(times()).toEqual([moved.start]);
    expect(screen.getByRole("button", { name: "Noted" })).toHaveFocus();
  },
);

test("P9: it is Amina's meeting, and she alone can put the new time in: Hannah's pane says so and has no press", async () => {
  await openAgain({ kind: "appointment", from: aminaBello }, amina);
  expect(await screen.findByText(OTHER_TIME)).toBeInTheDocument();
  expect(screen.getByText(/^Amina Bello noted this meeting/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Note the new time" })).toBeNull();
});

test("a meeting that stands where the document says is not mentioned, and one that is moved while it is open is", async () => {
  const { form } = await openAgain({ form: hannahsForm({ ...asNoted, html }) });
  await screen.findAllByRole("button", { name: "Use" });
  expect(screen.queryByText(OTHER_TIME)).toBeNull();
  act(() => form.change(moved));
  expect(await screen.findByText(OTHER_TIME)).toBeInTheDocument();
});

test("calendars that cannot be read are explained, and the press can be tried again", async () => {
  const offline = async () => err({ type: "Offline" } as const);
  const bookedMeetings = {
    ...{ check: offline, move: offline, note: offline, noteSent: offline, forgetUnsent: async () => {} },
    ...{ callOff: offline, findInCalendar: offline },
  };
  const { times } = await openAgain({}, hannah, { bookedMeetings });
  await press("Note the new time");
  expect(await screen.findByText(/^You are offline/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Try again" })).toBeInTheDocument();
  expect(times()).toEqual([asNoted.start]);
});

test("another time for a meeting that is noted takes the place of the first", async () => {
  const { form, times } = await openAgain({ form: hannahsForm() });
  await useBest();
  await press("Note it once it is sent");
  await screen.findByText("Noted in Our story.");
  await useBest();
  await press("Note it once it is sent");
  await waitFor(() => expect(times()).toEqual([asNoted.start, form.state().start].toSorted((a, b) => a - b)));
});

test("a pane that is opened again can still note what an earlier one put in", async () => {
  const { form, times, services, desk } = await openAgain({ form: hannahsForm() });
  await useBest();
  await screen.findByText(/^It is in the appointment/);
  cleanup();
  show(services, desk);
  await screen.findByText(/^It is in the appointment/);
  await press("Note it once it is sent");
  expect(await screen.findByText("Noted in Our story.")).toBeInTheDocument();
  expect(times()).toContain(form.state().start);
});

test("moved while no pane was open: the next pane says that our words in the text are old, and takes them out", async () => {
  const { form, services, desk } = await openAgain({ form: hannahsForm() });
  await useBest();
  await screen.findByText(/^It is in the appointment/);
  cleanup();
  form.change(moved);
  show(services, desk);
  expect(await screen.findByText(/Our words in the text still say the old one\.$/)).toBeInTheDocument();
  await press("Undo");
  await screen.findByText(/^The time was changed since, and it stays\. Our words are no longer in the text/);
  expect(form.state()).toMatchObject({ ...moved, html: hannahsForm().state().html });
});
