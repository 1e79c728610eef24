import { Select } from "@fluentui/react-components";
import { LANGUAGES, nameOf, parseLanguage, type Language } from "../../locales/language";

export interface LanguageSelectProps {
  readonly label: string;
  readonly chosen: Language | undefined;
  readonly onChoose: (language: Language | undefined) => void;
  /** Those that the organisation offers; absent: all. The chosen one can always be seen. */
  readonly offered?: readonly string[] | undefined;
  /** The word for "no language", where none may be chosen. */
  readonly none?: string;
}

/** A choice among the languages that the app speaks, each under its own name. */
export const LanguageSelect = ({ label, chosen, onChoose, offered, none }: LanguageSelectProps) => (
  <label>
    {label}
    <Select value={chosen ?? ""} onChange={(_, { value }) => onChoose(parseLanguage(value))}>
      {none !== undefined && <option value="">{none}</option>}
      {LANGUAGES.filter((language) => !offered || language === chosen || offered.includes(language)).map((language) => (
        <option key={language} value={language} lang={language}>
          {nameOf(language)}
        </option>
      ))}
    </Select>
  </label>
);
