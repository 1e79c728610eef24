import { makeStyles, tokens } from "@fluentui/react-components";
import { ALL_TOPICS, type ReadingCard } from "../../domain/people/howIWork";
import { useText } from "../context";
import { Quiet } from "../controls/layout";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM, margin: "0" },
  term: { fontWeight: tokens.fontWeightSemibold },
  def: { marginInlineStart: "0" },
});

/** A card as its reader sees it: only what its author wrote and chose. */
export const CardWords = ({ card }: { readonly card: ReadingCard }) => {
  const text = useText();
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {ALL_TOPICS.flatMap((topic) => {
        const told = card[topic];
        if (told === undefined) return [];
        return [
          <div key={topic}>
            <dt className={styles.term}>{text(`topic.${topic}`)}</dt>
            {told.answers.map((answer, index) => (
              // The same answer may stand there twice.
              <dd key={index} className={styles.def} dir="auto">
                {answer}
              </dd>
            ))}
            {told.differs !== undefined && (
              <dd className={styles.def}>
                <Quiet as="span">{text("own.different", { when: told.differs })}</Quiet>
              </dd>
            )}
          </div>,
        ];
      })}
    </dl>
  );
};
