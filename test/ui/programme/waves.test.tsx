import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import ProgrammePage from "../../../src/app/screens/ProgrammePage";
import type { Programme, Wave } from "../../../src/domain/organisation/programme";
import type { Person } from "../../../src/domain/people/person";
import type { PulseAnswers } from "../../../src/domain/journal/pulse";
import type { PersonId } from "../../../src/domain/shared/ids";
import type { Instant } from "../../../src/domain/time/interval";
import { at, emeka, noa } from "../../doubles/entries";
import { InContext } from "../../doubles/inContext";
import { fakeProgrammes } from "../../doubles/fakeProgrammes";
import { createMemoryJournal } from "../../doubles/memoryJournal";
import { createWaveTown } from "../../doubles/memoryWaves";
import { ACROSS, STEWARDS } from "../../doubles/programme";
import { screenServices } from "../../doubles/screenServices";

const [ingrid, kwame] = STEWARDS;
const BEFORE = at("2026-10-01T08:00Z");
const OPEN = at("2026-10-06T08:00Z");
const CLOSED = at("2026-10-20T08:00Z");
const [autumn] = ACROSS.waves as readonly [Wave];

/** A programme whose two stewards have made their keys, and people who may give to it. */
const openTown = async () => {
  const clock: { now: Instant } = { now: OPEN };
  const town = createWaveTown(clock);
  const keyOf = async (steward: Pick<Person, "id" | "name">): Promise<string> => {
    const made = await town.wavesOf({ ...noa, ...steward }, ACROSS).desk.makeKey();
    if (!made.ok) throw new Error(made.error.type);
    return made.value;
  };
  const programme: Programme = {
    ...ACROSS,
    stewards: [
      { ...ingrid, key: await keyOf(ingrid) },
      { ...kwame, key: await keyOf(kwame) },
    ],
  };
  /** So many others give, in turns as mentors and mentees. */
  const give = async (count: number): Promise<void> => {
    for (let nth = 0; nth < count; nth++) {
      const me = { ...noa, id: `person-${nth}` as PersonId };
      const answers: PulseAnswers = { handled: nth < 4 ? "never" : "often", newTask: "once" };
      const given = await town.wavesOf(me, programme).give(autumn, { role: nth % 2 ? "mentor" : "mentee", answers });
      if (!given.ok) throw new Error(given.error.type);
    }
  };
  const open = async (
    me: Person,
    how: { readonly as?: Programme; readonly journal?: ReturnType<typeof createMemoryJournal> } = {},
  ) => {
    const { as = programme, journal = createMemoryJournal() } = how;
    const services = await screenServices(me, clock.now, {
      journal,
      policy: { contacts: [], programmes: [as] },
      programmes: async () => fakeProgrammes(me, { waves: (of) => town.wavesOf(me, of) }),
    });
    const shown = render(
      <InContext services={services}>
        <ProgrammePage pairs={[]} about="across" goTo={() => undefined} />
      </InContext>,
    );
    await screen.findByRole("heading", { name: "Answers to the programme" });
    return { user: userEvent.setup(), ...shown };
  };
  return { clock, town, programme, give, open };
};

const steward = (of: (typeof STEWARDS)[number]): Person => ({ ...noa, id: of.id, name: of.name });
const press = (name: string | RegExp) => screen.findByRole("button", { name });
const part = (name: string) => within(screen.getByRole("region", { name }));

test("S61: before it opens, Emeka reads when, what for, which questions, and who will see what", async () => {
  const { clock, open } = await openTown();
  clock.now = BEFORE;
  const { user } = await open(emeka);
  expect(await screen.findByText(autumn.purpose)).toBeVisible();
  expect(screen.getByText(/5 questions for everybody who takes part/)).toBeVisible();
  expect(part("Confidential, not anonymous").getByText(/sees that you gave answers, and when/)).toBeVisible();
  expect(part("Confidential, not anonymous").getByText(/only if at least 9 people answered/)).toBeVisible();
  await user.click(screen.getByText("Look at the questions"));
  expect(screen.getByText("I tried a task that was new and useful for me.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Answer" })).toBeNull();
});

test("S61, S63: Emeka's own answers are filled in, he leaves one out, and exactly what he reads goes", async () => {
  const { town, open } = await openTown();
  const journal = createMemoryJournal();
  const answers: PulseAnswers = { handled: "often", newTask: "few", knewNext: "never" };
  await journal.answer({ stage: "start", side: "mentee", months: 6, nth: 1, answers });
  const { user, container } = await open(emeka, { journal });
  await user.click(await press("Answer"));
  const preview = part("Exactly this goes");
  expect(preview.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "I could handle the work questions that matter most to me. Often",
    "I tried a task that was new and useful for me. A few times",
  ]);
  const asked = screen.getByRole("group", { name: "I tried a task that was new and useful for me." });
  await user.click(within(asked).getByRole("radio", { name: "Rather not say" }));
  await user.type(screen.getByLabelText("Would you like to add one sentence?"), "Somebody asked me first.");
  expect(preview.getAllByRole("listitem")).toHaveLength(1);
  expect(preview.getByText("Somebody asked me first.")).toBeVisible();
  expect(preview.getByText("No name, no pair and no day is in it.")).toBeVisible();
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(town.rows.given).toEqual([]);
  await user.click(await press("Give this to the programme"));
  expect(await screen.findByText(/^You gave your answers\. You can change them or take them back until/)).toBeVisible();
  expect(town.rows.given).toHaveLength(1);
  expect(JSON.stringify(town.rows.given)).not.toMatch(/often|asked me|handled/);
  await user.click(await press("Take them back"));
  expect(await screen.findByText(/^Your answers are taken back\./)).toBeVisible();
  expect(town.rows.given).toEqual([]);
});

test("S61: without any answer of her own Noa gives too, and is not asked to fill in anything (P8)", async () => {
  const { open, town } = await openTown();
  const { user } = await open(noa);
  await user.click(await press("Answer"));
  expect(await press("Give this to the programme")).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("radio", { name: "As a mentor" }));
  const asked = screen.getByRole("group", { name: "The times of our meetings were fair for me." });
  await user.click(within(asked).getByRole("radio", { name: "Often" }));
  await user.click(await press("Give this to the programme"));
  await press("Take them back");
  expect(town.rows.given).toHaveLength(1);
});

test("S66: while only one steward has a key, nobody is asked for anything", async () => {
  const { open, programme } = await openTown();
  await open(emeka, { as: { ...programme, stewards: [programme.stewards[0]!, { id: kwame.id, name: kwame.name }] } });
  expect(await screen.findByText("Nobody can answer yet: two stewards must have a key first.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Answer" })).toBeNull();
});

test("S65: Emeka reads the page when Ingrid published it, not before; it holds bands, and no number of people", async () => {
  const { clock, give, open } = await openTown();
  await give(20);
  clock.now = CLOSED;
  const before = await open(emeka);
  expect(await screen.findByText(/is not here yet\. Everybody will read it at the same time\.$/)).toBeVisible();
  before.unmount();

  const desk = await open(steward(ingrid));
  await desk.user.click(await press(/^Make the page for/));
  const draft = within(await screen.findByRole("region", { name: "Everybody will read this" }));
  expect(draft.getByText("I could handle the work questions that matter most to me.")).toBeVisible();
  expect(await press("Publish for everybody")).toHaveAttribute("aria-disabled", "true");
  await desk.user.type(screen.getByLabelText("What will you change?"), "Two hours a month for mentors.");
  fireEvent.change(screen.getByLabelText("By when?"), { target: { value: "2027-02-01" } });
  await desk.user.click(await press("Publish for everybody"));
  expect(await screen.findByText("Published by Ingrid Solheim.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Make the page for/ })).toBeNull();
  desk.unmount();

  await open(emeka);
  const page = within(await screen.findByRole("region", { name: "What came of it" }));
  expect(page.getByText("Two hours a month for mentors.")).toBeVisible();
  expect(page.getByText("Published by Ingrid Solheim.")).toBeVisible();
  expect(page.queryByText("Mentors")).toBeNull();
  await userEvent.click(page.getByRole("checkbox", { name: "Show mentors and mentees apart" }));
  expect(page.getAllByText("Mentors").length).toBeGreaterThan(0);
  expect(page.getAllByText("Three quarters or more").length).toBeGreaterThan(0);
  expect(screen.queryByText("For stewards")).toBeNull();
});

test("S58: Emeka marks his sentence as something to celebrate, reads that in what goes, and everybody reads it apart", async () => {
  const { clock, give, open, programme, town } = await openTown();
  await give(9);
  const his = await open(emeka);
  await his.user.click(await press("Answer"));
  await his.user.click(screen.getByRole("radio", { name: "As a mentee or an equal" }));
  expect(screen.queryByRole("checkbox")).toBeNull();
  await his.user.type(screen.getByLabelText("Would you like to add one sentence?"), "I led my first review.");
  await his.user.click(screen.getByRole("checkbox", { name: "It is something to celebrate." }));
  expect(part("Exactly this goes").getByText("It is something to celebrate.")).toBeVisible();
  await his.user.click(await press("Give this to the programme"));
  await screen.findByText(/^You gave your answers\./);
  his.unmount();
  clock.now = CLOSED;
  const { desk } = town.wavesOf(steward(ingrid), programme);
  const made = await desk.make(autumn);
  if (!made.ok) throw new Error(made.error.type);
  await desk.publish(made.value, { change: "Two hours a month for mentors.", by: "2027-02-01" });
  await open(noa);
  const title = await screen.findByText("To celebrate");
  expect(
    within(title.parentElement!)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["I led my first review."]);
  expect(screen.queryByText("Sentences that people chose")).toBeNull();
});

test("S66: of eight people Ingrid gets no figure, and a steward without a key is told to make one", async () => {
  const { clock, give, open, programme } = await openTown();
  await give(8);
  clock.now = CLOSED;
  const desk = await open(steward(ingrid));
  await desk.user.click(await press(/^Make the page for/));
  expect(await screen.findByText("Too few people answered, so there are no figures.")).toBeVisible();
  desk.unmount();
  const grace = { id: "5e0f3c3e-7a39-4d0f-8f0c-0d9f4b1a2c03" as PersonId, name: "Grace Otieno" };
  const { user } = await open({ ...noa, ...grace }, { as: { ...programme, stewards: [...programme.stewards, grace] } });
  await user.click(await press("Make my key"));
  expect(await screen.findByLabelText("Line for the policy")).toHaveDisplayValue(/^"key": "B[\w-]{86}"$/);
});

test("S65: a sentence that somebody chose to do harm stands on the page as text, and leads nowhere", async () => {
  const { clock, open, town, programme } = await openTown();
  const [image, link] = ["<img src=x onerror=alert(1)>", "[Sign in](javascript:alert(1)) https://evil.example"];
  await town.wavesOf(emeka, programme).give(autumn, { role: "mentee", answers: {}, sentence: image });
  clock.now = CLOSED;
  const { desk } = town.wavesOf(steward(ingrid), programme);
  const made = await desk.make(autumn);
  if (!made.ok) throw new Error(made.error.type);
  await desk.publish(made.value, { change: link, by: "2027-02-01" });
  await open(noa);
  const page = await screen.findByRole("region", { name: "What came of it" });
  for (const words of [image, link]) expect(await within(page).findByText(words)).toBeVisible();
  expect(page.querySelector("img, a, script")).toBeNull();
});

test("S66: where the policy names another key for Ingrid than hers, her room says that hers opens nothing", async () => {
  const { open, programme } = await openTown();
  const [hers, his] = programme.stewards;
  const forged = { ...programme, stewards: [{ ...hers!, key: `BZ${"A".repeat(85)}` }, his!] };
  await open(steward(ingrid), { as: forged });
  expect(await screen.findByText(/^The policy names another key for you\./)).toBeVisible();
  expect(screen.getByLabelText("Line for the policy")).toHaveDisplayValue(`"key": "${hers?.key}"`);
});

test("S65: when people are asked again, Kwame says whether the change was made, and Emeka reads it before he answers", async () => {
  const { clock, give, open, town, programme } = await openTown();
  await give(9);
  clock.now = CLOSED;
  const { desk } = town.wavesOf(steward(ingrid), programme);
  const made = await desk.make(autumn);
  if (!made.ok) throw new Error(made.error.type);
  await desk.publish(made.value, { change: "Two hours a month for mentors.", by: "2027-02-01" });
  const early = await open(steward(kwame));
  await screen.findByText("Your key is in the policy.");
  expect(screen.queryByRole("group", { name: "Was it done?" })).toBeNull();
  early.unmount();

  clock.now = at("2027-03-03T08:00Z");
  const room = await open(steward(kwame));
  const asked = await screen.findByRole("group", { name: "Was it done?" });
  expect(await press("Publish for everybody")).toHaveAttribute("aria-disabled", "true");
  await room.user.click(within(asked).getByRole("radio", { name: "In part" }));
  await room.user.type(screen.getByLabelText("What is there to say about it?"), "Lagos has them, Oslo not yet.");
  await room.user.click(await press("Publish for everybody"));
  expect((await screen.findAllByText("It was done in part."))[0]).toBeVisible();
  expect(screen.queryByRole("group", { name: "Was it done?" })).toBeNull();
  room.unmount();

  await open(emeka);
  const answers = within(await screen.findByRole("region", { name: "Answers to the programme" }));
  expect(await answers.findByText("Lagos has them, Oslo not yet.")).toBeVisible();
  expect(answers.getByText("It was done in part.")).toBeVisible();
});

test("S65: what Kwame said of the change while people answered stands on his next page already", async () => {
  const { clock, open, town, programme } = await openTown();
  const [first] = programme.waves as readonly [Wave];
  const { desk } = town.wavesOf(steward(kwame), programme);
  clock.now = CLOSED;
  const made = await desk.make(first);
  if (!made.ok) throw new Error(made.error.type);
  await desk.publish(made.value, { change: "Two hours a month for mentors.", by: "2027-02-01" });
  await desk.followUp(first, { done: "no", words: "There was no money for it." });
  clock.now = at("2027-03-20T08:00Z");
  const { user } = await open(steward(kwame));
  await user.click(await press(/^Make the page for/));
  const asked = await screen.findByRole("group", { name: "Was it done?" });
  expect(within(asked).getByRole("radio", { name: "No" })).toBeChecked();
  expect(screen.getByLabelText("What is there to say about it?")).toHaveDisplayValue("There was no money for it.");
  await user.type(screen.getByLabelText("What will you change?"), "We ask for it again.");
  fireEvent.change(screen.getByLabelText("By when?"), { target: { value: "2027-09-01" } });
  await user.click(await press("Publish for everybody"));
  expect(await screen.findAllByText("There was no money for it.")).not.toHaveLength(0);
});

test("S65: of two pages Emeka reads the newest, and opens the one before it", async () => {
  const { clock, give, open, town, programme } = await openTown();
  await give(9);
  const { desk } = town.wavesOf(steward(ingrid), programme);
  const changes = ["Two hours a month for mentors.", "No meeting before eight."];
  for (const [nth, wave] of programme.waves.entries()) {
    clock.now = at(nth === 0 ? "2026-10-20T08:00Z" : "2027-03-20T08:00Z");
    const made = await desk.make(wave);
    if (!made.ok) throw new Error(made.error.type);
    await desk.publish(made.value, { change: changes[nth]!, by: "2027-06-01" });
  }
  const { user } = await open(emeka);
  const pages = within(await screen.findByRole("region", { name: "What came of it" }));
  expect(pages.getByText("No meeting before eight.")).toBeVisible();
  expect(pages.queryByText("Two hours a month for mentors.")).toBeNull();
  await user.click(pages.getByText(/2026$/));
  expect(await pages.findByText("Two hours a month for mentors.")).toBeVisible();
});

test("S66: with 20 answers there, Ingrid's room shows no count, no name and nothing to take out, before the end and after", async () => {
  const { clock, give, open } = await openTown();
  await give(20);
  const looked = async (isClosed: boolean) => {
    const desk = await open(steward(ingrid));
    if (isClosed) {
      await desk.user.click(await press(/^Make the page for/));
      await screen.findByRole("region", { name: "Everybody will read this" });
    }
    const room = screen.getByRole("region", { name: "For stewards" });
    expect(await within(room).findByText("Your key is in the policy.")).toBeVisible();
    expect(within(room).getByText(/Nobody counts pairs: that would show who has not begun/)).toBeVisible();
    expect(room.innerHTML).not.toMatch(/person-\d|\b20\b|\bdownload\b|blob:|\bcsv\b/i);
    expect(within(room).queryByRole("table")).toBeNull();
    expect(within(room).queryByRole("button", { name: /export|download|print|save/i })).toBeNull();
    const presses = within(room)
      .queryAllByRole("button")
      .map(({ textContent }) => textContent);
    desk.unmount();
    return presses;
  };
  expect(await looked(false)).toEqual([]);
  clock.now = CLOSED;
  expect(await looked(true)).toEqual(["Publish for everybody"]);
});

test("S66: a wave asks whether people have begun; of nine answers Ingrid's room shows a bar, of eight none, and never how many", async () => {
  const asks: Wave = { ...autumn, items: ["begun", "handled"] };
  for (const count of [8, 9]) {
    const { clock, open, programme: first, town } = await openTown();
    const programme = { ...first, waves: [asks] };
    const his = await open(emeka, { as: programme });
    await his.user.click(await press("Answer"));
    await his.user.click(screen.getByRole("radio", { name: "As a mentor" }));
    const asked = screen.getByRole("group", { name: "We have begun to meet." });
    await his.user.click(within(asked).getByRole("radio", { name: "Not yet" }));
    expect(part("Exactly this goes").getByText("Not yet")).toBeVisible();
    await his.user.click(await press("Give this to the programme"));
    await screen.findByText(/^You gave your answers\./);
    his.unmount();
    for (let nth = 1; nth < count; nth++)
      await town
        .wavesOf({ ...noa, id: `person-${nth}` as PersonId }, programme)
        .give(asks, { role: nth % 2 ? "mentor" : "mentee", answers: { begun: nth < 6 ? "yes" : "notYet" } });
    clock.now = CLOSED;
    const { desk } = town.wavesOf(steward(ingrid), programme);
    const made = await desk.make(asks);
    if (!made.ok) throw new Error(made.error.type);
    await desk.publish(made.value, { change: "A letter to all managers.", by: "2027-02-01" });
    const hers = await open(steward(ingrid), { as: programme });
    await screen.findByText("Published by Ingrid Solheim.");
    const room = await screen.findByRole("region", { name: "How many have begun" });
    expect(within(room).queryAllByText("Less than three quarters")).toHaveLength(count - 8);
    expect(room.textContent).not.toMatch(/\b[489]\b/);
    hers.unmount();
  }
});

test("S66: Ingrid copies texts in every language, with the link to join and the page for managers", async () => {
  const { open } = await openTown();
  const { user } = await open(steward(ingrid));
  await user.click(await screen.findByText("Texts to copy"));
  await user.selectOptions(await screen.findByLabelText("Language"), "Français");
  const words = await screen.findByDisplayValue(/Voulez-vous participer/);
  expect(words).toHaveDisplayValue(/take-part/);
  expect(words).toHaveDisplayValue(/managers\.fr\.html/);
});
