import { randomUUID } from "node:crypto";
import { needs } from "../access";
import { answer, baseOf, type GraphContext, refuse, whenText } from "../answers";
import type { Json, GraphObject, PageRow, SectionRow } from "../rows";
import type { GraphRouter, Middleware, World } from "../world";
import { applyChanges } from "./changes";
import { linksOf, listing } from "./notebooks";
import { basePathOf, BASES, findPage, findSection, nothingThere, obstaclesOf, wholeSecond } from "./places";
import { readPageInput } from "./understand";
import { pageContent } from "./html";

/** Pages of a section: created whole, read as HTML, patched (docs/graph-facts.md). */
export const pageRoutes = (graph: GraphRouter, world: World, limits: Middleware): void => {
  const read = needs(world, "onenote", "Notes.Read", "Notes.ReadWrite", "Notes.ReadWrite.All");
  const make = needs(world, "onenote", "Notes.Create", "Notes.ReadWrite", "Notes.ReadWrite.All");
  const write = needs(world, "onenote", "Notes.ReadWrite", "Notes.ReadWrite.All");
  const obstacles = obstaclesOf(world);
  for (const base of BASES) {
    const pages = `${base}/sections/:section/pages`;
    graph.get(`${base}/pages`, read, limits, (c) => {
      const message = "The maximum number of sections is exceeded for this request. Ask each section for its pages.";
      return refuse({ clock: world.clock, request: c.req.raw }, 400, "20266", message);
    });

    graph.get(pages, read, limits, (c) => {
      const section = findSection(world, c);
      return section instanceof Response ? section : listPages(world, c, section);
    });

    graph.post(pages, make, limits, obstacles, async (c) => {
      const sent = await readPresentation(world, c);
      const section = findSection(world, c);
      if (section instanceof Response) return section;
      if (sent instanceof Response) return sent;
      return createPage(world, c, section, sent);
    });

    graph.get(`${base}/pages/:page`, read, limits, (c) => {
      const page = findPage(world, c);
      if (page instanceof Response) return page;
      const isNew = world.clock.now() - page.createdAt < TITLE_IS_LATE_MS;
      return answer(c, pageOf(c, isNew ? { ...page, title: "" } : page));
    });

    graph.get(`${base}/pages/:page/content`, read, limits, (c) => {
      const page = findPage(world, c);
      if (page instanceof Response) return page;
      const seen = asSeen(world, c, page);
      if (!seen) return nothingThere(world, c);
      const whole = pageContent(seen, c.req.query("includeIDs") === "true");
      const isCut = world.faults.strike("cut-page", c.get("caller").person.id, c.req.path) !== undefined;
      const html = isCut ? whole.slice(0, whole.length / 2) : whole;
      return c.body(html, 200, { "Content-Type": "text/html; charset=utf-8" });
    });

    graph.patch(`${base}/pages/:page/content`, write, limits, obstacles, async (c) => {
      const commands = readJson(await c.req.text());
      const page = findPage(world, c);
      return page instanceof Response ? page : changePage(world, c, page, commands);
    });

    graph.delete(`${base}/pages/:page`, write, limits, (c) => {
      const page = findPage(world, c);
      if (page instanceof Response) return page;
      world.store.commit({ table: "pages", key: page.id, row: null }, ...stampSection(world, c, page.sectionId));
      return c.body(null, 204);
    });
  }
};

/** Measured: requested by itself, a new page may have an empty title for some seconds. */
const TITLE_IS_LATE_MS = 5_000;

const readJson = (text: string): Json | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const ORDERS: Readonly<Record<string, (a: PageRow, b: PageRow) => number>> = {
  "lastModifiedDateTime desc": (a, b) => b.modifiedAt - a.modifiedAt,
  "lastModifiedDateTime asc": (a, b) => a.modifiedAt - b.modifiedAt,
  "createdDateTime desc": (a, b) => b.createdAt - a.createdAt,
  "createdDateTime asc": (a, b) => a.createdAt - b.createdAt,
};

const listPages = (world: World, c: GraphContext, section: SectionRow): Response => {
  const asked = { clock: world.clock, request: c.req.raw };
  const wish = c.req.query("$orderby") ?? "lastModifiedDateTime desc";
  const order = ORDERS[/ (?:asc|desc)$/.test(wish) ? wish : `${wish} asc`];
  if (!order || c.req.query("$filter") !== undefined)
    return refuse(asked, 400, "BadRequest", "The query is not supported.");
  const rows = world.store.all("pages").filter(({ sectionId }) => sectionId === section.id);
  return listing(
    world,
    c,
    rows.toSorted(order).map((row) => pageOf(c, row)),
  );
};

const createPage = (world: World, c: GraphContext, section: SectionRow, sent: string): Response => {
  const isFull = world.faults.strike("section-full", c.get("caller").person.id, c.req.path) !== undefined;
  if (isFull) {
    const message = "The section has reached its maximum size. Use another section.";
    return refuse({ clock: world.clock, request: c.req.raw }, 507, "30102", message);
  }
  const { title, html } = readPageInput(sent);
  const now = world.clock.now();
  const row: PageRow = {
    id: `1-${randomUUID().replaceAll("-", "")}!1-${randomUUID()}`,
    sectionId: section.id,
    title,
    html,
    version: 1,
    createdAt: now,
    modifiedAt: wholeSecond(now),
    past: [],
  };
  world.store.commit({ table: "pages", key: row.id, row }, ...stampSection(world, c, section.id));
  return answer(c, pageOf(c, row), 201);
};

const changePage = (world: World, c: GraphContext, page: PageRow, commands: Json | undefined): Response => {
  const changed = applyChanges(page, commands);
  if ("code" in changed) return refuse({ clock: world.clock, request: c.req.raw }, 400, changed.code, changed.message);
  const now = world.clock.now();
  const isOtherText = changed.html !== page.html;
  const row: PageRow = {
    ...page,
    ...changed,
    version: page.version + 1,
    modifiedAt: isOtherText ? wholeSecond(now) : page.modifiedAt,
    past: [...page.past, { html: page.html, until: now }].filter(({ until }) => until > now - PAST_MS),
  };
  world.store.commit({ table: "pages", key: row.id, row }, ...stampSection(world, c, page.sectionId));
  return c.body(null, 204);
};

/** Longest lag of a reader. */
const PAST_MS = 60_000;
const DELAY_MS = 4_000;

/**
 * The page as this caller sees it. With the fault `delayed-reads`, its state some seconds ago; undefined before its
 * creation.
 */
const asSeen = (world: World, c: GraphContext, page: PageRow): PageRow | undefined => {
  const fault = world.faults.strike("delayed-reads", c.get("caller").person.id, c.req.path);
  if (!fault) return page;
  const since = world.clock.now() - (fault.afterMs ?? DELAY_MS);
  if (page.createdAt > since) return undefined;
  const then = page.past.find(({ until }) => until > since);
  return then ? { ...page, html: then.html } : page;
};

const stampSection = (world: World, c: GraphContext, sectionId: string) => {
  const section = world.store.get("sections", sectionId);
  if (!section) return [];
  const [modifiedBy, modifiedAt] = [c.get("caller").person.id, wholeSecond(world.clock.now())];
  return [{ table: "sections" as const, key: sectionId, row: { ...section, modifiedBy, modifiedAt } }];
};

const pageOf = (c: GraphContext, row: PageRow): GraphObject => {
  const self = `${baseOf(c)}${basePathOf(c)}/pages/${row.id}`;
  return {
    id: row.id,
    self,
    title: row.title,
    createdByAppId: "meridian",
    createdDateTime: whenText(wholeSecond(row.createdAt)),
    lastModifiedDateTime: whenText(row.modifiedAt),
    contentUrl: `${self}/content`,
    level: 0,
    order: 0,
    links: linksOf(row.title),
  };
};

const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** The HTML of a new page: the body, or the part named Presentation of a multipart body. */
const readPresentation = async (world: World, c: GraphContext): Promise<string | Response> => {
  const asked = { clock: world.clock, request: c.req.raw };
  const type = c.req.header("Content-Type") ?? "";
  if (HTML.test(type)) return c.req.text();
  if (!/^multipart\/form-data\b/i.test(type))
    return refuse(asked, 415, "20011", "A page is sent as text/html, application/xhtml+xml or multipart/form-data.");
  const parts = (await formOf(c))?.getAll("Presentation") ?? [];
  const [part] = parts;
  if (part === undefined) return refuse(asked, 400, "20001", "The request has no part called 'Presentation'.");
  if (parts.length > 1) return refuse(asked, 400, "20002", "The request has more than one part called 'Presentation'.");
  if (typeof part === "string") return part;
  if (HTML.test(part.type)) return part.text();
  return refuse(asked, 400, "20003", "The part 'Presentation' is text/html or application/xhtml+xml.");
};

const formOf = async (c: GraphContext): Promise<FormData | undefined> => {
  try {
    return await c.req.formData();
  } catch {
    return undefined;
  }
};
