import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { usePageEdges } from "../../ui/controls/usePageEdges";
import { useFormat } from "../../ui/context";
import { useTitleIn } from "../../ui/titleIn";
import { PairCards } from "../../ui/us/PairCards";

const useStyles = makeStyles({
  choice: {
    display: "grid",
    // A long name of a circle is cut in its field, and makes no page wider than its window.
    gridTemplateColumns: "minmax(0, 1fr)",
    paddingTop: tokens.spacingVerticalM,
    rowGap: tokens.spacingVerticalXS,
  },
  label: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    maxWidth: "400px",
    rowGap: tokens.spacingVerticalXS,
  },
  earlier: { justifySelf: "start", minHeight: "32px" },
});

export interface PairChoiceProps {
  readonly active: readonly Pair[];
  readonly earlier: readonly Pair[];
  readonly chosen: Pair | undefined;
  readonly choose: (id: string) => void;
  /** A card for each pair, as long as they are few. */
  readonly asCards?: boolean;
}

/** More would push the chosen pair out of sight. */
const MOST_CARDS = 6;

/** The choice of the pair of the screen. Earlier pairs appear on request. */
const PairChoice = ({ asCards = false, ...choice }: PairChoiceProps) =>
  asCards && choice.active.length <= MOST_CARDS ? (
    <PairCards pairs={choice.active} chosen={choice.chosen} choose={choice.choose} />
  ) : (
    <PairSelect {...choice} />
  );

const PairSelect = ({ active, earlier, chosen, choose }: Omit<PairChoiceProps, "asCards">) => {
  const { text } = useFormat();
  const styles = useStyles();
  const { edges } = usePageEdges();
  const [isAsked, ask] = useState(false);
  const showEarlier = earlier.length > 0 && (isAsked || earlier.some(({ id }) => id === chosen?.id));
  const shown = showEarlier ? [...active, ...earlier] : active;
  const titleIn = useTitleIn(shown);
  const options = (pairs: readonly Pair[]) =>
    pairs.map((pair) => (
      <option key={pair.id} value={pair.id}>
        {titleIn(pair)}
      </option>
    ));
  const asking = (): void => {
    ask(true);
    const [first] = earlier;
    if (!chosen && first) choose(first.id);
  };
  if (shown.length < 2 && earlier.length === 0) return null;
  return (
    <nav className={mergeClasses(edges, styles.choice)} aria-label={text("nav.with")}>
      {(shown.length > 1 || showEarlier) && (
        <label className={styles.label}>
          {text("nav.with")}
          <Select value={chosen?.id ?? ""} onChange={(_, { value }) => choose(value)}>
            {options(active)}
            {showEarlier && <optgroup label={text("nav.earlier")}>{options(earlier)}</optgroup>}
          </Select>
        </label>
      )}
      {earlier.length > 0 && !showEarlier && (
        <Button className={styles.earlier} appearance="subtle" size="small" onClick={asking}>
          {text("nav.showEarlier")}
        </Button>
      )}
    </nav>
  );
};

// A late part is a default export.
export default PairChoice;
