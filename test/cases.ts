/**
 * How many cases a property is tried on. `MERIDIAN_CASES=20 npm test -- --testPathPatterns property` tries twenty times
 * as many, for a longer run.
 */
export const times = (cases: number): { readonly numRuns: number } => ({
  numRuns: Math.ceil(cases * Number(process.env["MERIDIAN_CASES"] ?? 1)),
});
