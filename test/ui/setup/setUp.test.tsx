import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import SetUpPage from "../../../src/app/screens/SetUpPage";
import type { HashPage } from "../../../src/app/screens/useHashPage";
import type { PairLists } from "../../../src/domain/people/setUp/documentPlaces";
import { beginningDestination, type Beginning } from "../../../src/domain/people/setUp/beginning";
import { invitationDestination } from "../../../src/domain/people/setUp/invitation";
import type { DocumentPlace, Member, Pair } from "../../../src/domain/people/pair";
import type { Invited, ReadBeginning, ReadInvitation, SettingUp } from "../../../src/domain/people/setUp/settingUp";
import type { Failure } from "../../../src/domain/shared/failure";
import type { EntryId, PairId, PersonId } from "../../../src/domain/shared/ids";
import { err, ok, type Result } from "../../../src/domain/shared/result";
import type { Services } from "../../../src/ui/services";
import { at, emeka, noa, noaAndEmeka } from "../../doubles/entries";
import { createMemoryPlaces, type MemoryPlace } from "../../doubles/memoryPlaces";
import { screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const ADDRESS = "https://contoso.sharepoint.com/sites/mentoring";
const PAIR = "01JD9Z3W5T8QK2M4N6P7R9S0VX" as PairId;
const place: DocumentPlace = { store: "sharepoint-list", siteId: "s", logListId: "log-a", sessionListId: "m" };
const lists = (more: Partial<PairLists> = {}): PairLists => ({
  ...{ name: "Mentoring log A", lacking: [], used: false, place: { ...place, store: "sharepoint-list" as const } },
  ...more,
});
const both: readonly Member[] = [
  { ...noa, role: "mentor" },
  { ...emeka, role: "mentee" },
];

interface Scene {
  readonly found?: readonly PairLists[];
  readonly notebooks?: MemoryPlace["notebooks"];
  readonly read?: Result<ReadInvitation, Failure>;
  readonly readBeginning?: Result<ReadBeginning, Failure>;
  readonly begin?: HashPage | { readonly page: "welcome" };
  readonly only?: Partial<Services>;
}

/** Noa's screens around the beginning of a pair, with what each press asked for. */
const open = async (scene: Scene = {}) => {
  const { found = [lists()], notebooks = [], read = ok({ kind: "nothing-there" }), begin, only } = scene;
  const { readBeginning = ok({ kind: "not-named" }) } = scene;
  const memory = createMemoryPlaces({
    "sites/mentoring": { site: { id: "s", name: "Mentoring", address: ADDRESS }, lists: found, notebooks },
  });
  const asked: unknown[] = [];
  const pairs: Pair[] = [];
  const settingUp: SettingUp = {
    places: memory.places,
    setUp: async (wish, id) => {
      asked.push([wish, id]);
      return ok({ id: id as PairId, members: wish.members, document: wish.document });
    },
    read: async () => read,
    readBeginning: async () => readBeginning,
    join: async (invited) => {
      asked.push(invited);
      return ok({ id: invited.invitation.pair, members: invited.members, document: invited.invitation.document });
    },
    keepSteps: async () => err({ type: "Offline" }),
  };
  const services = await screenServices(noa, at("2026-11-30T09:00:00Z"), {
    settingUp: async () => settingUp,
    newPressId: () => PAIR,
    directory: {
      me: async () => ok(noa),
      peopleNearMe: async () => ok([noa, emeka]),
      search: async () => ok([emeka]),
    },
    ...only,
  });
  const went: Partial<HashPage>[] = [];
  const Pages = () => {
    const [here, setHere] = useState<HashPage | { readonly page: "welcome" }>(begin ?? { page: "setup" });
    return (
      <FluentProvider theme={webLightTheme}>
        <InContext services={services}>
          <SetUpPage
            pairs={pairs}
            page={here.page === "welcome" || here.page === "join" || here.page === "together" ? here.page : "setup"}
            about={"pair" in here ? here.pair : undefined}
            goTo={(to) => {
              went.push(to);
              if (to.page === "join" || to.page === "setup") setHere({ ...to, page: to.page });
            }}
            onPairs={() => undefined}
          />
        </InContext>
      </FluentProvider>
    );
  };
  const { unmount } = await act(async () => render(<Pages />));
  return { user: userEvent.setup(), asked, went, unmount, services, failWith: memory.failWith };
};

const press = async (user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> =>
  user.click(await screen.findByRole("button", { name }));

const lookAt = async (user: ReturnType<typeof userEvent.setup>, address: string): Promise<void> => {
  const box = await screen.findByRole("textbox", { name: "Address of the place" });
  await user.clear(box);
  await user.click(box);
  await user.paste(address);
  await press(user, "Look there");
};

const chooseList = async (user: ReturnType<typeof userEvent.setup>): Promise<void> =>
  user.click(await screen.findByRole("radio", { name: /^A list in SharePoint/ }));

const untilWhere = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await press(user, "Emeka Okafor");
  await press(user, "Continue");
};

test("S53: the first page says what Meridian is and for whom; there is one thing to do, and a way in for those who were invited", async () => {
  const { user, went } = await open({ begin: { page: "welcome" } });
  expect(screen.getByText(/^Meridian is for mentoring across cultures\. A mentor and a mentee learn/)).toBeVisible();
  expect(screen.getByText(/^You find times that are fair to everybody, have guided conversations/)).toBeVisible();
  await press(user, "Set up a pair");
  expect(went).toEqual([{ page: "setup" }]);
  expect(await screen.findByRole("heading", { name: "Who takes part?" })).toBeInTheDocument();
});

test("P2: Noa sees what her colleagues do and where, and nothing of it becomes part of her pair", async () => {
  const colleague = { ...emeka, job: "Nurse", office: "Lagos" };
  const { user, asked } = await open({
    only: {
      directory: { me: async () => ok(noa), peopleNearMe: async () => ok([colleague]), search: async () => ok([]) },
    },
  });
  const found = await screen.findByRole("button", { name: "Emeka Okafor" });
  expect(found).toHaveAccessibleDescription("Nurse · Lagos");
  await untilWhere(user);
  await chooseList(user);
  await lookAt(user, ADDRESS);
  await user.click(await screen.findByRole("radio", { name: /Mentoring log A/ }));
  await press(user, "Continue");
  await press(user, "Set it up");
  expect(asked).toMatchObject([[{ members: both }, PAIR]]);
  expect(JSON.stringify(asked)).not.toContain("Nurse");
});

test("S53: Noa chooses Emeka and a list, sees everything once more, and sets it up with one press", async () => {
  const { user, asked } = await open();
  await untilWhere(user);
  expect(
    screen.getByText("Everybody who can open this place can read all of it, also without this app."),
  ).toBeVisible();
  await chooseList(user);
  await lookAt(user, ADDRESS);
  await user.click(await screen.findByRole("radio", { name: /Mentoring log A/ }));
  await press(user, "Continue");
  expect(await screen.findByText("Emeka Okafor: mentee")).toBeVisible();
  await press(user, "Set it up");
  const words = "Noa Ben-David (mentor) and Emeka Okafor (mentee)";
  expect(asked).toEqual([[{ members: both, document: place, words }, PAIR]]);
  await screen.findByRole("button", { name: "Write to Emeka Okafor in Teams" });
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  await press(user, "Copy the link");
  const link = await navigator.clipboard.readText();
  expect(link).toContain(PAIR);
  expect(link).not.toMatch(/noa|emeka/i);
});

test("S53: Noa's document is in OneNote, and a list that nobody uses keeps both at the same step", async () => {
  const used = { name: "Mentoring log B", used: true, place: { ...place, logListId: "log-b", sessionListId: "n" } };
  const { user, asked } = await open({
    found: [lists(), lists(used)],
    notebooks: [
      { id: "1-n", name: "Ours", owner: "sites", ownerId: "s", sections: [{ id: "1-s", name: "Noa and Emeka" }] },
    ],
  });
  await untilWhere(user);
  // Nobody else has to prepare a notebook: it is chosen until Noa chooses.
  expect(await screen.findByRole("radio", { name: /^A section in OneNote You can do it now/ })).toBeChecked();
  await lookAt(user, ADDRESS);
  await user.click(await screen.findByRole("radio", { name: "Noa and Emeka" }));
  await press(user, "Continue");
  expect(await screen.findByText(/on your own screen/)).toBeVisible();
  await press(user, "Look for a list for the steps");
  await user.click(await screen.findByRole("radio", { name: /Mentoring log A/ }));
  expect(screen.queryByRole("radio", { name: /Mentoring log B/ })).not.toBeInTheDocument();
  expect(await screen.findByText(/A list keeps all of you at the same step/)).toBeVisible();
  await press(user, "Set it up");
  const steps = { siteId: "s", sessionListId: "m" };
  const section = { store: "onenote", owner: "sites", ownerId: "s", sectionId: "1-s", steps };
  expect(asked).toMatchObject([[{ document: section }, PAIR]]);
});

test("S55: a circle of three has a name and a purpose before Noa goes on, and both are set up with it", async () => {
  const dina = { id: "dina" as PersonId, name: "Dina Haddad", address: "dina@example.org" };
  const { user, asked } = await open({
    only: {
      directory: {
        me: async () => ok(noa),
        peopleNearMe: async () => ok([noa, emeka, dina]),
        search: async () => ok([]),
      },
    },
  });
  await press(user, "Emeka Okafor");
  expect(screen.queryByRole("textbox", { name: /^What is your circle called/ })).not.toBeInTheDocument();
  await press(user, "Add a person");
  await press(user, "Dina Haddad");
  await user.type(await screen.findByRole("textbox", { name: /^What is your circle called/ }), "Two places");
  await press(user, "Continue");
  expect(screen.queryByRole("heading", { name: "Where do you keep your story?" })).not.toBeInTheDocument();
  await user.type(screen.getByRole("textbox", { name: /^What is it for/ }), "Teams in two cities");
  await press(user, "Continue");
  await chooseList(user);
  await lookAt(user, ADDRESS);
  await user.click(await screen.findByRole("radio", { name: /Mentoring log A/ }));
  await press(user, "Continue");
  expect(await screen.findByText("Teams in two cities")).toBeVisible();
  await press(user, "Set it up");
  expect(asked).toMatchObject([[{ circle: { name: "Two places", purpose: "Teams in two cities" } }, PAIR]]);
});

test("P4: what Noa has chosen is still there when the page was closed in the middle", async () => {
  const first = await open();
  await untilWhere(first.user);
  await first.user.type(await screen.findByRole("textbox", { name: "Address of the place" }), ADDRESS);
  first.unmount();
  await open({ only: { drafts: first.services.drafts } });
  expect(await screen.findByRole("textbox", { name: "Address of the place" })).toHaveValue(ADDRESS);
});

test.each<[string, Failure, RegExp]>([
  ["not let in", { type: "NotAllowed", what: "place" }, /does not let you or this app open this place/],
  ["a private channel", { type: "NotAllowed", what: "private-channel" }, /private channel has a site of its own/],
  [
    "a full library",
    { type: "NotebookRefused", why: "crowded" },
    /Ask its owner to make room, or use another notebook/,
  ],
  ["gone", { type: "NotFound", what: "place" }, /nothing at this address any more/],
  ["no consent", { type: "ConsentMissing", scopes: ["Sites.Selected"] }, /can open only the sites/],
  ["asked to wait", { type: "Throttled", retryAfterMs: 3_000 }, /asks us to wait/],
  ["offline", { type: "Offline" }, /You are offline/],
])("each failure says what to do next: %s", async (_, failure, words) => {
  const { user, failWith } = await open();
  await untilWhere(user);
  await chooseList(user);
  failWith(failure);
  await lookAt(user, ADDRESS);
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
});

test.each([
  ["https://contoso-my.sharepoint.com/personal/noa", /somebody’s own drive/],
  ["https://onedrive.live.com/?id=1", /personal account/],
  ["mentoring", /do not know this address/],
])("%s is explained before anybody is asked", async (address, words) => {
  const { user } = await open();
  await untilWhere(user);
  await lookAt(user, address);
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
});

test("without lists Noa gets the very message for her administrator, with the command and the site", async () => {
  const { user } = await open({ found: [] });
  await untilWhere(user);
  await chooseList(user);
  await lookAt(user, ADDRESS);
  expect(await screen.findByRole("textbox", { name: "What to ask your administrator" })).toHaveDisplayValue(
    /npm run lists -- prod "s" "Noa Ben-David and Emeka Okafor"/,
  );
});

test("a list that is not complete cannot be chosen, and one in which somebody writes says so", async () => {
  const other = { ...place, store: "sharepoint-list" as const, logListId: "log-b", sessionListId: "n" };
  const { user } = await open({
    found: [lists({ lacking: ["EntryId"] }), lists({ name: "Mentoring log B", place: other, used: true })],
  });
  await untilWhere(user);
  await chooseList(user);
  await lookAt(user, ADDRESS);
  expect(await screen.findByRole("radio", { name: /Mentoring log A.*EntryId/ })).toBeDisabled();
  expect(screen.getByRole("radio", { name: /Mentoring log B.*already writes/ })).toBeEnabled();
});

describe("an invitation", () => {
  const invitation = { pair: PAIR, document: place };
  const about = invitationDestination(invitation)?.about ?? "";
  const invited: Invited = {
    ...{ kind: "invited", invitation, card: "card" as EntryId, joined: false },
    ...{ isProved: true, unconfirmed: { members: [] }, newMembers: [] },
    ...{
      members: [
        { ...emeka, role: "mentor" },
        { ...noa, role: "mentee" },
      ],
      inviter: { ...emeka, role: "mentor" },
    },
  };
  const opened = (read: Result<ReadInvitation, Failure>) => open({ read, begin: { page: "join", pair: about } });

  test("says who invites, who takes part and who can read, before one press joins", async () => {
    const { user, asked, went } = await opened(ok(invited));
    expect(await screen.findByRole("heading", { name: "Emeka Okafor invites you" })).toBeVisible();
    expect(screen.getByText(/emeka@example.org/)).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Who can read it" })).getAllByRole("listitem")).toHaveLength(2);
    await press(user, "Join");
    expect(asked).toEqual([invited]);
    expect(went).toContainEqual({ page: "begin", pair: PAIR });
  });

  test.each<[string, Partial<Invited>, RegExp]>([
    ["that OneNote cannot prove who wrote it", { isProved: false }, /Join only if Emeka Okafor told you about it/],
    [
      "which names nobody has confirmed",
      { unconfirmed: { members: [{ ...emeka, role: "mentor" }] } },
      /has not confirmed these names and addresses: Emeka Okafor \(emeka@example.org\)/,
    ],
    [
      "what the place is called",
      { place: { name: "Log C", within: "Mentoring", site: "contoso.sharepoint.com/sites/m" } },
      /List “Log C” in the site “Mentoring”/,
    ],
    ["that it is a second document", { other: noaAndEmeka }, /You have a document with Emeka Okafor already/],
    ["that the old document knows of no move", { claimsMove: noaAndEmeka }, /Your old document does not say so/],
    ["that the old words come along", { movedFrom: noaAndEmeka }, /What you wrote moves too/],
    ["who is new", { newMembers: [{ ...emeka, role: "peer" }] }, /New here: Emeka Okafor/],
  ])("P9: says %s", async (_, more, words) => {
    await opened(ok({ ...invited, ...more }));
    expect(await screen.findByText(words)).toBeVisible();
  });

  test("P7: names can be looked up by a press that asks for the permission", async () => {
    const why = { type: "ConsentMissing", scopes: ["User.ReadBasic.All"] } as const;
    const { user, asked } = await opened(
      ok({ ...invited, unconfirmed: { members: [{ ...emeka, role: "mentor" }], why } }),
    );
    expect(await screen.findByText(/can tell whether these names/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Ask for permission" })).toBeVisible();
    await press(user, "Join");
    expect(asked).toHaveLength(1);
  });

  test.each<[string, Result<ReadInvitation, Failure>, RegExp]>([
    ["of a pair that one was taken out of", ok({ kind: "taken-out" }), /not named here any more/],
    ["of somebody else than the link says", ok({ kind: "other-inviter" }), /name different people/],
    ["beside another one", ok({ kind: "several-inviters" }), /invitations from more than one person/],
    ["with a false address", ok({ kind: "false-address" }), /the address of another/],
    ["for others", ok({ kind: "not-named" }), /for other people/],
    ["not there yet", ok({ kind: "nothing-there" }), /no invitation at this place yet/],
    ["of a pair that one has elsewhere", ok({ kind: "other-place" }), /at another place/],
    ["at a closed place", err({ type: "NotAllowed", what: "document" }), /cannot open the place/],
    ["at a place that is gone", err({ type: "NotFound", what: "document" }), /is not there any more/],
    ["offline", err({ type: "Offline" }), /You are offline/],
  ])("%s is explained, with something to do", async (_, read, words) => {
    await opened(read);
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("may be pasted with the whole message; what holds none says so", async () => {
    const { user } = await open({ read: ok(invited), begin: { page: "join" } });
    expect(await screen.findByText(/^Meridian is for mentoring across cultures/)).toBeVisible();
    const box = await screen.findByRole("textbox", { name: "Paste the invitation" });
    await user.type(box, "Hello Noa, no link here");
    await press(user, "Open the invitation");
    expect(await screen.findByText(/We found no invitation in this text/)).toBeVisible();
    await user.clear(box);
    await user.paste(`Open this: https://meridian.example/tab.html#join/${about}.`);
    await press(user, "Open the invitation");
    expect(await screen.findByRole("heading", { name: "Emeka Okafor invites you" })).toBeVisible();
  });
});

describe("a link of a programme", () => {
  const GUID = "a11ce000-0000-4000-8000-00000000000";
  const beginning: Beginning = {
    ...{ pair: PAIR, document: { ...place, store: "sharepoint-list" } },
    members: [
      { id: `${GUID}1` as PersonId, role: "mentor" },
      { id: `${GUID}2` as PersonId, role: "mentee" },
    ],
  };
  const about = beginningDestination(beginning)?.about ?? "";
  const opened = (readBeginning: Result<ReadBeginning, Failure>, pair = about) =>
    open({ readBeginning, begin: { page: "together", pair } });

  test("S53: shows with whom, where, and who can read it there, and begins with one press", async () => {
    const within = { name: "Mentoring log", within: "Noa and Emeka", site: "contoso.sharepoint.com/sites/m" };
    const { user, asked, went } = await opened(ok({ kind: "new", beginning, members: both, place: within }));
    expect(await screen.findByRole("heading", { name: "You and Emeka Okafor" })).toBeVisible();
    expect(screen.getByText(/in the site “Noa and Emeka”/)).toBeVisible();
    expect(screen.getByText(/Everybody who can open this place can read all of it/)).toBeVisible();
    await press(user, "Begin");
    expect(asked).toEqual([[expect.objectContaining({ members: both, document: beginning.document }), PAIR]]);
    expect(went).toEqual([{ page: "begin", pair: PAIR }]);
  });

  test.each<[string, Result<ReadBeginning, Failure>, RegExp]>([
    ["for other people", ok({ kind: "not-named" }), /brings other people together/],
    ["with somebody who has left", ok({ kind: "unknown-person" }), /does not know one of these people/],
    ["to a place that others began", ok({ kind: "other-place" }), /name different people/],
    ["to a closed place", err({ type: "NotAllowed", what: "document" }), /cannot open the place/],
  ])("P9: %s is explained, with something to do", async (_, read, words) => {
    await opened(read);
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("S53: may be pasted with the whole message, as Teams writes it", async () => {
    const { user, went } = await open({ begin: { page: "join" } });
    await user.click(await screen.findByRole("textbox", { name: "Paste the invitation" }));
    await user.paste(
      `Begin here: https://teams.microsoft.com/l/entity/x/y?webUrl=${encodeURIComponent(`https://m.example/tab.html#together/${encodeURIComponent(about)}`)}.`,
    );
    await press(user, "Open the invitation");
    expect(went).toEqual([{ page: "together", pair: about }]);
  });

  test("P9: that was cut on its way says what to do", async () => {
    await opened(ok({ kind: "not-named" }), about.slice(0, 60));
    expect(await screen.findByText(/This link is not complete/)).toBeVisible();
  });
});
