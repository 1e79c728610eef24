import * as fc from "fast-check";

/** A reader of what comes from outside, what it is given, and how to call it. It answers or refuses; it never throws. */
export interface FuzzedReader {
  readonly name: string;
  readonly inputs: fc.Arbitrary<unknown>;
  /** Reads, and does with the answer what a screen would do. */
  readonly read: (input: unknown) => unknown;
  /** A slow one is tried less often: one case in so many. */
  readonly oneIn?: number;
}

/** How a reader stood its cases. */
export interface Tried {
  readonly name: string;
  readonly cases: number;
  readonly slowest: { readonly ms: number; readonly index: number; readonly shown: string };
  /** What it threw, with the smallest input that does. */
  readonly thrown?: string;
}

const LONGEST_SHOWN = 160;

const shownAs = (input: unknown): string => {
  const text = typeof input === "string" ? JSON.stringify(input) : (JSON.stringify(input) ?? "undefined");
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}… (${text.length})` : text;
};

/** Tries a reader on so many inputs. The same seed gives the same inputs. */
export const tryReader = ({ name, inputs, read, oneIn = 1 }: FuzzedReader, wanted: number, seed: number): Tried => {
  const cases = Math.max(20, Math.ceil(wanted / oneIn));
  let slowest = { ms: 0, index: 0, shown: "" };
  let index = 0;
  const outcome = fc.check(
    fc.property(inputs, (input) => {
      // In processor time: what others do on the same machine says nothing about a reader.
      const before = process.cpuUsage();
      read(input);
      const { user, system } = process.cpuUsage(before);
      const ms = (user + system) / 1_000;
      if (ms > slowest.ms) slowest = { ms, index, shown: shownAs(input) };
      index++;
    }),
    { numRuns: cases, seed },
  );
  const { failed, counterexample, errorInstance } = outcome;
  if (!failed) return { name, cases, slowest };
  const reason =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return {
    name,
    cases,
    slowest,
    thrown: `${shownAs(counterexample?.[0])}\n${reason.split("\n").slice(0, 6).join("\n")}`,
  };
};
