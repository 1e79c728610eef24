import { randomUUID } from "node:crypto";
import { needs } from "../access";
import { answer, baseOf, type GraphContext, readBody, refuse, whenText } from "../answers";
import { select, wholeNumber } from "../query";
import type { GraphObject, NotebookRow, SectionRow, SiteRow } from "../rows";
import { identityOf, webUrlOf } from "../sites";
import type { GraphRouter, Middleware, World } from "../world";
import {
  basePathOf,
  BASES,
  findNotebook,
  findSection,
  nothingThere,
  obstaclesOf,
  ownerOf,
  wholeSecond,
} from "./places";

/** Notebooks and their sections. */
export const notebookRoutes = (graph: GraphRouter, world: World, limits: Middleware): void => {
  const read = needs(world, "onenote", "Notes.Create", "Notes.Read", "Notes.ReadWrite", "Notes.ReadWrite.All");
  const make = needs(world, "onenote", "Notes.Create", "Notes.ReadWrite", "Notes.ReadWrite.All");
  const obstacles = obstaclesOf(world);
  for (const base of BASES) {
    graph.get(`${base}/notebooks`, read, limits, (c) => {
      const owner = ownerOf(world, c);
      if (owner instanceof Response) return owner;
      const rows = world.store.all("notebooks").filter((notebook) => notebook.owner === owner);
      return listing(
        world,
        c,
        rows.map((row) => notebookOf(world, c, row)),
      );
    });

    graph.post(`${base}/notebooks/:call{GetNotebookFromWebUrl}`, read, limits, async (c) =>
      notebookByLink(world, c, await readBody(c)),
    );

    graph.post(`${base}/notebooks`, make, limits, async (c) => {
      const body = await readBody(c);
      const owner = ownerOf(world, c);
      if (owner instanceof Response) return owner;
      const taken = world.store.all("notebooks").filter((notebook) => notebook.owner === owner);
      const displayName = nameIn(world, c, body?.displayName, taken);
      if (displayName instanceof Response) return displayName;
      const row = { id: `1-${randomUUID()}`, owner, displayName, ...makerOf(world, c) };
      world.store.commit({ table: "notebooks", key: row.id, row });
      return answer(c, notebookOf(world, c, row), 201);
    });

    graph.get(`${base}/notebooks/:notebook/sections`, read, limits, (c) => {
      const notebook = findNotebook(world, c);
      if (notebook instanceof Response) return notebook;
      return listing(
        world,
        c,
        sectionsOf(world, notebook).map((row) => sectionOf(world, c, row)),
      );
    });

    graph.get(`${base}/sections/:section`, read, limits, (c) => {
      const section = findSection(world, c);
      if (section instanceof Response) return section;
      const notebook = world.store.get("notebooks", section.notebookId);
      const parent = notebook && { parentNotebook: notebookOf(world, c, notebook) };
      const links = notebook && { links: linksTo(`${webAddressOf(world, notebook)}?wd=target(${section.id})`) };
      return answer(c, { ...sectionOf(world, c, section), ...links, ...parent });
    });

    graph.post(`${base}/notebooks/:notebook/sections`, make, limits, obstacles, async (c) => {
      const body = await readBody(c);
      const notebook = findNotebook(world, c);
      if (notebook instanceof Response) return notebook;
      const displayName = nameIn(world, c, body?.displayName, sectionsOf(world, notebook));
      if (displayName instanceof Response) return displayName;
      const maker = makerOf(world, c);
      const row: SectionRow = {
        id: `1-${randomUUID()}`,
        notebookId: notebook.id,
        displayName,
        ...maker,
        modifiedBy: maker.createdBy,
        modifiedAt: maker.createdAt,
      };
      world.store.commit({ table: "sections", key: row.id, row });
      return answer(c, sectionOf(world, c, row), 201);
    });
  }
};

/** GetNotebookFromWebUrl: the notebook of a link, under its own owner. Needs access to the site. */
const notebookByLink = (world: World, c: GraphContext, body: GraphObject | undefined): Response => {
  const link = typeof body?.webUrl === "string" ? body.webUrl.replace(/^onenote:/, "") : "";
  const caller = c.get("caller").person.id;
  const row = world.store.all("notebooks").find((each) => webAddressOf(world, each) === link);
  const site = row && siteOf(world, row);
  if (!row || (site && !site.members.includes(caller))) return nothingThere(world, c);
  const base = site ? `/sites/${site.id}/onenote` : "/me/onenote";
  return answer(c, notebookOf(world, c, row, base));
};

const siteOf = (world: World, { owner }: NotebookRow): SiteRow | undefined =>
  owner.startsWith("site ") ? world.store.get("sites", owner.slice("site ".length)) : undefined;

const webAddressOf = (world: World, row: NotebookRow): string => {
  const site = siteOf(world, row);
  const at = site ? webUrlOf(site) : "https://meridian-my.sharepoint.example/personal/documents";
  return `${at}/SiteAssets/${encodeURIComponent(row.displayName)}`;
};

const makerOf = (world: World, c: GraphContext) => ({
  createdBy: c.get("caller").person.id,
  createdAt: wholeSecond(world.clock.now()),
});

const sectionsOf = (world: World, { id }: NotebookRow): readonly SectionRow[] =>
  world.store.all("sections").filter(({ notebookId }) => notebookId === id);

/** A name is required, unique, and without characters that file names forbid (docs: onenote-error-codes). */
const nameIn = (
  world: World,
  c: GraphContext,
  name: unknown,
  taken: readonly { readonly displayName: string }[],
): string | Response => {
  const asked = { clock: world.clock, request: c.req.raw };
  if (typeof name !== "string" || !name || name.length > 50 || /[?*\\/:<>|&#''%~]/.test(name))
    return refuse(asked, 400, "20153", "The name is empty, too long or holds a sign that is not allowed.");
  if (taken.some(({ displayName }) => displayName.toLowerCase() === name.toLowerCase()))
    return refuse(asked, 409, "20117", "An item with this name already exists in this location.");
  return name;
};

const MOST_LISTED = 100;

/** One page of a listing: 20 items, or `$top`; more than 100 is rejected. */
export const listing = (world: World, c: GraphContext, all: readonly GraphObject[]): Response => {
  const asked = { clock: world.clock, request: c.req.raw };
  const [top, skip] = [wholeNumber(c.req.query("$top"), 20), wholeNumber(c.req.query("$skip"), 0)];
  if (!top || top > MOST_LISTED) return refuse(asked, 400, "20129", "The value of $top is not between 1 and 100.");
  if (skip === undefined) return refuse(asked, 400, "BadRequest", "The value of $skip is not a number.");
  const value = all.slice(skip, skip + top).map((row) => select(row, c.req.query("$select")));
  if (all.length <= skip + top) return answer(c, { value });
  const url = new URL(c.req.url);
  url.searchParams.set("$skip", String(skip + top));
  return answer(c, { value, "@odata.nextLink": `${baseOf(c)}${c.req.path.slice("/v1.0".length)}?${url.searchParams}` });
};

const notebookOf = (world: World, c: GraphContext, row: NotebookRow, base = basePathOf(c)): GraphObject => {
  const self = `${baseOf(c)}${base}/notebooks/${row.id}`;
  const sections = sectionsOf(world, row);
  const last = sections.toSorted((a, b) => b.modifiedAt - a.modifiedAt)[0];
  return {
    id: row.id,
    self,
    displayName: row.displayName,
    createdBy: identityOf(world, row.createdBy),
    createdDateTime: whenText(row.createdAt),
    lastModifiedBy: identityOf(world, last?.modifiedBy ?? row.createdBy),
    lastModifiedDateTime: whenText(Math.max(row.createdAt, last?.modifiedAt ?? 0)),
    isDefault: false,
    isShared: row.owner.startsWith("site "),
    userRole: "Owner",
    sectionsUrl: `${self}/sections`,
    sectionGroupsUrl: `${self}/sectionGroups`,
    links: linksTo(webAddressOf(world, row)),
  };
};

const sectionOf = (world: World, c: GraphContext, row: SectionRow): GraphObject => {
  const self = `${baseOf(c)}${basePathOf(c)}/sections/${row.id}`;
  return {
    id: row.id,
    self,
    displayName: row.displayName,
    createdBy: identityOf(world, row.createdBy),
    createdDateTime: whenText(row.createdAt),
    lastModifiedBy: identityOf(world, row.modifiedBy),
    lastModifiedDateTime: whenText(row.modifiedAt),
    isDefault: false,
    pagesUrl: `${self}/pages`,
    links: linksOf(row.displayName),
  };
};

export const linksOf = (name: string): GraphObject =>
  linksTo(`https://meridian.sharepoint.example/notes/${encodeURIComponent(name)}`);

const linksTo = (address: string): GraphObject => ({
  oneNoteClientUrl: { href: `onenote:${address}` },
  oneNoteWebUrl: { href: address },
});
