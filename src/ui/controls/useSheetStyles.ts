import { makeStyles, tokens } from "@fluentui/react-components";

/** A sheet of paper on the page: what proposals, guides and the document are written on. */
export const useSheetStyles = makeStyles({
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
  /** Closed all around and without a shadow: it lies on nobody else's desk. */
  closed: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: "none",
    outlineWidth: tokens.strokeWidthThick,
    outlineStyle: "dashed",
    outlineColor: tokens.colorNeutralStrokeAccessible,
  },
});
