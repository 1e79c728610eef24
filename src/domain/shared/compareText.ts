/** Orders texts by code unit, the same on every device; for a stable order, not for lists that people read. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
