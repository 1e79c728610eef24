import type { BoardRow, BoardStore } from "../../domain/programme/noticeBoard";
import type { PersonId } from "../../domain/shared/ids";
import { allOf, ok } from "../../domain/shared/result";
import { textOf } from "../transport/json";
import type { GraphTransport } from "../transport/transport";
import { writtenBy } from "./writtenBy";
import { createProgrammeLists, NOTICE_LIST } from "./programmeLists";
import type { SharePointRow } from "./sharePointList";

const NOTICE = "notice";
const SEALED = "sealed";

/** Pages of 200 rows: far more than a programme of thousands writes, and an end to a list that somebody filled. */
const MOST_PAGES = 25;

/** Longer than anything that we seal. */
const LONGEST_SEALED = 2_000;

/** The notice board in a list of the programme's site. Who wrote a row is what SharePoint says, never a column. */
export const createSharePointBoard = (graph: GraphTransport, site: string, me: PersonId): BoardStore => {
  const listOf = createProgrammeLists(graph, site);

  const rowsOf = async (kind: string, signal?: AbortSignal) => {
    const list = await listOf(NOTICE_LIST);
    return list.ok ? list.value.where("Kind", kind, signal, MOST_PAGES) : list;
  };

  return {
    read: async (signal) => {
      const rows = allOf(await Promise.all([rowsOf(NOTICE, signal), rowsOf(SEALED, signal)]));
      if (!rows.ok) return rows;
      const [notices = [], sealed = []] = rows.value;
      return ok({
        notices: notices.map(noticeRow),
        sealed: sealed.flatMap((row) => {
          const { isOwnHand, ...written } = writtenBy(row);
          const words = textOf(row.fields.Body) ?? "";
          return isOwnHand && words !== "" && words.length <= LONGEST_SEALED ? [{ ...written, sealed: words }] : [];
        }),
      });
    },
    put: async (words, key) => {
      const [list, rows] = [await listOf(NOTICE_LIST), await rowsOf(NOTICE)];
      if (!list.ok) return list;
      if (!rows.ok) return rows;
      const own = rows.value
        .filter(({ createdBy }) => createdBy?.id.toLowerCase() === me.toLowerCase())
        .toSorted((a, b) => Number(a.id) - Number(b.id))
        .at(-1);
      const fields = { Title: NOTICE, Kind: NOTICE, Role: words?.role ?? "", Body: words?.text ?? "", PublicKey: key };
      if (!own && !words) return ok(undefined);
      const done = own ? await list.value.change(own.id, fields, own.eTag) : await list.value.add(fields);
      return done.ok ? ok(undefined) : done;
    },
    send: async (sealed) => {
      const list = await listOf(NOTICE_LIST);
      if (!list.ok) return list;
      const done = await list.value.add({ Title: SEALED, Kind: SEALED, Body: sealed });
      return done.ok ? ok(undefined) : done;
    },
  };
};

const noticeRow = (row: SharePointRow): BoardRow => ({
  ...writtenBy(row),
  role: row.fields.Role,
  text: row.fields.Body,
  key: row.fields.PublicKey,
});
