import { randomUUID } from "node:crypto";
import { toInstant } from "../../domain/time/interval";
import { needs } from "./access";
import { answer, type GraphContext, isGraphObject, readBody, refuse, whenText } from "./answers";
import { select } from "./query";
import type { GraphObject, GroupRow, Json, SiteRow } from "./rows";
import { type GraphRouter, personById, type World } from "./world";

/** Searches of the directory see a new group this much later: they are answered from a copy. */
const SEARCH_LAG_MS = 10_000;
/** The group's site is made after the group; in a tenant it takes from seconds to hours. */
const SITE_AFTER_MS = 40_000;
/** SharePoint learns a group's people this much after its site exists. */
const PEOPLE_AFTER_MS = 20_000;
/** Owners and members that one request may name. */
const MOST_RELATIONS = 20;
/** Groups of one person who administers none. */
const MOST_GROUPS = 250;

/** Microsoft 365 groups, their people and their late sites. */
export const groupRoutes = (graph: GraphRouter, world: World): void => {
  const read = needs(world, "directory", "Group.ReadWrite.All", "Group.Read.All");
  const write = needs(world, "directory", "Group.ReadWrite.All");
  const asked = (c: GraphContext) => ({ clock: world.clock, request: c.req.raw });

  graph.get("/groups", read, (c) => {
    const [, nickname] = /^mailNickname eq '([^']*)'$/.exec(c.req.query("$filter") ?? "") ?? [];
    if (nickname === undefined)
      return refuse(asked(c), 400, "Request_UnsupportedQuery", "Unsupported or invalid query filter clause.");
    const seenUntil = world.clock.now() - SEARCH_LAG_MS;
    const found = world.store
      .all("groups")
      .filter((group) => group.mailNickname === nickname && group.createdAt <= seenUntil);
    return answer(c, { value: found.map((group) => select(groupOf(group), c.req.query("$select"))) });
  });

  graph.post("/groups", write, async (c) => createGroup(world, c, await readBody(c)));

  graph.get("/groups/:group", read, (c) => {
    const group = findGroup(world, c);
    return group instanceof Response ? group : answer(c, select(groupOf(group), c.req.query("$select")));
  });

  graph.delete("/groups/:group", write, (c) => {
    const group = ownedGroup(world, c);
    if (group instanceof Response) return group;
    const site = world.store.all("sites").find(({ groupId }) => groupId === group.id);
    const lists = world.store.all("lists").filter(({ siteId }) => siteId === site?.id);
    world.store.commit(
      { table: "groups", key: group.id, row: null },
      ...(site ? [{ table: "sites" as const, key: site.id, row: null }] : []),
      ...lists.map(({ id }) => ({ table: "lists" as const, key: id, row: null })),
    );
    return new Response(null, { status: 204 });
  });

  for (const kind of ["owners", "members"] as const) {
    graph.get(`/groups/:group/${kind}`, read, (c) => {
      const group = findGroup(world, c);
      if (group instanceof Response) return group;
      const value = group[kind].map((id): GraphObject => ({ "@odata.type": "#microsoft.graph.user", id }));
      return answer(c, { value });
    });

    graph.post(`/groups/:group/${kind}/$ref`, write, async (c) => {
      const body = await readBody(c);
      const group = ownedGroup(world, c);
      if (group instanceof Response) return group;
      const person = personIn(world, body?.["@odata.id"] ?? null);
      if (person === undefined) return refuse(asked(c), 404, "Request_ResourceNotFound", "Resource does not exist.");
      if (group[kind].includes(person)) return refuse(asked(c), 400, "Request_BadRequest", alreadyThere(kind));
      keep(world, { ...group, [kind]: [...group[kind], person] });
      return new Response(null, { status: 204 });
    });

    graph.delete(`/groups/:group/${kind}/:person/$ref`, write, (c) => {
      const group = ownedGroup(world, c);
      if (group instanceof Response) return group;
      const person = c.req.param("person") ?? "";
      if (!group[kind].includes(person))
        return refuse(asked(c), 404, "Request_ResourceNotFound", "Resource does not exist.");
      if (kind === "owners" && group.owners.length === 1)
        return refuse(asked(c), 400, "Request_BadRequest", LAST_OWNER);
      keep(world, { ...group, [kind]: group[kind].filter((id) => id !== person) });
      return new Response(null, { status: 204 });
    });
  }
};

const LAST_OWNER = "The group must have at least one owner, hence this owner cannot be removed.";
const TAKEN = "Another object with the same value for property mailNickname already exists.";

const alreadyThere = (kind: string): string =>
  `One or more added object references already exist for the following modified properties: '${kind}'.`;

/** Signs that a mail alias must not contain. */
const NICKNAME = /^[^@()\\[\]";:.<>, ]{1,64}$/;

const createGroup = (world: World, c: GraphContext, body: GraphObject | undefined): Response => {
  const bad = (message: string): Response =>
    refuse({ clock: world.clock, request: c.req.raw }, 400, "Request_BadRequest", message);
  const { displayName, mailNickname, mailEnabled, securityEnabled, groupTypes, description, visibility } = body ?? {};
  if (typeof displayName !== "string" || displayName === "" || displayName.length > 256)
    return bad("Invalid value specified for property 'displayName' of resource 'Group'.");
  if (typeof mailNickname !== "string" || !NICKNAME.test(mailNickname))
    return bad("Invalid value specified for property 'mailNickname' of resource 'Group'.");
  if (mailEnabled !== true || typeof securityEnabled !== "boolean" || !isUnified(groupTypes))
    return bad("A Microsoft 365 group is Unified, with mail.");
  const [owners, members] = [peopleIn(world, body, "owners"), peopleIn(world, body, "members")];
  if (!owners || !members)
    return refuse({ clock: world.clock, request: c.req.raw }, 404, "Request_ResourceNotFound", "Resource not found.");
  if (owners.length + members.length > MOST_RELATIONS) return bad("Too many relationships in one request.");
  const all = world.store.all("groups");
  if (all.some((group) => group.mailNickname === mailNickname)) return bad(TAKEN);
  const caller = c.get("caller").person;
  if (!caller.isAdministrator && all.filter(({ createdBy }) => createdBy === caller.id).length >= MOST_GROUPS)
    return refuse(
      { clock: world.clock, request: c.req.raw },
      403,
      "Directory_QuotaExceeded",
      "The directory object quota limit for the Principal has been exceeded.",
    );
  const options = body?.["resourceBehaviorOptions"];
  const group: GroupRow = {
    id: randomUUID(),
    displayName,
    mailNickname,
    description: typeof description === "string" ? description : null,
    visibility: visibility === "Private" ? "Private" : "Public",
    options: Array.isArray(options) ? options.filter((each) => typeof each === "string") : [],
    location: typeof body?.["preferredDataLocation"] === "string" ? body["preferredDataLocation"] : null,
    owners: owners.length > 0 ? owners : [caller.id],
    members,
    createdBy: caller.id,
    createdAt: world.clock.now(),
  };
  keep(world, group);
  return answer(c, groupOf(group), 201);
};

const isUnified = (types: Json | undefined): boolean => Array.isArray(types) && types.includes("Unified");

const keep = (world: World, group: GroupRow): void =>
  world.store.commit({ table: "groups", key: group.id, row: group });

/** People that a body binds; undefined when one of them does not exist. */
const peopleIn = (
  world: World,
  body: GraphObject | undefined,
  kind: "owners" | "members",
): readonly string[] | undefined => {
  const bound = body?.[`${kind}@odata.bind`] ?? [];
  const found = Array.isArray(bound) ? bound.map((address) => personIn(world, address)) : [undefined];
  return found.every((id) => id !== undefined) ? found : undefined;
};

const personIn = (world: World, address: Json): string | undefined => {
  const [, id = ""] = /\/(?:users|directoryObjects)\/([^/]+)$/.exec(typeof address === "string" ? address : "") ?? [];
  return personById(world, id)?.id;
};

const findGroup = (world: World, c: GraphContext): GroupRow | Response => {
  const id = c.req.param("group") ?? "";
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
  return (
    world.store.get("groups", id) ??
    refuse({ clock: world.clock, request: c.req.raw }, 404, "Request_ResourceNotFound", message)
  );
};

/** The group of the path, for its owners and for administrators of groups. */
const ownedGroup = (world: World, c: GraphContext): GroupRow | Response => {
  const group = findGroup(world, c);
  if (group instanceof Response) return group;
  const { id, isAdministrator = false } = c.get("caller").person;
  if (isAdministrator || group.owners.includes(id)) return group;
  const message = "Insufficient privileges to complete the operation.";
  return refuse({ clock: world.clock, request: c.req.raw }, 403, "Authorization_RequestDenied", message);
};

const groupOf = (group: GroupRow): GraphObject => ({
  id: group.id,
  displayName: group.displayName,
  description: group.description,
  mailNickname: group.mailNickname,
  mail: `${group.mailNickname}@meridian.example`,
  mailEnabled: true,
  securityEnabled: false,
  groupTypes: ["Unified"],
  visibility: group.visibility,
  resourceBehaviorOptions: group.options,
  preferredDataLocation: group.location,
  createdDateTime: whenText(group.createdAt),
});

/** The site of a group, made when its time has come; undefined before. */
export const lateSiteOf = (world: World, groupId: string): SiteRow | undefined => {
  const there = world.store.all("sites").find((site) => site.groupId === groupId);
  const group = world.store.get("groups", groupId);
  if (there || !group || world.clock.now() < group.createdAt + SITE_AFTER_MS) return there;
  const site: SiteRow = {
    id: `meridian.sharepoint.example,${randomUUID()},${randomUUID()}`,
    name: group.mailNickname,
    displayName: group.displayName,
    members: [],
    groupId,
    createdAt: toInstant(group.createdAt + SITE_AFTER_MS),
    admits: [],
  };
  world.store.commit({ table: "sites", key: site.id, row: site });
  return site;
};

/** Whether SharePoint lets this person into a group's site by now. */
export const isOfGroup = (world: World, site: SiteRow, person: string): boolean => {
  const group = site.groupId === undefined ? undefined : world.store.get("groups", site.groupId);
  if (!group || world.clock.now() < site.createdAt + PEOPLE_AFTER_MS) return false;
  return group.owners.includes(person) || group.members.includes(person);
};

/** `POST /sites/{id}/permissions` lets an app into a site; nobody but an administrator of SharePoint may. */
export const grantRoutes = (
  graph: GraphRouter,
  world: World,
  findSite: (c: GraphContext) => SiteRow | Response,
): void => {
  const full = needs(world, "sharepoint", "Sites.FullControl.All");

  graph.get("/sites/:site/permissions", full, (c) => {
    const site = findSite(c);
    return site instanceof Response ? site : answer(c, { value: (site.admits ?? []).map(grantOf) });
  });

  graph.post("/sites/:site/permissions", full, async (c) => {
    const body = await readBody(c);
    const site = findSite(c);
    if (site instanceof Response) return site;
    const asked = { clock: world.clock, request: c.req.raw };
    if (!c.get("caller").person.isAdministrator) return refuse(asked, 403, "accessDenied", "Access denied");
    const app = appIn(body);
    const roles = body?.["roles"];
    if (app === undefined || !Array.isArray(roles) || !roles.every((role) => typeof role === "string"))
      return refuse(asked, 400, "invalidRequest", "Provided identity is not an application.");
    const admitted = { id: randomUUID(), app, roles };
    world.store.commit({
      table: "sites",
      key: site.id,
      row: { ...site, admits: [...(site.admits ?? []), admitted] },
    });
    return answer(c, grantOf(admitted), 201);
  });
};

const appIn = (body: GraphObject | undefined): string | undefined => {
  const [identity] = Array.isArray(body?.["grantedToIdentities"]) ? body["grantedToIdentities"] : [];
  const application = isGraphObject(identity) ? identity["application"] : undefined;
  const id = isGraphObject(application) ? application["id"] : undefined;
  return typeof id === "string" ? id : undefined;
};

const grantOf = ({ id, app, roles }: NonNullable<SiteRow["admits"]>[number]): GraphObject => {
  const grantedTo = [{ application: { id: app, displayName: "Meridian" } }];
  return { id, roles, grantedToIdentities: grantedTo, grantedToIdentitiesV2: grantedTo };
};

/** How much there is of a group. */
export interface GroupSummary {
  readonly mailNickname: string;
  readonly owners: number;
  readonly members: number;
  readonly lists: number;
  readonly apps: number;
}

export const groupSummaries = ({ store }: World): readonly GroupSummary[] => {
  const sites = store.all("sites");
  const lists = store.all("lists");
  return store.all("groups").map(({ id, mailNickname, owners, members }) => {
    const site = sites.find(({ groupId }) => groupId === id);
    return {
      ...{ mailNickname, owners: owners.length, members: members.length },
      lists: lists.filter(({ siteId }) => siteId === site?.id).length,
      apps: site?.admits?.length ?? 0,
    };
  });
};
