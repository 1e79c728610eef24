import type { TogetherStore } from "../../domain/programme/broughtTogether";
import { ok } from "../../domain/shared/result";
import { myGroups } from "../myGroups";
import type { GraphTransport } from "../transport/transport";
import { BEGINNING_LIST, createProgrammeLists, PLACE_LIST } from "./programmeLists";
import { writtenBy } from "./writtenBy";

/** The list holds one row; one page is an end to a list that somebody filled. */
const ONE_PAGE = 1;

/** Whom a programme brings together: which groups, in its own site; which people, in a site that only they read. */
export const createSharePointTogether = (graph: GraphTransport, site: string): TogetherStore => {
  const listOf = createProgrammeLists(graph, site);
  return {
    myGroups: (signal) => myGroups(graph, signal),
    places: async (groups, signal) => {
      const list = await listOf(PLACE_LIST);
      // A programme in which everybody joins by themselves has no such list.
      if (!list.ok) return list.error.type === "NotFound" ? ok([]) : list;
      const rows = await list.value.whereAny("GroupKey", groups, signal);
      if (!rows.ok) return rows;
      return ok(rows.value.map((row) => ({ ...writtenBy(row), group: row.fields.GroupKey, site: row.fields.SiteKey })));
    },
    beginnings: async (place, signal) => {
      const list = await createProgrammeLists(graph, place)(BEGINNING_LIST);
      const rows = list.ok ? await list.value.changes(undefined, signal, ONE_PAGE) : list;
      if (rows.ok) return ok(rows.value.rows.map((row) => ({ ...writtenBy(row), text: row.fields.Body })));
      const { type } = rows.error;
      return type === "NotFound" || type === "NotAllowed" ? ok([]) : rows;
    },
  };
};
