import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OutlookScreens } from "../../src/app/screens/OutlookScreens";
import { createAppLinks } from "../../src/domain/links/appLinks";
import { ok } from "../../src/domain/shared/result";
import type { OfficeOptions } from "../../src/sandbox/office/createOffice";
import { ProvideAccount } from "../../src/ui/context";
import KeepFocus from "../../src/ui/controls/focus/KeepFocus";
import type { Services } from "../../src/ui/services";
import { entryAt } from "../doubles/entries";
import { at, findFor, timeOf } from "../doubles/fakeServices";
import { InContext } from "../doubles/inContext";
import { aminaBello, hannahsForm, inOutlook } from "../doubles/inOutlook";
import { createFakeSession } from "../doubles/liveFakes";
import { amina, hannah, hannahsServices, theirPair } from "../doubles/outlookServices";

const now = { now: () => at("2026-11-30T00:00:00Z") };
const account = { heldBy: "host", onChoose: () => undefined, onSignOut: () => undefined } as const;

/** All of Hannah's pane, as Outlook shows it. */
const beside = async (office: Partial<OfficeOptions> = {}, only: Partial<Services> = {}) => {
  window.location.hash = "";
  const outlook = await inOutlook(office);
  const session = createFakeSession(amina, now);
  const hers = await hannahsServices({ openSession: () => session, ...only });
  render(
    <FluentProvider theme={webLightTheme}>
      <KeepFocus />
      <InContext services={hers.services}>
        <ProvideAccount value={account}>
          <OutlookScreens pairs={ok([theirPair])} desk={outlook.desk} />
        </ProvideAccount>
      </InContext>
    </FluentProvider>,
  );
  return { ...outlook, ...hers };
};

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));
const myTime = () => screen.findByRole("heading", { level: 1, name: "My time" });

test("S47: while Hannah writes an appointment her own time is one press away, in the pane, and the form stays as it is", async () => {
  const { form } = await beside();
  const [use] = await screen.findAllByRole("button", { name: "Use" });
  await userEvent.click(use ?? document.body);
  await screen.findByText(/^It is in the appointment/);
  const filled = form.state();
  await press("My time");
  await waitFor(async () => expect(await myTime()).toHaveFocus());
  expect(screen.queryByRole("button", { name: "My time" })).toBeNull();
  expect(screen.getByText("My week")).toBeInTheDocument();
  await press("Back");
  expect(await screen.findByText(/^It is in the appointment/)).toBeInTheDocument();
  expect(form.state()).toEqual(filled);
});

test("S47: beside an invitation her own time is one press away as well, and what she says there changes what is drawn", async () => {
  const window = { start: at("2026-12-01T09:00:00Z"), end: at("2026-12-01T09:30:00Z") };
  const asked: number[] = [];
  const base = await hannahsServices();
  const item = { kind: "appointment", from: aminaBello, form: hannahsForm({ ...window, required: [] }) } as const;
  await beside(item, {
    lookAtMeeting: (...look) => (asked.push(1), base.services.lookAtMeeting(...look)),
  });
  await screen.findByRole("img");
  await press("My time");
  expect(await myTime()).toBeInTheDocument();
  await press("Back");
  await screen.findByRole("img");
  expect(asked).toHaveLength(2);
});

test("S47: where a place is missing, the press opens it in the pane, and nothing leaves for Teams", async () => {
  const opened: string[] = [];
  const answer = findFor([hannah, amina], [timeOf(hannah, "Asia/Jerusalem"), timeOf(amina, "Africa/Lagos")]);
  const notices = [{ kind: "place-unlocated", person: hannah.id }] as const;
  await beside(
    {},
    {
      openLink: (url) => void opened.push(url),
      findTimes: async () => ok({ ...answer, answer: { ...answer.answer, notices } }),
    },
  );
  await press("Add where you are");
  expect(await myTime()).toBeInTheDocument();
  expect(await screen.findByRole("heading", { level: 2, name: "Where I am" })).toBeInTheDocument();
  expect(opened).toEqual([]);
});

test.each([
  ["Opens in Teams", "app-1"],
  ["Opens in a new window", ""],
])("S53: every press that leaves the pane has one sign, which says where it leads: %s", async (sign, appId) => {
  const home = "https://meridian.example/tab.html";
  const links = createAppLinks({ teams: "https://teams.microsoft.com", appId, home });
  const { document: story } = await beside({}, { links });
  act(() =>
    story.receive(
      entryAt(1, amina, {
        text: "Lead one review.",
        content: { kind: "goal", goal: { area: "skill", of: hannah.id } },
      }),
    ),
  );
  const leaving = [
    await screen.findByRole("button", { name: "Our story: 1 thing waits for you" }),
    screen.getByRole("button", { name: /^Answer: / }),
  ];
  for (const one of leaving) {
    expect(one).toHaveAccessibleDescription(sign);
    expect(one.querySelector("svg")).not.toBeNull();
  }
  expect(
    within(screen.getByRole("contentinfo")).getByRole("button", { name: "My time" }),
  ).not.toHaveAccessibleDescription();
});
