import type { Holiday } from "../../domain/calendars/holiday";
import { languageFor } from "../../locales/language";

/** What a holiday is called in the reader's language where its calendar says it, else in English. `locale` is a BCP 47 tag. */
export const holidayName = ({ names }: Pick<Holiday, "names">, locale: string): string =>
  names[languageFor(locale)] ?? names[locale.split("-")[0] ?? ""] ?? names.en ?? "";
