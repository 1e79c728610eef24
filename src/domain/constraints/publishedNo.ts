import type { Constraint } from "./constraint";
import { ruledOut } from "./constraint";

/** Nobody is asked to meet in a time that they told the pair is a "no". No reason is known, and none is needed. */
export const publishedNo: Constraint = { id: "published-no", ...ruledOut("published-no") };
