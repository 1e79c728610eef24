import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Pair } from "../../domain/people/pair";
import { useFormat } from "../context";
import { CardButton } from "../controls/CardButton";
import { createLastPart } from "../controls/latePart";
import { List } from "../controls/layout";
import { usePageEdges } from "../controls/usePageEdges";
import { useTitleIn } from "../titleIn";

/** What a card says comes when the times of the chosen pair are there. */
const PairLines = createLastPart(() => import("./PairLines"));

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 240px), 1fr))",
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
  },
  card: {
    // Three lines: nothing moves when they come.
    minHeight: "88px",
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
    lineHeight: tokens.lineHeightBase300,
  },
  chosen: { outlineWidth: tokens.strokeWidthThick, outlineColor: tokens.colorBrandStroke1 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  lines: { display: "block", fontWeight: tokens.fontWeightRegular },
});

interface PairCardsProps {
  /** In their own order: nobody comes before somebody else for what is booked or waits. */
  readonly pairs: readonly Pair[];
  /** The one whose screen is open below. */
  readonly chosen: Pair | undefined;
  readonly choose: (id: string) => void;
}

/** One card for each pair and circle: when they meet next and how much waits. A press opens the pair. */
export const PairCards = ({ pairs, chosen, choose }: PairCardsProps) => {
  const { text } = useFormat();
  const styles = useStyles();
  const { edges } = usePageEdges();
  const titleIn = useTitleIn(pairs);
  const base = useId();
  return (
    <nav className={edges} aria-label={text("nav.with")}>
      <List className={styles.cards}>
        {pairs.map((pair, index) => {
          const isChosen = pair.id === chosen?.id;
          const [name, lines] = [`${base}name${index}`, `${base}lines${index}`];
          return (
            <li key={pair.id}>
              <CardButton
                className={mergeClasses(styles.card, isChosen && styles.chosen)}
                aria-current={isChosen}
                aria-labelledby={name}
                aria-describedby={lines}
                onClick={() => choose(pair.id)}
              >
                {/* A block that is a bdi itself would begin where its own letters do, and not where the card's lines do. */}
                <span id={name} className={styles.name}>
                  <bdi>{titleIn(pair)}</bdi>
                </span>
                <span id={lines} className={styles.lines}>
                  <PairLines pair={pair} isOpen={isChosen} />
                </span>
              </CardButton>
            </li>
          );
        })}
      </List>
    </nav>
  );
};
