import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { foldEntries } from "../../../src/domain/document/fold";
import { meetingsOf } from "../../../src/domain/document/bookedMeetings";
import type { OfficeOptions } from "../../../src/sandbox/office/createOffice";
import { OutlookPane } from "../../../src/ui/outlook/OutlookPane";
import { hannahsForm, inOutlook } from "../../doubles/inOutlook";
import { hannahsServices, theirPair } from "../../doubles/outlookServices";
import { InContext } from "../../doubles/inContext";

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

type Pane = Awaited<ReturnType<typeof inOutlook>> & Awaited<ReturnType<typeof hannahsServices>>;

const openPane = ({ services, desk }: Pick<Pane, "services" | "desk">) =>
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <OutlookPane pairs={[theirPair]} desk={desk} />
      </InContext>
    </FluentProvider>,
  );

/** Hannah plans several meetings with Amina: every week is as free as the other. */
const planSeveral = async (office: Partial<OfficeOptions> = {}) => {
  const outlook = await inOutlook(office);
  const hers = await hannahsServices();
  const pane = openPane({ ...hers, ...outlook });
  await press("Plan several meetings");
  await press("Plan these meetings");
  return { ...outlook, ...hers, pane };
};

test("one clock time serves all: one press makes a series, and the pane says so where the times were", async () => {
  const { form } = await planSeveral();
  await press("Use this series");
  expect(await screen.findByText(/^The series is in the appointment\./)).toHaveFocus();
  expect(form.state().series).toMatch(/^every 2 weeks on \w{3}, until 2027-/);
  expect(screen.queryByText(/^This appointment repeats/)).toBeNull();
});

test("a series that is taken back leaves no words, and it is said how it ends; then times are there again", async () => {
  const { form } = await planSeveral();
  await press("Use this series");
  await press("Undo");
  expect(
    await screen.findByText(/^The series stays until you choose .* Our words are no longer in the text\.$/),
  ).toBeVisible();
  expect(form.state().html).toBe(hannahsForm().state().html);
  form.change({ series: undefined });
  await waitFor(() => expect(screen.getAllByRole("button", { name: "Use" })).toHaveLength(2));
  // What is past is not told as if it were to come.
  expect(
    screen.getByText(/^The first day of the series stays\. Our words are no longer in the text\.$/),
  ).toBeInTheDocument();
});

test("P9: the document counts every meeting of the series once it is sent, and then there is nothing to take back in the form", async () => {
  const { form, document } = await planSeveral();
  await press("Use this series");
  await press("Note it once it is sent");
  expect(await screen.findByText("Noted in Our story.")).toBeInTheDocument();
  const starts = meetingsOf(foldEntries(document.everything())).map(({ start }) => start);
  expect(starts).toHaveLength(6);
  expect(starts[0]).toBe(form.state().start);
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  expect(screen.getByText("The series is sent.")).toBeInTheDocument();
});

test("a series that a closed pane put in is known to the next one, which takes it back or notes it", async () => {
  const { pane, ...rest } = await planSeveral();
  await press("Use this series");
  await screen.findByText(/^The series is in the appointment\./);
  pane.unmount();
  const next = openPane(rest);
  await press("Note it once it is sent");
  await waitFor(() => expect(meetingsOf(foldEntries(rest.document.everything()))).toHaveLength(6));
  next.unmount();
  const another = await planSeveral();
  await press("Use this series");
  await screen.findByText(/^The series is in the appointment\./);
  another.pane.unmount();
  openPane(another);
  await press("Undo");
  await waitFor(() => expect(another.form.state().html).toBe(hannahsForm().state().html));
  expect(meetingsOf(foldEntries(another.document.everything()))).toEqual([]);
});

test("P9: a series that was sent and not noted can be noted, and no Undo pretends to call it back", async () => {
  const { pane, form, services, desk } = await planSeveral();
  await press("Use this series");
  await screen.findByText(/^The series is in the appointment\. You send it yourself\./);
  pane.unmount();
  form.change({ itemId: "sent-1" });
  const { start, end } = form.state();
  const appointments = {
    ...services.appointments,
    ownEvent: async ({ savedAs }: { readonly savedAs?: string }) =>
      savedAs === undefined ? undefined : { window: { start, end }, isSent: true },
  };
  openPane({ services: { ...services, appointments }, desk });
  expect(await screen.findByText("The series is sent.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Note it in Our story" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("an Outlook that makes no series for us: it is said, and single meetings are offered", async () => {
  await planSeveral({ mailbox: "1.5" });
  expect(await screen.findByText(/^This Outlook cannot make a series for us\./)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /^Book all \d meetings$/ })).toBeInTheDocument();
});
