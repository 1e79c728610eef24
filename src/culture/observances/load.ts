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
  jewish: () => import(/* webpackChunkName: "world" */ "./families/jewish"),
  muslim: () => import(/* webpackChunkName: "world" */ "./families/muslim"),
  hindu: () => import(/* webpackChunkName: "world" */ "./families/hindu"),
  sikh: () => import(/* webpackChunkName: "world" */ "./families/sikh"),
  jain: () => import(/* webpackChunkName: "world" */ "./families/jain"),
  buddhist: () => import(/* webpackChunkName: "world" */ "./families/buddhist"),
  "christian-west": () => import(/* webpackChunkName: "world" */ "./families/christianWest"),
  "christian-east": () => import(/* webpackChunkName: "world" */ "./families/christianEast"),
  ethiopian: () => import(/* webpackChunkName: "world" */ "./families/ethiopian"),
  persian: () => import(/* webpackChunkName: "world" */ "./families/persian"),
  bahai: () => import(/* webpackChunkName: "world" */ "./families/bahai"),
  chinese: () => import(/* webpackChunkName: "world" */ "./families/chinese"),
  korean: () => import(/* webpackChunkName: "world" */ "./families/korean"),
  vietnamese: () => import(/* webpackChunkName: "world" */ "./families/vietnamese"),
  mongolian: () => import(/* webpackChunkName: "world" */ "./families/mongolian"),
  japanese: () => import(/* webpackChunkName: "world" */ "./families/japanese"),
  worldwide: () => import(/* webpackChunkName: "world" */ "./families/worldwide"),
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
