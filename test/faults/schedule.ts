import * as fc from "fast-check";
import type { FaultKind } from "../../src/sandbox/fault";
import type { StoreKind } from "./house";
import { type Manners, type Trouble, TROUBLES } from "./wire";

/** What somebody does. */
export type Act =
  | "writes"
  | "writes in a meeting"
  | "edits"
  | "removes"
  | "plans"
  | "changes the plan"
  | "says how it stands"
  | "looks"
  | "is killed"
  | "reloads"
  | "shuts the lid"
  | "opens the lid"
  | "goes offline"
  | "is online"
  | "has no room"
  | "has room"
  | "service is well"
  | "comes back after a month"
  | "hides"
  | "freezes"
  | "thaws"
  | "clears data"
  | "clock goes back an hour"
  | "clock goes on an hour"
  | "clock goes on three days"
  | "clock is right"
  | "writes for another pair"
  | "deletes a row"
  | "edits a row"
  | "deletes a page"
  | "brings pages back"
  | "makes a twin"
  | "copies a block"
  | "types over words"
  | "writes by hand";

export interface Step {
  readonly device: number;
  readonly tab: number;
  readonly act: Act;
  readonly faults: readonly { readonly kind: FaultKind; readonly left: number; readonly afterMs?: number }[];
  readonly troubles: readonly Trouble[];
  readonly passMs: number;
  /** Which kind of facts it is about. */
  readonly which?: number;
}

/** One story: who has which device, and what happens to them. */
export interface Schedule {
  readonly devices: readonly { readonly writer: number; readonly clockErrorMs: number; readonly hasLocks: boolean }[];
  readonly steps: readonly Step[];
  /** Absent: the service answers as it is documented best. */
  readonly manners?: Manners;
  /** Whether everybody goes on looking for two minutes at the end. */
  readonly staysOpen: boolean;
}

const often = <T>(weight: number, ...values: readonly T[]): fc.WeightedArbitrary<T> => ({
  weight,
  arbitrary: fc.constantFrom(...values),
});

const ACTS: readonly fc.WeightedArbitrary<Act>[] = [
  often<Act>(16, "writes", "writes in a meeting"),
  often<Act>(2, "edits", "removes"),
  often<Act>(6, "plans", "changes the plan", "says how it stands"),
  often<Act>(5, "looks", "is killed", "reloads"),
  often<Act>(5, "shuts the lid", "opens the lid", "goes offline", "is online", "has no room", "has room"),
  often<Act>(2, "service is well"),
  often<Act>(4, "hides", "freezes", "thaws"),
  often<Act>(2, "clears data", "writes for another pair"),
  often<Act>(2, "clock goes back an hour", "clock goes on an hour", "clock goes on three days", "clock is right"),
];
const IN_A_LIST: readonly fc.WeightedArbitrary<Act>[] = [
  often<Act>(1, "comes back after a month", "writes by hand"),
  often<Act>(1, "deletes a row", "edits a row"),
];
const ON_PAGES: readonly fc.WeightedArbitrary<Act>[] = [
  often<Act>(3, "deletes a page", "brings pages back", "makes a twin", "writes by hand"),
  often<Act>(2, "copies a block", "types over words"),
];

const USUAL: readonly FaultKind[] = [
  "offline",
  "throttled",
  "throttled-silent",
  "unavailable",
  "lost-answer",
  "lost-answer",
  "delayed-reads",
  "delayed-reads",
  "no-consent",
  "document-deleted",
];

const IN_NOTEBOOKS = ["section-full", "section-locked", "check-out", "cut-page"] as const;
const IN_LISTS = ["bare-rows", "no-index"] as const;

const anyManners = (kind: StoreKind): fc.Arbitrary<Manners> =>
  fc.record(
    {
      pageOfThree: kind === "onenote" ? fc.constant(false) : fc.boolean(),
      isBare: kind === "onenote" ? fc.constant(false) : fc.boolean(),
      refuses: fc.record({ step: fc.nat(11), status: fc.constantFrom(400 as const, 409 as const, 500 as const) }),
    },
    { requiredKeys: ["pageOfThree", "isBare"] },
  );

/** More than there are kinds of entries. */
const MOST_KINDS = 99;

const anyStep = (kind: StoreKind): fc.Arbitrary<Step> =>
  fc.record({
    device: fc.nat(3),
    tab: fc.constantFrom(0, 0, 1, 2),
    act: fc.oneof(...ACTS, ...(kind === "onenote" ? ON_PAGES : IN_A_LIST)),
    faults: fc.array(
      fc.record({
        kind: fc.constantFrom<FaultKind[]>(...USUAL, ...(kind === "onenote" ? IN_NOTEBOOKS : IN_LISTS)),
        left: fc.integer({ min: 1, max: 6 }),
        afterMs: fc.constantFrom(...(kind === "onenote" ? [4_000, 12_000, 28_000] : [4_000, 20_000])),
      }),
      { maxLength: 2 },
    ),
    troubles: fc.array(fc.constantFrom<Trouble[]>("fine", "fine", ...TROUBLES), { maxLength: 3 }),
    passMs: fc.constantFrom(0, 1, 800, 4_000, 12_000, 40_000),
    which: fc.nat(MOST_KINDS),
  });

/** Any story of two to four devices of two or three people. */
export const anySchedule = (kind: StoreKind): fc.Arbitrary<Schedule> =>
  fc.record({
    devices: fc
      .array(
        fc.record({
          writer: fc.nat(2),
          clockErrorMs: fc.constantFrom(0, 0, -90_000, 3_600_000),
          hasLocks: fc.constantFrom(true, true, true, true, false),
        }),
        { minLength: 2, maxLength: 4 },
      )
      .filter((devices) => new Set(devices.map(({ writer }) => writer)).size > 1),
    staysOpen: fc.boolean(),
    manners: anyManners(kind),
    steps: fc.array(anyStep(kind), { minLength: 1, maxLength: 12 }),
  });
