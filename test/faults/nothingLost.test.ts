import type { StoreKind } from "./house";
import { tellMany } from "./tellMany";

/** Many more by command: `npm run faults`. */
const STORIES = 1_000;

test.each<StoreKind>(["sharepoint-list", "onenote"])(
  "P4: whatever happens to two to four devices on a document in %s, nothing is lost, doubled or out of step",
  async (kind) => {
    const seed = Number(process.env["MERIDIAN_SEED"] ?? 20261124);
    const tally = await tellMany({ kind, stories: STORIES, seed });
    expect(tally.wrong).toBeUndefined();
    expect(tally).toMatchObject({ lost: 0, doubled: 0, changed: 0, outOfStep: 0, unsettled: 0, wronglyGone: 0 });
    expect(tally.stories).toBeGreaterThanOrEqual(STORIES);
  },
  600_000,
);
