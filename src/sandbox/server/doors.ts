import { readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Hono } from "hono";
import { metadataAt } from "../authority/authority";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Hash of the empty style element that Griffel creates and fills by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** A page that runs office.js, here its stand-in. The real one gives the browser text (docs/threat-model.md). */
const OFFICE = /<script[^>]+src="?office\b/;

/** The strict content security policy of production. */
const policy = ({ graphOrigin, framedBy = "" }: DoorsAround, html: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${graphOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-src 'self' ${graphOrigin}`,
    ...(OFFICE.test(html)
      ? []
      : ["require-trusted-types-for 'script'", "trusted-types meridian-inert meridian-scripts"]),
    `frame-ancestors 'self' ${framedBy}`.trim(),
  ].join("; ");

/** Addresses around the pages. */
interface DoorsAround {
  readonly graphOrigin: string;
  /** An origin that may frame the pages, as Teams does in production. */
  readonly framedBy?: string | undefined;
  /** How far the sandbox's clock is ahead of this machine's. */
  readonly aheadMs?: () => number;
}

/** Serves the built app from `dir`, and writes the local Graph's address into its pages. */
export const doorRoutes = (app: Hono, dir: string, around: DoorsAround): void => {
  app.get("/", (c) => c.redirect("/stage.html", 302));
  app.get("*", (c) => {
    const file = fileFor(dir, c.req.path);
    if (!file) return c.text("There is no such file.", 404);
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const isPage = file.endsWith(".html");
    const found = readFileSync(file);
    const html = isPage ? inTime(pointAt(found.toString(), around.graphOrigin), around.aheadMs?.() ?? 0) : "";
    const bytes = isPage ? Buffer.from(html) : found;
    const zipped = /\bgzip\b/.test(c.req.header("Accept-Encoding") ?? "") && /^text|json|svg/.test(type);
    return new Response(zipped ? gzipSync(bytes) : bytes, {
      headers: {
        "Content-Type": type,
        "Cache-Control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        Vary: "Accept-Encoding",
        ...(zipped && { "Content-Encoding": "gzip" }),
        ...(isPage && { "Content-Security-Policy": policy(around, html) }),
      },
    });
  });
};

/** `tab.1a2b3c4d.js`, `7361.8a2139.js`, `d92541a2.js`: the name changes with the content. */
const HASHED = /(?:[\\/.][0-9a-f]{8}|\.[0-9a-f]{6})\.\w+$/;

/** The file of a path inside `dir`, or undefined; no path leads outside. */
const fileFor = (dir: string, path: string): string | undefined => {
  const decoded = decode(path);
  if (decoded === undefined || decoded.includes("\0")) return undefined;
  const file = normalize(join(dir, decoded));
  if (!file.startsWith(normalize(dir + sep))) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
};

const decode = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** Address of the script that puts a page's clock forward. */
export const CLOCK_SCRIPT = "/sandbox/clock.js";

/** A page whose clock goes as the sandbox's: before all other scripts. */
const inTime = (html: string, aheadMs: number): string =>
  aheadMs === 0
    ? html
    : html.replace(/<head[^>]*>|<!doctype html>(?!.*<head)/is, `$&<script src="${CLOCK_SCRIPT}"></script>`);

/** Writes Microsoft's addresses into the page: the local Graph, and its authority. */
const pointAt = (html: string, graphOrigin: string): string => {
  const told = { graph: `${graphOrigin}/v1.0`, "authority-metadata": metadataAt(graphOrigin) };
  return Object.entries(told).reduce((page, [name, value]) => {
    const content = value.replaceAll('"', "&quot;");
    const meta = new RegExp(`(<meta\\s+name="?meridian-${name}"?\\s+content=)(?:"[^"]*"|[^\\s>]+)`, "i");
    return page.replace(meta, (_, before: string) => `${before}"${content}"`);
  }, html);
};
