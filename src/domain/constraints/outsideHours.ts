import type { Block } from "../timeline/block";
import { MS_PER_MINUTE, toInstant } from "../time/interval";
import type { Stretch } from "../timeline/stretch";
import type { Constraint } from "./constraint";
import { WEIGHTS } from "./weights";

/** An early or late hour costs more the further it is from the working hours of that person. */
export const outsideHours: Constraint = {
  id: "outside-hours",
  level: "soft",
  reads: ["early", "late"],
  blocksOf: (stretch) => (stretch.kind === "early" || stretch.kind === "late" ? byDistance(stretch, stretch.kind) : []),
};

/** Blocks that weigh more the further they are from where work ends or begins. */
export const byDistance = ({ window, workEdge }: Stretch, kind: "early" | "late" | "shorter-day"): readonly Block[] => {
  const edge = workEdge ?? (kind === "early" ? window.end : window.start);
  const away = kind === "early" ? -MS_PER_MINUTE : MS_PER_MINUTE;
  const blocks: Block[] = [];
  let near: number = edge;
  for (const { upToMinutes, weight } of WEIGHTS.outsideHours) {
    const far = edge + upToMinutes * away;
    const start = toInstant(Math.max(window.start, Math.min(near, far)));
    const end = toInstant(Math.min(window.end, Math.max(near, far)));
    if (start < end) blocks.push({ kind, window: { start, end }, hard: false, weight });
    near = far;
  }
  return blocks;
};
