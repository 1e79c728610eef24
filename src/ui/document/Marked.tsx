import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rangesOf } from "../../domain/shared/searchText";

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: "inherit",
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
});

interface MarkedProps {
  /** Words as somebody typed them. */
  readonly of: string;
  /** What is looked for, as `searchWords` gives it. */
  readonly sought?: readonly string[] | undefined;
}

/** Words, with what somebody looks for marked in them. */
export const Marked = ({ of: words, sought = [] }: MarkedProps): ReactNode => {
  const styles = useStyles();
  if (sought.length === 0) return words;
  const pieces: ReactNode[] = [];
  let behind = 0;
  for (const { from, to } of rangesOf(words, sought)) {
    pieces.push(
      words.slice(behind, from),
      <mark key={from} className={styles.mark}>
        {words.slice(from, to)}
      </mark>,
    );
    behind = to;
  }
  return [...pieces, words.slice(behind)];
};
