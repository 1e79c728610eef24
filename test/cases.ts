/** Set in CI, so that a change is judged by what it changes; elsewhere every run tries other cases. */
const SEED = process.env["MERIDIAN_SEED"];

/** Fewer cases than this are never tried of a property that has as many: rare kinds would not come up. */
const FEWEST = 100;

/**
 * How many cases a property is tried on, and from which seed. `MERIDIAN_CASES=20 npm test -- test/domain` tries twenty
 * times as many, for a longer search. A share of one, as in CI, tries fewer, but no fewer than FEWEST, or than `fewest`
 * where a case takes long and that many are known to hold every kind.
 */
export const times = (cases: number, fewest = FEWEST): { readonly numRuns: number; readonly seed?: number } => ({
  numRuns: Math.max(Math.min(cases, fewest), Math.ceil(cases * Number(process.env["MERIDIAN_CASES"] ?? 1))),
  ...(SEED !== undefined && { seed: Number(SEED) }),
});
