import { existsSync } from "node:fs";
import { readContract, recorded, SLICE, SLICE_ABSENT } from "./graphContract";

/** After all tests: every recorded request and answer must be valid by Microsoft's own description. */
export default function check(): void {
  if (!existsSync(SLICE)) return console.log(SLICE_ABSENT);
  const exchanges = recorded();
  const problems = [...new Set(exchanges.flatMap(readContract()))];
  if (problems.length > 0) throw new Error(`Graph would not understand us:\n${problems.join("\n")}`);
  console.log(`${exchanges.length} questions and answers are valid by Microsoft's own description.`);
}
