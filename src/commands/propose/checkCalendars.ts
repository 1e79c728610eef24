import type { WorldCalendars } from "../../domain/calendars/worldCalendars";
import type { Participant } from "../../domain/people/myTime/participant";
import { badInput } from "../../domain/shared/badInput";
import type { Failure } from "../../domain/shared/failure";
import type { ProposeRequest } from "../../domain/proposals/request";

/** A field of a request and the id in it. */
interface Named {
  readonly field: string;
  readonly value: string;
  readonly problem: string;
}

/**
 * The first region, observance or community of a request that `world` does not know, for callers who want typing
 * errors refused (E15). Without this check planning goes on, and a notice says what was not known.
 * Declarations of others than the viewer are not read (P1).
 */
export const checkCalendars = (request: ProposeRequest, world: WorldCalendars): Failure | undefined => {
  for (const [i, person] of request.people.entries()) {
    const isSeen = request.viewer === undefined || request.viewer === person.id;
    const unknown = [
      ...unknownRegions(person, `people[${i}]`, world),
      ...(isSeen ? unknownObservances(person, `people[${i}]`, world) : []),
    ];
    const [first] = unknown;
    if (first) return badInput(first.field, first.value, first.problem);
  }
  return undefined;
};

const unknownRegions = ({ stays, holidays }: Participant, path: string, world: WorldCalendars): readonly Named[] => {
  // Named holiday regions replace those of the person's places.
  const named = holidays
    ? holidays.map((value, i) => ({ field: `${path}.holidays[${i}]`, value }))
    : stays.map(({ place }, i) => ({ field: `${path}.stays[${i}].place.region`, value: place.region }));
  return named.flatMap(({ field, value }) =>
    value === undefined || world.region(value)
      ? []
      : [{ field, value, problem: "is not a region whose public holidays are known" }],
  );
};

const unknownObservances = ({ own }: Participant, path: string, world: WorldCalendars): readonly Named[] => {
  if (!own) return [];
  const patterns = own.patterns.flatMap(({ during, notDuring }, i) => [
    { field: `${path}.patterns[${i}].duringObservance`, value: during },
    { field: `${path}.patterns[${i}].notDuringObservance`, value: notDuring },
  ]);
  const kept = own.observances.map(({ id }, i) => ({ field: `${path}.observances[${i}].id`, value: id }));
  const unknown = [...patterns, ...kept].flatMap(({ field, value }) =>
    value === undefined || world.observance(value) ? [] : [{ field, value, problem: "is not a known observance" }],
  );
  const communities = own.observances.flatMap(({ id, community }, i): readonly Named[] => {
    const known = world.observance(id)?.communities;
    if (community === undefined || !known || known.includes(community)) return [];
    const problem = `is not one of the communities that keep it on a date of their own (${known.join(", ") || "none"})`;
    return [{ field: `${path}.observances[${i}].community`, value: community, problem }];
  });
  return [...unknown, ...communities];
};
