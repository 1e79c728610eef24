import { makeStyles, tokens } from "@fluentui/react-components";

/** How the screen before a meeting is laid out. */
export const usePrepareStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    borderTopWidth: tokens.strokeWidthThin,
    borderTopStyle: "solid",
    borderTopColor: tokens.colorNeutralStroke2,
  },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    margin: "0",
    paddingInlineStart: "0",
    listStyleType: "none",
  },
  button: { minHeight: "32px" },
  number: { width: "96px" },
  term: { fontWeight: tokens.fontWeightSemibold },
  def: { marginInlineStart: "0" },
});
