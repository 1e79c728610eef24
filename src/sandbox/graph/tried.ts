import { isUlid, ulidTime } from "../../domain/shared/ids";
import { parseInstant } from "../../domain/time/isoText";
import { pairs } from "../seed/pairs";
import type { TriedThing } from "../stage/sandboxControl";
import type { Store } from "./store";

/** Kinds of entries in a document, by what somebody tried who wrote one. */
const OF_KIND: Readonly<Record<string, TriedThing>> = { meeting: "book", availability: "tell", note: "write" };

/** What these people have tried since the seed was planted, told by what stands in their document and their meetings. */
export const triedBy = (store: Store, people: readonly string[]): readonly TriedThing[] => {
  const pair = pairs.find(({ members }) => people.every((id) => members.some(({ person }) => person.id === id)));
  const planted = parseInstant(store.get("settings", "planted")?.value);
  if (!pair || planted === undefined) return [];
  const rows = store.all("items").filter(({ createdAt, deleted }) => !deleted && createdAt >= planted);
  const kinds = [
    ...rows.filter(({ listId }) => listId === pair.logListId).map(({ fields }) => textIn(fields["Kind"])),
    ...store
      .all("pages")
      .filter(({ sectionId }) => sectionId === pair.sectionId)
      .flatMap(({ html }) => kindsOnPage(html, planted)),
  ];
  const talked = rows.some(({ listId }) => listId === pair.sessionListId);
  return [...new Set([...kinds.flatMap((kind) => OF_KIND[kind] ?? []), ...(talked ? (["talk"] as const) : [])])];
};

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** The small print of an entry names its kind; a note's does not. */
const kindsOnPage = (html: string, since: number): readonly string[] =>
  [...html.matchAll(/\[(\w{26}) ([^\]]*)/g)].flatMap(([, id = "", facts = ""]) => {
    if (!isUlid(id) || ulidTime(id) < since) return [];
    return /(?:"|&quot;)kind(?:"|&quot;):(?:"|&quot;)(\w+)/.exec(facts)?.[1] ?? "note";
  });
