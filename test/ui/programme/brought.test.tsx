import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import BroughtTogether from "../../../src/app/screens/BroughtTogether";
import ProgrammePage from "../../../src/app/screens/ProgrammePage";
import type { Programme } from "../../../src/domain/organisation/programme";
import type { Member, Pair } from "../../../src/domain/people/pair";
import type { Beginning } from "../../../src/domain/people/setUp/beginning";
import type { ReadBeginning, SettingUp } from "../../../src/domain/people/setUp/settingUp";
import type { Failure } from "../../../src/domain/shared/failure";
import type { PairId, PersonId } from "../../../src/domain/shared/ids";
import { err, ok, type Result } from "../../../src/domain/shared/result";
import { at, noaAndEmeka } from "../../doubles/entries";
import { fakeProgrammes } from "../../doubles/fakeProgrammes";
import { createMemoryPlaces } from "../../doubles/memoryPlaces";
import { ACROSS } from "../../doubles/programme";
import { screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const LAYLA: Member = {
  id: "5e0f3c3e-7a39-4d0f-8f0c-0d9f4b1a2c11" as PersonId,
  name: "Layla Haddad",
  address: "layla.haddad@example.org",
  role: "mentor",
};
const TIAGO: Member = {
  id: "5e0f3c3e-7a39-4d0f-8f0c-0d9f4b1a2c12" as PersonId,
  name: "Tiago Alves",
  address: "tiago.alves@example.org",
  role: "mentee",
};
const PAIR = "01JD9Z3W5T8QK2M4N6P7R9S0VX" as PairId;
const DOCUMENT = { store: "sharepoint-list", siteId: "site", logListId: "log", sessionListId: "steps" } as const;
const BEGINNING: Beginning = { pair: PAIR, document: DOCUMENT, members: [LAYLA, TIAGO] };
const NEW: ReadBeginning = {
  kind: "new",
  beginning: BEGINNING,
  members: [LAYLA, TIAGO],
  place: { name: "Mentoring log", within: "Layla and Tiago", site: "contoso.sharepoint.com/sites/layla-tiago" },
};

interface Way {
  readonly pairs?: readonly Pair[];
  readonly programme?: Programme;
  readonly found?: Result<readonly Beginning[], Failure>;
  readonly told?: Result<ReadBeginning, Failure>;
  readonly onPage?: boolean;
  /** Programmes of a policy that this device reads for the first time. */
  readonly offered?: readonly Programme[];
}

/** Tiago's first screen, or the page of the programme. */
const open = async (way: Way = {}) => {
  const { pairs = [], programme = ACROSS, found = ok([BEGINNING]), told = ok(NEW), onPage = false, offered = [] } = way;
  const asked: unknown[] = [];
  const begun: Pair[] = [];
  const never = async () => err<Failure>({ type: "Offline" });
  const settingUp: SettingUp = {
    places: createMemoryPlaces({}).places,
    setUp: async (wish, id) => {
      asked.push([wish.members.map(({ id }) => id), id]);
      return ok({ id: id as PairId, members: wish.members, document: wish.document });
    },
    readBeginning: async () => told,
    ...{ read: never, join: never, keepSteps: never },
  };
  const services = await screenServices(TIAGO, at("2026-11-24T09:00:00Z"), {
    policy: { contacts: [], programmes: offered.length > 0 ? [] : [programme] },
    settingUp: async () => settingUp,
    programmes: async () =>
      fakeProgrammes(TIAGO, {
        offered: async (anew) => (anew ? [] : offered),
        together:
          ({ id }, anew) =>
          async () => {
            asked.push(`${id}${anew ? " anew" : ""}`);
            return found;
          },
      }),
  });
  const { container } = render(
    <InContext services={services}>
      {onPage ? (
        <ProgrammePage pairs={pairs} about={undefined} goTo={() => undefined} />
      ) : (
        <BroughtTogether pairs={pairs} onBegun={(pair) => begun.push(pair)} />
      )}
    </InContext>,
  );
  return { user: userEvent.setup(), asked, begun, container };
};

test("S53: Tiago opens Meridian without a link, sees with whom, where and who can read it, and begins with one press", async () => {
  const { user, asked, begun } = await open();
  expect(await screen.findByText(/^The programme “Across the house” brings you together\. You decide/)).toBeVisible();
  expect(screen.getByRole("heading", { name: "You and Layla Haddad" })).toBeVisible();
  expect(screen.getByText(/Layla and Tiago/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Begin" }));
  await waitFor(() => expect(begun.map(({ id }) => id)).toEqual([PAIR]));
  expect(asked).toEqual(["across", [[LAYLA.id, TIAGO.id], PAIR]]);
});

test("S53: to whoever has a pair already a line says with whom, and leads there", async () => {
  await open({ pairs: [noaAndEmeka] });
  expect(
    await screen.findByText("The programme “Across the house” brings you together with Layla Haddad."),
  ).toBeVisible();
  const link = screen.getByRole("link", { name: "See where, and begin" });
  expect(link.getAttribute("href")).toMatch(/^#together\/01JD9Z3W5T8QK2M4N6P7R9S0VX/);
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

test("S53: the page of the programme asks anew, whatever the first screen found today", async () => {
  const { asked } = await open({ onPage: true });
  expect(await screen.findByRole("link", { name: "See where, and begin" })).toBeVisible();
  expect(asked).toEqual(["across anew"]);
});

test.each<[string, Way]>([
  ["nobody was brought together with Tiago", { found: ok([]) }],
  ["it cannot be read now", { found: err({ type: "Offline" }) }],
  ["somebody else has begun at that place", { pairs: [noaAndEmeka], told: ok({ kind: "other-place" }) }],
  ["the directory does not know one of them any more", { pairs: [noaAndEmeka], told: ok({ kind: "unknown-person" }) }],
])("the first screen stays as it is where %s", async (_, way) => {
  const { asked, container } = await open(way);
  await waitFor(() => expect(asked).toEqual(["across"]));
  await waitFor(() => expect(container.textContent).toBe(""));
});

test("a programme that is over asks Microsoft 365 nothing", async () => {
  const { asked, container } = await open({ programme: { ...ACROSS, closes: "2026-11-23", waves: [] } });
  await waitFor(() => expect(container.textContent).toBe(""));
  expect(asked).toEqual([]);
});

test("S53: on the first day, before this device knew the policy, Tiago is told as soon as it has come", async () => {
  await open({ offered: [ACROSS] });
  expect(await screen.findByRole("heading", { name: "You and Layla Haddad" })).toBeVisible();
});
