import { setupI18n, type Messages } from "@lingui/core";
import type { Language } from "./language";
import type common from "./en/common.json";
import type document from "./en/document.json";
import type guide from "./en/guide.json";
import type myTime from "./en/myTime.json";
import type offer from "./en/offer.json";
import type schedule from "./en/schedule.json";
import type shell from "./en/shell.json";

/** Every sentence of the screens. A missing one does not compile. */
export type MessageId =
  | keyof typeof common
  | keyof typeof document
  | keyof typeof guide
  | keyof typeof myTime
  | keyof typeof offer
  | keyof typeof schedule
  | keyof typeof shell;

/** Values for the placeholders of an ICU message. */
export type Values = Readonly<Record<string, string | number>>;

/** The words for a message. */
export type Text = (id: MessageId, values?: Values) => string;

const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const isolate = (value: string | number): string | number =>
  typeof value === "string" && RTL_LETTER.test(value) ? `\u2068${value}\u2069` : value;

const loaders: Record<Language, () => Promise<readonly object[]>> = {
  en: () =>
    Promise.all(
      [
        import(/* webpackChunkName: "text-en" */ "./en/common.json"),
        import(/* webpackChunkName: "text-en" */ "./en/schedule.json"),
        import(/* webpackChunkName: "text-en" */ "./en/offer.json"),
        import(/* webpackChunkName: "text-en" */ "./en/guide.json"),
        import(/* webpackChunkName: "text-en" */ "./en/document.json"),
        import(/* webpackChunkName: "text-en" */ "./en/shell.json"),
      ].map((loading) => loading.then((loaded) => loaded.default)),
    ),
};

const laterLoaders: Record<Language, Record<LaterWords, () => Promise<{ readonly default: object }>>> = {
  en: { myTime: () => import("./en/myTime.json") },
};

/** Words that come with the screen that says them, not with the first one. */
export type LaterWords = "myTime";

/**
 * Loads the words of one language.
 *
 * Names from right-to-left scripts are isolated inside sentences, so that they do not reorder what stands around them.
 */
export const loadText = async (language: Language): Promise<Text> => textOf(language, await loaders[language]());

/** The words of `text`, and those of a later screen with them. */
export const loadLaterText = async (language: Language, words: LaterWords, text: Text): Promise<Text> => {
  const { default: messages } = await laterLoaders[language][words]();
  const later = textOf(language, [messages]);
  return (id, values) => (Object.hasOwn(messages, id) ? later(id, values) : text(id, values));
};

const textOf = (language: Language, parts: readonly object[]): Text => {
  const i18n = setupI18n({ locale: language, messages: { [language]: Object.assign({}, ...parts) as Messages } });
  return (id, values = {}) =>
    i18n._(id, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolate(value)])));
};
