import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { OfficeOptions } from "../../../src/sandbox/office/createOffice";
import type { FormState } from "../../../src/sandbox/office/outlookForm";
import type { Services } from "../../../src/ui/services";
import { ok } from "../../../src/domain/shared/result";
import KeepFocus from "../../../src/ui/controls/focus/KeepFocus";
import { OutlookPane } from "../../../src/ui/outlook/OutlookPane";
import { entryAt } from "../../doubles/entries";
import { at } from "../../doubles/fakeServices";
import { InContext } from "../../doubles/inContext";
import { aminaBello, hannahLevi, hannahsForm, inOutlook } from "../../doubles/inOutlook";
import { createFakeSession } from "../../doubles/liveFakes";
import { amina, hannah, hannahsServices, theirPair } from "../../doubles/outlookServices";

/** Seven in the morning in Jerusalem, six in Lagos, on a Tuesday. */
const atNight = { start: at("2026-12-01T05:00:00Z"), end: at("2026-12-01T05:30:00Z") };
/** Eight and seven: nobody sleeps any more, and nobody works yet. */
const early = { start: at("2026-12-01T06:00:00Z"), end: at("2026-12-01T06:30:00Z") };
const NIGHT = "It is night for Amina Bello.";

/** Hannah's pane. */
const beside = async (office: Partial<OfficeOptions> = {}, only: Partial<Services> = {}) => {
  const outlook = await inOutlook(office);
  const session = createFakeSession(amina, { now: () => at("2026-11-30T00:00:00Z") });
  const hers = await hannahsServices({ openSession: () => session, ...only });
  render(
    <FluentProvider theme={webLightTheme}>
      <KeepFocus />
      <InContext services={hers.services}>
        <OutlookPane pairs={[theirPair]} desk={outlook.desk} />
      </InContext>
    </FluentProvider>,
  );
  return { ...outlook, ...hers };
};

/** The card of the time that is in the form. */
const thisTime = async () => {
  const card = (await screen.findByText(/ for Amina Bello$/)).closest("article");
  return within(card ?? document.body);
};

describe("Hannah writes an appointment with Amina", () => {
  test("P9: a time at night is said on both clocks and drawn, and one press uses a better one", async () => {
    const { form } = await beside({ form: hannahsForm(atNight) });
    const card = await thisTime();
    expect(card.getByRole("heading")).toHaveTextContent(/, 07:00$/);
    expect(card.getByText("06:00 for Amina Bello")).toBeInTheDocument();
    expect(await card.findByText(NIGHT)).toBeInTheDocument();
    expect(card.getByRole("img", { name: /^Two days side by side.*at night/ })).toBeInTheDocument();
    expect(await card.findByText(/^Better: /)).toBeInTheDocument();
    await userEvent.click(card.getByRole("button", { name: "Use the better time" }));
    await waitFor(() => expect(form.state().start).not.toBe(atNight.start));
    expect(await screen.findByText(/^It is in the appointment/)).toBeInTheDocument();
    expect(screen.queryByText(NIGHT)).toBeNull();
  });

  test("P9: a time that is early for both has a better one, and a time that suits both is said to suit", async () => {
    const { form } = await beside({ form: hannahsForm(early) });
    const card = await thisTime();
    expect(await card.findByText("Early for you, and early for Amina Bello.")).toBeInTheDocument();
    expect(await card.findByText(/^Better: /)).toBeInTheDocument();
    act(() => form.change({ start: at("2026-12-01T09:00:00Z"), end: at("2026-12-01T09:30:00Z") }));
    expect(await screen.findByText("10:00 for Amina Bello")).toBeInTheDocument();
    expect(card.getByRole("heading")).toHaveTextContent(/, 11:00$/);
    await waitFor(() => expect(screen.queryByText(/^Better: /)).toBeNull());
  });

  test("P9: after the press noting is the main action, and what is sent and noted has no Undo of the form any more", async () => {
    const { document } = await beside({ form: hannahsForm(atNight) });
    await userEvent.click(await (await thisTime()).findByRole("button", { name: "Use the better time" }));
    const card = within(
      (await screen.findByText(/^It is in the appointment/)).closest("article") ?? window.document.body,
    );
    await waitFor(() => expect(card.getByRole("heading")).toHaveFocus());
    expect(screen.queryByText(/^Press this/)).toBeNull();
    expect(card.getByRole("button", { name: "Undo" })).toBeInTheDocument();
    await userEvent.click(card.getByRole("button", { name: "Note it once it is sent" }));
    expect(await card.findByText(/^Noted in Our story\./)).toBeInTheDocument();
    expect(card.queryByText(/You send it yourself/)).toBeNull();
    expect(document.everything()).toHaveLength(1);
    expect(card.getByRole("button", { name: "Noted" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  test("P9: undone before it is sent, the form is as it was, in the card of its time", async () => {
    const { form } = await beside({ form: hannahsForm(atNight) });
    await userEvent.click(await (await thisTime()).findByRole("button", { name: "Use the better time" }));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    const undone = (await screen.findByText("The time is as it was. Our words are no longer in the text.")).closest(
      "article",
    );
    expect(await within(undone ?? window.document.body).findByText("06:00 for Amina Bello")).toBeInTheDocument();
    expect(form.state()).toMatchObject(atNight);
    await waitFor(() => expect(within(undone ?? window.document.body).getByRole("heading")).toHaveFocus());
  });
});

test("P9: Hannah asks for the note before she sends: nothing is noted, and it is said when it will be", async () => {
  const { form, document, calendar, begun } = await beside({ form: hannahsForm(atNight) });
  calendar.isSent = false;
  await userEvent.click(await (await thisTime()).findByRole("button", { name: "Use the better time" }));
  await userEvent.click(await screen.findByRole("button", { name: "Note it once it is sent" }));
  expect(
    await screen.findByText("Not sent yet. Once you have sent it, it is noted when you next open Meridian here."),
  ).toBeInTheDocument();
  expect(document.everything()).toEqual([]);
  expect(await begun.all()).toMatchObject([{ pair: theirPair.id, start: form.state().start }]);
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("The time is as it was. Our words are no longer in the text.")).toBeInTheDocument();
  await waitFor(async () => expect(await begun.all()).toEqual([]));
});

test("P9: what Hannah undoes was sent before: it is said that the invitation stays", async () => {
  const outlook = await inOutlook({ form: hannahsForm({ ...atNight, itemId: "sent-1" }) });
  const sent = { eventId: "sent-1", window: atNight, isCancelled: false, isSent: true };
  const hers = await hannahsServices({}, async () => ok(sent));
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={hers.services}>
        <OutlookPane pairs={[theirPair]} desk={outlook.desk} />
      </InContext>
    </FluentProvider>,
  );
  await userEvent.click(await (await thisTime()).findByRole("button", { name: "Use the better time" }));
  expect(
    await screen.findByText("It is in the appointment. The others see it once you send the update."),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText(/what you sent stays until you send it again\.$/)).toBeInTheDocument();
});

test.each([
  ["with Amina", aminaBello],
  [
    "with somebody of no pair",
    { name: "Nusrat Jahan", address: "nusrat.jahan@meridian.example", kind: "user" } as const,
  ],
])(
  "P9: what Hannah opens again %s was sent as it stands: it has no Undo that only resets the form",
  async (_, whom) => {
    const form = hannahsForm({ ...atNight, required: [whom] });
    const outlook = await inOutlook({ form });
    const hers = await hannahsServices({}, async () => {
      const { start, end } = form.state();
      return ok({ eventId: "sent-1", window: { start, end }, isCancelled: false, isSent: true });
    });
    const pane = (
      <FluentProvider theme={webLightTheme}>
        <InContext services={hers.services}>
          <OutlookPane pairs={[theirPair]} desk={outlook.desk} />
        </InContext>
      </FluentProvider>
    );
    const first = render(pane);
    await userEvent.click(await screen.findByRole("button", { name: "Use the better time" }));
    await screen.findByText(/^It is in the appointment/);
    first.unmount();
    form.change({ itemId: "sent-1" });
    render(pane);
    expect(await screen.findByText("It is sent at this time.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  },
);

test("P9: Outlook has saved Hannah's form: her calendar is asked which event it is, and that one does not count", async () => {
  const asked: unknown[] = [];
  const outlook = await inOutlook({ form: hannahsForm({ ...atNight, itemId: "draft/1" }) });
  const own = { window: atNight, isSent: false };
  const hers = await hannahsServices({}, async (sought) => {
    asked.push(sought);
    return ok({ eventId: "draft-1", window: atNight, isCancelled: false, isSent: false });
  });
  const { weighTimes, findTimes } = hers.services;
  const weighed: unknown[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext
        services={{
          ...hers.services,
          findTimes: (wanted, signal) => findTimes((weighed.push(wanted.own), wanted), signal),
          weighTimes: (company, slots, signal, event) =>
            weighTimes(company, slots, signal, (weighed.push(event), event)),
        }}
      >
        <OutlookPane pairs={[theirPair]} desk={outlook.desk} />
      </InContext>
    </FluentProvider>,
  );
  expect(await screen.findByText(NIGHT)).toBeInTheDocument();
  expect(asked).toContainEqual({ by: "id", eventId: "draft-1", window: atNight });
  expect(weighed.length).toBeGreaterThan(1);
  for (const event of weighed) expect(event).toEqual(own);
});

describe("Hannah reads an invitation from Amina", () => {
  const reading = (window: typeof atNight, only: Partial<Services> = {}, item: Partial<FormState> = {}) =>
    beside(
      {
        kind: "appointment",
        from: aminaBello,
        form: hannahsForm({ ...window, required: [], itemId: "his/1", ...item }),
      },
      only,
    );

  test("S47: at night one press proposes a better time for this very meeting, and no second one comes about", async () => {
    const asked: unknown[] = [];
    const { document } = await reading(atNight, {
      moveInvitation: async (_, invitation, { slot }) => {
        asked.push({ ...invitation, to: slot.start });
        return ok("proposed");
      },
    });
    const card = await thisTime();
    expect(await card.findByText(NIGHT)).toBeInTheDocument();
    expect(await card.findByText(/^Better: Mon,? 30 Nov, 10:00 \(09:00 there\)\.$/)).toBeInTheDocument();
    for (const second of [/better time/, "Plan another meeting", /^Book/])
      expect(screen.queryByRole("button", { name: second })).toBeNull();
    await userEvent.click(card.getByRole("button", { name: "Propose this time to Amina Bello" }));
    expect(asked).toMatchObject([{ eventId: "his-1", window: atNight, to: at("2026-11-30T08:00:00Z") }]);
    expect(
      await screen.findByText(/^You proposed Mon.*Until then the meeting stays where it is\.$/),
    ).toBeInTheDocument();
    expect(document.drafts).toEqual([]);
    expect(screen.queryByText(/^Better: /)).toBeNull();
  });

  test("S47: the other times are there too, each with its press", async () => {
    const chosen: number[] = [];
    await reading(atNight, {
      moveInvitation: async (_, __, { slot }) => (chosen.push(slot.start), ok("proposed")),
    });
    const card = await thisTime();
    await userEvent.click(await card.findByRole("button", { name: "Other times" }));
    const [first] = await card.findAllByRole("button", { name: "Propose" });
    await userEvent.click(first ?? document.body);
    expect(chosen).toHaveLength(1);
    expect(chosen[0]).not.toBe(at("2026-11-30T08:00:00Z"));
  });

  test("P9: of a meeting that Outlook does not name, the pane says who can move it", async () => {
    await reading(atNight, {}, { itemId: "" });
    expect(await screen.findByText("Only Amina Bello can move it.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Propose|Book/ })).toBeNull();
  });

  test("S47: a meeting of their story at night: the better time is offered instead of it", async () => {
    const eventId = "01JDPRESS0000000000000000F";
    const scene = await beside({
      kind: "appointment",
      from: aminaBello,
      form: hannahsForm({ ...atNight, required: [], itemId: eventId }),
    });
    act(() =>
      scene.document.receive(
        entryAt(1, amina, { content: { kind: "meeting", meeting: { ...atNight, eventId, burden: {} } } }),
      ),
    );
    await userEvent.click(await screen.findByRole("button", { name: "Offer this time to Amina Bello" }));
    expect(scene.document.drafts[0]?.content).toMatchObject({
      kind: "offer",
      offer: { instead: { eventId, start: atNight.start } },
    });
    expect(await screen.findByText(/^Your offer is kept/)).toBeInTheDocument();
  });

  test("P9: its time is drawn on both days, and what it is for Amina is said", async () => {
    await reading(atNight);
    const card = await thisTime();
    expect(card.getByRole("heading")).toHaveTextContent(/, 07:00$/);
    expect(card.getByText("06:00 for Amina Bello")).toBeInTheDocument();
    expect(await card.findByText(NIGHT)).toBeInTheDocument();
    expect(card.getByRole("img", { name: /at night/ })).toBeInTheDocument();
  });

  test("S16: a meeting of their story is prepared, moved and called off from here", async () => {
    const eventId = "01JDPRESS0000000000000000F";
    const outlook = await inOutlook({
      kind: "appointment",
      from: aminaBello,
      form: hannahsForm({ ...early, required: [], itemId: eventId }),
    });
    const session = createFakeSession(amina, { now: () => at("2026-11-30T00:00:00Z") });
    const hers = await hannahsServices({ openSession: () => session });
    hers.document.receive(
      entryAt(1, amina, { content: { kind: "meeting", meeting: { ...early, eventId, burden: {} } } }),
    );
    render(
      <FluentProvider theme={webLightTheme}>
        <InContext services={hers.services}>
          <OutlookPane pairs={[theirPair]} desk={outlook.desk} />
        </InContext>
      </FluentProvider>,
    );
    expect(await screen.findByRole("heading", { name: /1 December, tomorrow$/ })).toBeInTheDocument();
    expect(await screen.findByRole("img", { name: /^Two days/ })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Move" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Call off" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Prepare" }));
    expect(await screen.findByRole("heading", { name: "One minute before you meet" })).toBeInTheDocument();
  });
});

test("S53: beside an appointment their document is one press away, and says how many things wait for Hannah; the first is a press away", async () => {
  const opened: string[] = [];
  const outlook = await inOutlook({ form: hannahsForm(atNight) });
  const hers = await hannahsServices({ openLink: (url) => void opened.push(url) });
  hers.document.receive(
    entryAt(1, amina, { text: "Lead one review.", content: { kind: "goal", goal: { area: "skill", of: hannah.id } } }),
  );
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={hers.services}>
        <OutlookPane pairs={[theirPair]} desk={outlook.desk} />
      </InContext>
    </FluentProvider>,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Our story: 1 thing waits for you" }));
  await userEvent.click(
    screen.getByRole("button", { name: /^Answer: .* proposes this goal to you: Lead one review\./ }),
  );
  expect(opened).toEqual([
    expect.stringContaining(encodeURIComponent(`#document/${theirPair.id}`)),
    expect.stringContaining(encodeURIComponent(`#document/${theirPair.id}/plan.`)),
  ]);
});

describe("Hannah opens a meeting of a series that she booked herself", () => {
  const ids = ["01JDPRESS0000000000000000F", "01JDPRESS0000000000000000G"] as const;
  const noted = ids.map((eventId, week) => {
    const days = week * 7 * 86_400_000;
    const slot = { start: (early.start + days) as typeof early.start, end: (early.end + days) as typeof early.end };
    return entryAt(week + 1, hannah, {
      text: "",
      content: { kind: "meeting", meeting: { ...slot, eventId, burden: {} } },
    });
  });

  test("S50: while she reads it she can skip it in the pane", async () => {
    const scene = await beside({
      kind: "appointment",
      from: hannahLevi,
      form: hannahsForm({ ...early, itemId: ids[0] }),
    });
    act(() => scene.document.receive(...noted));
    await userEvent.click(await screen.findByRole("button", { name: "Move" }));
    expect(await screen.findByRole("tab", { name: "Skip or pause" })).toBeInTheDocument();
  });

  test("S50: while she writes it, one press opens that very meeting in the tab", async () => {
    const opened: string[] = [];
    const scene = await beside(
      { form: hannahsForm({ ...early, itemId: ids[0] }) },
      { openLink: (url) => void opened.push(url) },
    );
    act(() => scene.document.receive(noted[0]!));
    await thisTime();
    expect(screen.queryByRole("button", { name: "Skip it, or change the series" })).toBeNull();
    act(() => scene.document.receive(noted[1]!));
    await userEvent.click(await screen.findByRole("button", { name: "Skip it, or change the series" }));
    expect(opened).toEqual([expect.stringContaining(encodeURIComponent(`#us/${theirPair.id}/${ids[0]}`))]);
  });
});
