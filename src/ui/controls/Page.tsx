import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "640px",
    marginInlineStart: "auto",
    marginInlineEnd: "auto",
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXXXL,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalL,
    columnGap: tokens.spacingHorizontalXXXL,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  withAside: {
    "@media (min-width: 960px)": {
      maxWidth: "1120px",
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 2fr)",
      alignItems: "start",
    },
  },
  heading: {
    gridColumnStart: "1",
    gridColumnEnd: "-1",
    margin: "0",
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  column: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalL,
  },
});

export interface PageProps {
  readonly title: string;
  /** Stands above the rest in a pane and beside it in a wide tab. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a screen: one heading, one column in a pane, at most two in a wide tab. */
export const Page = ({ title, aside, children }: PageProps) => {
  const styles = useStyles();
  return (
    <main className={mergeClasses(styles.page, aside !== undefined && styles.withAside)}>
      <h1 className={styles.heading}>{title}</h1>
      {aside !== undefined && <div className={styles.column}>{aside}</div>}
      <div className={styles.column}>{children}</div>
    </main>
  );
};
