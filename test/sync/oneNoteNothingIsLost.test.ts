import * as fc from "fast-check";
import type { FaultKind } from "../../src/sandbox/fault";
import { mona, yousef } from "../../src/sandbox/seed/people";
import { times } from "../cases";
import { valueOf } from "../doubles/graphTools";
import { openDevice, openScene, type OneNoteScene } from "./oneNoteScene";

const SCHEDULES = times(25);

const anyFault = fc.record({
  kind: fc.constantFrom<FaultKind[]>(
    "offline",
    "unavailable",
    "lost-answer",
    "lost-answer",
    "throttled-silent",
    "section-full",
  ),
  left: fc.integer({ min: 1, max: 3 }),
});

const anySchedule = fc.record({
  seed: fc.integer({ min: 1, max: 100 }),
  acts: fc.array(
    fc.record({
      who: fc.constantFrom(0, 1),
      does: fc.constantFrom(
        "writes",
        "writes",
        "writes",
        "dies",
        "reads late",
        "reads well",
        "deletes the page",
        "makes a twin",
        "types by hand",
      ),
      faults: fc.array(anyFault, { maxLength: 2 }),
      passMs: fc.constantFrom(0, 1, 800, 4_000, 40_000),
    }),
    { minLength: 1, maxLength: 10 },
  ),
});

/** What a person does in OneNote itself. */
const createHand = ({ ask, pagesPath, pair }: OneNoteScene) => {
  const base = `/groups/${pair.document.ownerId}/onenote/pages`;
  const away: string[] = [];
  const newest = async (): Promise<{ readonly id: string; readonly title: string } | undefined> =>
    (await ask("GET", pagesPath)).body.value?.[0];
  const add = async (html: string): Promise<void> =>
    void (await ask("POST", pagesPath, html, { "Content-Type": "text/html" }));
  return {
    deletesThePage: async (): Promise<void> => {
      const page = await newest();
      if (!page) return;
      away.push((await ask("GET", `${base}/${page.id}/content`)).body);
      await ask("DELETE", `${base}/${page.id}`);
    },
    /** How often this entry stands in the section. */
    counts: async (ids: readonly string[]): Promise<readonly number[]> => {
      const { value } = (await ask("GET", `${pagesPath}?$top=100`)).body;
      const pages: string[] = [];
      for (const { id } of value) pages.push((await ask("GET", `${base}/${id}/content`)).body);
      return ids.map((id) => pages.join("").split(`data-id="mc1-q-${id}"`).length - 1);
    },
    bringsAllBack: async (): Promise<void> => {
      for (const html of away.splice(0)) await add(html);
    },
    makesATwin: async (): Promise<void> => {
      const page = await newest();
      if (page) await add(`<html><head><title>${page.title}</title></head><body><p>Twin</p></body></html>`);
    },
    typesByHand: async (text: string): Promise<void> => {
      const page = await newest();
      const append = [{ target: "body", action: "append", content: `<p>${text}</p>` }];
      if (page) await ask("PATCH", `${base}/${page.id}/content`, append);
    },
  };
};

test(
  "P4: two people write in OneNote through every kind of trouble: nothing is lost, nothing is doubled, both read the same",
  async () => {
    await fc.assert(
      fc.asyncProperty(anySchedule, async ({ seed, acts }) => {
        const scene = openScene();
        const { time, local, fail, storeOf } = scene;
        const hand = createHand(scene);
        const people = [mona, yousef] as const;
        const devices = [openDevice(scene, mona, seed), openDevice(scene, yousef, seed + 100)] as const;
        for (const [index, { who, does, faults, passMs }] of acts.entries()) {
          const [device, person] = [devices[who] ?? devices[0], people[who] ?? mona];
          for (const { kind, left } of faults) fail(kind, person, left);
          if (does === "reads late") fail("delayed-reads", person);
          if (does === "reads well") local.faults.set([]);
          if (does === "dies") device.die();
          if (does === "deletes the page") await hand.deletesThePage();
          if (does === "makes a twin") await hand.makesATwin();
          if (does === "types by hand") await hand.typesByHand(`by hand ${index}`);
          if (does === "writes") device.write(`sentence ${index}`);
          else device.open();
          await time.pass(passMs);
        }
        local.faults.set([]);
        await hand.bringsAllBack();
        for (const device of devices) device.open();
        await time.pass(5 * 60_000);

        const kept = devices.flatMap((device) => device.kept).toSorted();
        const { entries } = valueOf(await storeOf(yousef).changes());
        expect(entries.filter(({ content }) => content.kind === "note").map(({ id }) => id)).toEqual(kept);
        for (const device of devices) {
          const shown = device.open().snapshot();
          expect(shown.entries.map(({ entry }) => entry)).toEqual(entries);
          expect(shown.entries.filter(({ whereabouts }) => whereabouts.kind !== "in-document")).toEqual([]);
          expect(await device.left()).toEqual({ ok: true, value: [] });
        }
      }),
      SCHEDULES,
    );
  },
  60_000 + SCHEDULES.numRuns * 3_000,
);
