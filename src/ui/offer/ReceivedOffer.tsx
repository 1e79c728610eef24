import { Spinner } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { slotsToCome } from "../../domain/document/offers";
import type { Pair } from "../../domain/people/pair";
import { Problem } from "../controls/Problem";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import type { BookTime } from "../../planning/bookTime";
import type { Company } from "../../planning/foundTimes";
import { OfferedTimes } from "./OfferedTimes";
import { useOfferStyles } from "./useOfferStyles";
import type { ShownOffer } from "./useOffers";
import { takeTime } from "./takeTime";
import { useWeighed } from "./useWeighed";
import { useWriting } from "../controls/useWriting";
import { useFormat, usePlanning, useText } from "../context";

export interface ReceivedOfferProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly offered: ShownOffer;
  readonly onTaking: () => void;
}

/** Times that somebody offers me. I see in which order they suit me; one press answers. */
export const ReceivedOffer = ({ pair, document, offered, onTaking }: ReceivedOfferProps) => {
  const { text, clock } = useFormat();
  const { bookTime } = usePlanning();
  const styles = useOfferStyles();
  const id = useId();
  const { entry, offer, standing } = offered;
  const company: Company = useMemo(() => ({ kind: "pair", pair }), [pair]);
  const take = takeTime(bookTime, document, entry, onTaking);
  const { write, keeping, problem } = useWriting(document);
  const noneFits = (): void =>
    void write({ text: "", content: { kind: "answer", answer: { offer: entry.id, choice: "none-fits" } } });
  const over = offer.starts.length - slotsToCome(offer, clock.now()).length;
  const name = entry.authorName;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {text("offer.title", { name, count: offer.starts.length })}
      </h2>
      {over > 0 && <p className={styles.line}>{text("offer.passed", { count: over })}</p>}
      <WeighedTimes company={company} offered={offered} take={take} />
      {standing.kind === "open" && (
        <>
          <SteadyButton className={styles.button} off={keeping} onClick={noneFits}>
            {text("offer.none")}
          </SteadyButton>
          <p className={styles.quiet}>{text("offer.noneHint", { name })}</p>
        </>
      )}
      {problem && <ProblemBar failure={problem} byHand onRetry={noneFits} />}
    </section>
  );
};

interface WeighedTimesProps extends Pick<ReceivedOfferProps, "offered"> {
  readonly company: Company;
  readonly take: BookTime;
}

const WeighedTimes = ({ company, offered, take }: WeighedTimesProps) => {
  const text = useText();
  const styles = useOfferStyles();
  const { state, again } = useWeighed(company, offered.offer);
  if (state.phase === "weighing") return <Spinner label={text("offer.weighing")} />;
  if (state.phase === "failed") return <Problem failure={state.failure} onRetry={again} />;
  const { found } = state;
  const missing = found.withoutCalendars;
  return (
    <>
      {missing && (
        <Problem failure={missing} onRetry={again}>
          {text("offer.withoutCalendars")}
        </Problem>
      )}
      {found.answer.proposals.length > 1 && <p className={styles.quiet}>{text("offer.rank")}</p>}
      <OfferedTimes found={found} company={company} take={take} />
    </>
  );
};
