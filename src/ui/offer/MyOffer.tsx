import { useId } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { OfferStanding } from "../../domain/document/offers";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { WhereaboutsLine } from "../document/WhereaboutsLine";
import type { Services } from "../services";
import { timeWords } from "./timeWords";
import { useOfferStyles } from "./useOfferStyles";
import type { ShownOffer } from "./useOffers";
import { useWriting } from "./useWriting";

export interface MyOfferProps {
  readonly services: Services;
  readonly document: LiveDocument;
  readonly offered: ShownOffer;
  /** Who can answer. */
  readonly names: string;
}

/** What I offered, and how it stands. */
export const MyOffer = ({ services, document, offered, names }: MyOfferProps) => {
  const styles = useOfferStyles();
  const id = useId();
  const { text } = services;
  const { entry, offer, standing, whereabouts } = offered;
  const { write, keeping, problem } = useWriting(document);
  const withdraw = (): void => void write({ text: "", content: { kind: "note" }, removes: entry.id });
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {text("offer.mine", { count: offer.starts.length })}
      </h2>
      <ul className={styles.list}>
        {offer.starts.map((start) => (
          <li key={start}>
            <bdi>{timeWords(start, services)}</bdi>
          </li>
        ))}
      </ul>
      <p className={styles.line} role="status">
        {standingWords(standing, names, services)}
      </p>
      <WhereaboutsLine whereabouts={whereabouts} text={text} />
      {standing.kind !== "taken" && (
        <SteadyButton className={styles.button} off={keeping} onClick={withdraw}>
          {text("offer.withdraw")}
        </SteadyButton>
      )}
      {problem && <ProblemBar failure={problem} text={text} byHand onRetry={withdraw} />}
    </section>
  );
};

const standingWords = (standing: OfferStanding, names: string, services: Services): string => {
  const { text } = services;
  switch (standing.kind) {
    case "taken":
      return text("offer.theyTook", { name: standing.answer.authorName, time: timeWords(standing.start, services) });
    case "none-fits":
      return text("offer.theyDeclined", { name: standing.answer.authorName });
    case "passed":
      return text("offer.over", { name: names });
    default:
      return text("offer.waiting", { name: names });
  }
};
