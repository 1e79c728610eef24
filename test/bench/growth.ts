import { createBareSweep } from "./bareSweep";
import { inMs, warmMedian } from "./clock";
import { createOurs } from "./engines";
import { requestOf } from "./inputs";
import { table } from "./table";

const TIME_FOR_EACH_MS = 300;

/** How the cost of a query grows with people, with weeks and with a finer step; everything else stays. */
export const benchGrowth = (): readonly string[] => [
  "How a query grows: medians in milliseconds, warm; where nothing is named, 2 people, 4 weeks, 15-minute step",
  ...curve("people", [1, 2, 4, 8], (people) => requestOf({ people, weeks: 4 })),
  ...curve("weeks", [1, 4, 12, 26], (weeks) => requestOf({ people: 2, weeks })),
  ...curve("minutes of step", [60, 30, 15, 5], (stepMinutes) => ({
    ...requestOf({ people: 2, weeks: 4 }),
    stepMinutes,
  })),
];

const curve = (
  name: string,
  sizes: readonly number[],
  requestFor: (size: number) => ReturnType<typeof requestOf>,
): readonly string[] =>
  table([
    [name, ...sizes.map(String)],
    ...[createOurs(), createBareSweep()].map((engine) => [
      `  ${engine.name}`,
      ...sizes.map((size) => {
        const request = requestFor(size);
        return inMs(warmMedian(() => engine.ask(request), TIME_FOR_EACH_MS));
      }),
    ]),
  ]);
