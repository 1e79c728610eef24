import type { Hono, MiddlewareHandler } from "hono";
import type { Clock } from "../../domain/time/clock";
import type { ZoneData } from "../../domain/time/zoneData";
import type { SeedPerson } from "../seed/people";
import type { Faults } from "./faults";
import type { Store } from "./store";

/** Dependencies of every route. Created once, in `localGraph`. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly zones: ZoneData;
  readonly people: readonly SeedPerson[];
  readonly faults: Faults;
}

/** The caller, from the bearer token. */
export interface Caller {
  readonly person: SeedPerson;
  readonly scopes: readonly string[];
}

/** Context of a request in the routes. */
export interface GraphEnv {
  readonly Variables: { caller: Caller };
  /** `inner` is true for a request inside a $batch. */
  readonly Bindings: { readonly inner?: boolean };
}

export type GraphRouter = Hono<GraphEnv>;
export type Middleware = MiddlewareHandler<GraphEnv>;

export const personByAddress = (world: World, address: string): SeedPerson | undefined =>
  world.people.find((person) => person.address === address.toLowerCase());

export const personById = (world: World, id: string): SeedPerson | undefined =>
  world.people.find((person) => person.id === id);
