import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useRef, useState } from "react";
import type { MakeOfferProps } from "./MakeOffer";
import { useText } from "../context";

/** Few people make an offer; its fields are loaded when somebody does. */
const MakeOffer = lazy(() => import("./MakeOffer"));

const useStyles = makeStyles({
  place: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  button: { justifySelf: "start", minHeight: "32px" },
  line: { margin: "0" },
});

export interface OfferInsteadProps extends Omit<MakeOfferProps, "onDone"> {
  readonly onSent: () => void;
}

/** The second way to meet: offer several times instead of booking one. */
export const OfferInstead = ({ onSent, ...making }: OfferInsteadProps) => {
  const text = useText();
  const styles = useStyles();
  const [isMaking, setMaking] = useState(false);
  const [isSent, setSent] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const done = (sent: boolean): void => {
    setMaking(false);
    setSent(sent);
    // What was pressed is gone: the focus goes back to where it came from.
    place.current?.querySelector("button")?.focus();
    if (sent) onSent();
  };
  return (
    <div className={styles.place} ref={place}>
      <Button className={styles.button} aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>
        {text("offer.instead")}
      </Button>
      <p className={styles.line} role="status">
        {isSent && !isMaking && text("offer.sent")}
      </p>
      {isMaking && (
        <Suspense fallback={<Spinner />}>
          <MakeOffer {...making} onDone={done} />
        </Suspense>
      )}
    </div>
  );
};
