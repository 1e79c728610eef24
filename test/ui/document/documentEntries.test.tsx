import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { EntryContent } from "../../../src/domain/document/entry";
import type { Person } from "../../../src/domain/people/person";
import { DocumentView } from "../../../src/ui/document/DocumentView";
import type { Services } from "../../../src/ui/services";
import { at, emeka, entryAt, idAt, noa, noaAndEmeka } from "../../doubles/entries";
import { EVERY_CONTENT } from "../../doubles/everyKind";
import { createFakeDocument } from "../../doubles/liveFakes";
import { createMemoryLastLook } from "../../doubles/memoryLastLook";
import { beforeEntryParts, createHandClock, screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const NOW = at("2026-11-25T09:00:00Z");

const open = async (me: Person, change: Partial<Services> = {}) => {
  const document = createFakeDocument(me, createHandClock(NOW));
  const services = await screenServices(me, NOW, { ...beforeEntryParts, ...change });
  render(
    <InContext services={services}>
      <DocumentView pair={noaAndEmeka} document={document} />
    </InContext>,
  );
  return { user: userEvent.setup(), document };
};

const rule: EntryContent = { kind: "agreement", agreement: { topic: "voice", reviewOn: "2027-02-01" } };
const promise: EntryContent = {
  kind: "commitment",
  commitment: { owner: emeka.id, due: "2026-12-10", ifSituation: "I open Monday's meeting" },
};
const article = (name: string) => screen.getByRole("article", { name });

test("S5: Emeka agrees to Noa's rule in one press, and both names stand there", async () => {
  const { user, document } = await open(emeka);
  act(() => document.receive(entryAt(1, noa, { text: "We both finish our sentences.", content: rule })));
  const card = article("Rule, Noa Ben-David");
  expect(card).toHaveTextContent("We look at it again on Monday, February 1.");
  expect(card).toHaveTextContent("Not agreed by everybody yet.");
  await user.click(within(card).getByRole("button", { name: "I agree" }));
  expect(document.drafts).toEqual([{ text: "", content: { kind: "confirmation", confirmation: { of: idAt(1, 1) } } }]);
  expect(article("Rule, Noa Ben-David")).toHaveTextContent("Agreed by Noa Ben-David and you.");
  expect(within(card).queryByRole("button", { name: "I agree" })).not.toBeInTheDocument();
});

test("nobody is asked to agree to their own rule", async () => {
  const { document } = await open(noa);
  act(() => document.receive(entryAt(1, noa, { content: rule })));
  expect(screen.queryByRole("button", { name: "I agree" })).not.toBeInTheDocument();
});

test("only Emeka says how his promise stands; to drop it is as easy as to keep it", async () => {
  const { user, document } = await open(emeka);
  act(() => document.receive(entryAt(1, emeka, { text: "I ask one question first.", content: promise })));
  const card = article("Promise, Emeka Okafor");
  expect(card).toHaveTextContent("When: I open Monday's meeting");
  expect(card).toHaveTextContent("You, by Thursday, December 10.");
  await user.selectOptions(within(card).getByRole("combobox", { name: "How far it is now" }), "Given up");
  expect(article("Promise, Emeka Okafor")).toHaveTextContent("Now: Given up");
  expect(screen.getByText("You: Given up. I ask one question first.")).toBeInTheDocument();
});

test("Noa sees how Emeka's promise stands and cannot say it for him", async () => {
  const { document } = await open(noa);
  act(() => document.receive(entryAt(1, emeka, { text: "I ask one question first.", content: promise })));
  expect(article("Promise, Emeka Okafor")).toHaveTextContent("Emeka Okafor, by Thursday, December 10.");
  expect(within(article("Promise, Emeka Okafor")).queryByRole("combobox")).not.toBeInTheDocument();
});

test("Noa's Arabic page keeps its order where a line of an entry begins with Emeka's name", async () => {
  const { document } = await open(noa);
  act(() => document.receive(entryAt(1, emeka, { text: "I ask one question first.", content: promise })));
  const card = article("Promise, Emeka Okafor");
  expect(within(card).getByText("I ask one question first.")).toHaveAttribute("dir", "auto");
  expect(within(card).getByText("Emeka Okafor, by Thursday, December 10.")).not.toHaveAttribute("dir");
});

test.each(EVERY_CONTENT)("P9: an entry of the kind %s is shown in whole words, without a hole", async (_, content) => {
  const { document } = await open(emeka);
  act(() => {
    document.receive(entryAt(1, noa, { text: "Where it began" }));
    document.receive(entryAt(5, noa, { text: "In her words", content }));
  });
  const page = screen.getByRole("main").textContent ?? "";
  expect(page).not.toMatch(/undefined|\[object|document\.|[{}]/);
  expect(page.length).toBeGreaterThan("Where it began".length);
});

describe("who looks for something", () => {
  const others = Array.from({ length: 7 }, (_, i) => entryAt(10 + i, noa, { text: `Thought ${i}` }));
  const openTen = async () => {
    const opened = await open(emeka);
    act(() => {
      opened.document.receive(entryAt(1, noa, { text: "We both finish our sentences.", content: rule }));
      opened.document.receive(entryAt(2, emeka, { text: "Àdùnní asked me about Lagos." }));
      opened.document.receive(entryAt(3, noa, { text: "Bring the plan." }), ...others);
    });
    return opened;
  };
  const chip = (name: string) => screen.getByRole("button", { name });

  test("finds words without accents and capitals, hears how many, and sees them marked", async () => {
    const { user } = await openTen();
    await user.type(screen.getByRole("searchbox", { name: "Search" }), "adunni LAGOS");
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(1));
    expect(screen.getByRole("article")).toHaveTextContent("Àdùnní asked me about Lagos.");
    expect(screen.getByText("1 entry")).toBeInTheDocument();
    const marked = [...screen.getByRole("article").querySelectorAll("mark")];
    expect(marked.map(({ textContent }) => textContent)).toEqual(["Àdùnní", "Lagos"]);
  });

  test("sees one person's words, and everything again", async () => {
    const { user } = await openTen();
    await user.click(chip("Show only"));
    await user.click(chip("You"));
    expect(screen.getAllByRole("article")).toHaveLength(1);
    expect(chip("You")).toHaveAttribute("aria-pressed", "true");
    await user.click(chip("You"));
    expect(screen.getAllByRole("article").length).toBeGreaterThan(1);
  });

  test("and finds nothing is told so", async () => {
    const { user } = await openTen();
    await user.type(screen.getByRole("searchbox", { name: "Search" }), "elephant");
    expect(await screen.findByText("Nothing found.")).toBeInTheDocument();
  });

  test("has nothing to choose from before there are ten entries", async () => {
    const { document } = await open(emeka);
    act(() => document.receive(...others));
    expect(screen.queryByRole("search")).not.toBeInTheDocument();
  });
});

test("S53: a month at the side shows the story from there on, and one press leads back to the newest", async () => {
  const { user, document } = await open(emeka);
  act(() => document.receive(entryAt(-60 * 1_440, noa, { text: "In September" }), entryAt(1, noa, { text: "Today" })));
  // The months stand beside a wide page only; this one has no width.
  await user.click(screen.getByRole("button", { name: "September 2026", hidden: true }));
  expect(screen.getByText("You see September 2026 and before.")).toBeVisible();
  expect(screen.queryByText("Today")).not.toBeInTheDocument();
  expect(screen.getByText("In September")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Back to the newest" }));
  expect(screen.getByText("Today")).toBeVisible();
});

test("what Noa wrote since Emeka last looked is marked until he leaves; his own words are not news", async () => {
  const lastLook = createMemoryLastLook([noaAndEmeka.id, idAt(1, 1)]);
  const { document } = await act(() => open(emeka, { lastLook }));
  await act(async () => {
    document.receive(entryAt(1, noa));
    document.receive(entryAt(2, noa, { text: "A new thought" }));
    document.receive(entryAt(3, emeka));
  });
  expect(await screen.findByText("1 entry is new since you last looked.")).toBeInTheDocument();
  expect(screen.getByText("New").closest("article")).toHaveTextContent("A new thought");
  expect(await lastLook.read(noaAndEmeka.id)).toBe(idAt(3, 2));
});

test("P9: page 0 says in five sentences who can read this", async () => {
  await open(emeka);
  const sentences = within(screen.getByText("Who can read this").closest("details")!).getAllByRole("listitem");
  expect(sentences).toHaveLength(5);
  expect(sentences[0]).toHaveTextContent("You and Noa Ben-David can read all of it.");
});

test("S53: of 5,000 entries only those near the screen are drawn, and a press or the search reaches the others", async () => {
  const { user, document } = await open(emeka);
  const many = Array.from({ length: 5_000 }, (_, minute) => entryAt(minute, noa, { text: `Thought ${minute}` }));
  act(() => document.receive(...many));
  expect(await screen.findByText("Show 4,656 more entries", undefined, { timeout: 20_000 })).toBeVisible();
  expect(screen.getAllByRole("article")).toHaveLength(344);
  expect(screen.queryByText("Thought 4600")).not.toBeInTheDocument();
  await user.click(screen.getByText("Show 4,656 more entries"));
  expect(await screen.findByText("Thought 4600")).toBeInTheDocument();
  await user.click(screen.getByRole("searchbox"));
  await user.paste("Thought 17");
  const marked = { selector: "mark" };
  expect(await screen.findAllByText("17", marked, { timeout: 10_000 })).not.toEqual([]);
});

test("of a long document the newest comes first and the rest follows; printing draws all of it", async () => {
  const print = jest.spyOn(window, "print").mockImplementation(() => undefined);
  const { user, document } = await open(emeka);
  const many = Array.from({ length: 120 }, (_, minute) => entryAt(minute, noa, { text: `Thought ${minute}` }));
  act(() => many.forEach((entry) => document.receive(entry)));
  expect(screen.getByText("Thought 119")).toBeInTheDocument();
  expect(screen.queryByText("Thought 0")).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Print" }));
  expect(screen.getByText("Thought 0")).toBeInTheDocument();
  expect(print).toHaveBeenCalledTimes(1);
});

test("S69: what Noa called off and what she only will not come to are told as what they are", async () => {
  const off = (eventId: string) => ({
    text: "",
    content: { kind: "calledOff", calledOff: { eventId, start: NOW, end: NOW } } as const,
  });
  const { document } = await open(noa);
  const meeting = { start: NOW, end: NOW, eventId: "his", burden: {} };
  act(() =>
    document.receive(
      entryAt(1, emeka, { text: "", content: { kind: "meeting", meeting } }),
      entryAt(2, noa, off("hers")),
      entryAt(3, noa, off("his")),
    ),
  );
  expect(await screen.findByText(/^You called off the meeting of /)).toBeInTheDocument();
  expect(screen.getByText(/^You will not be at the meeting of /)).toBeInTheDocument();
});

test("S69: a meeting that was moved is one meeting in the story: the second line says that it was moved", async () => {
  const { document } = await open(emeka, { zone: "Africa/Lagos" });
  const note = (minute: number, day: string, author = noa) =>
    entryAt(minute, author, {
      text: "",
      content: {
        kind: "meeting",
        meeting: { start: at(`${day}T08:00:00Z`), end: at(`${day}T08:45:00Z`), eventId: "e", burden: {} },
      },
    });
  act(() => document.receive(note(1, "2026-11-30"), note(2, "2026-12-01"), note(3, "2026-12-02", emeka)));
  expect(screen.getAllByText(/^Meeting planned: /)).toHaveLength(2);
  expect(screen.getByText(/^Meeting moved to .*1.*9:00.*9:45/)).toBeInTheDocument();
});

test("P4: a note that was kept says so where it was written, until the next word is typed", async () => {
  await open(emeka);
  const box = screen.getByLabelText("Write a note");
  fireEvent.change(box, { target: { value: "She pauses before she answers." } });
  fireEvent.click(screen.getByRole("button", { name: "Keep this note" }));
  expect(await screen.findByText("Your note is kept. You find it under today.")).toBeVisible();
  fireEvent.change(box, { target: { value: "A" } });
  expect(screen.queryByText("Your note is kept. You find it under today.")).not.toBeInTheDocument();
});

test.each<[string, string, EntryContent, RegExp]>([
  ["that they met", "We met.", { kind: "held", held: { met: true, notReached: [] } }, /The meeting took place\./],
  [
    "how many meetings they plan",
    "We plan 8 meetings.",
    { kind: "rhythm", rhythm: { meetings: 8 } },
    /plans 8 meetings/,
  ],
  [
    "who decides on whom",
    "Neither of us decides.",
    { kind: "power", power: { decides: "no" } },
    /^Neither of us decides on the other’s pay/,
  ],
  [
    "that Emeka agrees",
    "I agree: We speak in turn.",
    { kind: "confirmation", confirmation: { of: idAt(1, 1) } },
    /agreed: We speak in turn\./,
  ],
])(
  "S53: a notebook and the story say once %s, also where an older version wrote it out",
  async (_, text, content, said) => {
    const { document } = await open(noa);
    act(() => {
      document.receive(entryAt(1, noa, { text: "We speak in turn.", content: rule }));
      document.receive(entryAt(5, emeka, { text, content }));
    });
    expect(screen.getByText(said)).toBeInTheDocument();
    expect(screen.queryByText(text)).not.toBeInTheDocument();
  },
);

test("S53: before the first word a story says when they can meet only at a press, and after it as all else", async () => {
  const availability = { stays: [], work: [], closedDays: [], overlay: [] };
  const { document, user } = await open(noa);
  act(() => document.receive(entryAt(1, emeka, { text: "", content: { kind: "availability", availability } })));
  const shared = () => screen.getByText("Emeka Okafor shared when they can meet.");
  expect(shared()).not.toBeVisible();
  await user.click(screen.getByText("When you can meet"));
  expect(shared()).toBeVisible();
  act(() => document.receive(entryAt(2, emeka, { text: "Good morning." })));
  expect(screen.queryByText("When you can meet")).not.toBeInTheDocument();
  expect(shared()).toBeVisible();
});
