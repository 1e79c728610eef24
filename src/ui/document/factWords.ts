import type { ContentOf, Entry, EntryContent, FactKind, FactsByKind } from "../../domain/document/entry";
import type { ForWhom, HearingWay, Status } from "../../domain/document/facts";
import { movesAsked } from "../../domain/document/offers";
import { budgetState } from "../../domain/document/plan";
import { isAskedFor, type Standing } from "../../domain/document/promises";
import type { EntryId, PersonId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import type { LocalDate } from "../../domain/time/zoneData";
import type { Text } from "../../locales/text";
import { formatLanguage } from "../format/languageName";
import { formatList } from "../format/list";
import { formatTime, toldDate, toldDayShort } from "../format/when";
import { formatFullDate } from "../format/calendar";
import { joinSentences } from "../format/sentences";
import type { Format } from "../services";
import type { About } from "./about";

/** What an entry must know of the others to be told in words. */
export type Known = Pick<About, "nameOf" | "words" | "kindOf" | "standing" | "offer"> &
  Partial<Pick<About, "isDeclining" | "isMove">>;

/** How it is told: on a screen of today, or on a page that somebody reads years later, where a day has its year. */
export interface AsTold extends Format {
  readonly isPage?: boolean;
}

/** On a page with readers in several places, a time by UTC says so. */
export const withClock = (time: string, { isPage, zone }: AsTold): string =>
  isPage && zone === UTC ? `${time} UTC` : time;
const UTC = "Etc/UTC";

/** What kind of entry it is: "Promise". Some insights have a name of their own, and a stretch is more than a promise. */
export const kindWords = ({ content }: Entry, { text }: Pick<Format, "text">): string =>
  text("document.kind", { kind: kindName(content) });

const kindName = (content: EntryContent): string => {
  if (content.kind === "commitment" && content.commitment.stretch) return "stretch";
  if (content.kind !== "insight") return content.kind;
  const { heard, option, contrast } = content.insight;
  if (heard !== undefined) return "heard";
  if (option) return "option";
  return contrast ? "contrast" : "insight";
};

/** Where words stand that nobody is proved to have written; in a list perhaps with the service's own name for somebody. */
export const byHandWords = ({ content, authorName }: Entry, { text }: Pick<Format, "text">): string => {
  const isInList = content.kind === "by-hand" && content.where === "list";
  return text("document.byHand", {
    place: isInList ? (authorName === "" ? "list" : "named") : "notebook",
    name: authorName,
  });
};

/** That somebody changed its row by hand, and whose words these are; undefined when nobody did. */
export const changedRowWords = ({ content, changedBy }: Entry, { text }: Pick<Format, "text">): string | undefined =>
  changedBy &&
  text("document.rowChanged", {
    name: changedBy.name ?? text("document.somebody"),
    known: content.kind === "by-hand" ? "now" : "first",
  });

/** What the app says of an entry in one sentence; undefined for what speaks in its author's own words alone. */
export const announcedWords = (entry: Entry, format: AsTold, about?: Known): string | undefined => {
  const { text, locale } = format;
  const { content } = entry;
  const who = whoWrote(entry, format, about);
  switch (content.kind) {
    case "availability":
      return text("document.availability", who);
    case "offer": {
      const { starts } = content.offer;
      const answered = answeredWords(entry, format, about);
      if (answered !== undefined) return answered;
      const asked = movesAsked(content.offer);
      if (asked.length > 0) {
        const moves = asked.map(({ start, to }) =>
          text("offer.move", { to: timeToldWords(to, format), from: timeToldWords(start, format) }),
        );
        const times = formatList(moves, locale);
        return text("document.onward", { ...who, count: asked.length, times, answer: "none" });
      }
      const times = formatList(
        starts.map((start) => timeToldWords(start, format)),
        locale,
      );
      return text("document.offer", { ...who, count: starts.length, times });
    }
    case "answer": {
      const { choice, askFrom } = content.answer;
      if (choice === "none-fits") return askedAgainFrom(askFrom, text("document.answerNone", who), format);
      return text("document.answerTaken", { ...who, time: timeToldWords(choice.start, format) });
    }
    case "confirmation":
      return text("document.confirmed", { ...who, words: about?.words(content.confirmation.of) ?? entry.text });
    case "progress": {
      const { of, status, felt } = content.progress;
      const said = {
        status: statusWords(status, about?.kindOf(of), format),
        words: about?.words(of) ?? "",
        felt: felt ?? "untold",
      };
      return text("document.progress", { ...who, ...said });
    }
    case "card":
      return text("document.card", who);
    case "rhythm":
      return text("document.rhythm", { ...who, count: content.rhythm.meetings });
    case "wish":
      return text("document.wish", who);
    case "steps":
      return text("document.steps", who);
    case "moved":
      return text("document.moved", who);
    case "calledOff": {
      const { start, double } = content.calledOff;
      return text("document.calledOff", {
        ...who,
        why: double ? "double" : about?.isDeclining?.(entry.id) === false ? "all" : "other",
        time: timeToldWords(start, format),
      });
    }
    case "held":
      return text("document.held", { met: content.held.met ? "yes" : "no" });
    default:
      return undefined;
  }
};

/** The words of an entry's author. Where the text repeats the facts for readers of the store, only what was added. */
export const ownWords = ({ content, text }: Entry): string =>
  content.kind === "calledOff" ? (content.calledOff.word ?? "") : SAID_WHOLE.has(content.kind) ? "" : text;

/** Their sentence says all: a text was never anybody's own, but what older versions wrote out for readers of the store. */
const SAID_WHOLE: ReadonlySet<EntryContent["kind"]> = new Set(["offer", "held", "rhythm", "confirmation", "power"]);

/** An offer and its answer are one event; undefined while nobody has answered. */
const answeredWords = (entry: Entry, format: AsTold, about?: Known): string | undefined => {
  const standing = about?.offer(entry.id)?.standing;
  if (entry.content.kind !== "offer" || (standing?.kind !== "taken" && standing?.kind !== "none-fits"))
    return undefined;
  const { who: chooser, name: by } = whoWrote(standing.answer, format, about);
  const said = { ...whoWrote(entry, format, about), count: entry.content.offer.starts.length, chooser, by };
  const { length } = movesAsked(entry.content.offer);
  if (length > 0) {
    const answer = standing.kind === "taken" ? "yes" : "no";
    const asked = format.text("document.onward", { ...said, count: length, answer });
    return standing.kind === "none-fits" ? askedAgainFrom(standing.askFrom, asked, format) : asked;
  }
  return standing.kind === "taken"
    ? format.text("document.offerTaken", { ...said, time: timeToldWords(standing.start, format) })
    : askedAgainFrom(standing.askFrom, format.text("document.offerDeclined", said), format);
};

/** A page is read years later: there the year stands with the day. */
const dateWords = (day: LocalDate, as: AsTold): string =>
  as.isPage ? formatFullDate(day, as.locale) : toldDate(day, as);

/** An answer, and from which day on its author may be asked again. */
const askedAgainFrom = (day: LocalDate | undefined, answer: string, as: AsTold): string =>
  joinSentences(answer, day && as.text("offer.askFrom", { day: dateWords(day, as) }));

export const timeToldWords = (start: Instant, format: AsTold): string => {
  const { text, zone, zones, locale, isPage } = format;
  return text("document.offerTime", {
    day: isPage ? dateWords(zones.readAt(zone, start).date, format) : toldDayShort(start, format),
    time: withClock(formatTime(start, zone, zones, locale), format),
  });
};

/** The reader is addressed, never named. */
export const whoWrote = (entry: Entry, { me }: Format, about: Pick<Known, "nameOf"> | undefined) => ({
  who: entry.author === me.id ? "me" : "other",
  name: about?.nameOf(entry.author) ?? entry.authorName,
});

/** What an entry says besides its own words, each as one line. */
export const factWords = (entry: Entry, format: AsTold, about?: Known): readonly string[] => {
  const { content } = entry;
  if (!hasFacts(content)) return [];
  const { text, locale } = format;
  const tools: Tools = {
    text,
    date: (day) => dateWords(day, format),
    list: (items) => formatList(items, locale),
    language: (code) => formatLanguage(code, locale),
    who: (person) => addressed(person, format, about),
    nameOf: (person) => about?.nameOf(person),
    line: (name, words) => (words === undefined || words === "" ? [] : [text("document.line", { name, words })]),
    wordsOf: (id) => id && about?.words(id),
    stands: about?.standing(entry.id),
  };
  return linesOf(content, tools);
};

type Content = Entry["content"];
type Told = ContentOf<FactKind>;

const hasFacts = (content: Content): content is Told => Object.hasOwn(LINES, content.kind);

/** True for an entry that is one sentence of `announcedWords` instead of words with lines below them. */
export const isAnnounced = (content: Content): boolean => hasFacts(content) && LINES[content.kind] === "announced";

const linesOf = (content: Told, tools: Tools): readonly string[] => {
  // A kind and its facts belong together, which the type of a table cannot say.
  const write = LINES[content.kind] as "announced" | ((facts: unknown, tools: Tools) => readonly string[]);
  return write === "announced" ? [] : write((content as Readonly<Record<string, unknown>>)[content.kind], tools);
};

interface Tools {
  readonly text: Text;
  readonly date: (day: LocalDate) => string;
  readonly language: (code: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly who: (person: ForWhom) => { readonly who: string; readonly name: string };
  readonly nameOf: (person: PersonId) => string | undefined;
  /** One line with a name; none for nothing. */
  readonly line: (name: LineName, words: string | undefined) => readonly string[];
  /** It is said beside it how it stands. */
  readonly stands: Standing | undefined;
  /** The words of another entry. */
  readonly wordsOf: (id: EntryId | undefined) => string | undefined;
}

/** A new kind does not compile until it says which lines stand below its words, or that it is announced in a sentence. */
type Lines = { readonly [K in FactKind]: "announced" | ((facts: FactsByKind[K], tools: Tools) => readonly string[]) };

const LINES: Lines = {
  availability: "announced",
  meeting: "announced",
  offer: "announced",
  answer: "announced",
  confirmation: "announced",
  progress: "announced",
  card: "announced",
  rhythm: "announced",
  wish: "announced",
  calledOff: "announced",
  held: "announced",
  steps: "announced",
  moved: "announced",
  members: () => [],
  circle: ({ name }, { line }) => line("called", name),
  case: ({ words: by, circle }, { line, nameOf }) => [...line("heard", by && nameOf(by)), ...line("forCircle", circle)],
  learned: (way, { line, date }) => [...wayLines(way, line), ...line("review", date(way.reviewOn))],
  celebration: () => [],
  goal: ({ area, of, startsFrom, why, successLooksLike }, { text, who, line }) => [
    text("document.goalFor", { ...who(of), area: text("document.area", { area: branch(area) }) }),
    ...line("startsFrom", startsFrom),
    ...line("why", why),
    ...line("success", successLooksLike),
  ],
  milestone: ({ due, kindOf, evidence, measure, goal }, { text, date, line, wordsOf }) => [
    text("document.stepBy", { date: date(due), area: text("document.area", { area: branch(kindOf) }) }),
    ...line("goal", wordsOf(goal)),
    ...line("evidence", evidence),
    ...(measure
      ? [
          text("document.measure", {
            unit: measure.unit,
            start: measure.from === undefined ? "none" : "some",
            from: measure.from ?? 0,
            to: measure.to,
            has: measure.now ?? measure.from ?? 0,
          }),
        ]
      : []),
  ],
  commitment: ({ owner, due, ifSituation, concern, stretch }, { text, who, date, line, wordsOf }) => [
    ...line("situation", ifSituation),
    text("document.ownerBy", { ...who(owner), date: date(due) }),
    ...line("concern", wordsOf(concern)),
    ...line("edge", stretch?.edge),
    ...line("limits", stretch?.limits),
    ...line("support", stretch && text("document.helpBy", { help: stretch.support, date: date(stretch.supportDue) })),
    ...line("wayBack", stretch?.wayBack),
  ],
  success: () => [],
  checkin: ({ keep, change, stop, on }, { line, date }) => [
    ...line("keep", keep.join("; ")),
    ...line("change", change.join("; ")),
    ...line("stop", stop.join("; ")),
    ...line("again", on && date(on)),
  ],
  budget: ({ what, forWhom, amount, hours, state, learned }, { text, who, line, stands }) => [
    text("document.budgetFor", {
      ...who(forWhom),
      what,
      state: (stands && budgetState({ state }, stands)) ?? state,
    }),
    ...(amount ? [text("document.amount", { value: amount.value, currency: amount.currency })] : []),
    ...(hours === undefined ? [] : [text("document.hours", { count: hours })]),
    ...line("learned", learned),
  ],
  agreement: ({ topic, reviewOn, interpreter }, { text, date, line }) => [
    ...line("interpreter", interpreter),
    text("document.reviewOn", { topic: interpreter === undefined ? topic : "interpreter", date: date(reviewOn) }),
  ],
  hearing: ({ ways }, { text }) => (ways.length === 0 ? [] : [hearingWords(ways, { text })]),
  power: ({ decides }, { text }) => [text("document.power", { decides: branch(decides) })],
  term: ({ notThis, otherForms = [] }, { line, list }) =>
    line("notThis", notThis).concat(line("otherForms", list(otherForms))),
  insight: ({ topic, heard, lived, ...way }, { line, nameOf, wordsOf }) => [
    ...line("topic", topic),
    ...line("heard", heard && nameOf(heard)),
    ...wayLines(way, line),
    ...line("lived", wordsOf(lived)),
  ],
  shift: ({ before, topic, whatMovedMe, still }, { text, line }) => [
    ...line("before", before),
    ...line("moved", whatMovedMe),
    ...line("topic", topic),
    ...(still ? [text("document.still", { still })] : []),
  ],
  concern: ({ wish, reviewOn }, { text, date, line }) => [
    text("document.wishes", { wish: branch(wish) }),
    ...line("review", reviewOn && date(reviewOn)),
  ],
  feedback: ({ about, prompt }, { text, who, line }) => [
    text("document.observed", about === "process" ? { who: "process", name: "" } : who(about)),
    ...line("prompt", prompt),
  ],
  experience: ({ form, who, needs, on, debriefed }, { text, date, list, line }) => [
    text("document.experience", { form: branch(form) }),
    ...line("on", on && date(on)),
    ...line("with", who.length === 0 ? undefined : list(who)),
    ...line("needs", [needs?.language, needs?.credential].filter((need) => need !== undefined).join("; ")),
    ...line("helps", needs?.help),
    ...(debriefed === true ? [text("document.talkedOver")] : []),
  ],
  introduction: ({ state, to, forWhom, by, reach }, { text, who, line, nameOf, stands }) => [
    ...(stands ? [] : [text("document.door", { state })]),
    ...(forWhom ? [text("document.forWhom", who(forWhom))] : []),
    ...line("door", to),
    ...line("madeBy", by && nameOf(by)),
    ...(reach ? [text("document.reach", { reach: branch(reach) })] : []),
  ],
  visibility: ({ forWhom, on, place, audience }, { text, who, date, line }) => [
    text("document.forWhom", who(forWhom)),
    ...line("on", on && date(on)),
    ...line("place", place),
    ...line("audience", audience),
  ],
  meaning: ({ of }, { line, wordsOf }) => line("about", wordsOf(of)),
  response: ({ of, change }, { line, wordsOf }) => [
    ...line("about", wordsOf(of)),
    ...line("oneChange", wordsOf(change)),
  ],
  thanks: ({ of }, { line, wordsOf }) => line("about", wordsOf(of)),
  tag: ({ of, tag }, { line, wordsOf }) => [...line("tag", tag), ...line("about", wordsOf(of))],
  translation: ({ of, lang, term }, { line, wordsOf, language }) => [
    ...line("tag", term),
    ...line("language", language(lang)),
    ...line("about", wordsOf(of)),
  ],
};

const wayLines = ({ option, contrast }: FactsByKind["insight"], line: Tools["line"]): readonly string[] => [
  ...line("works", option?.worksWhere),
  ...line("costs", option?.costs),
  ...line("here", contrast?.here),
  ...line("there", contrast?.there),
];

type LineName =
  | "why"
  | "success"
  | "goal"
  | "evidence"
  | "situation"
  | "concern"
  | "keep"
  | "change"
  | "stop"
  | "learned"
  | "notThis"
  | "otherForms"
  | "topic"
  | "heard"
  | "works"
  | "costs"
  | "here"
  | "there"
  | "before"
  | "moved"
  | "review"
  | "prompt"
  | "with"
  | "needs"
  | "helps"
  | "lived"
  | "about"
  | "edge"
  | "limits"
  | "support"
  | "wayBack"
  | "oneChange"
  | "tag"
  | "language"
  | "startsFrom"
  | "on"
  | "again"
  | "door"
  | "madeBy"
  | "place"
  | "audience"
  | "interpreter"
  | "called"
  | "forCircle";

/** How somebody likes to hear advice. Each way is a sentence of its own, so a list would begin in its middle. */
export const hearingWords = (ways: readonly HearingWay[], { text }: Pick<Format, "text">): string =>
  ways.map((way) => text("document.hearing", { way })).join(". ");

/** The name of a branch in a message, where a hyphen may not stand. */
export const branch = (value: string): string => value.replaceAll("-", "_");

/** How something stands, in one word or two. */
export const statusWords = (
  status: Status | "asked",
  kind: EntryContent["kind"] | undefined,
  { text }: Pick<Format, "text">,
): string => text("document.status", { status, kind: (kind && STATUS_KIND[kind]) ?? "other" });

/** The same of a whole entry: an introduction that is asked for is not offered yet. */
export const standsWords = (
  status: Status | "asked",
  content: EntryContent | undefined,
  format: Pick<Format, "text">,
): string =>
  statusWords(status, content && status === "asked" && isAskedFor(content) ? undefined : content?.kind, format);

/** What the press says that gives an entry this status: on every screen the same. */
export const sayStatusWords = (status: Status, { text }: Pick<Format, "text">): string =>
  text("document.say", { status });

/** A door is accepted, money is used, an experience is lived. */
const STATUS_KIND: Partial<Record<EntryContent["kind"], "door" | "budget" | "experience" | "moment" | "case">> = {
  introduction: "door",
  budget: "budget",
  experience: "experience",
  visibility: "moment",
  case: "case",
};

/** The reader is addressed, never named. */
const addressed = (person: ForWhom, { me, text }: Pick<Format, "me" | "text">, about?: Pick<Known, "nameOf">) => {
  if (person === "both") return { who: "both", name: "" };
  const name = about?.nameOf(person) ?? text("document.somebody");
  return { who: person === me.id ? "me" : "other", name };
};
