import { makeStyles, tokens } from "@fluentui/react-components";

/** How a journal is laid out: a letter to oneself. */
export const useJournalStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
  },
  /** A page at which nobody is busy. */
  resting: {
    // What is far from the window is not laid out.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 120px",
    "@media print": { contentVisibility: "visible" },
  },
  summary: {
    minHeight: "24px",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
  },
  asked: { margin: "0", color: tokens.colorNeutralForeground2 },
  words: {
    margin: "0",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
  /** Leaves the dashed page: what stands here, others read. */
  outward: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
  },
  kind: {
    fontSize: tokens.fontSizeBase200,
    paddingInlineStart: tokens.spacingHorizontalXS,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusSmall,
  },
});
