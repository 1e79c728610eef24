import { makeStyles, tokens } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { formatList } from "../format/list";
import { useFormat, useNames } from "../context";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: "0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  drawing: { flexShrink: 0 },
});

export interface WhoReadsProps {
  /** Names of the people who read it besides the writer; empty means that it stays private. */
  readonly readers: readonly string[];
}

/** Says before somebody types who will read it. A private thing differs in shape (one closed box) and in words. */
export const WhoReads = ({ readers }: WhoReadsProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const shared = readers.length > 0;
  return (
    <p className={styles.line}>
      <svg className={styles.drawing} width="24" height="16" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="1.5">
          {shared ? <circle cx="8" cy="8" r="6" /> : <rect x="6" y="2" width="12" height="12" rx="2" />}
          {shared && <circle cx="16" cy="8" r="6" />}
        </g>
      </svg>
      <span>
        {shared
          ? text("whoReads.shared", { names: formatList([text("person.you"), ...readers], locale) })
          : text("whoReads.me")}
      </span>
    </p>
  );
};

/** Says that all of the pair will read it. */
export const PairReads = ({ pair }: { readonly pair: Pair }) => {
  return <WhoReads readers={useNames(pair).others} />;
};
