import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import type { StoreKind } from "./house";
import { tellMany, together, type Tally } from "./tellMany";

/** So many stories are told by one process with one seed: what went wrong can be told again in a minute. */
const IN_A_BATCH = 250;

interface Batch {
  readonly kind: StoreKind;
  readonly stories: number;
  readonly seed: number;
}

const KINDS = ["sharepoint-list", "onenote"] as const;

/** The first batch begins with this seed, each next one with the next number. */
const batchesOf = (kinds: readonly StoreKind[], stories: number, seed: number): readonly Batch[] => {
  const each = Math.ceil(stories / kinds.length);
  return Array.from({ length: Math.ceil(each / IN_A_BATCH) }, (_, index) => index).flatMap((index) =>
    kinds.map((kind) => ({
      kind,
      stories: Math.min(IN_A_BATCH, each - index * IN_A_BATCH),
      seed: seed + index,
    })),
  );
};

/** Tells a batch in a process of its own. */
const inOwnProcess = ({ kind, stories, seed }: Batch): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const program = process.argv[1] ?? "";
    const child = fork(process.env["MERIDIAN_FAULTS"] ?? program, ["batch", kind, `${stories}`, `${seed}`]);
    child.on("message", (tally) => resolve(tally as Tally));
    child.on("error", reject);
    child.on("exit", (code) => code === 0 || reject(new Error(`A process ended with ${code}.`)));
  });

const wordsOf = (tally: Tally): string =>
  [
    `${tally.kind}: ${tally.stories} stories, ${tally.entries} entries, ${tally.requests} requests`,
    `  lost ${tally.lost}, doubled ${tally.doubled}, changed ${tally.changed}, out of step ${tally.outOfStep}, unsettled ${tally.unsettled}, wrongly said to be gone ${tally.wronglyGone}`,
    `  on the way: said to be there and not ${tally.untrue}, altered or under a wrong name ${tally.altered}, twice on a screen ${tally.repeated}, own words not seen ${tally.unseen}`,
    `  slowest to heal: ${tally.slowestToHealMs / 1000} s of the story's time`,
    "",
  ].join("\n");

/** Tells all stories on all cores, and says every now and then how far it is. */
const tellAll = async (kinds: readonly StoreKind[], stories: number, seed: number): Promise<boolean> => {
  const began = performance.now();
  const waiting = [...batchesOf(kinds, stories, seed)];
  const tallies = new Map<StoreKind, Tally>();
  let isGood = true;
  const worker = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch && isGood; batch = waiting.shift()) {
      const tally = await inOwnProcess(batch);
      const before = tallies.get(batch.kind);
      tallies.set(batch.kind, before ? together(before, tally) : tally);
      if (tally.wrong) {
        isGood = false;
        process.stdout.write(
          `Goes wrong, seed ${batch.seed}, ${batch.kind}:\n${JSON.stringify(tally.wrong, null, 2)}\n`,
        );
      }
      const told = [...tallies.values()].reduce((total, one) => total + one.stories, 0);
      const seconds = (performance.now() - began) / 1000;
      process.stderr.write(`  ${told} stories in ${seconds.toFixed(0)} s, seeds from ${seed} to ${batch.seed}\n`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  process.stdout.write(
    kinds
      .flatMap((kind) => tallies.get(kind) ?? [])
      .map(wordsOf)
      .join(""),
  );
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(0)} s on ${availableParallelism()} cores\n`);
  return isGood;
};

const isKind = (word: string | undefined): word is StoreKind => KINDS.some((kind) => kind === word);
const [first = "20000", second = "20261124", ...rest] = process.argv.slice(2);
if (first === "batch" && isKind(second)) {
  const [stories, seed] = rest.map(Number);
  process.send?.(await tellMany({ kind: second, stories: stories ?? 0, seed: seed ?? 0 }));
  process.disconnect();
} else {
  const chosen = rest.filter(isKind);
  const isGood = await tellAll(chosen.length > 0 ? chosen : KINDS, Number(first), Number(second));
  process.exitCode = isGood ? 0 : 1;
}
