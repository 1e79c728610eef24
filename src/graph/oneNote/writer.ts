import type { Entry } from "../../domain/document/entry";
import type { EntryStore } from "../../domain/document/store/entryStore";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { isoText } from "../../domain/time/isoText";
import type { EntryId } from "../../domain/shared/ids";
import { entryHtml, type OneNoteWords, type PageTopic } from "./entry";
import type { OneNoteMemory } from "./memory";
import { pageHtml, pageKeyOf } from "./page";
import type { OneNoteReader } from "./reader";
import type { ListedPage, OneNoteSection } from "./section";

interface WriterDependencies {
  readonly section: OneNoteSection;
  readonly reader: OneNoteReader;
  readonly memory: OneNoteMemory;
  readonly words: OneNoteWords;
  readonly find: EntryStore["find"];
}

type Written = Result<void, Failure>;

/** Adds entries to the pages that they belong on, or to new ones; neighbours of one page go in one request. */
export const createOneNoteWriter = (
  dependencies: WriterDependencies,
): Required<Pick<EntryStore, "append" | "appendAll">> => {
  const { section, reader, memory, words } = dependencies;
  const send = createSending(dependencies);

  const addTo = async (page: ListedPage, entries: readonly Entry[], signal?: AbortSignal): Promise<Written> => {
    if (!memory.hasLookedAt(page)) {
      const content = await reader.read(page, signal);
      if (!content.ok) return content;
      // A page that is unreadable for now may hold the entry already; a broken one must not block the entry.
      if (!content.value && memory.isFresh(page)) return err({ type: "Unavailable" });
      if (content.value) memory.learnPage(page.id, content.value);
    }
    const missing = entries.filter(({ id }) => !memory.has(id));
    if (missing.length === 0) return err({ type: "AlreadyThere" });
    const html = missing.map((entry) => entryHtml(entry, words));
    return send(missing, async () => section.append(page.id, html, signal));
  };

  const startPage = async (entries: Neighbours, signal?: AbortSignal): Promise<Written> => {
    const [first] = entries;
    const html = pageHtml(pageKeyOf(first), topicOf(first), entries, words);
    const made = await send(entries, async () => section.addPage(html, signal));
    if (!made.ok) return made;
    if (made.value !== "full") return ok(memory.addPage(made.value));
    // A full section takes no more pages, but its pages still take entries.
    for (const { id } of entries) memory.forget(id);
    const newest = memory.newest();
    return newest ? addTo(newest, entries, signal) : err({ type: "NotAllowed", what: "document" });
  };

  const put = async (entries: Neighbours, signal?: AbortSignal): Promise<Written> => {
    const key = pageKeyOf(entries[0]);
    const known = memory.pageOf(key);
    if (known) return addTo(known, entries, signal);
    // List again before making a page: the other person may have made it meanwhile.
    const listed = await section.all(signal);
    if (!listed.ok) return listed;
    memory.replacePages(listed.value.pages);
    const page = memory.pageOf(key);
    return page ? addTo(page, entries, signal) : startPage(entries, signal);
  };

  const putSomewhere = async (entries: Neighbours, signal?: AbortSignal): Promise<Written> => {
    const key = pageKeyOf(entries[0]);
    const page = memory.pageOf(key);
    const first = await put(entries, signal);
    if (first.ok || first.error.type !== "NotFound") return first;
    // The page was deleted, moved or is broken: nothing was written there.
    const refused = page ?? memory.pageOf(key);
    if (!refused) return first;
    memory.avoid(refused.id);
    return put(entries, signal);
  };

  const appendAll: NonNullable<EntryStore["appendAll"]> = async (entries, signal) => {
    const answers = new Map<EntryId, Written>(
      entries.filter(({ id }) => memory.has(id)).map(({ id }) => [id, err({ type: "AlreadyThere" })]),
    );
    for (const neighbours of neighboursIn(entries.filter(({ id }) => !answers.has(id)))) {
      const answer = await putSomewhere(neighbours, signal);
      for (const { id } of neighbours) answers.set(id, answer);
      if (!answer.ok && answer.error.type !== "AlreadyThere") break;
    }
    // What stopped one request would stop the next: nothing more was sent.
    const stopped = [...answers.values()].findLast((answer) => !answer.ok) ?? err({ type: "Unavailable" });
    return entries.map(({ id }) => answers.get(id) ?? stopped);
  };

  const append: EntryStore["append"] = async (entry, signal) => {
    const [answer = err({ type: "OutcomeUnknown" })] = await appendAll([entry], signal);
    return answer;
  };
  return { append, appendAll };
};

/** Entries of one page that go in one request. */
type Neighbours = readonly [Entry, ...Entry[]];

/** Letters of one request. Nobody says how long a change of a page may be; one entry goes whatever its length. */
const LONGEST_CHANGE = 200_000;

/** Entries that follow each other and belong on the same page. */
const neighboursIn = (entries: readonly Entry[]): readonly Neighbours[] => {
  const groups: Neighbours[] = [];
  let letters = 0;
  for (const entry of entries) {
    const before = groups.at(-1);
    letters += entry.text.length;
    if (before && pageKeyOf(before[0]) === pageKeyOf(entry) && letters <= LONGEST_CHANGE)
      groups[groups.length - 1] = [...before, entry];
    else {
      groups.push([entry]);
      letters = entry.text.length;
    }
  }
  return groups;
};

/** Sends once, and looks the first entry up when the outcome is unknown: a request happens whole or not at all. */
const createSending =
  ({ memory, find }: WriterDependencies) =>
  async <T>(entries: readonly Entry[], send: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    const answer = await send();
    for (const { id } of entries) {
      if (answer.ok || mayBeThere(answer.error)) memory.markSent(id);
      if (answer.ok) memory.markWritten(id);
    }
    if (answer.ok || answer.error.type === "OutcomeUnknown" || !mayBeThere(answer.error)) return answer;
    const [first] = entries;
    const there = first && (await find(first.id));
    return err({ type: there?.ok && there.value ? "AlreadyThere" : "OutcomeUnknown" });
  };

/** Failures of a write after which the entry may be on the page. Not "ChangedMeanwhile": an append has no condition. */
const mayBeThere = ({ type }: Failure): boolean =>
  type === "Unavailable" || type === "UnexpectedAnswer" || type === "OutcomeUnknown";

const topicOf = ({ session, at }: Entry): PageTopic => {
  const day = isoText(at).slice(0, 10);
  return session === undefined ? { kind: "month", when: day.slice(0, 7) } : { kind: "meeting", when: day };
};
