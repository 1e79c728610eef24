import { Suspense, lazy } from "react";
import type { Pair } from "../../domain/people/pair";

/** Most days there is no offer; its screen is loaded when there is one. */
const Offers = lazy(() => import("./Offers"));

/** The offers of a pair, above what the calendars say: somebody waits for an answer. */
export const PairOffers = (props: { readonly pair: Pair }) => (
  <Suspense fallback={null}>
    <Offers {...props} />
  </Suspense>
);
