import type { Company } from "../services";

/** How long to meet, and how far ahead to look. */
export interface Wish {
  readonly minutes: number;
  readonly weeks: number;
}

/** Lengths to choose from, in minutes. */
export const LENGTHS: readonly number[] = [15, 30, 45, 60, 90];

/** How far ahead, in weeks. */
export const WEEKS: readonly number[] = [1, 2, 4];

/** What the screen starts with. */
export const FIRST_WISH: Wish = { minutes: 45, weeks: 2 };

/** Everybody who takes part, the viewer included. */
export const headcount = (company: Company): number =>
  company.kind === "pair" ? company.pair.members.length : company.people.length + 1;
