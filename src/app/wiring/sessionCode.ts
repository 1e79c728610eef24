import { stepsPlaceOf, type Pair } from "../../domain/people/pair";
import type { Person } from "../../domain/people/person";
import type { SessionId } from "../../domain/shared/ids";
import type { Clock } from "../../domain/time/clock";
import { createSharePointSessionStore } from "../../graph/sharePoint/sharePointSessionStore";
import type { GraphTransport } from "../../graph/transport/transport";
import { createLiveSession, type PulsingSession } from "../../sync/liveSession";
import { createLocalSessionStore } from "../../sync/localSessionStore";

interface SessionParts {
  readonly me: Person;
  readonly graph: GraphTransport;
  readonly clock: Clock;
  readonly newSessionId: () => SessionId;
}

/** A pair's meeting over a shared store of steps; in memory where the pair has no list. */
export const createSession = (pair: Pair, { me, graph, clock, newSessionId }: SessionParts): PulsingSession => {
  const place = stepsPlaceOf(pair);
  const members = pair.members.map(({ id }) => id);
  const store = place ? createSharePointSessionStore(graph, place, members) : createLocalSessionStore(me.id);
  return createLiveSession({ pair, me, clock, store, newSessionId });
};
