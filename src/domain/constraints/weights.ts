/** Cost of a minute by kind (E3). Whole numbers from 1; defined nowhere else. */
export const WEIGHTS = {
  /** Outside own working hours on a working day, by how far away they are. */
  outsideHours: [
    { upToMinutes: 60, weight: 1 },
    { upToMinutes: 180, weight: 2 },
    { upToMinutes: Infinity, weight: 3 },
  ],
  dayOff: 3,
  ratherNot: 2,
  avoid: 4,
  tentative: 2,
  /** Something that would rule a time out, on a day that is not certain. */
  uncertainDate: 4,
} as const;
