import { Spinner } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { slotsToCome } from "../../domain/document/offers";
import type { Pair } from "../../domain/people/pair";
import { Problem } from "../controls/Problem";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import type { Company, Services } from "../services";
import { OfferedTimes } from "./OfferedTimes";
import { useOfferStyles } from "./useOfferStyles";
import type { ShownOffer } from "./useOffers";
import { takeTime } from "./takeTime";
import { useWeighed } from "./useWeighed";
import { useWriting } from "./useWriting";

export interface ReceivedOfferProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly offered: ShownOffer;
  readonly onTaking: () => void;
}

/** Times that somebody offers me. I see in which order they suit me; one press answers. */
export const ReceivedOffer = ({ services, pair, document, offered, onTaking }: ReceivedOfferProps) => {
  const styles = useOfferStyles();
  const id = useId();
  const { text } = services;
  const { entry, offer, standing } = offered;
  const company: Company = useMemo(() => ({ kind: "pair", pair }), [pair]);
  const take = takeTime(services, document, entry, onTaking);
  const { write, keeping, problem } = useWriting(document);
  const noneFits = (): void =>
    void write({ text: "", content: { kind: "answer", answer: { offer: entry.id, choice: "none-fits" } } });
  const over = offer.starts.length - slotsToCome(offer, services.clock.now()).length;
  const name = entry.authorName;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {text("offer.title", { name, count: offer.starts.length })}
      </h2>
      {over > 0 && <p className={styles.line}>{text("offer.passed", { count: over })}</p>}
      <WeighedTimes {...{ services, company, offered, take }} />
      {standing.kind === "open" && (
        <>
          <SteadyButton className={styles.button} off={keeping} onClick={noneFits}>
            {text("offer.none")}
          </SteadyButton>
          <p className={styles.quiet}>{text("offer.noneHint", { name })}</p>
        </>
      )}
      {problem && <ProblemBar failure={problem} text={text} byHand onRetry={noneFits} />}
    </section>
  );
};

interface WeighedTimesProps extends Pick<ReceivedOfferProps, "services" | "offered"> {
  readonly company: Company;
  readonly take: Services["bookTime"];
}

const WeighedTimes = ({ services, company, offered, take }: WeighedTimesProps) => {
  const styles = useOfferStyles();
  const { text } = services;
  const { state, again } = useWeighed(services, company, offered.offer);
  if (state.phase === "weighing") return <Spinner label={text("offer.weighing")} />;
  if (state.phase === "failed") return <Problem services={services} failure={state.failure} onRetry={again} />;
  const { found } = state;
  const missing = found.withoutCalendars;
  return (
    <>
      {missing && (
        <Problem services={services} failure={missing} onRetry={again}>
          {text("offer.withoutCalendars")}
        </Problem>
      )}
      {found.answer.proposals.length > 1 && <p className={styles.quiet}>{text("offer.rank")}</p>}
      <OfferedTimes {...{ found, company, services, take }} />
    </>
  );
};
