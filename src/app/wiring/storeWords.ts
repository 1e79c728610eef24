import { isOf, type Entry } from "../../domain/document/entry";
import type { Pair } from "../../domain/people/pair";
import type { EntryId, PersonId } from "../../domain/shared/ids";
import type { OneNoteWords } from "../../graph/oneNote/entry";
import type { Language } from "../../locales/language";
import { loadLaterText, type Text } from "../../locales/text";
import { type AsTold, type Known } from "../../ui/document/factWords";
import { titleOf } from "../../ui/document/about";
import { plainLines } from "../../ui/document/plainLines";
import type { Services } from "../../ui/services";

export interface StoreWordsParts extends Pick<Services, "zones" | "locale" | "clock"> {
  readonly text: Text;
  readonly language: Language;
  /** What this device knows of a pair's document: a yes says to what. */
  readonly entriesOf: (pair: Pair) => readonly Entry[];
}

/** Longest words of another entry that one entry repeats, in characters. */
const LONGEST_QUOTED = 300;

/**
 * The words written for people who read the document in OneNote or in its list, in the language of their author's screens.
 * A page has readers in several places, so its times are in UTC and say so; and nobody is addressed. Names are the
 * service's, and all comes from the pair's own document (P1).
 */
export const loadStoreWords = async (parts: StoreWordsParts): Promise<(pair: Pair) => OneNoteWords> => {
  const { language, zones, locale, clock, entriesOf } = parts;
  let { text } = parts;
  for (const words of ["document", "plain", "prepare"] as const) text = await loadLaterText(language, words, text);
  const format: AsTold = {
    ...{ text, zones, locale, clock, dir: "ltr", zone: "Etc/UTC", isPage: true },
    me: { id: "" as PersonId, name: "", address: "" },
  };
  return (pair) => {
    const find = (id: EntryId): Entry | undefined => entriesOf(pair).find((entry) => entry.id === id);
    const known: Known = {
      nameOf: (person) => pair.members.find(({ id }) => id === person)?.name,
      words: (id) => {
        const other = find(id);
        return other ? shortened(titleOf(other)) : text("plain.elsewhere");
      },
      kindOf: (id) => find(id)?.content.kind,
      standing: () => undefined,
      offer: () => undefined,
    };
    return {
      lang: language,
      title: ({ kind, when }) => text(kind === "meeting" ? "plain.pageMeeting" : "plain.pageMonth", { when }),
      about: text("plain.pageAbout"),
      tell: (entry) => {
        if (entry.removes !== undefined) return { what: text("plain.takesBack"), lines: [] };
        const declining = declinedBy(entry, entriesOf(pair));
        const isDeclining = declining !== undefined && { isDeclining: () => declining };
        const { kind, sentence, lines } = plainLines(entry, format, { ...known, ...isDeclining });
        const what = sentence ?? kind;
        return { what: entry.supersedes === undefined ? what : text("plain.newVersion", { what }), lines };
      },
    };
  };
};

/**
 * Whether an entry only says that its author will not come to what another booked; undefined where nobody is known to
 * have booked it. Notes that were taken back count: whoever calls a meeting off takes theirs back.
 */
const declinedBy = ({ author, content }: Entry, entries: readonly Entry[]): boolean | undefined => {
  if (content.kind !== "calledOff") return undefined;
  const { eventId } = content.calledOff;
  const bookers = entries.flatMap((entry) =>
    isOf("meeting", entry) && entry.content.meeting.eventId === eventId ? [entry.author] : [],
  );
  return bookers.length === 0 ? undefined : bookers.some((booker) => booker !== author);
};

const shortened = (words: string): string => {
  const letters = Array.from(words.replace(/\s+/g, " "));
  return letters.length > LONGEST_QUOTED ? `${letters.slice(0, LONGEST_QUOTED).join("")}…` : letters.join("");
};
