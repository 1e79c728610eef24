import {
  answersFor,
  inOrderOfDay,
  noticesIn,
  questionsTo,
  SEALED_WORDS,
  type BoardRow,
  type NoticeAuthor,
  type OpenedWords,
  type SaidTo,
} from "../../../src/domain/programme/noticeBoard";
import type { PersonId } from "../../../src/domain/shared/ids";
import { valueOf } from "../../../src/domain/shared/shape";

const author = (id: string, name: string): NoticeAuthor => ({ id: id as PersonId, name });
const mereana = author("mereana", "Mereana Parata");
const nusrat = author("nusrat", "Nusrat Jahan");
const hannah = author("hannah", "Hannah Levi");
const KEY = `B${"A".repeat(86)}`;

const row = (id: number, by: NoticeAuthor | undefined, rest: Partial<BoardRow> = {}): BoardRow => ({
  ...{ id: `${id}`, isOwnHand: true, role: "mentor", text: "I have led a team in Auckland for ten years.", key: KEY },
  ...(by && { author: by }),
  ...rest,
});

describe("the notice board", () => {
  test("S60: shows the newest notice of each person, in their own words and role", () => {
    const shown = noticesIn([
      row(12, mereana, { text: "I would like to learn about contracts.", role: "mentee" }),
      row(2, mereana),
      row(3, nusrat),
    ]);
    expect(shown).toEqual([
      { author: mereana, role: "mentee", text: "I would like to learn about contracts.", key: KEY },
      { author: nusrat, role: "mentor", text: "I have led a team in Auckland for ten years.", key: KEY },
    ]);
  });

  test("S60: shows nothing of whoever took their notice back", () => {
    expect(noticesIn([row(1, mereana), row(2, mereana, { text: "" })])).toEqual([]);
  });

  test("a notice that somebody else changed is not shown as its author's, nor what stood before it", () => {
    expect(noticesIn([row(1, nusrat), row(2, nusrat, { isOwnHand: false, text: "I resign." })])).toEqual([]);
  });

  test.each([
    ["a row of nobody", row(1, undefined)],
    ["a role that there is not", row(1, nusrat, { role: "guru" })],
    ["a novel", row(1, nusrat, { text: "x".repeat(601) })],
    ["no text at all", row(1, nusrat, { text: { toString: "Nusrat" } })],
  ])("a hostile row is not shown: %s", (_, hostile) => {
    expect(noticesIn([hostile])).toEqual([]);
  });

  test("a notice with a key that is none can be read, and nobody can ask", () => {
    expect(noticesIn([row(1, nusrat, { key: "javascript:alert(1)" })])[0]?.key).toBeUndefined();
  });

  test("S60: the order is another one each day and the same for everybody, and no number of rows changes it", () => {
    const people = Array.from({ length: 12 }, (_, i) => author(`person-${i}`, `Person ${i}`));
    const board = noticesIn(people.map((by, i) => row(i, by)));
    const again = noticesIn(people.toReversed().map((by, i) => row(1_000 + i, by)));
    const names = (day: string, of = board): readonly string[] =>
      inOrderOfDay(of, day as "2026-12-02").map((notice) => notice.author.id);
    expect(names("2026-12-02", again)).toEqual(names("2026-12-02"));
    const days = Array.from({ length: 28 }, (_, i) => `2026-12-${String(i + 1).padStart(2, "0")}`);
    expect(new Set(days.map((day) => names(day).join())).size).toBeGreaterThan(20);
    // Over four weeks most people stand first at least once.
    expect(new Set(days.map((day) => names(day)[0])).size).toBeGreaterThan(7);
  });
});

describe("asking and answering", () => {
  const ask = (from: NoticeAuthor, at: number): OpenedWords => ({
    ...{ row: `${at}`, from },
    words: { says: "ask", key: KEY, role: "mentee" },
  });
  const answer = (from: NoticeAuthor, says: "yes" | "no", at: number): OpenedWords => ({
    ...{ row: `${at}`, from },
    words: { says },
  });
  const said = (...words: readonly [NoticeAuthor, "ask" | "yes" | "no"][]): SaidTo =>
    new Map(words.map(([to, says]) => [to.id, { says, to, role: "mentor" as const }]));

  test("S60: somebody asks once, however often they press", () => {
    expect(questionsTo([ask(nusrat, 1), ask(nusrat, 2)], said())).toEqual([{ from: nusrat, role: "mentee", key: KEY }]);
  });

  test("S60: what the reader answered stands beside the question", () => {
    expect(questionsTo([ask(nusrat, 1)], said([nusrat, "no"]))[0]?.answer).toBe("no");
  });

  test("S60: whoever was asked says yes or no, and the newest counts", () => {
    const asked = said([mereana, "ask"]);
    expect(answersFor([], asked)).toEqual([{ to: mereana, role: "mentor" }]);
    expect(answersFor([answer(mereana, "no", 1), answer(mereana, "yes", 2)], asked)[0]?.answer).toBe("yes");
  });

  test("nobody else can answer for the one who was asked", () => {
    expect(answersFor([answer(hannah, "yes", 1)], said([mereana, "ask"]))[0]?.answer).toBeUndefined();
  });

  test("two who ask each other have said yes", () => {
    const asked = said([mereana, "ask"]);
    expect(answersFor([ask(mereana, 1)], asked)[0]?.answer).toBe("yes");
    expect(questionsTo([ask(mereana, 1)], asked)[0]?.answer).toBe("yes");
  });

  test("an answer has no place for a reason", () => {
    expect(valueOf(SEALED_WORDS, { says: "no", reason: "Too far away" })).toEqual({ says: "no" });
    expect(valueOf(SEALED_WORDS, { says: "perhaps" })).toBeUndefined();
    expect(valueOf(SEALED_WORDS, { says: "ask", key: "short", role: "mentor" })).toBeUndefined();
  });
});
