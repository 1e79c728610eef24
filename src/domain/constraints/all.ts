import type { Block } from "../timeline/block";
import type { Stretch, StretchKind } from "../timeline/stretch";
import { askOwner } from "./askOwner";
import { busyTime } from "./busyTime";
import { closedDay } from "./closedDay";
import type { Constraint } from "./constraint";
import { dayOff } from "./dayOff";
import { declaredNever } from "./declaredNever";
import { declaredAvoid, declaredRatherNot, declaredWelcome } from "./declaredWish";
import { keptObservance, uncertainObservance } from "./keptObservance";
import { outOfOffice } from "./outOfOffice";
import { outsideHours } from "./outsideHours";
import { ownDate } from "./ownDate";
import { ownNight } from "./ownNight";
import { halfDay, mourningDay, publicHoliday, uncertainHoliday } from "./publicHoliday";
import { publishedNo } from "./publishedNo";
import { publishedRatherNot } from "./publishedRatherNot";
import { shorterDay } from "./shorterDay";
import { tentativeTime } from "./tentativeTime";

/** Every constraint, hard first. To add one, write its file and name it here. */
export const ALL_CONSTRAINTS: readonly Constraint[] = [
  busyTime,
  outOfOffice,
  publishedNo,
  declaredNever,
  ownNight,
  closedDay,
  publicHoliday,
  halfDay,
  mourningDay,
  keptObservance,
  ownDate,
  outsideHours,
  dayOff,
  tentativeTime,
  uncertainHoliday,
  uncertainObservance,
  shorterDay,
  publishedRatherNot,
  declaredRatherNot,
  declaredAvoid,
  declaredWelcome,
  askOwner,
];

/** What all constraints together make of one person's stretches. */
export const blocksOf = (stretches: readonly Stretch[]): readonly Block[] => {
  const blocks: Block[] = [];
  for (const stretch of stretches) {
    const readers = READERS.get(stretch.kind);
    if (!readers) continue;
    for (const reader of readers) for (const block of reader.blocksOf(stretch)) blocks.push(block);
  }
  return blocks;
};

const READERS: ReadonlyMap<StretchKind, readonly Constraint[]> = new Map(
  ALL_CONSTRAINTS.flatMap(({ reads }) => reads).map((kind) => [
    kind,
    ALL_CONSTRAINTS.filter(({ reads }) => reads.includes(kind)),
  ]),
);
