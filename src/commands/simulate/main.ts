import { offeredGuides } from "../../guides/offered";
import { figuresOf, type Figures } from "./figures";
import { seededRandom, simulate, USUAL_HABITS, type Habits } from "./relationships";

const RELATIONSHIPS = 2_000;
const SEED = 20_261_124;

/** What the app offers to a mentor and a mentee: nothing that is meant for circles. */
const GUIDES = offeredGuides();

const run = (habits: Habits): Figures => {
  const random = seededRandom(SEED);
  const lives = Array.from({ length: RELATIONSHIPS }, () => simulate(GUIDES, habits, random));
  return figuresOf(GUIDES, lives);
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const linesOf = (name: string, figures: Figures): readonly string[] => [
  `${name}: ${figures.relationships} relationships, ${figures.meetings} meetings`,
  `  meetings without a suggestion          ${figures.withoutSuggestion}`,
  `  rotation repeats the last format       ${figures.formatRepeats}`,
  `  tender guides suggested unasked        ${figures.tenderSuggested}`,
  `  rotation deep before the 4th meeting   ${figures.deepTooEarly}`,
  `  closing missed in the planned meetings ${percent(1 - figures.closingInTime)}`,
  `  closing missed with one extra meeting  ${percent(1 - figures.closingAtAll)}`,
  `  experiences lived                      ${figures.lived}`,
  `  of those, never talked over            ${percent(1 - figures.talkedOver)}`,
  "  missed in relationships of 10 and more:",
  ...Object.entries(figures.missed).map(([id, share]) => `    ${id.padEnd(24)} ${percent(share)}`),
];

/** The guides of one pair that always takes the first suggestion. */
const pathOf = (meetings: number): string => {
  const first = { takeFirst: 1, onDemand: 0, lightDay: 0, lateHour: 0, notNow: 0, live: 0, acceptExtra: 0 };
  for (let seed = 1; ; seed++) {
    const life = simulate(GUIDES, first, seededRandom(seed));
    if (life.planned === meetings) return life.meetings.map(({ guide }) => guide.id).join(" · ");
  }
};

const lines = [
  ...linesOf("Most take the first suggestion", run(USUAL_HABITS)),
  ...linesOf("Everybody takes any of the three", run({ ...USUAL_HABITS, takeFirst: 1 / 3 })),
  ...[6, 8, 12, 16].map((meetings) => `A path of ${meetings}: ${pathOf(meetings)}`),
];
process.stdout.write(`${lines.join("\n")}\n`);
