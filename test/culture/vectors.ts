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

/** The published facts of these groups; undefined where the folder beside the project is missing. */
export const vectorsOf = (...groups: readonly string[]): readonly Vector[] | undefined => {
  if (!existsSync(FILE)) return undefined;
  const { vectors } = JSON.parse(readFileSync(FILE, "utf8")) as { readonly vectors: readonly Vector[] };
  return vectors.filter(({ group }) => groups.includes(group));
};
