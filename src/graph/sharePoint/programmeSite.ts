import type { GivenRow, ProgrammeSite } from "../../domain/programme/programmeSite";
import { followUpRow, type ResultRow } from "../../domain/programme/result";
import type { Failure } from "../../domain/shared/failure";
import type { PersonId } from "../../domain/shared/ids";
import { err, ok, type Result } from "../../domain/shared/result";
import { textOf } from "../transport/json";
import type { GraphTransport } from "../transport/transport";
import { ANSWER_LIST, createProgrammeLists, RESULT_LIST, type ProgrammeList } from "./programmeLists";
import type { SharePointRow } from "./sharePointList";

/** Pages of 200 rows that are read for one person: far more than all their waves fill. */
const MOST_OWN_PAGES = 5;
/** Pages of all answers: 200,000 rows. Whoever fills a list with more stops the result, and shows it by that. */
const MOST_ANSWER_PAGES = 1_000;
/** Pages of results: far more than a programme has waves. */
const MOST_RESULT_PAGES = 5;
/** As long as a column of several lines may be. */
const LONGEST_BODY = 63_999;

/**
 * A programme's answers and results in two lists of its site. Whose row it is says SharePoint, never a column: a column
 * only makes one's own rows quick to find.
 */
export const createSharePointProgrammeSite = (graph: GraphTransport, site: string, me: PersonId): ProgrammeSite => {
  const listOf = createProgrammeLists(graph, site);
  const myId = me.toLowerCase() as PersonId;

  /** One's own rows of a wave, the newest last. */
  const mine = async (wave: string, signal?: AbortSignal) => {
    const list = await listOf(ANSWER_LIST);
    if (!list.ok) return list;
    const rows = await list.value.where("PersonKey", myId, signal, MOST_OWN_PAGES);
    if (!rows.ok) return rows;
    const own = rows.value
      .filter((row) => authorOf(row) === myId && row.fields.WaveKey === wave)
      .toSorted((a, b) => Number(a.id) - Number(b.id));
    return ok({ list: list.value, own });
  };

  const addResult = async (title: string, wave: string, body: unknown): Promise<Result<void, Failure>> => {
    const list = await listOf(RESULT_LIST);
    if (!list.ok) return list;
    const done = await list.value.add({ Title: title, WaveKey: wave, Body: JSON.stringify(body) });
    return done.ok ? ok(undefined) : done;
  };

  return {
    given: async (wave, signal) => {
      const found = await mine(wave, signal);
      if (!found.ok) return found;
      const row = found.value.own.at(-1);
      return ok(row && { isWhole: isOwnHand(row) });
    },
    give: async (wave, sealed) => {
      const found = await mine(wave);
      if (!found.ok) return found;
      const { list, own } = found.value;
      const row = own.at(-1);
      const fields = { Title: "answers", PersonKey: myId, WaveKey: wave, Body: JSON.stringify(sealed) };
      const done = row ? await list.change(row.id, fields, row.eTag) : await list.add(fields);
      return done.ok ? ok(undefined) : done;
    },
    takeBack: async (wave) => {
      const found = await mine(wave);
      if (!found.ok) return found;
      for (const row of found.value.own) {
        const done = await found.value.list.remove(row);
        if (!done.ok) return done;
      }
      return ok(undefined);
    },
    rows: async (waves, { onRead, signal } = {}) => {
      const list = await listOf(ANSWER_LIST);
      if (!list.ok) return list;
      const found = new Map(waves.map((wave) => [wave, [] as GivenRow[]]));
      let count = 0;
      const read = await eachPage(list.value.page, MOST_ANSWER_PAGES, signal, (rows) => {
        for (const row of rows) found.get(textOf(row.fields.WaveKey) ?? "")?.push(givenRow(row));
        onRead?.((count += rows.length));
      });
      return read.ok ? ok(found) : read;
    },
    results: async (signal) => {
      const list = await listOf(RESULT_LIST);
      if (!list.ok) return list;
      const found: ResultRow[] = [];
      const read = await eachPage(list.value.page, MOST_RESULT_PAGES, signal, (rows) => {
        for (const row of rows) found.push({ ...whoseRow(row), content: bodyOf(row) });
      });
      return read.ok ? ok(found) : read;
    },
    publish: async (result) => addResult("result", result.wave, result),
    followUp: async (wave, said) => addResult("follow-up", wave, followUpRow(wave, said)),
  };
};

/** Reads page after page. A list that goes on after `most` of them is refused: what was left out could change a result. */
const eachPage = async (
  readPage: ProgrammeList["page"],
  most: number,
  signal: AbortSignal | undefined,
  take: (rows: readonly SharePointRow[]) => void,
): Promise<Result<void, Failure>> => {
  let path: string | undefined;
  for (let pages = 0; pages < most; pages++) {
    const page = await readPage(path, signal);
    if (!page.ok) return page;
    take(page.value.rows);
    path = page.value.nextPath;
    if (path === undefined) return ok(undefined);
  }
  return err({ type: "UnexpectedAnswer", from: "GET items", detail: "a list without end" });
};

const givenRow = (row: SharePointRow): GivenRow => ({
  ...whoseRow(row),
  ...(row.changedAt !== undefined && { changedAt: row.changedAt }),
  sealed: bodyOf(row),
});

const whoseRow = (row: SharePointRow): Pick<GivenRow, "id" | "author" | "isOwnHand"> => {
  const author = authorOf(row);
  return { id: row.id, isOwnHand: isOwnHand(row), ...(author !== undefined && { author }) };
};

/** An object id is the same in any case. */
const authorOf = ({ createdBy }: SharePointRow): PersonId | undefined =>
  createdBy?.id.toLowerCase() as PersonId | undefined;

const isOwnHand = ({ createdBy, changedBy }: SharePointRow): boolean =>
  createdBy !== undefined && changedBy?.id.toLowerCase() === createdBy.id.toLowerCase();

/** JSON of anybody; undefined for what is none, or too long to be ours. */
const bodyOf = ({ fields }: SharePointRow): unknown => {
  const text = textOf(fields.Body);
  if (text === undefined || text.length > LONGEST_BODY) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
