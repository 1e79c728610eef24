import { isolate } from "./isolate";
import { WESTERN_DIGITS, type Language } from "./language";
import { createSpeaker, type Message, type Values } from "./message";
import type change from "./en/change.json";
import type circle from "./en/circle.json";
import type common from "./en/common.json";
import type copy from "./en/copy.json";
import type device from "./en/device.json";
import type document from "./en/document.json";
import type entry from "./en/entry.json";
import type fault from "./en/fault.json";
import type everything from "./en/everything.json";
import type guide from "./en/guide.json";
import type journal from "./en/journal.json";
import type lessons from "./en/lessons.json";
import type leaving from "./en/leaving.json";
import type meeting from "./en/meeting.json";
import type myTime from "./en/myTime.json";
import type offer from "./en/offer.json";
import type outlook from "./en/outlook.json";
import type plain from "./en/plain.json";
import type pairs from "./en/pairs.json";
import type parts from "./en/parts.json";
import type programme from "./en/programme.json";
import type prepare from "./en/prepare.json";
import type running from "./en/running.json";
import type safety from "./en/safety.json";
import type schedule from "./en/schedule.json";
import type series from "./en/series.json";
import type setup from "./en/setup.json";
import type shell from "./en/shell.json";
import type signIn from "./en/signIn.json";
import type story from "./en/story.json";
import type us from "./en/us.json";
import type write from "./en/write.json";

/** Ids of all messages. A missing one does not compile. */
export type MessageId =
  | keyof typeof change
  | keyof typeof circle
  | keyof typeof common
  | keyof typeof copy
  | keyof typeof device
  | keyof typeof document
  | keyof typeof entry
  | keyof typeof everything
  | keyof typeof fault
  | keyof typeof guide
  | keyof typeof journal
  | keyof typeof lessons
  | keyof typeof leaving
  | keyof typeof meeting
  | keyof typeof myTime
  | keyof typeof offer
  | keyof typeof outlook
  | keyof typeof plain
  | keyof typeof pairs
  | keyof typeof parts
  | keyof typeof prepare
  | keyof typeof programme
  | keyof typeof running
  | keyof typeof safety
  | keyof typeof schedule
  | keyof typeof series
  | keyof typeof setup
  | keyof typeof shell
  | keyof typeof signIn
  | keyof typeof story
  | keyof typeof us
  | keyof typeof write;

/** Formats a message. */
export type Text = (id: MessageId, values?: Values) => string;

/**
 * True where `name` selects a case of the message instead of being inserted: a case must match exactly.
 * A message is a string, or in a build, where it is compiled, pieces: `[name, "select", { case: message }]`.
 */
export const isChoice = (message: unknown, name: string): boolean => {
  if (typeof message === "string") return new RegExp(`\\{\\s*${name}\\s*,\\s*select\\b`).test(message);
  if (typeof message !== "object" || message === null) return false;
  if (Array.isArray(message) && message[0] === name && message[1] === "select") return true;
  return Object.values(message).some((piece) => typeof piece === "object" && isChoice(piece, name));
};

const english = (): Promise<readonly object[]> =>
  Promise.all(
    [
      import(/* webpackChunkName: "text-en" */ "./en/common.json"),
      import(/* webpackChunkName: "text-en" */ "./en/schedule.json"),
      import(/* webpackChunkName: "text-en" */ "./en/offer.json"),
      import(/* webpackChunkName: "text-en" */ "./en/shell.json"),
      import(/* webpackChunkName: "text-en" */ "./en/us.json"),
    ].map((loading) => loading.then((loaded) => loaded.default)),
  );

const laterEnglish = {
  change: () => import("./en/change.json"),
  circle: () => import("./en/circle.json"),
  document: () => import("./en/document.json"),
  guide: () => import("./en/guide.json"),
  meeting: () => import("./en/meeting.json"),
  myTime: () => import("./en/myTime.json"),
  plain: () => import("./en/plain.json"),
  prepare: () => import("./en/prepare.json"),
  running: () => import("./en/running.json"),
  story: () => import("./en/story.json"),
  write: () => import("./en/write.json"),
  parts: () => import("./en/parts.json"),
  copy: () => import("./en/copy.json"),
  entry: () => import("./en/entry.json"),
  journal: () => import("./en/journal.json"),
  lessons: () => import("./en/lessons.json"),
  programme: () => import("./en/programme.json"),
  leaving: () => import("./en/leaving.json"),
  signIn: () => import("./en/signIn.json"),
  everything: () => import("./en/everything.json"),
  device: () => import("./en/device.json"),
  pairs: () => import("./en/pairs.json"),
  outlook: () => import("./en/outlook.json"),
  series: () => import("./en/series.json"),
  setup: () => import("./en/setup.json"),
  safety: () => import("./en/safety.json"),
  fault: () => import("./en/fault.json"),
} satisfies Readonly<Record<string, () => Promise<{ readonly default: object }>>>;

/** Message files that are loaded with their screens, not with the first one. */
export type LaterWords = keyof typeof laterEnglish;

const laterSource = async (words: LaterWords): Promise<object> => (await laterEnglish[words]()).default;

/**
 * Loads the messages of one language, plus those of `later`. A missing message falls back to English.
 * Names of the opposite direction (Amina in Arabic letters here, Rafael there) are isolated, so that they do not
 * reorder the text around them.
 */
export const loadText = async (language: Language, ...later: readonly LaterWords[]): Promise<Text> => {
  const sources = Promise.all([english(), Promise.all(later.map(laterSource))]);
  if (language === "en") return textOf("en", (await sources).flat());
  const translating = import("./translated").then(({ translatedScreens, translatedLater }) =>
    Promise.all([translatedScreens(language), Promise.all(later.map((words) => translatedLater(language, words)))]),
  );
  const [source, translated] = await Promise.all([sources, translating]);
  return over(textOf("en", source.flat()), language, translated.flat());
};

/** `text` plus the messages of a later screen. */
export const loadLaterText = async (language: Language, words: LaterWords, text: Text): Promise<Text> => {
  const source = laterSource(words);
  if (language === "en") return over(text, "en", [await source]);
  const translating = import("./translated").then(({ translatedLater }) => translatedLater(language, words));
  const [inEnglish, translated] = await Promise.all([source, translating]);
  return over(over(text, "en", [inEnglish]), language, [translated]);
};

/** `text`, overridden by the messages of `parts` in `language`. */
const over = (text: Text, language: Language, parts: readonly object[]): Text => {
  const messages = Object.assign({}, ...parts) as Readonly<Record<string, Message>>;
  const said = textOf(language, parts);
  return (id, values) => (Object.hasOwn(messages, id) ? said(id, values) : text(id, values));
};

const textOf = (language: Language, parts: readonly object[]): Text => {
  const messages = Object.assign({}, ...parts) as Readonly<Record<string, Message>>;
  const say = createSpeaker(messages, `${language}${WESTERN_DIGITS}`);
  const shown = (id: string, name: string, value: string | number): string | number =>
    typeof value === "number" || isChoice(messages[id], name) ? value : isolate(value, language);
  return (id, values = {}) =>
    say(id, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(id, name, value)])));
};
