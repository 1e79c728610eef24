import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of an offer have in common. */
export const useOfferStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: "0" },
  quiet: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: "0", paddingInlineStart: tokens.spacingHorizontalXL },
  fieldset: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    margin: "0",
    padding: "0",
    borderTopStyle: "none",
    borderBottomStyle: "none",
    borderInlineStartStyle: "none",
    borderInlineEndStyle: "none",
    minInlineSize: "0",
  },
  legend: { padding: "0", fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minHeight: "32px", justifySelf: "start" },
});
