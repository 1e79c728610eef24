import type { Person } from "../../domain/people/person";
import type { Text } from "../../locales/text";
import { formatList } from "./list";

/** Who comes besides the pair: "Ines Duarte comes too." */
export const guestWords = (
  guests: readonly Pick<Person, "name">[],
  { text, locale }: { readonly text: Text; readonly locale: string },
): string =>
  text("next.guests", {
    names: formatList(
      guests.map(({ name }) => name),
      locale,
    ),
    count: guests.length,
  });
