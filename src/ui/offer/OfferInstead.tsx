import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { useConversations, useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Body, Row, Stack } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import type { MakeOfferProps } from "./MakeOffer";
import { useOffers } from "./useOffers";

/** Few people make an offer; its fields are loaded when somebody does. */
const MakeOffer = createLatePart(() => import("./MakeOffer"), PartMeanwhile);

/** The offers of a pair. Most days there is none, so their screen is loaded when there is one. */
export const PairOffers = createLatePart(() => import("./Offers"));

interface OfferInsteadProps extends Omit<MakeOfferProps, "onDone"> {
  readonly onSent: () => void;
  /** The main action: nobody knows whether a time suits. */
  readonly isMain?: boolean;
}

/** The second way to meet: offer several times instead of booking one. */
export const OfferInstead = ({ onSent, isMain = false, ...making }: OfferInsteadProps) => {
  const text = useText();
  const [isMaking, setMaking] = useState(false);
  const [isSent, setSent] = useState(false);
  const { mine } = useOffers(useConversations().openDocument(making.pair));
  const stands = mine?.standing.kind === "open";
  const place = useRef<HTMLDivElement>(null);
  const done = (sent: boolean): void => {
    setMaking(false);
    setSent(sent);
    // What was pressed is gone: the focus goes back to where it came from.
    place.current?.querySelector("button")?.focus();
    if (sent) onSent();
  };
  return (
    <div ref={place}>
      <Stack>
        <Row>
          <Button
            appearance={isMain && !isMaking ? "primary" : "secondary"}
            aria-expanded={isMaking}
            onClick={() => setMaking(!isMaking)}
          >
            {text("offer.instead")}
          </Button>
        </Row>
        <Body role="status">{isSent && !isMaking && stands && text("offer.sent")}</Body>
        {isMaking && <MakeOffer {...making} onDone={done} />}
      </Stack>
    </div>
  );
};

/** What two people can still do when the calendars do not answer: offer times to each other. */
const WithoutTimes = ({ pair, minutes }: { readonly pair: Pair; readonly minutes: number }) => (
  <>
    <PairOffers pair={pair} />
    <OfferInstead pair={pair} minutes={minutes} onSent={() => undefined} />
  </>
);

// A late part is a default export.
export default WithoutTimes;
