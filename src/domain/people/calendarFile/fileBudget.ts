/** The work that one file may cost, in steps of about a microsecond, for all of its events together. */
export interface FileBudget {
  /** False, from then on for work of that size, when it costs more than what is left. */
  readonly take: (steps: number) => boolean;
  readonly spent: () => number;
}

/** A budget of so many steps. */
export const createFileBudget = (steps: number): FileBudget => {
  let left = steps;
  return {
    take: (wanted) => {
      if (wanted > left) return false;
      left -= wanted;
      return true;
    },
    spent: () => steps - left,
  };
};
