import { kenji, type SeedPerson } from "../../src/sandbox/seed/people";
import { type Answer, visitor, type Visitor } from "../sandbox/sandboxTools";
import { type House, type OpenDocument, writers } from "./house";

interface Listed {
  readonly id: string;
  readonly title: string;
}

interface Row {
  readonly id: string;
  readonly createdBy: { readonly user: { readonly id: string } };
  readonly fields: { readonly EntryId?: string };
}

const idsIn = (html: string): readonly string[] =>
  [...html.matchAll(/data-id="mc1-q-(\w{26})"/g)].map(([, id]) => id ?? "");

/** What somebody does who opens the store itself: OneNote, or the list in SharePoint. */
export const createHand = (house: House, { base, pair: { document } }: OpenDocument) => {
  let away: readonly string[] = [];
  /** Ids that somebody took away, and what stood on pages that somebody deleted: OneNote may show those twice. */
  const [deleted, edited, onDeletedPages] = [new Set<string>(), new Set<string>(), new Set<string>()];
  /** Ids that somebody copied or moved with their block: they stand twice, or were away for a while. */
  const copied = new Set<string>();
  const isNotebook = document.store === "onenote";
  /** No fault strikes here: this is another program than ours. A token lives for an hour, so each time a new one is shown. */
  const askAs = async (person: SeedPerson, ...asked: Parameters<Visitor["ask"]>): Promise<Answer> => {
    const { faults } = house.local;
    const set = faults.list();
    faults.set([]);
    const answer = await visitor(house.local, person).ask(...asked);
    faults.set(set);
    return answer;
  };
  const ask: Visitor["ask"] = (...asked) => askAs(kenji, ...asked);
  const pageAt = (id: string): string => `${base.split("/sections/")[0]}/pages/${id}/content`;
  const pages = async (): Promise<readonly Listed[]> => (await ask("GET", `${base}?$top=100`)).body.value ?? [];
  /** False when OneNote lets nobody in for a while. */
  const add = async (html: string): Promise<boolean> =>
    (await ask("POST", base, html, { "Content-Type": "text/html" })).status === 201;

  const rows = async (): Promise<readonly Row[]> =>
    isNotebook ? [] : ((await ask("GET", `${base}?$expand=fields&$top=5000`)).body.value ?? []);
  const anEntry = async (which: number): Promise<Row | undefined> => {
    const entries = (await rows()).filter(({ fields }) => fields.EntryId !== undefined);
    return entries[which % Math.max(1, entries.length)];
  };

  /** A block of an entry on some page, as a person in OneNote would mark it. */
  const aBlock = async (which: number) => {
    const listed = isNotebook ? await pages() : [];
    const page = listed[which % Math.max(1, listed.length)];
    if (!page) return undefined;
    const { status, body } = await ask("GET", `${pageAt(page.id)}?includeIDs=true`);
    const ids = status === 200 ? [...new Set(idsIn(body))] : [];
    const id = ids[which % Math.max(1, ids.length)];
    return id === undefined ? undefined : { page, listed, id, html: body as string };
  };

  return {
    /** Its author is asked about what somebody took away, or typed over on a page. */
    mayAskAbout: (id: string): boolean => deleted.has(id) || (isNotebook && edited.has(id)),
    isNotebook,
    copied,
    deleted,
    edited,
    onDeletedPages,
    deletesARow: async (which: number): Promise<void> => {
      const row = await anEntry(which);
      if (!row) return;
      const { status } = await ask("DELETE", `${base}/${row.id}`);
      if (status === 204) deleted.add(row.fields.EntryId ?? "");
    },
    /** Somebody else than its author writes over a row. */
    editsARow: async (which: number): Promise<void> => {
      const row = await anEntry(which);
      const other = writers.find(({ id }) => id !== row?.createdBy.user.id);
      if (row && other) edited.add(row.fields.EntryId ?? "");
      if (row && other) await askAs(other, "PATCH", `${base}/${row.id}/fields`, { Body: "I never said that." });
    },
    deletesAPage: async (): Promise<void> => {
      const [page] = isNotebook ? await pages() : [];
      if (!page) return;
      const { status, body } = await ask("GET", pageAt(page.id));
      if (status === 200) for (const id of idsIn(body)) onDeletedPages.add(id);
      const gone = status === 200 && (await ask("DELETE", pageAt(page.id).replace(/\/content$/, "")));
      if (gone && gone.status === 204) away = [...away, body];
    },
    /** Copies a block onto another page, or once more onto its own. */
    copiesABlock: async (which: number): Promise<void> => {
      const block = await aBlock(which);
      const to = block?.listed[(which * 7) % block.listed.length];
      if (!block || !to) return;
      const start = block.html.indexOf("<div", block.html.lastIndexOf("<div", block.html.indexOf(`mc1-e-${block.id}`)));
      const end = block.html.indexOf("</div>", start) + "</div>".length;
      const content = block.html.slice(start, end).replace(/ id="[^"]*"/g, "");
      const { status } = await ask("PATCH", pageAt(to.id), [{ target: "body", action: "append", content }]);
      if (status === 204) copied.add(block.id);
    },
    /** Types other words over an entry's: OneNote tells nobody who did. */
    typesOver: async (which: number): Promise<void> => {
      const block = await aBlock(which);
      const [, tag = ""] = new RegExp(`<p([^>]*data-id="mc1-w-${block?.id}"[^>]*)>`).exec(block?.html ?? "") ?? [];
      const [, target] = / id="([^"]+)"/.exec(tag) ?? [];
      if (!block || target === undefined) return;
      const content = `<p data-id="mc1-w-${block.id}">I never said that.</p>`;
      const { status } = await ask("PATCH", pageAt(block.page.id), [{ target, action: "replace", content }]);
      if (status === 204) edited.add(block.id);
    },
    /** True when none is left in the bin. */
    bringsPagesBack: async (): Promise<boolean> => {
      for (const html of away) if (await add(html)) away = away.filter((other) => other !== html);
      return away.length === 0;
    },
    makesATwin: async (): Promise<void> => {
      const [page] = isNotebook ? await pages() : [];
      if (page) await add(`<html><head><title>${page.title}</title></head><body><p>Twin</p></body></html>`);
    },
    writesByHand: async (text: string): Promise<void> => {
      if (!isNotebook) return void (await ask("POST", base, { fields: { Title: text } }));
      const [page] = await pages();
      const append = [{ target: "body", action: "append", content: `<p>${text}</p>` }];
      if (page) await ask("PATCH", pageAt(page.id), append);
    },
    /** The ids of all entries, as often as they stand in the store; undefined when it lets nobody look. */
    ids: async (): Promise<readonly string[] | undefined> => {
      if (!isNotebook) return (await rows()).flatMap(({ fields }) => fields.EntryId ?? []);
      const listed = await ask("GET", `${base}?$top=100`);
      if (listed.status !== 200) return undefined;
      const all: string[] = [];
      for (const { id } of listed.body.value) {
        const page = await ask("GET", pageAt(id));
        if (page.status !== 200) return undefined;
        all.push(page.body);
      }
      return idsIn(all.join(""));
    },
  };
};
