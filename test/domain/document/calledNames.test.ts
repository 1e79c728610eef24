import { calledIn } from "../../../src/domain/document/calledNames";
import { foldEntries } from "../../../src/domain/document/fold";
import type { Person } from "../../../src/domain/people/person";
import type { PersonId } from "../../../src/domain/shared/ids";
import { emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";

/** What the people of the pair are called after somebody showed a card that says `called`. */
const after = (called: string, author: Person = emeka) =>
  calledIn(
    foldEntries([entryAt(1, author, { content: { kind: "card", card: { called: { answers: [called] } } } })]),
    noaAndEmeka,
  );

test("S16: Emeka is called Emmy on Noa's screen once his card says so, and Noa keeps her own name", () => {
  const names = after("Emmy");
  expect(names.get(emeka.id)).toBe("Emmy");
  expect(names.has(noa.id)).toBe(false);
});

test.each([
  ["a name with a hyphen", "Jean-Luc"],
  ["an apostrophe", "N’Golo"],
  ["two words", "  Big   Em ", "Big Em"],
  ["Arabic", "نوفا"],
  ["Devanagari with its joiner", "श्री"],
  ["a Persian name with its space that does not part", "علی‌رضا"],
])("S16: people are called by %s", (_, called, shown = called) => {
  expect(after(called).get(emeka.id)).toBe(shown);
});

test.each([
  ["a sentence", "Please, call me what you like: I answer to all of it."],
  ["more than 32 letters", "E".repeat(33)],
  ["two lines", "Em\nNoa Ben-David: agreed"],
  ["a sign that turns the line around", "Em\u202Eydob"],
  ["an invisible letter", "\u3164\u3164"],
  ["nothing but joiners", "\u200D\u200C"],
  ["marks piled on a letter", `E${"\u0301".repeat(9)}`],
  ["an address", "https://evil.example"],
  ["an empty answer", "   "],
  ["the other's name", "noa  ben-david"],
  ["the other's name with other marks", "Nóa Ben-David"],
  ["the other's name with letters of other scripts that look the same", "N\u043E\u0430 Ben-David"],
  ["the other's name in letters of mathematics", "\u{1D40D}oa Ben-David"],
  ["the other's first name alone", "Noa"],
])("P1: %s is no name to be called by, and the service's name stays", (_, called) => {
  expect(after(called).has(emeka.id)).toBe(false);
});

test("P1: in a circle with Rafael nobody is called RafaeI, with a large i at its end", () => {
  const card = entryAt(1, emeka, { content: { kind: "card", card: { called: { answers: ["RafaeI"] } } } });
  const rafael = {
    id: "rafael" as PersonId,
    name: "Rafael Nogueira",
    address: "rafael@example.org",
    role: "mentee",
  } as const;
  const members = [...noaAndEmeka.members, rafael];
  expect(calledIn(foldEntries([card]), { members }).size).toBe(0);
});

test("P1: who is not of the pair cannot be called anything in it", () => {
  const stranger: Person = { id: "kofi" as PersonId, name: "Kofi", address: "kofi@example.org" };
  expect(after("Noa", stranger).size).toBe(0);
});

test("S16: two people who like the same name keep those that tell them apart", () => {
  const entries = [noa, emeka].map((person, index) =>
    entryAt(index, person, { content: { kind: "card", card: { called: { answers: ["Sam"] } } } }),
  );
  expect(calledIn(foldEntries(entries), noaAndEmeka).size).toBe(0);
});

test("S16: the newest card counts, and a card that was taken back says nothing", () => {
  const first = entryAt(1, emeka, { content: { kind: "card", card: { called: { answers: ["Em"] } } } });
  const second = entryAt(2, emeka, {
    content: { kind: "card", card: { called: { answers: ["Emmy"] } } },
    supersedes: first.id,
  });
  const removal = entryAt(3, emeka, { text: "", removes: second.id });
  expect(calledIn(foldEntries([first, second]), noaAndEmeka).get(emeka.id)).toBe("Emmy");
  expect(calledIn(foldEntries([first, second, removal]), noaAndEmeka).has(emeka.id)).toBe(false);
});
