import { Hono } from "hono";
import type { Clock } from "../../domain/time/clock";
import { createZoneData } from "../../domain/time/zones";
import { people as seedPeople, type SeedPerson } from "../seed/people";
import type { HalfYearOf } from "../seed/halfYear";
import { plantGiven, plantHalfYear, plantSeed } from "./plant";
import { ADMINISTRATOR_SCOPES, ALL_SCOPES, createTokens, signedIn, TOKEN_SECONDS } from "./access";
import { refuse } from "./answers";
import { batchRoutes } from "./batch";
import { calendarRoutes } from "./calendar";
import { deltaRoutes } from "./delta";
import { createFaults, type Faults } from "./faults";
import { type RecordedExchange, recorderOf, recording } from "./record";
import { groupRoutes, groupSummaries, type GroupSummary } from "./groups";
import { itemRoutes } from "./items";
import { oneNoteLimits } from "./onenote/limits";
import { notebookRoutes } from "./onenote/notebooks";
import { pageRoutes } from "./onenote/pages";
import { peopleRoutes } from "./people";
import { scheduleRoutes } from "./schedule";
import { download, driveRoutes, siteFileRoutes } from "./drive";
import { siteRoutes } from "./sites";
import { openStore } from "./store";
import { triedBy } from "./tried";
import type { TriedThing } from "../stage/sandboxControl";
import { NO_ANSWER, troubleAtTheService, troubleOnTheWay } from "./trouble";
import type { GraphEnv, World, Middleware } from "./world";

interface LocalGraphOptions {
  readonly clock: Clock;
  /** Directory of the data. Absent: in memory only. */
  readonly dataDir?: string;
  /** People beside those of the seed. */
  readonly morePeople?: readonly SeedPerson[];
  /** Called when a file could not be read. */
  readonly say?: (line: string) => void;
  /**
   * Gets a copy of every exchange. Absent: they go to the file that MERIDIAN_RECORD names, if any; "never" records
   * nothing.
   */
  readonly record?: ((exchange: RecordedExchange) => void) | "never";
}

/** A bearer token and its scopes. */
interface LocalSignIn {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly string[];
  readonly person: SeedPerson;
}

/** Scopes of the token; absent: all of them. */
interface SignInOptions {
  readonly withoutScopes?: readonly string[];
  readonly onlyScopes?: readonly string[];
}

/** The part of Microsoft Graph that Meridian uses, in this process. */
export interface LocalGraph {
  /**
   * Like the platform's `fetch`: follows redirects, throws a TypeError when no answer comes. Its base is any
   * `http://host/v1.0`.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** One answer to one request, for a listener; throws `NO_ANSWER` when the connection must be cut. */
  readonly serve: (request: Request) => Promise<Response>;
  readonly faults: Faults;
  readonly people: readonly SeedPerson[];
  /** Throws for an id that is not in the seed. */
  readonly signIn: (personId: string, options?: SignInOptions) => LocalSignIn;
  readonly consents: Consents;
  /** What these people have tried since the last reset. */
  readonly tried: (personIds: readonly string[]) => readonly TriedThing[];
  /** Adds what Amina and Rafael have written in half a year. */
  readonly liveHalfYear: (of: readonly HalfYearOf[]) => void;
  /** Adds what people gave to the programme's closed waves; sealing it takes a moment. */
  readonly giveToWaves: () => Promise<void>;
  /** What each group has, for tests of an administrator's commands. */
  readonly groups: () => readonly GroupSummary[];
  /** Resets to the seed and invalidates all tokens. */
  readonly reset: () => void;
  readonly close: () => void;
}

export const createLocalGraph = ({ clock, dataDir, morePeople = [], say, record }: LocalGraphOptions): LocalGraph => {
  const store = openStore(dataDir, say);
  const people = [...seedPeople, ...morePeople];
  const world: World = { store, clock, zones: createZoneData(), people, faults: createFaults() };
  const tokens = createTokens(world);
  const consents = createConsents();
  plantSeed(world);

  const keep = record === "never" ? undefined : (record ?? recorderOf(process.env.MERIDIAN_RECORD));
  const answering = createServe(world, tokens);
  const serve = keep ? recording(answering, keep) : answering;
  return {
    serve,
    fetch: async (input, init) => follow(serve, new Request(input, init)),
    faults: world.faults,
    people,
    consents,
    groups: () => groupSummaries(world),
    tried: (personIds) => triedBy(store, personIds),
    signIn: (personId, { withoutScopes = [], onlyScopes = ALL_SCOPES } = {}) => {
      const person = people.find(({ id }) => id === personId);
      if (!person) throw new Error(`The sandbox has no person with the id "${personId}". Maybe it is a name?`);
      const scopes = [...ALL_SCOPES, ...ADMINISTRATOR_SCOPES].filter(
        (scope) => onlyScopes.includes(scope) && !withoutScopes.includes(scope),
      );
      return { accessToken: tokens.issue(personId, scopes), expiresInSeconds: TOKEN_SECONDS, scopes, person };
    },
    liveHalfYear: (of) => plantHalfYear(world, of),
    giveToWaves: () => plantGiven(world),
    reset: () => {
      store.clear();
      world.faults.set([]);
      consents.forget();
      plantSeed(world);
    },
    close: () => store.close(),
  };
};

const createServe = (world: World, tokens: ReturnType<typeof createTokens>): LocalGraph["serve"] => {
  const graph = new Hono<GraphEnv>().basePath("/v1.0");
  graph.use(crossOrigin, troubleOnTheWay(world, tokens), troubleAtTheService(world, tokens), signedIn(world, tokens));
  peopleRoutes(graph, world);
  scheduleRoutes(graph, world);
  calendarRoutes(graph, world);
  siteFileRoutes(graph, world);
  groupRoutes(graph, world);
  siteRoutes(graph, world);
  deltaRoutes(graph, world);
  itemRoutes(graph, world);
  driveRoutes(graph, world);
  const noteLimits = oneNoteLimits(world);
  notebookRoutes(graph, world, noteLimits);
  pageRoutes(graph, world, noteLimits);
  batchRoutes(graph, world, async (request) => app.fetch(request, { inner: true }));

  const app = new Hono<GraphEnv>();
  app.use("/download/*", crossOrigin);
  app.get("/download/:key", (c) => download(world, c.req.param("key")));
  app.route("/", graph);
  app.notFound((c) => {
    const [, segment = ""] = c.req.path.split("/").slice(1);
    const asked = { clock: world.clock, request: c.req.raw };
    return refuse(asked, 400, "BadRequest", `Resource not found for the segment '${segment}'.`);
  });
  app.onError((problem) => {
    throw problem;
  });
  return async (request) => app.fetch(request, {});
};

const MAX_REDIRECTS = 3;

const follow = async (serve: LocalGraph["serve"], request: Request, left = MAX_REDIRECTS): Promise<Response> => {
  request.signal.throwIfAborted();
  const response = await serve(request);
  request.signal.throwIfAborted();
  const location = response.headers.get("Location");
  if (response.status !== 302 || location === null || request.redirect !== "follow") return response;
  if (left === 0) throw NO_ANSWER;
  return follow(serve, new Request(location, { signal: request.signal }), left - 1);
};

/** Consented scopes by person, for the sign-ins that ask. In memory only. */
interface Consents {
  /** Those of `scopes` that this person has not consented to, in their order. */
  readonly lacking: (personId: string, scopes: readonly string[]) => readonly string[];
  readonly agree: (personId: string, scopes: readonly string[]) => void;
  readonly forget: () => void;
}

/** Scopes of sign-in itself, which need no consent. */
const SIGN_IN_SCOPES = new Set(["openid", "profile", "offline_access", "email"]);

const createConsents = (): Consents => {
  const agreed = new Map<string, ReadonlySet<string>>();
  return {
    lacking: (personId, scopes) =>
      scopes.filter((scope) => !SIGN_IN_SCOPES.has(scope) && !agreed.get(personId)?.has(scope)),
    agree: (personId, scopes) => void agreed.set(personId, new Set([...(agreed.get(personId) ?? []), ...scopes])),
    forget: () => agreed.clear(),
  };
};

const METHODS = "GET,POST,PATCH,PUT,DELETE,OPTIONS";

/** Like the real service: Retry-After is missing, so no browser can read it (docs/graph-facts.md). */
const READABLE = "ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, OData-Version";

/** Answers preflights from any origin and adds CORS headers to every answer, errors included. */
const crossOrigin: Middleware = async (c, next) => {
  if (c.req.method === "OPTIONS") {
    const wanted = c.req.header("Access-Control-Request-Headers") ?? "Authorization, Content-Type";
    return new Response(null, {
      status: 200,
      headers: {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": wanted,
        "Access-Control-Max-Age": "3600",
      },
    });
  }
  await next();
  c.res.headers.set("Access-Control-Allow-Origin", "*");
  c.res.headers.set("Access-Control-Expose-Headers", READABLE);
  return undefined;
};
