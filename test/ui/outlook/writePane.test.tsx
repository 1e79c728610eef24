import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { fillFirstTime } from "../../../src/app/doors/fillFirstTime";
import { err, ok } from "../../../src/domain/shared/result";
import type { CalendarWriter } from "../../../src/domain/people/appointment/calendarWriter";
import type { OfficeOptions } from "../../../src/sandbox/office/createOffice";
import { OutlookPane } from "../../../src/ui/outlook/OutlookPane";
import type { Services } from "../../../src/ui/services";
import { aminaBello, hannahsForm, inOutlook } from "../../doubles/inOutlook";
import { hannahsServices, theirPair } from "../../doubles/outlookServices";
import { InContext } from "../../doubles/inContext";

const nusrat = { name: "Nusrat Jahan", address: "nusrat.jahan@meridian.example", kind: "user" } as const;
const asItWas = hannahsForm().state();

/** Hannah's pane beside her form. */
const beside = async (
  office: Partial<OfficeOptions> = {},
  only: Partial<Services> = {},
  find?: CalendarWriter["find"],
) => {
  const outlook = await inOutlook(office);
  const hers = await hannahsServices(only, find);
  const pane = (
    <FluentProvider theme={webLightTheme}>
      <InContext services={hers.services}>
        <OutlookPane pairs={[theirPair]} desk={outlook.desk} />
      </InContext>
    </FluentProvider>
  );
  return { ...outlook, ...hers, pane, shown: render(pane) };
};

const cards = () => screen.findAllByRole("article");
/** The best of the other times. */
const useFirst = async () => {
  const [press] = await screen.findAllByRole("button", { name: "Use" });
  await userEvent.click(press ?? document.body);
};
const isUsed = () => screen.findByText(/^It is in the appointment/);
const linesIn = (html: string): readonly string[] =>
  [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("p")].map(
    ({ textContent }) => textContent ?? "",
  );

test("a mentor sees her own time and two more for the person whom she invites, as long as her form", async () => {
  const { asked } = await beside();
  await screen.findAllByRole("button", { name: "Use" });
  expect(await cards()).toHaveLength(3);
  expect(screen.getByText("With Amina Bello")).toBeInTheDocument();
  expect(asked).toEqual([["Amina Bello", "30 minutes"]]);
  expect(screen.getByText("Both of you are at work and free.")).toBeInTheDocument();
});

test("one press fills the form with the time and with both clocks, and says so", async () => {
  const { form } = await beside();
  await useFirst();
  expect(await isUsed()).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: /^Monday 30 November, \d\d:\d\d$/ })).toHaveFocus();
  const { start, end, html } = form.state();
  expect(end - start).toBe(30 * 60_000);
  const lines = linesIn(html);
  // In winter it is two hours later in Haifa than in London, and one hour later in Lagos.
  const clock = (instant: number, hours: number): string =>
    new Date(instant + hours * 3_600_000).toISOString().slice(11, 16);
  expect(lines).toContainEqual(
    expect.stringMatching(`^Hannah Levi, Israel time: .* ${clock(start, 2)} to ${clock(end, 2)}$`),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(`^Amina Bello, Nigeria time: .* ${clock(start, 1)} to ${clock(end, 1)}$`),
  );
  expect(lines.at(-1)).toBe("Bring your questions.");
  expect(html).toContain("https://meridian.example/tab.html#conversation/hannah-amina");
});

test("taken back, the form is as it was, and the time can be used again", async () => {
  const { form } = await beside();
  await useFirst();
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByText("The time is as it was. Our words are no longer in the text.")).toBeInTheDocument();
  expect(form.state()).toEqual(asItWas);
  expect(screen.getAllByRole("button", { name: "Use" })).toHaveLength(2);
});

test("another time takes the place of the first one: the text holds our words once", async () => {
  const { form } = await beside();
  await useFirst();
  await isUsed();
  const earlier = form.state().start;
  await useFirst();
  await waitFor(() => expect([asItWas.start, earlier]).not.toContain(form.state().start));
  expect(linesIn(form.state().html).filter((line) => line.startsWith("UTC"))).toHaveLength(1);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByText(/^The time is as it was/);
  expect(form.state()).toEqual(asItWas);
});

test("somebody more is invited: it looks again, for all three", async () => {
  const { form, asked } = await beside();
  await cards();
  act(() => form.change({ optional: [nusrat] }));
  expect(await screen.findByText("With Amina Bello and Nusrat Jahan")).toBeInTheDocument();
  await waitFor(() => expect(asked.at(-1)).toEqual(["Amina Bello", "Nusrat Jahan", "30 minutes"]));
  expect(await screen.findByText(/^(Other times|Times|These|No hour)/)).toBeInTheDocument();
});

test("a start that moves is no new search; a form that becomes longer is one", async () => {
  const { form, asked } = await beside();
  await cards();
  const { start, end } = form.state();
  act(() => form.change({ start: (start + 3_600_000) as typeof start, end: (end + 3_600_000) as typeof end }));
  act(() => form.change({ end: (end + 2 * 3_600_000) as typeof end }));
  await waitFor(() =>
    expect(asked).toEqual([
      ["Amina Bello", "30 minutes"],
      ["Amina Bello", "90 minutes"],
    ]),
  );
});

test("nobody is invited yet: one press invites the person of her pair, and then times appear", async () => {
  const { form } = await beside({ form: hannahsForm({ required: [] }) });
  expect(await screen.findByText(/^Add the person you want to meet/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Invite Amina Bello" }));
  expect(await screen.findAllByRole("button", { name: "Use" })).toHaveLength(2);
  expect(form.state().required).toEqual([aminaBello]);
});

test("a group and a room are explained, and the people are looked at all the same", async () => {
  const group = { name: "All mentors", address: "mentors@meridian.example", kind: "distributionList" } as const;
  const room = { name: "Blue room", address: "blue@meridian.example", kind: "room" } as const;
  const { asked } = await beside({ form: hannahsForm({ required: [aminaBello, group, room] }) });
  expect(await screen.findByText(/^All mentors is a group\./)).toBeInTheDocument();
  expect(screen.getByText(/^Blue room is a room\./)).toBeInTheDocument();
  await waitFor(() => expect(asked).toEqual([["Amina Bello", "30 minutes"]]));
});

test("a form that repeats is not moved, and it is said what to do", async () => {
  const { form } = await beside({ form: hannahsForm({ series: "every week" }) });
  expect(await screen.findByText(/^This appointment repeats/)).toBeInTheDocument();
  act(() => form.change({ series: undefined }));
  expect(await screen.findAllByRole("button", { name: "Use" })).toHaveLength(2);
});

test("Outlook refuses the time: that is said in plain words, and nothing has changed", async () => {
  const { form } = await beside({ failing: ["start.setAsync"] });
  await useFirst();
  expect(await screen.findByText(/^Outlook did not do this, and nothing has changed\./)).toBeInTheDocument();
  expect(form.state()).toEqual(asItWas);
  expect(screen.getByRole("button", { name: "Try again" })).toBeInTheDocument();
});

test("Outlook does not let us read the form: so it says that, and looks again at a press", async () => {
  await beside({ failing: ["requiredAttendees.getAsync"] });
  expect(
    await screen.findByText(/^Outlook did not show us this appointment\. So we do not know who is invited\.$/),
  ).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Try again" })).toBeInTheDocument();
});

test("Outlook stops answering while times are shown: they stay, and it is said that they are from before", async () => {
  const failing: string[] = [];
  const { form } = await beside({ failing });
  await screen.findAllByRole("button", { name: "Use" });
  failing.push("start.getAsync");
  act(() => form.change({ optional: [nusrat] }));
  expect(await screen.findByText(/These details may be out of date\./)).toBeInTheDocument();
  expect(screen.getAllByRole("button", { name: "Use" })).toHaveLength(2);
});

test("Hannah chooses another time by hand: no card says that its time is in, and our words can be taken out", async () => {
  const { form } = await beside();
  await useFirst();
  await isUsed();
  const { start, end } = form.state();
  await waitFor(() => expect(screen.queryByText(/^The time has changed since/)).toBeNull());
  act(() => form.change({ start: (start + 3_600_000) as typeof start, end: (end + 3_600_000) as typeof end }));
  expect(await screen.findByText(/^The time has changed since\. Our words in the text still say/)).toBeVisible();
  expect(screen.getAllByRole("button", { name: "Use" })).toHaveLength(2);
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(
    await screen.findByText(/^The time was changed since, and it stays\. Our words are no longer in the text/),
  ).toBeVisible();
  expect(form.state()).toMatchObject({ start: start + 3_600_000, html: asItWas.html });
});

test("calendars that cannot be asked are a sentence and a press", async () => {
  await beside({}, { findTimes: async () => err({ type: "Throttled", retryAfterMs: 60_000 }) });
  expect(await screen.findByText(/Microsoft 365 asks us to wait/)).toBeInTheDocument();
});

test("a pane that is opened again knows what an earlier one put in, and takes it back", async () => {
  const { form, pane, shown } = await beside();
  await useFirst();
  await isUsed();
  shown.unmount();
  render(pane);
  expect(await isUsed()).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText(/^The time is as it was/);
  expect(form.state()).toEqual(asItWas);
});

test("the button without a pane puts a time in while the pane is open: the pane knows, and takes it back", async () => {
  const { form, desk, services } = await beside();
  await cards();
  if (!desk) throw new Error("There is no Outlook.");
  await act(() => fillFirstTime({ desk, opened: ok({ services, pairs: ok([theirPair]) }), text: services.text }));
  expect(await isUsed()).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText(/^The time is as it was/);
  expect(form.state()).toMatchObject({ start: asItWas.start, html: asItWas.html });
});

test("P9: the shared document counts the time when it is sent, and then there is nothing to take back in the form", async () => {
  const { document } = await beside();
  await useFirst();
  expect(document.everything()).toEqual([]);
  await userEvent.click(await screen.findByRole("button", { name: "Note it once it is sent" }));
  expect(await screen.findByText("Noted in Our story.")).toBeInTheDocument();
  expect(document.everything()).toHaveLength(1);
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test.each([["AAMkDraft"], [undefined]])(
  "P9: a meeting that Hannah sent is looked up again once it is noted, so it is not in its own way (draft: %s)",
  async (itemId) => {
    const form = hannahsForm(itemId === undefined ? {} : { itemId });
    const calendar = { isSent: false };
    const { owns } = await beside({ form }, {}, async () => {
      const { start, end } = form.state();
      return ok({ eventId: "AAMkDraft", window: { start, end }, isCancelled: false, ...calendar });
    });
    await useFirst();
    await isUsed();
    // Outlook tells a pane nothing of the send.
    calendar.isSent = true;
    form.change({ itemId: "AAMkDraft" });
    await userEvent.click(screen.getByRole("button", { name: /^Note/ }));
    await screen.findByText("Noted in Our story.");
    const { start, end } = form.state();
    await waitFor(() => expect(owns.at(-1)).toEqual({ window: { start, end }, isSent: true }));
  },
);

test("outside Outlook the page says where it belongs", async () => {
  const { services } = await hannahsServices();
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <OutlookPane pairs={[theirPair]} desk={undefined} />
      </InContext>
    </FluentProvider>,
  );
  expect(screen.getByText(/^This page works beside an appointment/)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Open Meridian" })).toHaveAttribute(
    "href",
    "https://meridian.example/tab.html#times",
  );
});
