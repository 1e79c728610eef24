import type { Hono, MiddlewareHandler } from "hono";
import type { Clock } from "../../domain/time/clock";
import type { ZoneData } from "../../domain/time/zoneData";
import type { SeedPerson } from "../seed/people";
import type { Faults } from "./faults";
import type { Store } from "./store";

/** Everything a route needs. Made once, in `localGraph`. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly zones: ZoneData;
  readonly people: readonly SeedPerson[];
  readonly faults: Faults;
}

/** Who asks, as the bearer token says. */
export interface Caller {
  readonly person: SeedPerson;
  readonly scopes: readonly string[];
}

/** What travels with a request through the routes. */
export interface GraphEnv {
  readonly Variables: { caller: Caller };
  /** `inner` is true for a request out of a $batch. */
  readonly Bindings: { readonly inner?: boolean };
}

export type GraphRouter = Hono<GraphEnv>;
export type Middleware = MiddlewareHandler<GraphEnv>;

export const personByAddress = (world: World, address: string): SeedPerson | undefined =>
  world.people.find((person) => person.address === address.toLowerCase());

export const personById = (world: World, id: string): SeedPerson | undefined =>
  world.people.find((person) => person.id === id);
