import type { Failure } from "./failure";
import { shortText } from "./shape";

/** Long enough for a file's path and the place in the file. */
const LONGEST_FIELD = 200;

/** A refusal that names a field and its value. Both may come from outside and be of any length: they are shortened. */
export const badInput = (
  field: string,
  value: string,
  problem: string,
): Extract<Failure, { readonly type: "BadInput" }> => ({
  type: "BadInput",
  field: shortText(field, LONGEST_FIELD),
  value: shortText(value),
  problem,
});
