import { randomUUID } from "node:crypto";
import { needs } from "./access";
import { answer, type GraphContext, readBody, refuse, whenText } from "./answers";
import { columnOf, parseColumn, TITLE } from "./columns";
import { grantRoutes, isOfGroup, lateSiteOf } from "./groups";
import type { ColumnRow, Json, GraphObject, ListRow, SiteRow } from "./rows";
import { type GraphRouter, personById, type World } from "./world";

/** Sites, their lists and the columns of these. */
export const siteRoutes = (graph: GraphRouter, world: World): void => {
  const use = usesSites(world);
  const manage = needs(world, "sharepoint", "Sites.Manage.All", "Sites.FullControl.All");

  graph.get("/sites/:host{[^/]+:}/:kind{sites|teams}/:name", use, (c) => {
    const path = `/${c.req.param("kind")}/${c.req.param("name")}`.toLowerCase();
    const row = world.store.all("sites").find((each) => addressOf(each) === `${c.req.param("host")}${path}`);
    return siteAnswer(world, c, row);
  });

  // Like Sites.Selected in production: sites cannot be searched, and a group's site is returned only to those who may
  // open it.
  graph.get("/groups/:group/sites/root", use, (c) => {
    return siteAnswer(world, c, lateSiteOf(world, c.req.param("group") ?? ""));
  });

  grantRoutes(graph, world, (c) => findSite(world, c));

  graph.get("/sites/:site", use, (c) => {
    const site = findSite(world, c);
    return site instanceof Response ? site : answer(c, siteOf(site));
  });

  graph.get("/sites/:site/lists", use, (c) => {
    const site = findSite(world, c);
    if (site instanceof Response) return site;
    const lists = world.store.all("lists").filter(({ siteId }) => siteId === site.id);
    return answer(c, { value: lists.map((list) => listOf(world, site, list)) });
  });

  graph.post("/sites/:site/lists", manage, async (c) => {
    const body = await readBody(c);
    const site = findSite(world, c);
    return site instanceof Response ? site : createList(world, c, site, body);
  });

  graph.get("/sites/:site/lists/:list", use, (c) => {
    const found = findList(world, c);
    if (found instanceof Response) return found;
    const columns: Json = found.list.columns.map(columnOf);
    const withColumns = /columns/.test(c.req.query("$expand") ?? "") ? { columns } : {};
    return answer(c, { ...listOf(world, found.site, found.list), ...withColumns });
  });

  graph.get("/sites/:site/lists/:list/columns", use, (c) => {
    const found = findList(world, c);
    return found instanceof Response ? found : answer(c, { value: found.list.columns.map(columnOf) });
  });

  graph.post("/sites/:site/lists/:list/columns", manage, async (c) => {
    const body = await readBody(c);
    const found = findList(world, c);
    return found instanceof Response ? found : addColumn(world, c, found.list, body);
  });
};

const createList = (world: World, c: GraphContext, site: SiteRow, body: GraphObject | undefined): Response => {
  const asked = { clock: world.clock, request: c.req.raw };
  if (typeof body?.displayName !== "string" || !body.displayName)
    return refuse(asked, 400, "invalidRequest", "A list needs a displayName.");
  const columns: ColumnRow[] = [TITLE];
  for (const sent of Array.isArray(body.columns) ? body.columns : []) {
    const column = parseColumn(sent);
    if (typeof column === "string") return refuse(asked, 400, "invalidRequest", column);
    columns.push(column);
  }
  const isTaken = world.store.all("lists").some((l) => l.siteId === site.id && l.displayName === body.displayName);
  if (isTaken) return refuse(asked, 409, "nameAlreadyExists", "Name already exists");
  const list: ListRow = {
    id: randomUUID(),
    siteId: site.id,
    displayName: body.displayName,
    description: typeof body.description === "string" ? body.description : "",
    columns,
    nextItem: 1,
    sequence: 0,
    createdBy: c.get("caller").person.id,
    createdAt: world.clock.now(),
  };
  world.store.commit({ table: "lists", key: list.id, row: list });
  return answer(c, listOf(world, site, list), 201);
};

const addColumn = (world: World, c: GraphContext, list: ListRow, body: GraphObject | undefined): Response => {
  const asked = { clock: world.clock, request: c.req.raw };
  const column = parseColumn(body ?? null);
  if (typeof column === "string") return refuse(asked, 400, "invalidRequest", column);
  if (list.columns.some(({ name }) => name === column.name))
    return refuse(asked, 409, "nameAlreadyExists", "Name already exists");
  world.store.commit({ table: "lists", key: list.id, row: { ...list, columns: [...list.columns, column] } });
  return answer(c, columnOf(column), 201);
};

/** Middleware of reading and writing list items. */
export const usesSites = (world: World) =>
  needs(world, "sharepoint", "Sites.Selected", "Sites.ReadWrite.All", "Sites.Manage.All", "Sites.FullControl.All");

/** The site of the path, or SharePoint's error for a non-member. */
export const findSite = (world: World, c: GraphContext): SiteRow | Response =>
  openSite(world, c, world.store.get("sites", c.req.param("site") ?? ""));

const siteAnswer = (world: World, c: GraphContext, row: SiteRow | undefined): Response => {
  const site = openSite(world, c, row);
  return site instanceof Response ? site : answer(c, siteOf(site));
};

const openSite = (world: World, c: GraphContext, site: SiteRow | undefined): SiteRow | Response => {
  const asked = { clock: world.clock, request: c.req.raw };
  if (!site) return refuse(asked, 404, "itemNotFound", "Requested site could not be found");
  const { person, scopes } = c.get("caller");
  const isMember = site.members.includes(person.id) || isOfGroup(world, site, person.id);
  // With Sites.Selected alone, an app sees only the sites into which it was let.
  const isLetIn = site.admits === undefined || site.admits.length > 0 || scopes.includes("Sites.FullControl.All");
  return isMember && isLetIn ? site : refuse(asked, 403, "accessDenied", "Access denied");
};

/** The list of the path, or the error answer. */
export const findList = (
  world: World,
  c: GraphContext,
): { readonly site: SiteRow; readonly list: ListRow } | Response => {
  const site = findSite(world, c);
  if (site instanceof Response) return site;
  const list = world.store.get("lists", c.req.param("list") ?? "");
  const isGone = world.faults.strike("document-deleted", c.get("caller").person.id, c.req.path) !== undefined;
  if (list?.siteId === site.id && !isGone) return { site, list };
  return refuse({ clock: world.clock, request: c.req.raw }, 404, "itemNotFound", "The specified list was not found");
};

export const identityOf = (world: World, personId: string): GraphObject => {
  const person = personById(world, personId);
  return { user: { id: personId, displayName: person?.name ?? "", email: person?.address ?? "" } };
};

const siteOf = (site: SiteRow): GraphObject => ({
  id: site.id,
  name: site.name,
  displayName: site.displayName,
  createdDateTime: whenText(site.createdAt),
  lastModifiedDateTime: whenText(site.createdAt),
  webUrl: webUrlOf(site),
});

const HOST = "meridian.sharepoint.example";

/** Host and path in Graph's notation: `host:/sites/name`. */
const addressOf = ({ name }: SiteRow): string => `${HOST}:/sites/${name}`;

export const webUrlOf = (site: SiteRow): string => `https://${HOST}/sites/${site.name}`;

const listOf = (world: World, site: SiteRow, list: ListRow): GraphObject => ({
  "@odata.etag": `"${list.id},${list.columns.length}"`,
  eTag: `"${list.id},${list.columns.length}"`,
  id: list.id,
  name: list.displayName,
  displayName: list.displayName,
  description: list.description,
  createdDateTime: whenText(list.createdAt),
  lastModifiedDateTime: whenText(list.createdAt),
  createdBy: identityOf(world, list.createdBy),
  parentReference: { siteId: site.id },
  webUrl: `${webUrlOf(site)}/Lists/${encodeURIComponent(list.displayName)}`,
  list: { contentTypesEnabled: false, hidden: false, template: "genericList" },
});
