import { createHash, randomUUID } from "node:crypto";
import { MS_PER_MINUTE } from "../../domain/time/interval";
import { stableGuid } from "../seed/stable";
import { needs } from "./access";
import { answer, type GraphContext, refuse, whenText } from "./answers";
import { select } from "./query";
import type { FileRow, FolderRow, GraphObject, SiteRow } from "./rows";
import { findSite, identityOf, usesSites, webUrlOf } from "./sites";
import type { GraphRouter, World } from "./world";

/** A person's own app folder: /me/drive/special/approot. Private to that person. */
export const driveRoutes = (graph: GraphRouter, world: World): void => {
  const use = needs(world, "sharepoint", "Files.ReadWrite.AppFolder", "Files.ReadWrite", "Files.ReadWrite.All");
  const file = "/me/drive/special/:path{approot:/.+:/content}";

  graph.get("/me/drive/special/approot", use, (c) => answer(c, folderOf(world, folderFor(world, c))));

  graph.get("/me/drive/special/approot/children", use, (c) => {
    folderFor(world, c);
    return answer(c, { value: filesOf(world, c.get("caller").person.id).map((row) => fileOf(world, row)) });
  });

  // Like the real service: redirects to a pre-authenticated address that soon expires.
  graph.get(file, use, (c) => {
    const found = findFile(world, c);
    return redirectTo(world, c, found);
  });

  graph.put(file, use, async (c) => {
    const asked = { clock: world.clock, request: c.req.raw };
    const bytes = Buffer.from(await c.req.arrayBuffer());
    const found = findFile(world, c);
    const wanted = c.req.header("If-Match");
    if (bytes.length > SMALL_UPLOAD) return refuse(asked, 413, "invalidRequest", "The upload is too large.");
    if (wanted !== undefined && wanted !== "*" && wanted !== (found && eTagOf(found)))
      return refuse(asked, 412, "resourceModified", "ETag does not match current item's value");
    const behaviour = c.req.query("@microsoft.graph.conflictBehavior");
    if (found && (behaviour === "fail" || c.req.header("If-None-Match") === "*"))
      return refuse(asked, 409, "nameAlreadyExists", "An item with the same name already exists under the parent");
    const row = writtenFile(world, c, found, bytes);
    folderFor(world, c);
    world.store.commit({ table: "files", key: row.id, row });
    return answer(c, fileOf(world, row), found ? 200 : 201);
  });
};

/** Redirects to the content of a file; an error when there is none. */
const redirectTo = (world: World, c: GraphContext, file: FileRow | undefined): Response =>
  file
    ? c.redirect(`${new URL(c.req.url).origin}/download/${downloadKey(world, file)}`, 302)
    : refuse({ clock: world.clock, request: c.req.raw }, 404, "itemNotFound", "Item does not exist");

/** Limit of a `PUT …/content` (docs/graph-facts.md: the documented 4 MB is old; the true figure is larger). */
const SMALL_UPLOAD = 4 * 1024 * 1024;

const nameOf = (c: GraphContext): string => (c.req.param("path") ?? "").slice("approot:/".length, -":/content".length);

const filesOf = (world: World, owner: string): readonly FileRow[] =>
  world.store.all("files").filter((row) => row.owner === owner);

const findFile = (world: World, c: GraphContext): FileRow | undefined =>
  filesOf(world, c.get("caller").person.id).find(({ name }) => name.toLowerCase() === nameOf(c).toLowerCase());

/** The caller's folder, created on first use. */
const folderFor = (world: World, c: GraphContext): FolderRow => {
  const owner = c.get("caller").person.id;
  const found = world.store.get("folders", owner);
  if (found) return found;
  const row = { id: stableGuid(`${owner} app folder`), owner, createdAt: world.clock.now() };
  world.store.commit({ table: "folders", key: owner, row });
  return row;
};

const writtenFile = (world: World, c: GraphContext, found: FileRow | undefined, bytes: Buffer): FileRow => {
  const now = world.clock.now();
  return {
    id: found?.id ?? randomUUID(),
    owner: c.get("caller").person.id,
    name: found?.name ?? nameOf(c),
    mimeType: c.req.header("Content-Type") ?? "application/octet-stream",
    base64: bytes.toString("base64"),
    version: (found?.version ?? 0) + 1,
    createdAt: found?.createdAt ?? now,
    modifiedAt: now,
  };
};

const eTagOf = ({ id, version }: FileRow): string => `"{${id.toUpperCase()}},${version}"`;

const folderOf = (world: World, row: FolderRow): GraphObject => ({
  id: row.id,
  name: "Meridian",
  createdDateTime: whenText(row.createdAt),
  lastModifiedDateTime: whenText(row.createdAt),
  createdBy: identityOf(world, row.owner),
  webUrl: "https://meridian-my.sharepoint.example/personal/Documents/Apps/Meridian",
  size: filesOf(world, row.owner).reduce((sum, { base64 }) => sum + Buffer.from(base64, "base64").length, 0),
  folder: { childCount: filesOf(world, row.owner).length },
  specialFolder: { name: "approot" },
});

/** Graph's representation of a file in an app folder. */
const fileOf = (world: World, row: FileRow): GraphObject =>
  driveItemOf(
    world,
    row,
    `https://meridian-my.sharepoint.example/personal/Documents/Apps/Meridian/${encodeURIComponent(row.name)}`,
  );

/** Graph's representation of a file. */
const driveItemOf = (world: World, row: FileRow, webUrl: string): GraphObject => ({
  "@odata.etag": eTagOf(row),
  eTag: eTagOf(row),
  cTag: `"c:{${row.id.toUpperCase()}},${row.version}"`,
  id: row.id,
  name: row.name,
  size: Buffer.from(row.base64, "base64").length,
  createdDateTime: whenText(row.createdAt),
  lastModifiedDateTime: whenText(row.modifiedAt),
  createdBy: identityOf(world, row.owner),
  file: { mimeType: row.mimeType },
  webUrl,
});

const DOWNLOAD_MINUTES = 60;

/** An unguessable key that changes every hour and with every version. */
const downloadKey = (world: World, { id, version }: FileRow, hoursAgo = 0): string => {
  const hour = Math.floor(world.clock.now() / (DOWNLOAD_MINUTES * MS_PER_MINUTE)) - hoursAgo;
  const secret = world.store.get("settings", "tokenKey")?.value ?? "";
  return createHash("sha256").update(`${secret} ${id} ${version} ${hour}`).digest("base64url");
};

/** The file of a pre-authenticated key while it is valid. */
export const download = (world: World, key: string): Response => {
  const row = world.store.all("files").find((file) => [0, 1].some((ago) => downloadKey(world, file, ago) === key));
  if (!row) return new Response("Not found", { status: 404 });
  return new Response(Buffer.from(row.base64, "base64"), {
    headers: { "Content-Type": row.mimeType, ETag: eTagOf(row), "Cache-Control": "private, max-age=0" },
  });
};

/** The documents of a site: all of them, or by path: `/sites/{host}:/sites/{name}:/drive/root:/{path}:/…`. */
export const siteFileRoutes = (graph: GraphRouter, world: World): void => {
  const use = usesSites(world);

  graph.get("/sites/:site/drive/root/children", use, (c) => {
    const site = findSite(world, c);
    if (site instanceof Response) return site;
    const files = filesOf(world, siteOwner(site));
    return answer(c, { value: files.map(({ id, name }): GraphObject => ({ id, name })) });
  });

  graph.get("/sites/:path{.+:/sites/.+:/drive/root:/.+:/children}", use, (c) => {
    const found = lookUp(world, c);
    if (found instanceof Response) return found;
    const inFolder = found.files.filter(({ name }) => parentOf(name) === found.path.toLowerCase());
    if (inFolder.length === 0) return refuseNothing(world, c);
    const value = inFolder.map((row) => driveItemOf(world, { ...row, name: lastOf(row.name) }, webUrlIn(found, row)));
    return answer(c, { value: value.map((item) => select(item, c.req.query("$select"))) });
  });

  // Like the real service: redirects to a pre-authenticated address that soon expires.
  graph.get("/sites/:path{.+:/sites/.+:/drive/root:/.+:/content}", use, (c) => {
    const found = lookUp(world, c);
    if (found instanceof Response) return found;
    const file = found.files.find(({ name }) => name.toLowerCase() === found.path.toLowerCase());
    return redirectTo(world, c, file);
  });
};

/** Owner id of a site's files in the store. */
export const siteOwner = ({ id }: Pick<SiteRow, "id">): string => `site ${id}`;

interface Found {
  readonly site: SiteRow;
  readonly files: readonly FileRow[];
  /** Relative to the root of the documents. */
  readonly path: string;
}

const ADDRESS = /^([^/:]+):\/sites\/([^/:]+):\/drive\/root:\/(.+):\/(?:children|content)$/i;

const lookUp = (world: World, c: GraphContext): Found | Response => {
  const [, host = "", name = "", path = ""] = ADDRESS.exec(c.req.param("path") ?? "") ?? [];
  const address = `https://${host}/sites/${name}`.toLowerCase();
  const site = world.store.all("sites").find((row) => webUrlOf(row).toLowerCase() === address);
  const asked = { clock: world.clock, request: c.req.raw };
  if (!site) return refuse(asked, 404, "itemNotFound", "Requested site could not be found");
  if (!site.members.includes(c.get("caller").person.id)) return refuse(asked, 403, "accessDenied", "Access denied");
  const owner = siteOwner(site);
  return { site, path, files: world.store.all("files").filter((row) => row.owner === owner) };
};

const refuseNothing = (world: World, c: GraphContext): Response =>
  refuse({ clock: world.clock, request: c.req.raw }, 404, "itemNotFound", "Item does not exist");

const parentOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf("/"))).toLowerCase();
const lastOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
const webUrlIn = ({ site }: Found, { name }: FileRow): string =>
  `${webUrlOf(site)}/Shared%20Documents/${encodeURI(name)}`;
