import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { formatList } from "../format/list";
import { useFormat } from "../context";
import { useNamesIn } from "../names";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalS, margin: "0", padding: "0", listStyleType: "none" },
  choice: { width: "100%", minHeight: "44px", justifyContent: "start", textAlign: "start" },
  note: {
    margin: "0",
    paddingTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface WhichPairProps {
  readonly pairs: readonly Pair[];
  readonly onChoose: (pair: Pair) => void;
  /** Which one is chosen already, where the choice stays on the screen. */
  readonly chosen?: Pair | undefined;
  /** A sentence that speaks for one of them. */
  readonly noteOn?: (pair: Pair) => string | undefined;
}

/** One's pairs and circles, each by the names of the others. One press chooses. */
export const WhichPair = ({ pairs, onChoose, chosen, noteOn }: WhichPairProps) => {
  const { locale } = useFormat();
  const namesIn = useNamesIn(pairs);
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {pairs.map((pair) => {
        const names = namesIn(pair).others;
        const note = noteOn?.(pair);
        return (
          <li key={pair.id}>
            <Button
              className={styles.choice}
              appearance={pair === chosen ? "primary" : "secondary"}
              {...(noteOn && { "aria-pressed": pair === chosen })}
              onClick={() => onChoose(pair)}
            >
              {formatList(names, locale)}
            </Button>
            {note !== undefined && <p className={styles.note}>{note}</p>}
          </li>
        );
      })}
    </ul>
  );
};
