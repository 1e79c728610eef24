import { kenji } from "../../src/sandbox/seed/people";
import { visitor, type Visitor } from "../sandbox/sandboxTools";
import type { House, OpenDocument } from "./house";

interface Listed {
  readonly id: string;
  readonly title: string;
}

/** What somebody does who opens the store itself: OneNote, or the list in SharePoint. */
export const createHand = (house: House, { base, pair: { document } }: OpenDocument) => {
  let away: readonly string[] = [];
  const isNotebook = document.store === "onenote";
  /** No fault strikes here: this is another program than ours. A token lives for an hour, so each time a new one is shown. */
  const ask: Visitor["ask"] = async (...asked) => {
    const { faults } = house.local;
    const set = faults.list();
    faults.set([]);
    const answer = await visitor(house.local, kenji).ask(...asked);
    faults.set(set);
    return answer;
  };
  const pageAt = (id: string): string => `${base.split("/sections/")[0]}/pages/${id}/content`;
  const pages = async (): Promise<readonly Listed[]> => (await ask("GET", `${base}?$top=100`)).body.value ?? [];
  /** False when OneNote lets nobody in for a while. */
  const add = async (html: string): Promise<boolean> =>
    (await ask("POST", base, html, { "Content-Type": "text/html" })).status === 201;

  return {
    deletesAPage: async (): Promise<void> => {
      const [page] = isNotebook ? await pages() : [];
      if (!page) return;
      const { status, body } = await ask("GET", pageAt(page.id));
      const deleted = status === 200 && (await ask("DELETE", pageAt(page.id).replace(/\/content$/, "")));
      if (deleted && deleted.status === 204) away = [...away, body];
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
    /** The ids of all entries, as often as they stand in the store. */
    ids: async (): Promise<readonly string[]> => {
      if (isNotebook) {
        const all: string[] = [];
        for (const { id } of await pages()) all.push((await ask("GET", pageAt(id))).body);
        return [...all.join("").matchAll(/data-id="mc1-q-(\w{26})"/g)].map(([, id]) => id ?? "");
      }
      const { value } = (await ask("GET", `${base}?$expand=fields&$top=5000`)).body;
      return value.flatMap(({ fields }: { fields: { EntryId?: string } }) => fields.EntryId ?? []);
    },
  };
};
