import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import ProgrammePage from "../../../src/app/screens/ProgrammePage";
import type { HashPage } from "../../../src/app/screens/useHashPage";
import type { Programme } from "../../../src/domain/organisation/programme";
import type { Pair } from "../../../src/domain/people/pair";
import type { Person } from "../../../src/domain/people/person";
import type { BoardNotice } from "../../../src/domain/programme/noticeBoard";
import type { PersonId } from "../../../src/domain/shared/ids";
import type { Failure } from "../../../src/domain/shared/failure";
import { err } from "../../../src/domain/shared/result";
import { at, emeka, noa, noaAndEmeka } from "../../doubles/entries";
import { fakeProgrammes } from "../../doubles/fakeProgrammes";
import { createMemoryDrafts } from "../../doubles/memoryDrafts";
import { createMemoryNoticeBoard } from "../../doubles/memoryNoticeBoard";
import { ACROSS } from "../../doubles/programme";
import { screenServices } from "../../doubles/screenServices";
import { InContext, type ScreenServices } from "../../doubles/inContext";

const NOW = at("2026-11-24T09:00:00Z");
const HERS: BoardNotice = {
  author: noa,
  role: "mentor",
  text: "I have led teams in Haifa. Ask me about the first year.",
  key: "k",
};

interface Way {
  readonly town?: ReturnType<typeof createMemoryNoticeBoard>;
  readonly programmes?: readonly Programme[];
  readonly about?: string;
  readonly pairs?: readonly Pair[];
  readonly change?: Partial<ScreenServices>;
}

/** Opens the page of the programme as `me`. */
const open = async (me: Person, way: Way = {}) => {
  const { town = createMemoryNoticeBoard([HERS]), programmes = [ACROSS], about, pairs = [], change } = way;
  const drafts = createMemoryDrafts();
  const services = await screenServices(me, NOW, {
    drafts,
    policy: { contacts: [], programmes },
    programmes: async () => fakeProgrammes(me, { board: () => town.boardOf(me) }),
    ...change,
  });
  const went: Partial<HashPage>[] = [];
  const shown = render(
    <InContext services={services}>
      <ProgrammePage pairs={pairs} about={about} goTo={(to) => went.push(to)} />
    </InContext>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { user: userEvent.setup(), town, drafts, went, ...shown };
};

/** Nobody may ask for what a programme offers. */
const nothing = () => Promise.reject(new Error("Nobody asked for this."));

const part = (name: string) => within(screen.getByRole("region", { name }));
const press = (name: string) => screen.getByRole("button", { name });

test("S60: before he writes anything, Emeka reads what the programme is for, who runs it, and who reads what", async () => {
  await open(emeka);
  expect(screen.getByText(ACROSS.purpose)).toBeVisible();
  expect(screen.getByText(/Run by Ingrid Solheim and Kwame Mensah\./)).toBeVisible();
  expect(part("Who reads what").getAllByRole("listitem")).toHaveLength(4);
  expect(await screen.findByText("Read by you and everybody who can open the programme’s site")).toBeVisible();
});

test("S60: Emeka writes a notice in his own words and role, sees what others will read, changes it and takes it back", async () => {
  const { user, town } = await open(emeka);
  await user.click(await screen.findByRole("button", { name: "Write a notice" }));
  await user.type(screen.getByLabelText("What do you offer, or look for?"), "I build bridges in Lagos.");
  expect(press("Put it on the notice board")).toHaveAttribute("aria-disabled", "true");
  await user.selectOptions(screen.getByLabelText("What would you like to be?"), "Mentee");
  expect(part("This is what others will read").getByText("I build bridges in Lagos.")).toBeVisible();
  await user.click(press("Put it on the notice board"));
  await user.click(await screen.findByRole("button", { name: "Change it" }));
  await user.type(screen.getByLabelText("What do you offer, or look for?"), " I look for a mentor.");
  await user.click(press("Put it on the notice board"));
  await screen.findByRole("button", { name: "Take it back" });
  const said = "I build bridges in Lagos. I look for a mentor.";
  expect(town.notices().find(({ author }) => author.id === emeka.id)).toMatchObject({ role: "mentee", text: said });
  await user.click(press("Take it back"));
  expect(await screen.findByText(/^Your notice is off the notice board\. SharePoint can keep/)).toBeVisible();
  expect(town.notices().map(({ author }) => author.name)).toEqual([noa.name]);
  // P4: his words are still his, on this device.
  expect(screen.getByLabelText("What do you offer, or look for?")).toHaveValue(said);
});

test("S60: Emeka asks Noa after reading what she will read, and cannot ask twice", async () => {
  const { user } = await open(emeka);
  await user.click(await screen.findByRole("button", { name: "Ask Noa Ben-David" }));
  expect(screen.getByText(/^Noa Ben-David will read your name and this sentence\. Nobody else/)).toBeVisible();
  await user.click(press("Ask now"));
  expect(await screen.findByText("You asked. Noa Ben-David has not answered yet.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Ask Noa Ben-David" })).not.toBeInTheDocument();
});

test.each([
  ["Yes", "You said yes to Emeka Okafor.", "Noa Ben-David said yes."],
  ["No", "You said no to Emeka Okafor.", "Noa Ben-David said no. There can be many reasons."],
])("S60: Noa answers %s with one press, is asked for no reason, and Emeka reads it", async (answer, hers, his) => {
  const town = createMemoryNoticeBoard([HERS]);
  await town.boardOf(emeka).ask(HERS);
  const { user, unmount } = await open(noa, { town });
  expect(await screen.findByText("Emeka Okafor would like to talk with you, and be your mentee.")).toBeVisible();
  expect(
    within(await screen.findByRole("region", { name: "Who would like to talk with you" })).queryByRole("textbox"),
  ).toBeNull();
  await user.click(press(answer));
  expect(await screen.findByText(hers)).toBeVisible();
  unmount();
  await open(emeka, { town });
  expect(await screen.findByText(his)).toBeVisible();
});

test("S60: Emeka's question is the first thing on Noa's page; once she has answered, it is on the board next time", async () => {
  const town = createMemoryNoticeBoard([HERS]);
  await town.boardOf(emeka).ask(HERS);
  const headings = () => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  const { user, unmount } = await open(noa, { town });
  const asked = await screen.findByRole("region", { name: "Who would like to talk with you" });
  const follows = (): number => asked.compareDocumentPosition(screen.getByText(ACROSS.purpose));
  expect(follows()).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await user.click(within(asked).getByRole("button", { name: "No" }));
  expect(await within(asked).findByText("You said no to Emeka Okafor.")).toBeVisible();
  expect(follows()).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(headings().filter((heading) => heading === "Who would like to talk with you")).toHaveLength(1);
  unmount();
  await open(noa, { town });
  await screen.findByText("You said no to Emeka Okafor.");
  expect(part("Notice board").getByText("You said no to Emeka Okafor.")).toBeVisible();
});

test("S60: a yes leads with one press to setting up a pair, with the other chosen and both roles known", async () => {
  const town = createMemoryNoticeBoard([HERS]);
  await town.boardOf(emeka).ask(HERS);
  await town.boardOf(noa).answer({ from: emeka, role: "mentee", key: "k" }, "yes");
  const { user, went, drafts } = await open(emeka, { town });
  await user.click(await screen.findByRole("button", { name: "Begin with Noa Ben-David" }));
  expect(went).toEqual([{ page: "setup" }]);
  const kept = await drafts.read("not-set-up-yet" as Pair["id"], "new");
  expect(kept.ok && kept.value && JSON.parse(kept.value.text)).toMatchObject({
    step: "where",
    myRole: "mentee",
    others: [{ id: "noa", name: noa.name, address: noa.address, role: "mentor" }],
  });
});

test("S60: who have a place together already are not sent to make another one", async () => {
  const town = createMemoryNoticeBoard([HERS]);
  await town.boardOf(emeka).ask(HERS);
  await town.boardOf(noa).answer({ from: emeka, role: "mentee", key: "k" }, "yes");
  await open(emeka, { town, pairs: [noaAndEmeka] });
  expect(await screen.findByText("You and Noa Ben-David already have a place together.")).toBeVisible();
});

test("S60: of a board of many, twenty stand there first, and nothing filters or finds people", async () => {
  const many = Array.from({ length: 45 }, (_, index) => ({
    ...HERS,
    author: { id: `person-${index}` as PersonId, name: `Ada Eze ${index}` },
  }));
  const { user } = await open(emeka, { town: createMemoryNoticeBoard(many) });
  const notices = await screen.findByRole("region", { name: "What others wrote" });
  expect(within(notices).getAllByRole("listitem")).toHaveLength(20);
  await user.click(press("Show more"));
  expect(within(notices).getAllByRole("listitem")).toHaveLength(40);
  expect(screen.queryByRole("searchbox")).toBeNull();
  expect(screen.queryByRole("combobox")).toBeNull();
});

test("what somebody wrote to do harm stands there as text", async () => {
  const text = "<img src=x onerror=alert(1)> [a](javascript:alert(1))";
  const bad = { ...HERS, author: { ...noa, name: "<b>Administrator</b>" }, text };
  const { container } = await open(emeka, { town: createMemoryNoticeBoard([bad]) });
  expect(await screen.findByText(text)).toBeVisible();
  expect(screen.getByText("<b>Administrator</b>")).toBeVisible();
  expect(container.querySelector("img, b, a[href^='javascript']")).toBeNull();
});

test("a notice whose author has no key says that nobody can ask yet", async () => {
  const { key: _, ...keyless } = HERS;
  await open(emeka, { town: createMemoryNoticeBoard([keyless]) });
  expect(await screen.findByText("Noa Ben-David cannot be asked here yet.")).toBeVisible();
});

test("when the board cannot be read, the page says why and still says who reads what", async () => {
  const refused = {
    ...createMemoryNoticeBoard().boardOf(emeka),
    read: async () => err<Failure>({ type: "NotAllowed", what: "place" }),
  };
  await open(emeka, {
    change: { programmes: async () => fakeProgrammes(emeka, { board: () => refused }) },
  });
  expect(await screen.findByRole("alert")).toBeVisible();
  expect(screen.getByText("Who reads what")).toBeVisible();
});

test.each([
  ["before its first day", { ...ACROSS, opens: "2027-01-11", waves: [] }, /^It begins on Mon, January 11, 2027/],
  ["after its last day", { ...ACROSS, closes: "2026-11-23", waves: [] }, "It has ended. Nobody can join any more."],
])("%s a programme has no notice board", async (_, programme, says) => {
  await open(emeka, { programmes: [programme], change: { programmes: nothing } });
  expect(screen.getByText(says)).toBeVisible();
  expect(screen.queryByText("Notice board")).not.toBeInTheDocument();
});

test("of two programmes the address names one; without it both are offered, with what they are for", async () => {
  const other = { ...ACROSS, id: "north", name: "Northern lights", purpose: "For people in the north." };
  const { unmount } = await open(emeka, { programmes: [ACROSS, other] });
  expect(screen.getByRole("link", { name: "Northern lights" })).toHaveAttribute("href", "#take-part/north");
  expect(screen.getByText("For people in the north.")).toBeVisible();
  unmount();
  await open(emeka, { programmes: [ACROSS, other], about: "north" });
  expect(screen.getByRole("heading", { level: 1, name: "Northern lights" })).toBeVisible();
});

test("an address that names a programme of yesterday says that there is none", async () => {
  await open(emeka, { programmes: [], about: "across", change: { programmes: async () => fakeProgrammes(emeka) } });
  expect(screen.getByText("Your organisation has no mentoring programme here now.")).toBeVisible();
});

test("S60: a link to a programme opens it also on a device that has not read the policy yet", async () => {
  const offered = async (anew: boolean) => (anew ? [ACROSS] : []);
  const programmes = async () => fakeProgrammes(emeka, { offered });
  await open(emeka, { programmes: [], about: "across", change: { programmes } });
  expect(screen.getByRole("heading", { level: 1, name: ACROSS.name })).toBeVisible();
});
