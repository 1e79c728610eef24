import { useId } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { OfferStanding } from "../../domain/document/offers";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { WhereaboutsLine } from "../document/WhereaboutsLine";
import type { Format } from "../services";
import { timeWords } from "./timeWords";
import { useOfferStyles } from "./useOfferStyles";
import type { ShownOffer } from "./useOffers";
import { useWriting } from "../controls/useWriting";
import { useFormat } from "../context";

export interface MyOfferProps {
  readonly document: LiveDocument;
  readonly offered: ShownOffer;
  /** Who can answer. */
  readonly names: string;
}

/** What I offered, and how it stands. */
export const MyOffer = ({ document, offered, names }: MyOfferProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useOfferStyles();
  const id = useId();
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
            <bdi>{timeWords(start, format)}</bdi>
          </li>
        ))}
      </ul>
      <p className={styles.line} role="status">
        {standingWords(standing, names, format)}
      </p>
      <WhereaboutsLine whereabouts={whereabouts} />
      {standing.kind !== "taken" && (
        <SteadyButton className={styles.button} off={keeping} onClick={withdraw}>
          {text("offer.withdraw")}
        </SteadyButton>
      )}
      {problem && <ProblemBar failure={problem} byHand onRetry={withdraw} />}
    </section>
  );
};

const standingWords = (standing: OfferStanding, names: string, format: Format): string => {
  const { text } = format;
  switch (standing.kind) {
    case "taken":
      return text("offer.theyTook", { name: standing.answer.authorName, time: timeWords(standing.start, format) });
    case "none-fits":
      return text("offer.theyDeclined", { name: standing.answer.authorName });
    case "passed":
      return text("offer.over", { name: names });
    default:
      return text("offer.waiting", { name: names });
  }
};
