import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HTMLAttributes } from "react";

const useStyles = makeStyles({
  sheet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalXXL,
    paddingBottom: tokens.spacingVerticalXXL,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    paddingInlineEnd: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
    "@media (max-width: 479px)": {
      paddingTop: tokens.spacingVerticalL,
      paddingBottom: tokens.spacingVerticalL,
      paddingInlineStart: tokens.spacingHorizontalM,
      paddingInlineEnd: tokens.spacingHorizontalM,
    },
  },
  narrow: { rowGap: tokens.spacingVerticalM },
  closed: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: "none",
    outlineWidth: tokens.strokeWidthThick,
    outlineStyle: "dashed",
    outlineColor: tokens.colorNeutralStrokeAccessible,
  },
});

export interface SheetProps extends HTMLAttributes<HTMLElement> {
  readonly as?: "div" | "section" | "article";
  /** Dashed all around and without a shadow: only its owner reads it. */
  readonly closed?: boolean;
  /** The space between its parts. */
  readonly gap?: "m" | "xl";
}

/** The card on which proposals, guides and the document stand. */
export const Sheet = ({ as: Element = "div", closed = false, gap = "xl", className, ...rest }: SheetProps) => {
  const styles = useStyles();
  const classes = mergeClasses(styles.sheet, gap === "m" && styles.narrow, closed && styles.closed, className);
  return <Element {...rest} className={classes} />;
};
