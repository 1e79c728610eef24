import { mean, sentencesOf, wordCount } from "../../locales/checkGuideText";
import { brokenRules, wrongWords, type TextById } from "../../locales/glossary";
import type { Language } from "../../locales/language";
import { GLOSSARIES } from "../../locales/registry/glossaries";
import { guideReadings, renderings } from "../../locales/renderings";
import type { openFolder } from "./folder";
import { fleschReadingEase, colemanLiauGrade } from "./readability";

/** What breaks the glossary of a language, a line each, and then its texts and the words in its sentences, counted. */
export const languageFigures = (language: Language, folder: ReturnType<typeof openFolder>, stale: number): string => {
  const screens = folder.screens().flatMap((file) => Object.entries(folder.messages(file)));
  const guides = folder.guides().map((file) => folder.guide(file)?.text ?? {});
  const typed = [...screens, ...guides.flatMap((text) => Object.entries(text).map(([id, { s }]): TextById => [id, s]))];
  const read = [
    ...screens.flatMap(([id, message]) => renderings(message).map((text): TextById => [id, text])),
    ...guides.flatMap((text) => guideReadings(text, language)),
  ];
  const sentences = read.flatMap(([, text]) => sentencesOf(text));
  const lengths = sentences.map(wordCount);
  const glossary = GLOSSARIES[language];
  const broken = [...wrongWords(glossary, typed), ...brokenRules(glossary, read)];
  const counted = [
    `${language}: ${screens.length} messages, ${typed.length - screens.length} texts of guides`,
    `words in a sentence: ${mean(lengths).toFixed(1)} on average, ${lengths.reduce((most, each) => Math.max(most, each), 0)} at most`,
    `${glossary.terms.length} terms and ${glossary.rules.length} rules, ${broken.length} broken`,
    `${stale} missing or stale`,
    ...(language === "en"
      ? [
          `reading ease (Flesch) ${Math.round(fleschReadingEase(sentences))} of 100`,
          `school year (Coleman-Liau) ${colemanLiauGrade(sentences).toFixed(1)}`,
        ]
      : []),
  ].join("; ");
  return [...broken.map((each) => `${language}: ${each}`), counted].join("\n");
};
