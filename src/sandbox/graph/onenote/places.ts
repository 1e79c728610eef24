import type { FaultKind } from "../../fault";
import { type GraphContext, refuse } from "../answers";
import type { NotebookRow, PageRow, SectionRow } from "../rows";
import { findSite } from "../sites";
import type { Middleware, World } from "../world";

/** Base paths of OneNote: a person's own notebooks, a group's and a site's. */
export const BASES = ["/me/onenote", "/groups/:group/onenote", "/sites/:site/onenote"] as const;

/** The path of this request, up to and including `/onenote`. */
export const basePathOf = (c: GraphContext): string =>
  c.req.path.slice("/v1.0".length).replace(/\/onenote\/.*$/, "/onenote");

/** Owner of the notebooks that the path names, or why access is denied. A group's notebooks are its site's. */
export const ownerOf = (world: World, c: GraphContext): string | Response => {
  const caller = c.get("caller").person.id;
  const group = c.req.param("group");
  if (group === undefined && c.req.param("site") === undefined) return `person ${caller}`;
  const isGone = world.faults.strike("document-deleted", caller, c.req.path) !== undefined;
  if (isGone) return nothingThere(world, c);
  if (group === undefined) {
    const site = findSite(world, c);
    return site instanceof Response ? site : `site ${site.id}`;
  }
  const site = world.store.all("sites").find(({ groupId }) => groupId === group);
  if (!site) return nothingThere(world, c);
  if (site.members.includes(caller)) return `site ${site.id}`;
  const message = "The user does not have permission to access the requested resource.";
  return refuse({ clock: world.clock, request: c.req.raw }, 403, "40003", message);
};

export const nothingThere = (world: World, c: GraphContext): Response =>
  refuse({ clock: world.clock, request: c.req.raw }, 404, "20102", "The specified resource ID does not exist.");

export const findNotebook = (world: World, c: GraphContext): NotebookRow | Response => {
  const owner = ownerOf(world, c);
  if (owner instanceof Response) return owner;
  const notebook = world.store.get("notebooks", c.req.param("notebook") ?? "");
  return notebook?.owner === owner ? notebook : nothingThere(world, c);
};

export const findSection = (world: World, c: GraphContext): SectionRow | Response => {
  const owner = ownerOf(world, c);
  if (owner instanceof Response) return owner;
  const section = world.store.get("sections", c.req.param("section") ?? "");
  return section && isOwned(world, section, owner) ? section : nothingThere(world, c);
};

export const findPage = (world: World, c: GraphContext): PageRow | Response => {
  const owner = ownerOf(world, c);
  if (owner instanceof Response) return owner;
  const page = world.store.get("pages", c.req.param("page") ?? "");
  const section = page && world.store.get("sections", page.sectionId);
  return page && section && isOwned(world, section, owner) ? page : nothingThere(world, c);
};

const isOwned = (world: World, { notebookId }: SectionRow, owner: string): boolean =>
  world.store.get("notebooks", notebookId)?.owner === owner;

/** OneNote's timestamps have whole seconds. */
export const wholeSecond = (ms: number): number => Math.floor(ms / 1000) * 1000;

/**
 * OneNote's errors when a section or its library rejects writes. Its page of error codes gives no status; ours is 400.
 */
const OBSTACLES = [
  { kind: "section-locked", code: "10004", message: "The section is protected by a password." },
  { kind: "section-damaged", code: "10006", message: "The section is corrupt." },
  { kind: "check-out", code: "10012", message: "The library requires items to be checked out." },
] as const satisfies readonly { readonly kind: FaultKind; readonly code: string; readonly message: string }[];

/** Middleware of every write to OneNote. */
export const obstaclesOf =
  (world: World): Middleware =>
  async (c, next) => {
    const { id } = c.get("caller").person;
    const hit = OBSTACLES.find(({ kind }) => world.faults.strike(kind, id, c.req.path) !== undefined);
    return hit ? refuse({ clock: world.clock, request: c.req.raw }, 400, hit.code, hit.message) : next();
  };
