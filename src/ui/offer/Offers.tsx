import { useState } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { others, type Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import { MyOffer } from "./MyOffer";
import { ReceivedOffer } from "./ReceivedOffer";
import { useOfferStyles } from "./useOfferStyles";
import { useOffers, type ShownOffer } from "./useOffers";
import { useWriting } from "../controls/useWriting";
import { useConversations, useFormat, useMe, useText } from "../context";

interface OffersProps {
  readonly pair: Pair;
}

/** The offers of a pair: what I am asked, and what I asked. */
const Offers = ({ pair }: OffersProps) => {
  const { me, locale } = useFormat();
  const { openDocument } = useConversations();
  const document = openDocument(pair);
  const { received, mine } = useOffers(document);
  // What I just took stays, so that the sentence about it does.
  const [taken, setTaken] = useState<readonly EntryId[]>([]);
  const take = (id: EntryId): void => setTaken((before) => [...before, id]);
  const names = formatList(
    others(pair, me.id).map(({ name }) => name),
    locale,
  );
  return (
    <>
      {received.map((offered) => {
        const { entry, standing } = offered;
        if (standing.kind === "open" || taken.includes(entry.id)) {
          return (
            <ReceivedOffer
              key={entry.id}
              pair={pair}
              document={document}
              offered={offered}
              onTaking={() => take(entry.id)}
            />
          );
        }
        return <ClosedOffer key={entry.id} document={document} offered={offered} />;
      })}
      {mine && <MyOffer key={mine.entry.id} document={document} names={names} offered={mine} />}
    </>
  );
};

interface ClosedOfferProps {
  readonly document: LiveDocument;
  readonly offered: ShownOffer;
}

/** An offer that cannot be answered any more. My own answer that none fits can be taken back. */
const ClosedOffer = ({ document, offered: { entry, standing } }: ClosedOfferProps) => {
  const text = useText();
  const me = useMe();
  const styles = useOfferStyles();
  const { write, keeping, problem } = useWriting(document);
  const name = entry.authorName;
  if (standing.kind === "passed") return <p className={styles.line}>{text("offer.theirsOver", { name })}</p>;
  if (standing.kind !== "none-fits" || standing.answer.author !== me.id) return null;
  const takeBack = (): void => void write({ text: "", content: { kind: "note" }, removes: standing.answer.id });
  return (
    <div className={styles.section}>
      <p className={styles.line} role="status">
        {text("offer.youDeclined", { name })}
      </p>
      <SteadyButton className={styles.button} off={keeping} onClick={takeBack}>
        {text("offer.takeBack")}
      </SteadyButton>
      {problem && <ProblemBar failure={problem} byHand onRetry={takeBack} />}
    </div>
  );
};

// A late part is a default export.
export default Offers;
