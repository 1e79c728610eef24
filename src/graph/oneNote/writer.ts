import type { Entry } from "../../domain/document/entry";
import type { EntryStore } from "../../domain/document/entryStore";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { isoText } from "../../domain/time/isoText";
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

/** Adds entries to the page that they belong on, or to a new one. */
export const createOneNoteWriter = (dependencies: WriterDependencies): EntryStore["append"] => {
  const { section, reader, memory, words } = dependencies;
  const send = createSending(dependencies);

  const addTo = async (page: ListedPage, entry: Entry, signal?: AbortSignal): Promise<Result<void, Failure>> => {
    if (!memory.hasLookedAt(page)) {
      const content = await reader.read(page, signal);
      if (!content.ok) return content;
      // A page that is unreadable for now may hold the entry already; a broken one must not block the entry.
      if (!content.value && memory.isFresh(page)) return err({ type: "Unavailable" });
      if (content.value) memory.learnPage(page.id, content.value);
    }
    if (memory.has(entry.id)) return err({ type: "AlreadyThere" });
    return send(entry, async () => section.append(page.id, entryHtml(entry, words), signal));
  };

  const startPage = async (entry: Entry, signal?: AbortSignal): Promise<Result<void, Failure>> => {
    const html = pageHtml(pageKeyOf(entry), topicOf(entry), entry, words);
    const made = await send(entry, async () => section.addPage(html, signal));
    if (!made.ok) return made;
    if (made.value !== "full") return ok(memory.addPage(made.value));
    // A full section takes no more pages, but its pages still take entries.
    memory.forget(entry.id);
    const newest = memory.newest();
    return newest ? addTo(newest, entry, signal) : err({ type: "NotAllowed", what: "document" });
  };

  const put = async (entry: Entry, signal?: AbortSignal): Promise<Result<void, Failure>> => {
    const known = memory.pageOf(pageKeyOf(entry));
    if (known) return addTo(known, entry, signal);
    // List again before making a page: the other person may have made it meanwhile.
    const listed = await section.all(signal);
    if (!listed.ok) return listed;
    memory.replacePages(listed.value.pages);
    const page = memory.pageOf(pageKeyOf(entry));
    return page ? addTo(page, entry, signal) : startPage(entry, signal);
  };

  return async (entry, signal) => {
    if (memory.has(entry.id)) return err({ type: "AlreadyThere" });
    const page = memory.pageOf(pageKeyOf(entry));
    const first = await put(entry, signal);
    if (first.ok || first.error.type !== "NotFound") return first;
    // The page was deleted, moved or is broken: nothing was written there.
    const refused = page ?? memory.pageOf(pageKeyOf(entry));
    if (!refused) return first;
    memory.avoid(refused.id);
    return put(entry, signal);
  };
};

/** Sends once, and looks the entry up when the outcome is unknown. */
const createSending =
  ({ memory, find }: WriterDependencies) =>
  async <T>({ id }: Entry, send: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    const answer = await send();
    if (answer.ok || mayBeThere(answer.error)) memory.markSent(id);
    if (answer.ok) memory.markWritten(id);
    if (answer.ok || answer.error.type === "OutcomeUnknown" || !mayBeThere(answer.error)) return answer;
    const there = await find(id);
    return err({ type: there.ok && there.value ? "AlreadyThere" : "OutcomeUnknown" });
  };

/** Failures of a write after which the entry may be on the page. Not "ChangedMeanwhile": an append has no condition. */
const mayBeThere = ({ type }: Failure): boolean =>
  type === "Unavailable" || type === "UnexpectedAnswer" || type === "OutcomeUnknown";

const topicOf = ({ session, at }: Entry): PageTopic => {
  const day = isoText(at).slice(0, 10);
  return session === undefined ? { kind: "month", when: day.slice(0, 7) } : { kind: "meeting", when: day };
};
