import { answer, baseOf, type GraphContext, refuse } from "./answers";
import { expandOf, hiddenFrom, itemOf, itemsOf } from "./items";
import { wholeNumber } from "./query";
import type { ListItemRow, GraphObject } from "./rows";
import { findList, usesSites } from "./sites";
import { type GraphRouter, personById, type World } from "./world";
import type { FaultKind } from "../fault";
import { MS_PER_DAY } from "../../domain/time/interval";

/** Position of a reader: the list's sequence number, and when the token was issued. */
interface DeltaToken {
  readonly sequence: number;
  readonly issuedAt: number;
  /** Until the first full pass ends: where the list stood when it began. What was deleted before is not reported. */
  readonly began: number;
}

/** Tombstones are kept for ever here, but readers must handle a service that forgets. */
const TOKEN_LIVES_MS = 30 * MS_PER_DAY;

/** GET …/items/delta: what changed since a token, each item once, as it is now. */
export const deltaRoutes = (graph: GraphRouter, world: World): void => {
  graph.get("/sites/:site/lists/:list/items/delta", usesSites(world), (c) => {
    const found = findList(world, c);
    if (found instanceof Response) return found;
    const asked = { clock: world.clock, request: c.req.raw };
    const now = world.clock.now();
    const sent = c.req.query("token");
    if (sent === "latest")
      return answer(c, {
        value: [],
        "@odata.deltaLink": addressOf(c, { sequence: found.list.sequence, issuedAt: now, began: 0 }),
      });
    const token = sent === undefined ? { sequence: 0, issuedAt: now, began: found.list.sequence } : parseToken(sent);
    const top = wholeNumber(c.req.query("$top"), 200);
    if (!token || !top) return refuse(asked, 400, "invalidRequest", "Invalid request");
    if (now - token.issuedAt > TOKEN_LIVES_MS || token.sequence > found.list.sequence)
      return refuse(
        asked,
        410,
        "resyncChangesApplyDifferences",
        "Resync required. Replace any local items with the server's version.",
        {
          Location: addressOf(c),
        },
      );

    const changed = visible(itemsOf(world, found), token, hiddenFrom(world, c));
    const page = changed.slice(0, top);
    const reached = page.at(-1)?.sequence ?? token.sequence;
    const isWhole = page.length === changed.length;
    const strikes = (kind: FaultKind): boolean =>
      world.faults.strike(kind, c.get("caller").person.id, c.req.path) !== undefined;
    const isBare = strikes("bare-delta");
    const isWithout = page.length > 0 && strikes("bare-rows");
    const expanded = isWithout ? undefined : expandOf(c);
    const told = isBare ? bareRow : itemOf;
    const next = { sequence: reached, issuedAt: now, began: isWhole ? 0 : token.began };
    return answer(c, {
      value: page.map((item) => (item.deleted ? tombstone(found.site.id, item) : told(world, found, item, expanded))),
      [isWhole ? "@odata.deltaLink" : "@odata.nextLink"]: addressOf(c, next, isBare),
    });
  });
};

/** In order of change. A hidden item hides all later ones, so that no token passes it. */
const visible = (
  items: readonly ListItemRow[],
  { sequence, began }: DeltaToken,
  isHidden: (item: ListItemRow) => boolean,
): readonly ListItemRow[] => {
  const changed = items.filter((item) => item.sequence > sequence).toSorted((a, b) => a.sequence - b.sequence);
  const stop = changed.findIndex(isHidden);
  return (stop < 0 ? changed : changed.slice(0, stop)).filter((item) => !(item.deleted && item.sequence <= began));
};

const tombstone = (siteId: string, item: ListItemRow): GraphObject => ({
  id: item.id,
  parentReference: { siteId },
  contentType: { id: "0x0100", name: "Item" },
  deleted: { state: "deleted" },
});

type FoundList = Exclude<ReturnType<typeof findList>, Response>;

/** As in Microsoft's example of this call: people without their ids, and no last editor. */
const bareRow = (world: World, found: FoundList, item: ListItemRow, expanded: readonly string[] | undefined) => {
  const { lastModifiedBy: _, ...row } = itemOf(world, found, item, expanded);
  return { ...row, createdBy: { user: { displayName: personById(world, item.createdBy)?.name ?? "" } } };
};

/** This request's own address with another token, or without one; `isBare`: without the wish to see columns. */
const addressOf = (c: GraphContext, token?: DeltaToken, isBare = false): string => {
  const url = new URL(c.req.url);
  if (isBare) url.searchParams.delete("$expand");
  url.searchParams.delete("token");
  if (token) url.searchParams.set("token", tokenText(token));
  const query = url.searchParams.toString();
  return `${baseOf(c)}${c.req.path.slice("/v1.0".length)}${query ? `?${query}` : ""}`;
};

const tokenText = ({ sequence, issuedAt, began }: DeltaToken): string =>
  Buffer.from(`${sequence};${issuedAt};${began}`).toString("base64url");

const parseToken = (text: string): DeltaToken | undefined => {
  const [, sequence, issuedAt, began] = /^(\d+);(\d+);(\d+)$/.exec(Buffer.from(text, "base64url").toString()) ?? [];
  if (sequence === undefined || issuedAt === undefined) return undefined;
  return { sequence: Number(sequence), issuedAt: Number(issuedAt), began: Number(began) };
};
