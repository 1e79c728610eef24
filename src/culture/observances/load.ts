import type { ObservanceFacts, ObservanceId } from "../../domain/calendars/observance";
import type { Family } from "./catalogue";
import { familyOf } from "./catalogue";
// Imported here so that this chunk holds what families share; otherwise each family's chunk would hold a copy.
import { type Definition, factsOf } from "./definition";
import "./otherRules";
import "./rules";

/** Each family is a chunk of its own. */
const FILES: Readonly<Record<Family, () => Promise<{ readonly default: readonly Definition[] }>>> = {
  jewish: () => import("./families/jewish"),
  muslim: () => import("./families/muslim"),
  hindu: () => import("./families/hindu"),
  sikh: () => import("./families/sikh"),
  jain: () => import("./families/jain"),
  buddhist: () => import("./families/buddhist"),
  "christian-west": () => import("./families/christianWest"),
  "christian-east": () => import("./families/christianEast"),
  ethiopian: () => import("./families/ethiopian"),
  persian: () => import("./families/persian"),
  bahai: () => import("./families/bahai"),
  chinese: () => import("./families/chinese"),
  korean: () => import("./families/korean"),
  vietnamese: () => import("./families/vietnamese"),
  mongolian: () => import("./families/mongolian"),
  japanese: () => import("./families/japanese"),
  worldwide: () => import("./families/worldwide"),
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
