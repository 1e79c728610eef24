import { randomUUID } from "node:crypto";
import { answer, baseOf, type GraphContext, isGraphObject, readBody, refuse, whenText } from "./answers";
import { objectionTo } from "./columns";
import { compareValues, expandedFields, holds, parseFilter, select, wholeNumber } from "./query";
import type { ListItemRow, GraphObject, ItemVersion, ListRow, SiteRow } from "./rows";
import { findList, identityOf, usesSites, webUrlOf } from "./sites";
import type { GraphRouter, World } from "./world";

type Found = { readonly site: SiteRow; readonly list: ListRow };

/**
 * Items of a list: one row each, with ETags and unique columns (docs/graph-facts.md).
 * The body is read first: from then to the commit nothing is awaited, so no two writes interleave.
 */
export const itemRoutes = (graph: GraphRouter, world: World): void => {
  const use = usesSites(world);
  const items = "/sites/:site/lists/:list/items";

  graph.get(items, use, (c) => {
    const found = findList(world, c);
    return found instanceof Response ? found : listItems(world, c, found);
  });

  graph.post(items, use, async (c) => {
    const body = await readBody(c);
    const found = findList(world, c);
    return found instanceof Response ? found : createItem(world, c, found, body);
  });

  graph.get(`${items}/:item`, use, (c) => {
    const found = findItem(world, c);
    return found instanceof Response ? found : answer(c, itemOf(world, found, found.item, expandOf(c)));
  });

  graph.get(`${items}/:item/versions`, use, (c) => {
    const found = findItem(world, c);
    if (found instanceof Response) return found;
    const value = versionsOf(world, c, found.item).map((version) => versionOf(world, found.item, version, expandOf(c)));
    return answer(c, { value });
  });

  graph.get(`${items}/:item/versions/:version`, use, (c) => {
    const found = findItem(world, c);
    if (found instanceof Response) return found;
    const version = versionsOf(world, c, found.item).find((each) => versionName(each) === c.req.param("version"));
    if (version) return answer(c, versionOf(world, found.item, version, expandOf(c)));
    const asked = { clock: world.clock, request: c.req.raw };
    return refuse(asked, 404, "itemNotFound", "The specified version was not found");
  });

  graph.patch(`${items}/:item/fields`, use, async (c) => {
    const fields = await readBody(c);
    const found = findItem(world, c);
    if (found instanceof Response) return found;
    const item = updateItem(world, c, found, fields);
    return item instanceof Response ? item : answer(c, { "@odata.etag": eTagOf(item), ...fieldsOf(world, item) });
  });

  graph.patch(`${items}/:item`, use, async (c) => {
    const body = await readBody(c);
    const found = findItem(world, c);
    if (found instanceof Response) return found;
    const item = updateItem(world, c, found, isGraphObject(body?.fields) ? body.fields : undefined);
    return item instanceof Response ? item : answer(c, itemOf(world, found, item, []));
  });

  graph.delete(`${items}/:item`, use, (c) => {
    const found = findItem(world, c);
    if (found instanceof Response) return found;
    const stale = staleness(world, c, found.item);
    if (stale) return stale;
    keepItem(world, found.list, { ...found.item, version: found.item.version + 1, fields: {}, deleted: true });
    return c.body(null, 204);
  });
};

const keyOf = (listId: string, id: string): string => `${listId}/${id}`;

/** Items that are visible to this caller, ordered by id. */
export const itemsOf = (world: World, { list }: Found): readonly ListItemRow[] =>
  world.store
    .all("items")
    .filter(({ listId }) => listId === list.id)
    .toSorted((a, b) => Number(a.id) - Number(b.id));

const DELAY_MS = 4000;

/** Predicate of one request: items still hidden by the fault `delayed-reads`. */
export const hiddenFrom = (world: World, c: GraphContext): ((item: ListItemRow) => boolean) => {
  const fault = world.faults.strike("delayed-reads", c.get("caller").person.id, c.req.path);
  const since = world.clock.now() - (fault?.afterMs ?? DELAY_MS);
  return ({ createdAt }) => fault !== undefined && createdAt > since;
};

const findItem = (world: World, c: GraphContext): (Found & { readonly item: ListItemRow }) | Response => {
  const found = findList(world, c);
  if (found instanceof Response) return found;
  const item = world.store.get("items", keyOf(found.list.id, c.req.param("item") ?? ""));
  const isHidden = c.req.method === "GET" && item !== undefined && hiddenFrom(world, c)(item);
  if (item && !item.deleted && !isHidden) return { ...found, item };
  const asked = { clock: world.clock, request: c.req.raw };
  return refuse(asked, 404, "itemNotFound", "The specified item was not found");
};

/** The service and some of its documents write `expand` without the dollar sign. */
export const expandOf = (c: GraphContext): readonly string[] | undefined =>
  expandedFields(c.req.query("$expand") ?? c.req.query("expand"));

const LENIENT = "HonorNonIndexedQueriesWarningMayFailRandomly";

const listItems = (world: World, c: GraphContext, found: Found): Response => {
  const bad = (message: string): Response =>
    refuse({ clock: world.clock, request: c.req.raw }, 400, "invalidRequest", message);
  const { columns } = found.list;
  const filter = c.req.query("$filter");
  const conditions = filter === undefined ? [[]] : parseFilter(filter);
  if (!conditions) return bad(`Invalid filter clause: ${filter}`);
  const [, sortField, direction] = /^fields\/(\w+)(?:\s+(asc|desc))?$/.exec(c.req.query("$orderby") ?? "") ?? [];
  if (c.req.query("$orderby") !== undefined && !columns.some(({ name }) => name === sortField))
    return bad("Invalid orderby clause.");
  for (const field of [...conditions.flat().map((condition) => condition.field), ...(sortField ? [sortField] : [])]) {
    const column = columns.find(({ name }) => name === field);
    if (!column) return bad(`Field '${field}' is not recognized`);
    const isIndexed = column.indexed && !world.faults.strike("no-index", c.get("caller").person.id, c.req.path);
    if (!isIndexed && !c.req.header("Prefer")?.includes(LENIENT))
      return bad(
        `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ${LENIENT}' header to allow this, but be warned that such queries may fail on large lists.`,
      );
  }
  const top = wholeNumber(c.req.query("$top"), 200);
  if (!top || top > 5000) return bad("Invalid $top.");

  const skip = skipOf(c.req.query("$skiptoken"));
  if (skip === undefined) return bad("Invalid skip token.");

  const isHidden = hiddenFrom(world, c);
  const sign = direction === "desc" ? -1 : 1;
  const rows = itemsOf(world, found)
    .filter((item) => !item.deleted && !isHidden(item) && holds(item.fields, conditions))
    .toSorted((a, b) =>
      sortField ? sign * compareValues(a.fields[sortField] ?? null, b.fields[sortField] ?? null) : 0,
    );
  return answer(c, pageOf(world, c, found, rows, { skip, top }));
};

/** A valid token is a number of rows; undefined for any other. */
const skipOf = (token: string | undefined): number | undefined =>
  wholeNumber(token && Buffer.from(token, "base64url").toString(), 0);

const pageOf = (
  world: World,
  c: GraphContext,
  found: Found,
  rows: readonly ListItemRow[],
  { skip, top }: { readonly skip: number; readonly top: number },
): GraphObject => {
  const value = rows
    .slice(skip, skip + top)
    .map((item) => select(itemOf(world, found, item, expandOf(c)), withFields(c.req.query("$select"))));
  if (rows.length <= skip + top) return { value };
  const url = new URL(c.req.url);
  url.searchParams.set("$skiptoken", Buffer.from(String(skip + top)).toString("base64url"));
  return { value, "@odata.nextLink": `${baseOf(c)}${c.req.path.slice("/v1.0".length)}?${url.searchParams}` };
};

/** `$select` does not drop expanded fields. */
const withFields = (names: string | undefined): string | undefined => names && `${names},fields`;

const createItem = (world: World, c: GraphContext, { site, list }: Found, body: GraphObject | undefined): Response => {
  const fields = isGraphObject(body?.fields) ? body.fields : undefined;
  const refusal = objection(world, c, list, fields);
  if (refusal || !fields) return refusal ?? c.body(null, 400);
  const [by, at] = [c.get("caller").person.id, world.clock.now()];
  const item = keepItem(
    world,
    { ...list, nextItem: list.nextItem + 1 },
    {
      listId: list.id,
      id: String(list.nextItem),
      guid: randomUUID().toUpperCase(),
      version: 1,
      fields: withoutAnnotations(fields),
      createdBy: by,
      createdAt: at,
      modifiedBy: by,
      modifiedAt: at,
      sequence: 0,
      deleted: false,
    },
  );
  return answer(c, itemOf(world, { site, list }, item, []), 201);
};

const updateItem = (
  world: World,
  c: GraphContext,
  { list, item }: Found & { readonly item: ListItemRow },
  fields: GraphObject | undefined,
): ListItemRow | Response => {
  const refusal = staleness(world, c, item) ?? objection(world, c, list, fields, item.id);
  if (refusal) return refusal;
  return keepItem(world, list, {
    ...item,
    past: [...(item.past ?? []), currentVersion(item)].slice(-MOST_VERSIONS),
    version: item.version + 1,
    fields: { ...item.fields, ...withoutAnnotations(fields ?? {}) },
    modifiedBy: c.get("caller").person.id,
    modifiedAt: world.clock.now(),
  });
};

/** Writes an item and its list's new sequence number in one commit. */
const keepItem = (world: World, list: ListRow, item: ListItemRow): ListItemRow => {
  const sequence = list.sequence + 1;
  const row = { ...item, sequence };
  world.store.commit(
    { table: "lists", key: list.id, row: { ...list, sequence } },
    { table: "items", key: keyOf(list.id, item.id), row },
  );
  return row;
};

const staleness = (world: World, c: GraphContext, item: ListItemRow): Response | undefined => {
  const wanted = c.req.header("If-Match");
  if (wanted === undefined || wanted === "*" || wanted === eTagOf(item)) return undefined;
  const asked = { clock: world.clock, request: c.req.raw };
  return refuse(asked, 412, "resourceModified", "ETag does not match current item's value");
};

const objection = (
  world: World,
  c: GraphContext,
  list: ListRow,
  fields: GraphObject | undefined,
  itself?: string,
): Response | undefined => {
  const asked = { clock: world.clock, request: c.req.raw };
  const problem = fields ? objectionTo(fields, list.columns) : "The request is malformed or incorrect.";
  if (problem || !fields) return refuse(asked, 400, "invalidRequest", problem ?? "");
  const twice = list.columns.find(({ name, unique }) => unique && isTaken(world, list.id, name, fields, itself));
  if (!twice) return undefined;
  // Recorded in pnpcore issue 1280: SharePoint's own exception is passed on as HTTP 500.
  const message = `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${twice.name}].`;
  return refuse(asked, 500, "generalException", message);
};

const isTaken = (world: World, listId: string, name: string, fields: GraphObject, itself?: string): boolean => {
  const value = fields[name] ?? null;
  if (value === null) return false;
  const same = world.store.all("items").filter((item) => item.listId === listId && !item.deleted && item.id !== itself);
  return same.some((item) => compareValues(item.fields[name] ?? null, value) === 0);
};

const withoutAnnotations = (fields: GraphObject): GraphObject =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith("@")));

/** Limit of a list, beyond which the oldest version goes. */
const MOST_VERSIONS = 50;

const currentVersion = ({ version, fields, modifiedBy, modifiedAt }: ListItemRow): ItemVersion => ({
  version,
  fields,
  modifiedBy,
  modifiedAt,
});

const versionName = ({ version }: ItemVersion): string => `${version}.0`;

/** Newest first. Where a list keeps no versions, the present one is called the first. */
const versionsOf = (world: World, c: GraphContext, item: ListItemRow): readonly ItemVersion[] => {
  const now = currentVersion(item);
  const isOff = world.faults.strike("no-versions", c.get("caller").person.id, c.req.path) !== undefined;
  return isOff ? [{ ...now, version: 1 }] : [...(item.past ?? []), now].toReversed();
};

const versionOf = (
  world: World,
  item: ListItemRow,
  version: ItemVersion,
  expanded: readonly string[] | undefined,
): GraphObject => ({
  id: versionName(version),
  lastModifiedDateTime: whenText(version.modifiedAt),
  lastModifiedBy: identityOf(world, version.modifiedBy),
  ...(expanded && { fields: fieldsOf(world, { ...item, ...version }, expanded) }),
});

const eTagOf = ({ guid, version }: ListItemRow): string => `"{${guid}},${version}"`;

/** The columns, also those in which the service itself writes who made and who changed the item. */
const fieldsOf = (world: World, item: ListItemRow, names: readonly string[] = []): GraphObject => ({
  ...Object.fromEntries(
    Object.entries({
      ...item.fields,
      AuthorLookupId: lookupId(world, item.createdBy),
      EditorLookupId: lookupId(world, item.modifiedBy),
    }).filter(([name, value]) => value !== null && (names.length === 0 || names.includes(name))),
  ),
  id: item.id,
});

/** A person's number in the site. */
const lookupId = (world: World, personId: string): string =>
  String(world.people.findIndex(({ id }) => id === personId) + 7);

export const itemOf = (
  world: World,
  { site, list }: Found,
  item: ListItemRow,
  expanded: readonly string[] | undefined,
): GraphObject => ({
  "@odata.etag": eTagOf(item),
  eTag: eTagOf(item),
  id: item.id,
  createdDateTime: whenText(item.createdAt),
  lastModifiedDateTime: whenText(item.modifiedAt),
  createdBy: identityOf(world, item.createdBy),
  lastModifiedBy: identityOf(world, item.modifiedBy),
  parentReference: { siteId: site.id },
  contentType: { id: "0x0100", name: "Item" },
  webUrl: `${webUrlOf(site)}/Lists/${encodeURIComponent(list.displayName)}/${item.id}_.000`,
  ...(expanded && { fields: { "@odata.etag": eTagOf(item), ...fieldsOf(world, item, expanded) } }),
});
