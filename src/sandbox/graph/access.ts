import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { refuse } from "./answers";
import type { Store } from "./store";
import { type Caller, type Middleware, personById, type World } from "./world";

/** The scopes of a token, unless sign-in sets others. */
export const ALL_SCOPES: readonly string[] = [
  "User.Read",
  "User.ReadBasic.All",
  "People.Read",
  "Calendars.Read",
  "Calendars.ReadWrite",
  "Sites.Selected",
  "Sites.Manage.All",
  "Files.ReadWrite.AppFolder",
  "Notes.ReadWrite",
];

/** What an administrator's own tools ask for, and the app never does. */
export const ADMINISTRATOR_SCOPES: readonly string[] = ["Group.ReadWrite.All", "Sites.FullControl.All"];

export const TOKEN_SECONDS = 3600;

/** Signs tokens with a key from the store, so that they survive a restart. */
export interface Tokens {
  readonly issue: (personId: string, scopes: readonly string[]) => string;
  /** "expired" for an old token, undefined for a foreign one. */
  readonly read: (token: string) => Caller | "expired" | undefined;
}

export const createTokens = (world: World): Tokens => {
  const sign = (claims: string): Buffer => createHmac("sha256", keyOf(world.store)).update(claims).digest();
  const isOurs = cachingSuccess(world.store, (token) => {
    const [claims = "", signature = ""] = token.split(".");
    const [given, expected] = [Buffer.from(signature, "base64url"), sign(claims)];
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return {
    issue: (personId, scopes) => {
      const expires = world.clock.now() + TOKEN_SECONDS * 1000;
      const claims = Buffer.from([personId, expires, ...scopes].join(" ")).toString("base64url");
      return `${claims}.${sign(claims).toString("base64url")}`;
    },
    read: (token) => {
      if (!isOurs(token)) return undefined;
      const [claims = ""] = token.split(".");
      const [personId = "", expires = "0", ...scopes] = Buffer.from(claims, "base64url").toString().split(" ");
      const person = personById(world, personId);
      if (!person) return undefined;
      return Number(expires) <= world.clock.now() ? "expired" : { person, scopes };
    },
  };
};

/** Cache: three middlewares verify the token of each request; valid until the key changes. */
const cachingSuccess = (store: Store, check: (token: string) => boolean): ((token: string) => boolean) => {
  let good = { key: "", tokens: new Set<string>() };
  return (token) => {
    const key = keyOf(store);
    if (good.key !== key) good = { key, tokens: new Set() };
    if (good.tokens.has(token)) return true;
    const isGood = check(token);
    if (isGood) good.tokens.add(token);
    return isGood;
  };
};

const keyOf = (store: Store): string => {
  const kept = store.get("settings", "tokenKey");
  if (kept) return kept.value;
  const value = randomBytes(32).toString("hex");
  store.commit({ table: "settings", key: "tokenKey", row: { value } });
  return value;
};

/** Requires a valid token. */
export const signedIn =
  (world: World, tokens: Tokens): Middleware =>
  async (c, next) => {
    const [, token] = /^Bearer (.+)$/i.exec(c.req.header("Authorization") ?? "") ?? [];
    const caller = token === undefined ? undefined : tokens.read(token);
    if (typeof caller === "object") {
      c.set("caller", caller);
      return next();
    }
    const message =
      token === undefined
        ? "Access token is empty."
        : caller === "expired"
          ? "Lifetime validation failed, the token is expired."
          : "Invalid access token.";
    const asked = { clock: world.clock, request: c.req.raw };
    return refuse(asked, 401, "InvalidAuthenticationToken", message, { "WWW-Authenticate": "Bearer" });
  };

/** Families of endpoints, which differ in the error for a missing scope. */
type Family = "directory" | "outlook" | "sharepoint" | "onenote";

const REFUSALS: Readonly<Record<Family, readonly [code: string, message: string]>> = {
  directory: ["Authorization_RequestDenied", "Insufficient privileges to complete the operation."],
  outlook: ["ErrorAccessDenied", "Access is denied. Check credentials and try again."],
  sharepoint: ["accessDenied", "Access denied"],
  onenote: ["40004", "The OAuth token provided does not have the necessary scopes to complete the request."],
};

/** Requires a token with one of `scopes`. */
export const needs =
  (world: World, family: Family, ...scopes: readonly string[]): Middleware =>
  async (c, next) => {
    const { person, scopes: given } = c.get("caller");
    const basic = scopes.includes("User.Read");
    const withheld = !basic && world.faults.strike("no-consent", person.id, c.req.path) !== undefined;
    if (!withheld && scopes.some((scope) => given.includes(scope))) return next();
    return refuse({ clock: world.clock, request: c.req.raw }, 403, ...REFUSALS[family]);
  };
