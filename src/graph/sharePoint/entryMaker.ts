import type { ListPlace } from "../../domain/people/pair";
import type { Person } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import type { EntryId, PersonId } from "../../domain/shared/ids";
import { ok, type Result } from "../../domain/shared/result";
import type { GraphTransport } from "../transport/transport";
import { createSharePointList } from "./sharePointList";

/** A person as SharePoint names them: the sign-in that made a row. */
export type EntryMaker = Pick<Person, "id"> & Partial<Pick<Person, "name" | "address">>;

/** Who made the row of this entry, as SharePoint says; undefined when it tells nobody or somebody other than `author`. */
export const createEntryMaker =
  (graph: GraphTransport) =>
  async (
    { siteId, logListId }: ListPlace,
    entry: { readonly id: EntryId; readonly author: PersonId },
    signal?: AbortSignal,
  ): Promise<Result<EntryMaker | undefined, Failure>> => {
    const list = createSharePointList(graph, { siteId, listId: logListId, what: "document" });
    const rows = await list.where("EntryId", entry.id, signal);
    if (!rows.ok) return rows;
    const maker = rows.value.find(({ createdBy }) => createdBy?.id.toLowerCase() === entry.author.toLowerCase());
    return ok(maker?.createdBy && { ...maker.createdBy, id: entry.author });
  };
