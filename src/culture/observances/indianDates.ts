import { table } from "./rules";

/**
 * Tables that several traditions of India use. Days are those of India; each was checked against the moon's age there.
 */
export const INDIAN_TABLE =
  "Hindu lunisolar dates of vacanza/holidays 0.105 (MIT), held against the moon's age at Ujjain; where marked published, as in the Government of India's list of 2026";

/** Amavasya at nightfall: Diwali, Bandi Chhor Divas, Mahavir Nirvana. */
export const DIWALI = table(
  "2024-10-31 2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26 2031-11-14 2032-11-02 2033-10-22",
  2026,
);

/**
 * The dawn before that new moon, as in the south of India and Southeast Asia. 2027 by Singapore's Ministry of Manpower.
 */
export const DEEPAVALI = table(
  "2024-10-31 2025-10-20 2026-11-08 2027-10-28 2028-10-17 2029-11-05 2030-10-26 2031-11-13 2032-11-02 2033-10-22",
  2027,
);
