import type { Schedule, Step } from "./schedule";
import type { StoreKind } from "./house";

const step = (device: number, tab: number, rest: Partial<Step>): Step => ({
  ...{ device, tab, act: "looks", faults: [], troubles: [], passMs: 0 },
  ...rest,
});

/** Stories that once went wrong. They are told first. */
export const FOUND: Readonly<Record<StoreKind, readonly Schedule[]>> = {
  "sharepoint-list": [
    // The device was emptied and then read late: the newer words were on the screen, and their earlier version was not.
    {
      devices: [1, 2].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 0, { act: "writes" }),
        step(0, 0, { act: "clears data", faults: [{ kind: "delayed-reads", left: 4, afterMs: 4000 }] }),
        step(0, 0, { act: "edits" }),
      ],
    },
    // A row that a hand had deleted came back: one window gave an emptied device what it knew, while another one read.
    {
      devices: [0, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(1, 0, { act: "edits" }),
        step(0, 0, { act: "deletes a row", faults: [{ kind: "document-deleted", left: 5, afterMs: 20_000 }] }),
        step(1, 0, { act: "comes back after a month" }),
        step(1, 2, { act: "writes" }),
        step(1, 0, { act: "clears data" }),
      ],
    },
    // Read back by a device without room, which then died: after it healed, nobody's window had read anything yet.
    {
      devices: [2, 1, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 0, { act: "writes in a meeting", troubles: ["leaves late", "leaves late"] }),
        step(0, 0, { act: "has no room", troubles: ["dies before the answer"] }),
        step(1, 0, { act: "is killed", passMs: 40_000 }),
      ],
    },
    // While the device was full its copy missed what was read; with room again it took only what was newer.
    {
      devices: [1, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 1, { act: "writes in a meeting" }),
        step(0, 0, {
          act: "writes",
          faults: [
            { kind: "no-consent", left: 2 },
            { kind: "document-deleted", left: 4 },
          ],
          passMs: 4_000,
        }),
        step(0, 0, { act: "has no room", passMs: 40_000 }),
        step(0, 0, { act: "has room", troubles: ["dies before it leaves"] }),
        step(1, 0, { act: "is online", passMs: 40_000 }),
      ],
    },
    // The row was written, the answer never came, and the device was emptied: nobody's window had read anything yet.
    {
      devices: [0, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [step(2, 0, { act: "writes", troubles: ["dies before the answer"] }), step(2, 0, { act: "clears data" })],
    },
    // The service wrote the row after the device had given up and was emptied, and after everybody seemed to be in step.
    {
      devices: [0, 1, 1].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 0, { act: "writes in a meeting", troubles: ["commits after we gave up"] }),
        step(0, 0, { act: "is killed" }),
        step(0, 0, { act: "clears data" }),
      ],
    },
    // The row was there and its versions were late: its author's words seemed to be typed over for good.
    {
      devices: [0, 2].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 0, { act: "clears data", troubles: ["gateway gives up"] }),
        step(2, 1, { act: "writes", troubles: ["leaves late"], passMs: 800 }),
        step(2, 0, {
          act: "writes in a meeting",
          faults: [
            { kind: "delayed-reads", left: 1, afterMs: 4000 },
            { kind: "throttled-silent", left: 6, afterMs: 4000 },
          ],
          troubles: ["dies before it leaves"],
        }),
        step(2, 1, {
          act: "writes in a meeting",
          faults: [{ kind: "delayed-reads", left: 3, afterMs: 4000 }],
          passMs: 12000,
        }),
        step(2, 0, {
          act: "edits a row",
          faults: [{ kind: "bare-rows", left: 6, afterMs: 20000 }],
          troubles: ["403", "leaves late"],
          passMs: 4000,
        }),
        step(2, 0, {
          act: "writes in a meeting",
          faults: [{ kind: "delayed-reads", left: 6, afterMs: 20000 }],
          passMs: 800,
        }),
      ],
    },
    // One refusal of the row's versions: again its author's words seemed to be typed over for good.
    {
      devices: [2, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(1, 0, { act: "edits" }),
        step(1, 0, { act: "edits a row", troubles: ["fine", "400"], passMs: 40_000 }),
      ],
    },
    // The same with a refusal that sounds final, once.
    {
      devices: [2, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 0, { act: "reloads" }),
        step(2, 0, { act: "service is well", troubles: ["answer is late", "403"] }),
        step(1, 0, { act: "writes in a meeting" }),
        step(3, 0, { act: "edits a row", passMs: 40_000 }),
      ],
    },
    // Half of the row's first version arrived: once more its author was asked about words that stand.
    {
      devices: [0, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 0, { act: "writes in a meeting" }),
        step(1, 0, { act: "writes", passMs: 40_000 }),
        step(0, 0, { act: "deletes a row", troubles: ["dies before it leaves", "fine", "told twice and backwards"] }),
        step(2, 0, { act: "edits a row", passMs: 40_000 }),
        step(0, 0, { act: "service is well", troubles: ["cut body"] }),
        step(0, 0, { act: "edits" }),
      ],
    },
  ],
  onenote: [
    // A window counted in vain what another one had sent meanwhile, and by that made it unsent again.
    {
      devices: [1, 1].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 0, { act: "writes in a meeting" }),
        step(0, 0, { passMs: 40_000 }),
        step(0, 1, {
          act: "writes in a meeting",
          faults: [{ kind: "cut-page", left: 2, afterMs: 28_000 }],
          troubles: ["404", "answer is late"],
          passMs: 12_000,
        }),
      ],
    },
    // The answer was lost and reads were late: the other window of the device looked, found nothing and sent again.
    {
      devices: [1, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 0, { act: "writes in a meeting" }),
        step(1, 1, {
          faults: [
            { kind: "no-consent", left: 2 },
            { kind: "lost-answer", left: 1 },
          ],
          troubles: ["fine", "answer is late"],
          passMs: 4_000,
        }),
        step(1, 0, { act: "writes in a meeting", faults: [{ kind: "delayed-reads", left: 3 }], passMs: 12_000 }),
        step(0, 0, {}),
      ],
    },
    // The request was given up after a minute and changed the page later: another window waited from its start only.
    {
      devices: [0, 2].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [step(0, 1, { act: "writes" }), step(0, 1, { act: "writes", troubles: ["commits after we gave up"] })],
    },
    // A clock three days ahead took every page for long settled: what showed late was taken for removed, for a month.
    {
      devices: [1, 1].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 0, { act: "plans", passMs: 40_000 }),
        step(1, 0, { act: "writes" }),
        step(1, 0, {
          act: "clock goes on three days",
          faults: [{ kind: "delayed-reads", left: 4, afterMs: 12_000 }],
        }),
        step(1, 1, { act: "plans" }),
      ],
    },
    // A clock three days ahead made the id: no page had changed so late, so none was searched, and the words went twice.
    {
      devices: [0, 0, 2].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(3, 0, { act: "clock goes on three days" }),
        step(2, 0, { act: "writes in a meeting" }),
        step(1, 0, { act: "writes", faults: [{ kind: "throttled-silent", left: 4, afterMs: 4000 }] }),
        step(0, 2, { act: "writes in a meeting", troubles: ["cut body", "commits after we gave up"] }),
        step(3, 0, { act: "types over words", passMs: 12000 }),
        step(1, 2, { act: "writes", passMs: 40000 }),
      ],
    },
    // A clock an hour ahead called the page old, so that it was cut proved that the words were not on it.
    {
      devices: [
        { writer: 2, clockErrorMs: 3_600_000, hasLocks: true },
        { writer: 1, clockErrorMs: 0, hasLocks: true },
      ],
      staysOpen: false,
      steps: [
        step(2, 0, { act: "writes", faults: [{ kind: "cut-page", left: 6, afterMs: 4_000 }], troubles: ["404"] }),
        step(0, 0, { act: "writes", passMs: 40_000 }),
      ],
    },
    // The window was killed before it gave the request up: the next one counted from when it had left.
    {
      devices: [0, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(3, 0, { act: "removes", troubles: ["fine", "commits after we gave up"] }),
        step(1, 0, { act: "is killed" }),
      ],
    },
    // The same, and the clock was set back an hour meanwhile: the wait began anew, as if the request had been given up.
    {
      devices: [1, 0, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(3, 0, { act: "removes", troubles: ["fine", "commits after we gave up"], passMs: 12_000 }),
        step(1, 0, { act: "is killed", passMs: 40_000 }),
        step(0, 0, { act: "clock goes back an hour" }),
        step(2, 0, { act: "goes offline", passMs: 12_000 }),
        step(0, 1, { act: "writes" }),
      ],
    },
    // A removal went with its page: it has no words of its own, so nobody misses it, and nobody is asked.
    {
      devices: [0, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
      staysOpen: false,
      steps: [
        step(0, 0, { act: "edits" }),
        step(0, 2, { act: "removes", passMs: 40_000 }),
        step(0, 0, { act: "deletes a page", passMs: 4_000 }),
      ],
    },
  ],
};
