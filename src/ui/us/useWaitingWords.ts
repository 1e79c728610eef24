import type { Entry } from "../../domain/document/entry";
import { isAskedFor } from "../../domain/document/promises";
import type { Waiting } from "../../domain/document/waiting";
import type { PersonId } from "../../domain/shared/ids";
import type { Pair } from "../../domain/people/pair";
import { useFormat } from "../context";
import { titleOf } from "../document/about";
import { formatList } from "../format/list";
import { toldDate, toldDay } from "../format/when";
import { useNames } from "../names";
import { whenWords } from "../proposal/meetingWords";
import type { Format } from "../services";

/** The words of a promise, cut where a line would not hold them. */
const LONGEST_WORDS = 90;

interface WaitingLine {
  readonly words: string;
  readonly press: string;
}

/** What waits in a pair, in words, and what its press says. */
export const useWaitingWords = (pair: Pair): ((waiting: Waiting) => WaitingLine) => {
  const format = useFormat();
  const names = useNames(pair);
  const nameOf = (person: PersonId): string => {
    const member = pair.members.find(({ id }) => id === person);
    return member ? names.of(member) : "";
  };
  return (waiting) => {
    if (waiting.kind !== "told-ended") return lineOf(waiting, nameOf, format);
    const { text, locale } = format;
    return { words: text("us.toldEnded", { names: formatList(names.others, locale) }), press: text("us.tellAgain") };
  };
};

const lineOf = (
  waiting: Exclude<Waiting, { readonly kind: "told-ended" }>,
  nameOf: (person: PersonId) => string,
  format: Format,
): WaitingLine => {
  const { text, locale } = format;
  switch (waiting.kind) {
    case "offer":
      if (waiting.isOnward && waiting.instead !== undefined) {
        const when = whenWords(waiting.instead, format);
        return { words: text("us.onward", { who: "other", name: nameOf(waiting.by), when }), press: text("us.answer") };
      }
      return {
        words: text("us.offer", {
          name: nameOf(waiting.by),
          count: waiting.count,
          day: waiting.only === undefined ? "" : whenWords(waiting.only, format),
          instead: waiting.instead === undefined ? "no" : "yes",
          when: waiting.instead === undefined ? "" : whenWords(waiting.instead, format),
        }),
        press: text("us.answer"),
      };
    case "absent": {
      const words = { names: formatList(waiting.who.map(nameOf), locale), count: waiting.who.length };
      return { words: text("us.absent", { ...words, when: whenWords(waiting.start, format) }), press: text("us.look") };
    }
    case "ask-again":
      return { words: text("us.askAgain", { name: nameOf(waiting.by) }), press: text("us.find") };
    case "met":
      return {
        words: text("us.met", { day: toldDay(waiting.start, format) }),
        press: text("us.answer"),
      };
    case "asked":
      return {
        words: text("us.asked", { name: nameOf(waiting.by), kind: waiting.entry.content.kind, what: wordsOf(waiting) }),
        press: text("us.answer"),
      };
    case "door":
    case "confirm":
    case "heard":
    case "feedback":
      return {
        words: text("us.said", {
          name: nameOf(waiting.by),
          kind: isAskedFor(waiting.entry.content) ? "introduce" : waiting.kind,
          what: wordsOf(waiting),
        }),
        press: text("us.answer"),
      };
    case "step":
      return { words: text("us.step", { what: wordsOf(waiting) }), press: text("us.look") };
    case "debrief":
      return {
        words: text("us.debrief", { what: wordsOf(waiting) }),
        press: text("next.prepare"),
      };
    case "again":
      return { words: text("us.again", { what: wordsOf(waiting) }), press: text("us.look") };
    case "after-end":
      return { words: text("us.afterEnd"), press: text("us.look") };
    case "promise":
      return {
        words: text("us.promise", {
          when: waiting.isPast ? "past" : "soon",
          day: toldDate(waiting.entry.content.commitment.due, format),
          what: wordsOf(waiting),
        }),
        press: text("us.look"),
      };
    default:
      return {
        words: text(waiting.kind === "page" ? "us.shared" : "us.new", { name: nameOf(waiting.by) }),
        press: text("us.read"),
      };
  }
};

const wordsOf = ({ entry }: Extract<Waiting, { readonly entry: Entry }>): string => shortened(titleOf(entry));

const shortened = (words: string): string => {
  const line = words.split("\n", 1)[0] ?? "";
  const letters = Array.from(line);
  return letters.length > LONGEST_WORDS ? `${letters.slice(0, LONGEST_WORDS).join("")}…` : line;
};
