import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePageEdges } from "./usePageEdges";

const useStyles = makeStyles({
  page: {
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXXXL,
    display: "grid",
    // A line of words longer than this is hard to follow.
    gridTemplateColumns: "minmax(0, 640px)",
    rowGap: tokens.spacingVerticalL,
    columnGap: tokens.spacingHorizontalXXXL,
    color: tokens.colorNeutralForeground1,
    // Fluent's provider aligns to the left, whatever the direction of what is in it.
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  withAside: {
    "@media screen and (min-width: 960px)": {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 2fr)",
      alignItems: "start",
    },
  },
  wide: { gridTemplateColumns: "minmax(0, 1fr)" },
  heading: {
    gridColumnStart: "1",
    gridColumnEnd: "-1",
    margin: "0",
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
    "@media (max-width: 479px)": { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  // Read out, and not seen.
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  column: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalL,
  },
  aside: {
    "@media print": { display: "none" },
    columnGap: tokens.spacingHorizontalM,
    "@media (min-width: 560px) and (max-width: 959px)": {
      gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))",
      alignItems: "start",
    },
  },
});

export interface PageProps {
  readonly title: string;
  /** What the page is about stands beside it already: the title is only read out. */
  readonly isTitleHidden?: boolean;
  /** Stands above the rest in a pane and beside it in a wide tab. */
  readonly aside?: ReactNode;
  /** For a screen that makes two columns of its own. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of a screen: one heading, one column in a pane, at most two in a wide tab. */
export const Page = ({ title, isTitleHidden = false, aside, wide = false, children }: PageProps) => {
  const styles = useStyles();
  const { edges } = usePageEdges();
  return (
    <main className={mergeClasses(edges, styles.page, aside !== undefined && styles.withAside, wide && styles.wide)}>
      <h1 className={mergeClasses(styles.heading, isTitleHidden && styles.hidden)}>{title}</h1>
      {aside !== undefined && <div className={mergeClasses(styles.column, styles.aside)}>{aside}</div>}
      <div className={styles.column}>{children}</div>
    </main>
  );
};
