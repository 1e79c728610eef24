import { cardShownBy } from "../../domain/document/members";
import { others } from "../../domain/people/pair";
import { useGuideStyles } from "../controls/guideStyles";
import { CardWords } from "./CardWords";
import { OpenCommitments, type OpenCommitmentsProps } from "./OpenCommitments";
import { usePrepareStyles } from "../controls/prepareStyles";
import { useMe, useText } from "../context";

/** One minute before a meeting: how the others like to be called and read, and what is open. Only from the shared document (S16). */
export const BeforeCard = ({ pair, document, together }: OpenCommitmentsProps) => {
  const text = useText();
  const me = useMe();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  return (
    <section className={styles.part} aria-label={text("before.title")}>
      <h2 className={shared.label}>{text("before.title")}</h2>
      {others(pair, me.id).map(({ id, name }) => {
        const card = cardShownBy(together.folded, id);
        return (
          <div key={id} className={styles.item}>
            <h3 className={shared.label}>
              <bdi>{name}</bdi>
            </h3>
            {card ? (
              <CardWords card={card.content.card} />
            ) : (
              <p className={shared.quiet}>{text("before.nothing", { name })}</p>
            )}
          </div>
        );
      })}
      <OpenCommitments pair={pair} document={document} together={together} />
    </section>
  );
};
