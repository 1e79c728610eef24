import { screen, within } from "@testing-library/react";
import type { Entry } from "../../../src/domain/document/entry";
import type { Pair } from "../../../src/domain/people/pair";
import type { Person } from "../../../src/domain/people/person";
import type { PairId, PersonId } from "../../../src/domain/shared/ids";
import { ok } from "../../../src/domain/shared/result";
import { at, emeka, entryAt, idAt, noa, noaAndEmeka } from "../../doubles/entries";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createHandClock } from "../../doubles/screenServices";
import { openStory } from "../../doubles/storyScreen";

const dina: Person = { id: "dina" as PersonId, name: "Dina Haddad", address: "dina@example.org" };
const tomas: Person = { id: "tomas" as PersonId, name: "Tomás Rivera", address: "tomas@example.org" };
const NAME = "Leading from two places";
const circle: Pair = {
  ...noaAndEmeka,
  id: "a-circle" as PairId,
  members: [noa, dina, tomas].map((person) => ({ ...person, role: "mentor" })),
};
const named = entryAt(1, dina, {
  text: "We help each other with teams in two cities.",
  content: { kind: "circle", circle: { name: NAME } },
});

/** Noa, or another, is in the circle and in a pair with Emeka. What each document and their list of pairs received is told. */
const openAs = async (
  me: Person,
  entries: readonly Entry[],
  {
    at: where = noaAndEmeka,
    inCircle = [named],
    known = {},
  }: { at?: Pair; inCircle?: readonly Entry[]; known?: Partial<Pair> } = {},
) => {
  const document = createFakeDocument(me, createHandClock(at("2027-01-25T09:00:00Z")));
  for (const entry of inCircle) document.receive(entry);
  const own = createFakeDocument(me, createHandClock(at("2027-01-25T09:00:00Z")));
  const kept: Pair[] = [];
  const pairs = [noaAndEmeka, { ...circle, ...known }];
  const opened = await openStory(me, where.id === circle.id ? inCircle : entries, {
    pair: where,
    ...(where.id === circle.id && { part: "circle" as const }),
    change: {
      pairs: async () => ok(pairs),
      keepPair: async (pair) => {
        kept.push(pair);
        return ok("in-folder");
      },
      openDocument: ({ id }) => (id === circle.id ? document : own),
    },
  });
  return {
    ...opened,
    kept,
    toCircle: () => document.drafts.map(({ text, content }) => ({ text, content })),
    toPair: () => own.drafts.map(({ text, content }) => ({ text, content })),
  };
};

const bring = async (opened: Awaited<ReturnType<typeof openAs>>, words: string) => {
  await opened.choose("Copy to a circle", words);
  await screen.findByLabelText("The case, in words for the circle");
};
const checkAll = async ({ user }: Awaited<ReturnType<typeof openAs>>) => {
  for (const box of screen.getAllByRole("checkbox")) await user.click(box);
};
const own = entryAt(1, noa, { text: "In the review nobody answered, and I went on." });

describe("S56: a case from Noa's own words", () => {
  test("goes to the circle only when each point of the list is looked at, and exactly as she sees it before", async () => {
    const opened = await openAs(noa, [own]);
    await bring(opened, own.text);
    const show = () => screen.getByRole("button", { name: "Show it to the circle" });
    await opened.user.click(screen.getByRole("radio", { name: "No, only my own" }));
    expect(show()).toHaveAttribute("aria-disabled", "true");
    await checkAll(opened);
    expect(show()).not.toHaveAttribute("aria-disabled", "true");
    // Other words have to be looked at again.
    await opened.user.type(screen.getByLabelText("The case, in words for the circle"), " Why?");
    expect(show()).toHaveAttribute("aria-disabled", "true");
    await checkAll(opened);
    const preview = screen.getByRole("region", { name: "This is what the circle reads" });
    expect(within(preview).getByText(`${own.text} Why?`)).toBeInTheDocument();
    await opened.user.click(show());
    expect(await screen.findByText("The circle can read it now.")).toBeInTheDocument();
    expect(opened.toCircle()).toEqual([{ text: `${own.text} Why?`, content: { kind: "case", case: {} } }]);
  });

  test("with Emeka's words asks Emeka, and tells Emeka the name of the circle and nobody who is in it", async () => {
    const opened = await openAs(noa, [own]);
    await bring(opened, own.text);
    await checkAll(opened);
    await opened.user.click(screen.getByRole("radio", { name: "Yes, words of Emeka Okafor" }));
    await opened.user.click(screen.getByRole("button", { name: "Ask Emeka Okafor" }));
    expect(await screen.findByText("Emeka Okafor has been asked.")).toBeInTheDocument();
    expect(opened.toPair()).toEqual([
      { text: own.text, content: { kind: "case", case: { words: emeka.id, circle: NAME } } },
    ]);
    expect(opened.toCircle()).toEqual([]);
  });

  test("cannot ask Emeka while the circle has no name: the way to give it one stands there", async () => {
    const opened = await openAs(noa, [own], { inCircle: [] });
    await bring(opened, own.text);
    await checkAll(opened);
    await opened.user.click(screen.getByRole("radio", { name: "Yes, words of Emeka Okafor" }));
    expect(screen.getByRole("link", { name: "Give it a name and a purpose" })).toHaveAttribute(
      "href",
      "#document/a-circle/circle",
    );
    const ask = screen.getByRole("button", { name: "Ask Emeka Okafor" });
    expect(ask).toHaveAttribute("aria-disabled", "true");
    await opened.user.click(ask);
    expect([opened.toPair(), opened.toCircle()]).toEqual([[], []]);
    expect(JSON.stringify(opened.toPair())).not.toContain(dina.name);
  });
});

describe("S56: a case with Emeka's words in the story of the pair", () => {
  const asked = entryAt(1, noa, {
    text: "Somebody said: a silence is a no.",
    content: { kind: "case", case: { words: emeka.id, circle: NAME } },
  });
  const yes = entryAt(2, emeka, {
    text: "",
    content: { kind: "progress", progress: { of: asked.id, status: "open" } },
  });

  test("waits for Emeka, who says yes or rather not without a reason", async () => {
    const opened = await openAs(emeka, [asked]);
    expect(await screen.findByText(/Some of them are yours\. Is that all right\?$/)).toBeInTheDocument();
    await opened.press("Yes, show it");
    await opened.press("Rather not");
    expect(opened.said().map(({ content }) => content)).toEqual([
      { kind: "progress", progress: { of: asked.id, status: "open" } },
      { kind: "progress", progress: { of: asked.id, status: "dropped" } },
    ]);
  });

  test("stays while Emeka has not answered", async () => {
    await openAs(noa, [asked], { known: { name: NAME } });
    expect(await screen.findByText("Emeka Okafor has not answered yet. It stays here.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Show it to the circle" })).not.toBeInTheDocument();
  });

  test("goes after Emeka's yes to the one circle of that name, without a word about Emeka", async () => {
    const opened = await openAs(noa, [asked, yes], { known: { name: NAME } });
    await opened.user.click(await screen.findByRole("button", { name: "Show it to the circle" }));
    expect(opened.toCircle()).toEqual([{ text: asked.text, content: { kind: "case", case: {} } }]);
  });

  test("goes nowhere once the circle is called something else", async () => {
    await openAs(noa, [asked, yes], { known: { name: "Another name" } });
    expect(await screen.findByText("None of your circles has this name now.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Show it to the circle" })).not.toBeInTheDocument();
  });
});

test("S57: a way that worked goes to the circle as it stands, and is looked at half a year later", async () => {
  const way = entryAt(1, noa, {
    text: "Ask the one who is silent first.",
    content: { kind: "insight", insight: { option: { worksWhere: "In a small group", costs: "Two minutes" } } },
  });
  const opened = await openAs(noa, [way]);
  await opened.choose("Copy to a circle", way.text);
  await opened.user.click(await screen.findByRole("button", { name: "Show it to the circle" }));
  const learned = { reviewOn: "2027-07-26", option: { worksWhere: "In a small group", costs: "Two minutes" } };
  expect(opened.toCircle()).toEqual([{ text: way.text, content: { kind: "learned", learned } }]);
});

describe("the page of a circle", () => {
  test("S55: says its name and what for, and Noa's other screens learn the name", async () => {
    const opened = await openAs(noa, [], { at: circle });
    expect(screen.getByRole("heading", { level: 2, name: NAME })).toBeInTheDocument();
    expect(screen.getByText(named.text)).toBeInTheDocument();
    expect(opened.kept).toEqual([{ ...circle, name: NAME }]);
  });

  test("S55: anybody in it gives it a name and a purpose", async () => {
    const opened = await openAs(noa, [], { at: circle, inCircle: [] });
    await opened.press("Give it a name and a purpose");
    await opened.user.type(await screen.findByLabelText(/^What is your circle called/), NAME);
    await opened.answer(/^What is it for/, "Teams in two cities");
    await opened.press("Add to our story");
    expect(opened.said()).toEqual([
      { text: "Teams in two cities", content: { kind: "circle", circle: { name: NAME } } },
    ]);
  });

  test("S57: asks twice a year whether what worked is still so, and each says it for themselves", async () => {
    const learned = entryAt(2, dina, {
      text: "Ask the one who is silent first.",
      content: { kind: "learned", learned: { reviewOn: "2027-01-20" } },
    });
    const opened = await openAs(noa, [], { at: circle, inCircle: [named, learned] });
    await opened.user.click(await screen.findByRole("button", { name: "It still applies" }));
    expect(opened.said()).toEqual([{ text: "", content: { kind: "confirmation", confirmation: { of: learned.id } } }]);
  });

  test("S58: a sentence to celebrate is previewed, goes, and is taken back by its author alone", async () => {
    const told = entryAt(2, dina, {
      id: idAt(2, 5),
      text: "I led my first review in French.",
      content: { kind: "celebration", celebration: {} },
    });
    const opened = await openAs(noa, [], { at: circle, inCircle: [named, told] });
    expect(await opened.choicesOf(told.text)).not.toContain("Take it back");
    await opened.press("Celebrate something");
    await opened.answer("One sentence to celebrate", "We held our fourth meeting.");
    const preview = screen.getByRole("region", { name: "This is what the circle reads" });
    expect(within(preview).getByText("We held our fourth meeting.")).toBeInTheDocument();
    await opened.press("Show it to the circle");
    expect(opened.toCircle()).toEqual([
      { text: "We held our fourth meeting.", content: { kind: "celebration", celebration: {} } },
    ]);
    expect(screen.queryByText(/\d+ (sentences|celebrations)/)).not.toBeInTheDocument();
  });
});
