import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A published fact about dates and times, with the source it was read from. */
export interface Vector {
  readonly id: string;
  readonly kind: "day" | "clock" | "workday" | "offset" | "instant" | "zoneName" | "fact";
  readonly group: string;
  readonly name: string;
  readonly input?: Readonly<Record<string, string & number>>;
  readonly expect: never;
  readonly community?: string;
  readonly beginsPreviousSunset?: boolean;
}

const FILE = join(__dirname, "../../../shared/vectors/observances.json");

/** False where the folder beside the project is missing: its facts are then skipped, and say so. */
export const hasVectors = existsSync(FILE);

/** The published facts of these groups. */
export const vectorsOf = (...groups: readonly string[]): readonly Vector[] => {
  if (!hasVectors) return [MISSING];
  const { vectors } = JSON.parse(readFileSync(FILE, "utf8")) as { readonly vectors: readonly Vector[] };
  return vectors.filter(({ group }) => groups.includes(group));
};

/** Stands for the facts in the name of a skipped test. */
const MISSING = { id: "no ../shared/vectors here", kind: "day", group: "", name: "" } as Partial<Vector> as Vector;
