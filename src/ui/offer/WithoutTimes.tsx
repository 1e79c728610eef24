import type { Pair } from "../../domain/people/pair";
import { OfferInstead } from "./OfferInstead";
import Offers from "./Offers";

interface WithoutTimesProps {
  readonly pair: Pair;
  readonly minutes: number;
}

/** What two people can still do when the calendars do not answer: offer times to each other. */
const WithoutTimes = (props: WithoutTimesProps) => (
  <>
    <Offers pair={props.pair} />
    <OfferInstead {...props} onSent={() => undefined} />
  </>
);

// A late part is a default export.
export default WithoutTimes;
