import { answer, type GraphContext, refuse } from "./answers";
import { driveItemOf, redirectTo } from "./drive";
import { select } from "./query";
import type { FileRow, SiteRow } from "./rows";
import { usesSites, webUrlOf } from "./sites";
import type { GraphRouter, World } from "./world";

/** The documents of a site, addressed by path: `/sites/{host}:/sites/{name}:/drive/root:/{path}:/…`. */
export const siteFileRoutes = (graph: GraphRouter, world: World): void => {
  const use = usesSites(world);

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
