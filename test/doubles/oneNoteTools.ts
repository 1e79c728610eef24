import { JSDOM } from "jsdom";
import type { Entry } from "../../src/domain/document/entry";
import type { EntryStore } from "../../src/domain/document/store/entryStore";
import type { NotebookPlace, Pair } from "../../src/domain/people/pair";
import type { Person } from "../../src/domain/people/person";
import type { PersonId, SessionId } from "../../src/domain/shared/ids";
import { plusMs } from "../../src/domain/time/interval";
import { withinBudget } from "../../src/graph/oneNote/budget";
import { createOneNoteEntryStore } from "../../src/graph/oneNote/oneNoteEntryStore";
import { escapeHtml, type OneNoteWords } from "../../src/graph/oneNote/entry";
import type { ParseHtml } from "../../src/graph/oneNote/reader";
import type { GraphTransport } from "../../src/graph/transport/transport";
import type { Fault } from "../../src/sandbox/fault";
import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, rafael, type SeedPerson } from "../../src/sandbox/seed/people";
import { emeka, entryAt, noa, noaAndEmeka } from "./entries";
import { visitor } from "../sandbox/sandboxTools";
import { sandbox } from "./graphTools";

const { DOMParser } = new JSDOM().window;

/** The browser's HTML parser, in Node. */
export const parseHtml: ParseHtml = (html) => new DOMParser().parseFromString(html, "text/html");

/** Most pages are read by several windows and are the same for all of them. */
export const rememberingParse = (): ParseHtml => {
  const parsed = new Map<string, Document>();
  return (html) => {
    const known = parsed.get(html) ?? parseHtml(html);
    if (parsed.size > 200) parsed.clear();
    parsed.set(html, known);
    return known;
  };
};

export const words: OneNoteWords = {
  lang: "en",
  title: ({ kind, when }) => `${when} · ${kind === "meeting" ? "Meeting" : "Notes"}`,
  about: "You can write here too.",
  tell: ({ content }) => ({ what: content.kind, lines: [] }),
};

export const personOf = ({ id, name, address }: SeedPerson): Person => ({ id: id as PersonId, name, address });

export const [her, him] = [personOf(amina), personOf(rafael)];

/** A note by Amina in the `minute`-th minute of a talk, and one by Rafael. */
export const herNote = (minute: number, extra: Partial<Entry> = {}): Entry =>
  entryAt(minute, noa, { author: her.id, authorName: her.name, ...extra });
export const hisNote = (minute: number, extra: Partial<Entry> = {}): Entry =>
  entryAt(minute, emeka, { author: him.id, authorName: him.name, ...extra });

/** The meeting that their notes may belong to. */
export const meeting = "01KAV12345ABCDEFGHJKMNPQRS" as SessionId;

/** The visible text of a page. */
export const plainText = (html: string): string => parseHtml(html.replaceAll("<br>", "\n")).body.textContent ?? "";

/** A request takes a second: two changes of OneNote rarely have the same stamp. */
export const takingTime = (graph: GraphTransport, clock: { readonly pass: (ms: number) => void }): GraphTransport => ({
  ...graph,
  send: (call) => {
    clock.pass(1_000);
    return graph.send(call);
  },
});

/** An empty document of Amina and Rafael in a notebook of the local Graph. */
export const openNotebook = (text?: string) => {
  const [planted] = pairs;
  if (!planted) throw new Error("The sandbox has no pair. Maybe its seed was emptied.");
  const { local, clock, graphOf, roundTrips } = sandbox(text);
  const place: NotebookPlace = {
    store: "onenote",
    owner: "groups",
    ownerId: planted.groupId,
    sectionId: planted.sectionId,
  };
  const pair: Pair<NotebookPlace> = {
    ...noaAndEmeka,
    members: [
      { ...personOf(amina), role: "mentor" },
      { ...personOf(rafael), role: "mentee" },
    ],
    document: place,
  };
  let setBy = 0;
  /** Somebody sets the clocks of the devices. No time passes. */
  const setClock = (byMs: number): void => {
    setBy += byMs;
  };
  const ofDevice = { now: () => plusMs(clock.now(), setBy) };
  const storeOf = (personId: string): EntryStore =>
    createOneNoteEntryStore({
      graph: withinBudget(takingTime(graphOf(personId), clock), {
        elapsed: clock.now,
        sleep: async (ms) => clock.pass(ms),
      }),
      ...{ pair, words, clock: ofDevice, parse: parseHtml, elapsed: clock.now },
    });
  const fail = (fault: Omit<Fault, "id" | "who">): void => local.faults.set([{ id: "one", who: "everyone", ...fault }]);
  const { ask } = visitor(local, amina);
  const base = `/groups/${planted.groupId}/onenote`;
  const pagesPath = `${base}/sections/${planted.sectionId}/pages`;

  /** The pages as OneNote shows them, the oldest first. */
  const pages = async (): Promise<
    readonly { readonly id: string; readonly title: string; readonly html: string }[]
  > => {
    const { body } = await ask("GET", `${pagesPath}?$orderby=createdDateTime&$top=100`);
    const all: { id: string; title: string; html: string }[] = [];
    for (const { id, title } of body.value)
      all.push({ id, title, html: (await ask("GET", `${base}/pages/${id}/content`)).body });
    return all;
  };
  const change = async (pageId: string, commands: readonly object[]): Promise<void> => {
    const { status, body } = await ask("PATCH", `${base}/pages/${pageId}/content`, commands);
    if (status !== 204) throw new Error(`The page was not changed: ${JSON.stringify(body)}`);
  };
  /** The generated id of the element with this data-id, wherever it is. */
  const elementOf = async (
    dataId: string,
  ): Promise<readonly { readonly pageId: string; readonly target: string }[]> => {
    const found: { pageId: string; target: string }[] = [];
    for (const { id } of await pages()) {
      const html = (await ask("GET", `${base}/pages/${id}/content?includeIDs=true`)).body;
      for (const element of parseHtml(html).querySelectorAll(`[data-id="${dataId}"]`))
        found.push({ pageId: id, target: element.id });
    }
    return found;
  };
  /** Selects something in OneNote and types over it, as a person does; empty text deletes it. */
  const typeOver = async (dataId: string, html: string): Promise<void> => {
    for (const { pageId, target } of await elementOf(dataId))
      await change(pageId, [{ target, action: "replace", content: html }]);
  };
  /** After the service's delay: a person is slower than that. */
  const removeByHand = async (id: string): Promise<void> => {
    clock.pass(60_000);
    await typeOver(`mc1-e-${id}`, "");
  };
  /** Types something at the end of the newest page. */
  const writeByHand = async (text: string): Promise<void> => {
    const page = (await pages()).at(-1);
    if (page) await change(page.id, [{ target: "body", action: "append", content: `<p>${escapeHtml(text)}</p>` }]);
  };
  /** The HTML of an entry, as it stands on its page. */
  const copyOf = async (id: string): Promise<string> => {
    for (const { html } of await pages()) {
      const found = parseHtml(html).querySelector(`[data-id="mc1-e-${id}"]`);
      if (found) return found.outerHTML;
    }
    throw new Error(`No page holds ${id}.`);
  };
  const deletePage = async (pageId: string): Promise<void> => void (await ask("DELETE", `${base}/pages/${pageId}`));
  const addPage = async (html: string): Promise<void> =>
    void (await ask("POST", pagesPath, html, { "Content-Type": "text/html" }));
  return {
    ...{
      local,
      clock,
      setClock,
      pair,
      storeOf,
      fail,
      ask,
      pages,
      change,
      typeOver,
      removeByHand,
      writeByHand,
      copyOf,
      deletePage,
      addPage,
      graphOf,
    },
    roundTrips,
  };
};
