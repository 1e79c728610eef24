import type { Hono } from "hono";
import { parseFaults } from "../graph/faults";
import type { LocalGraph } from "../graph/localGraph";
import { clockScript, type MovableClock } from "./movableClock";
import { CLOCK_SCRIPT } from "./doors";
import type { HalfYearOf } from "../seed/halfYear";
import { type SeedPerson, TENANT_ID } from "../seed/people";
import { type SeedPair, newcomers, pairs } from "../seed/pairs";

/** The sandbox's own controls, on the app's port under /sandbox. They are no part of Graph. */
export const controlRoutes = (app: Hono, graph: LocalGraph, clock: MovableClock): void => {
  app.get("/sandbox/people", (c) =>
    c.json({
      people: graph.people.map(({ id, name, address, zone, place, about }) => ({
        id,
        name,
        address,
        zone,
        place,
        about,
      })),
      pairs: [
        ...pairs
          .toSorted((a, b) => Number(b.opens) - Number(a.opens))
          .map(({ members, ...pair }) =>
            stagePair(
              pair,
              members.map(({ person }) => person),
            ),
          ),
        stagePair(newcomers, newcomers.members),
      ],
    }),
  );

  app.post("/sandbox/sign-in", async (c) => {
    const { person: wanted, withoutScopes, scopes: asked, agrees } = await bodyOf(c.req.raw);
    if (!graph.people.some(({ id }) => id === wanted)) return c.json({ problem: "Nobody here has this id." }, 404);
    const wantedScopes = Array.isArray(asked) ? asked.map(String) : undefined;
    if (wantedScopes && graph.faults.strike("asks-first", String(wanted), c.req.path)) {
      if (agrees === true) graph.consents.agree(String(wanted), wantedScopes);
      const lacking = graph.consents.lacking(String(wanted), wantedScopes);
      if (lacking.length > 0) return c.json({ lacking }, 403);
    }
    const { accessToken, expiresInSeconds, scopes, person } = graph.signIn(String(wanted), {
      withoutScopes: Array.isArray(withoutScopes) ? withoutScopes.map(String) : [],
    });
    const { id, name, address } = person;
    return c.json({ accessToken, expiresInSeconds, scopes, tenantId: TENANT_ID, person: { id, name, address } });
  });

  app.get("/sandbox/faults", (c) => c.json({ faults: graph.faults.list() }));

  app.put("/sandbox/faults", async (c) => {
    const faults = parseFaults((await bodyOf(c.req.raw)).faults);
    if (!faults) return c.json({ problem: "This is not a list of known faults." }, 400);
    graph.faults.set(faults);
    return c.json({ faults });
  });

  app.get("/sandbox/tried", (c) => c.json({ tried: graph.tried(c.req.queries("who") ?? []) }));

  app.post("/sandbox/half-year", async (c) => {
    const { of } = await bodyOf(c.req.raw);
    graph.liveHalfYear(HALF_YEAR.filter((each) => !Array.isArray(of) || of.includes(each)));
    return c.body(null, 204);
  });

  app.post("/sandbox/later", async (c) => {
    const { days } = await bodyOf(c.req.raw);
    if (typeof days !== "number" || !(days > 0)) return c.json({ problem: "This is no number of days." }, 400);
    clock.forward(days);
    return c.body(null, 204);
  });

  app.get(CLOCK_SCRIPT, (c) => {
    const headers = { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store" };
    return c.body(clockScript(clock.aheadMs()), 200, headers);
  });

  app.post("/sandbox/reset", async (c) => {
    clock.putRight();
    graph.reset();
    await graph.giveToWaves();
    return c.body(null, 204);
  });
};

const HALF_YEAR = ["meetings", "parts"] as const satisfies readonly HalfYearOf[];

type Introduced = Pick<SeedPair, "id" | "title" | "about"> & Partial<Pick<SeedPair, "keptIn">>;

const stagePair = ({ id, title, about, keptIn }: Introduced, members: readonly SeedPerson[]) => ({
  id,
  title,
  about,
  keptIn,
  members: members.map((person) => person.id),
});

const bodyOf = async (request: Request): Promise<Readonly<Record<string, unknown>>> => {
  try {
    const body: unknown = await request.json();
    return typeof body === "object" && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
};
