import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { formatList } from "../format/list";
import { useFormat } from "../context";
import { useNames } from "../names";

const useStyles = makeStyles({
  pill: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    justifySelf: "start",
    boxSizing: "border-box",
    maxWidth: "100%",
    margin: "0",
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalM,
    borderTopLeftRadius: "14px",
    borderTopRightRadius: "14px",
    borderBottomLeftRadius: "14px",
    borderBottomRightRadius: "14px",
    // An outline is drawn under forced colours as well; a background is not.
    outlineWidth: tokens.strokeWidthThin,
    outlineOffset: "-1px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
  closed: { outlineStyle: "dashed", outlineColor: tokens.colorNeutralStrokeAccessible },
  shared: {
    outlineStyle: "solid",
    outlineColor: tokens.colorBrandStroke2,
    backgroundColor: tokens.colorBrandBackground2,
  },
  sign: { flexShrink: 0, "@media (forced-colors: active)": { color: "CanvasText" } },
});

export interface WhoReadsProps {
  /** Names of the people who read it besides the writer; empty means that it stays private. */
  readonly readers: readonly string[];
  /** Its owner may show some of it to others, here and now or before. */
  readonly mayBeShown?: boolean;
}

/** Says before somebody types who will read it: a closed lock in a dashed pill, or two people in a full one. */
export const WhoReads = ({ readers, mayBeShown = false }: WhoReadsProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const isShared = readers.length > 0;
  return (
    <p className={mergeClasses(styles.pill, isShared ? styles.shared : styles.closed)}>
      <svg className={styles.sign} width="16" height="16" fill="currentColor" aria-hidden="true">
        <path d={isShared ? TWO_PEOPLE : LOCK} />
      </svg>
      <span>
        {isShared
          ? text("whoReads.shared", { names: formatList([text("person.you"), ...readers], locale) })
          : text(mayBeShown ? "whoReads.until" : "whoReads.me")}
      </span>
    </p>
  );
};

const LOCK =
  "M5 6.5V5a3 3 0 0 1 6 0v1.5h.5A1.5 1.5 0 0 1 13 8v4.5A1.5 1.5 0 0 1 11.5 14h-7A1.5 1.5 0 0 1 3 12.5V8a1.5 1.5 0 0 1 1.5-1.5zm1.5 0h3V5a1.5 1.5 0 0 0-3 0z";
const TWO_PEOPLE =
  "M5 3a2.25 2.25 0 1 1 0 4.5A2.25 2.25 0 0 1 5 3zm6 0a2.25 2.25 0 1 1 0 4.5A2.25 2.25 0 0 1 11 3zM1 12.5C1 10 2.8 8.5 5 8.5c1.2 0 2.3.4 3 1.2.7-.8 1.8-1.2 3-1.2 2.2 0 4 1.5 4 4z";

/** Says that all of the pair will read it. */
export const PairReads = ({ pair }: { readonly pair: Pair }) => {
  return <WhoReads readers={useNames(pair).others} />;
};
