import type { Failure } from "../../domain/shared/failure";

/**
 * How far somebody has left, once they have left this page. "asked": a window of Microsoft's is or was there, and has said
 * nothing. "unsure": there will be no answer. "left": Microsoft came back from it.
 */
export type Leaving =
  | { readonly step: "asked" }
  | { readonly step: "unsure"; readonly failure: Failure }
  | { readonly step: "left" };
