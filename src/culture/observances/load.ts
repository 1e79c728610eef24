import type { ObservanceFacts, ObservanceId } from "../../domain/calendars/observance";
import type { Family } from "./catalogue";
import { familyOf } from "./catalogue";
import { type Definition, factsOf } from "./definition";
import "./otherRules";
import "./rules";

/**
 * All families are one chunk, with the sky: a chunk for each would tell whoever serves the pages, or reads requests on the
 * way, what somebody keeps.
 */
const FILES: Readonly<Record<Family, () => Promise<{ readonly default: readonly Definition[] }>>> = {
  jewish: () => import(/* webpackChunkName: "first-world" */ "./families/jewish"),
  muslim: () => import(/* webpackChunkName: "first-world" */ "./families/muslim"),
  hindu: () => import(/* webpackChunkName: "first-world" */ "./families/hindu"),
  sikh: () => import(/* webpackChunkName: "first-world" */ "./families/sikh"),
  jain: () => import(/* webpackChunkName: "first-world" */ "./families/jain"),
  buddhist: () => import(/* webpackChunkName: "first-world" */ "./families/buddhist"),
  "christian-west": () => import(/* webpackChunkName: "first-world" */ "./families/christianWest"),
  "christian-east": () => import(/* webpackChunkName: "first-world" */ "./families/christianEast"),
  ethiopian: () => import(/* webpackChunkName: "first-world" */ "./families/ethiopian"),
  persian: () => import(/* webpackChunkName: "first-world" */ "./families/persian"),
  bahai: () => import(/* webpackChunkName: "first-world" */ "./families/bahai"),
  chinese: () => import(/* webpackChunkName: "first-world" */ "./families/chinese"),
  korean: () => import(/* webpackChunkName: "first-world" */ "./families/korean"),
  vietnamese: () => import(/* webpackChunkName: "first-world" */ "./families/vietnamese"),
  mongolian: () => import(/* webpackChunkName: "first-world" */ "./families/mongolian"),
  japanese: () => import(/* webpackChunkName: "first-world" */ "./families/japanese"),
  worldwide: () => import(/* webpackChunkName: "first-world" */ "./families/worldwide"),
};

/** Facts of these observances. Unknown ids are left out. */
export const loadObservances = async (
  ids: readonly ObservanceId[],
): Promise<ReadonlyMap<ObservanceId, ObservanceFacts>> => {
  const families = new Set(ids.map(familyOf).filter((family) => family !== undefined));
  const files = await Promise.all([...families].map((family) => FILES[family]()));
  const wanted = files.flatMap((file) => file.default).filter(({ id }) => ids.includes(id));
  return new Map(wanted.map((definition) => [definition.id, factsOf(definition)]));
};
