/** Set in CI, so that a change is judged by what it changes; elsewhere every run tries other cases. */
const SEED = process.env["MERIDIAN_SEED"];

/**
 * How many cases a property is tried on, and from which seed. `MERIDIAN_CASES=20 npm test -- test/domain` tries twenty
 * times as many, for a longer search.
 */
export const times = (cases: number): { readonly numRuns: number; readonly seed?: number } => ({
  numRuns: Math.ceil(cases * Number(process.env["MERIDIAN_CASES"] ?? 1)),
  ...(SEED !== undefined && { seed: Number(SEED) }),
});
