import * as fc from "fast-check";
import { FOUND } from "./found";
import { openHouse, type House, type StoreKind } from "./house";
import { anySchedule } from "./schedule";
import { tell } from "./tell";
import { CLEAN } from "./verdict";

/** Many more by command: `npm run faults`. */
const STORIES: Readonly<Record<StoreKind, number>> = { "sharepoint-list": 150, onenote: 150 };
/** A service that has seen many documents becomes slow. */
const DOCUMENTS_IN_A_HOUSE = 40;

test.each<StoreKind>(["sharepoint-list", "onenote"])(
  "P4: whatever happens to two to four devices on a document in %s, nothing is lost, doubled or out of step",
  async (kind) => {
    let house: House = openHouse(kind);
    let told = 0;
    await fc.assert(
      fc.asyncProperty(anySchedule(kind), async (schedule) => {
        if (told % DOCUMENTS_IN_A_HOUSE === 0) house = openHouse(kind);
        told += 1;
        const verdict = await tell(house, schedule);
        expect(verdict).toMatchObject(CLEAN);
      }),
      {
        examples: FOUND[kind].map((story) => [story]),
        numRuns: STORIES[kind],
        seed: Number(process.env["MERIDIAN_SEED"] ?? 20261124),
      },
    );
  },
  600_000,
);
