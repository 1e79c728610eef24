import { makeStyles, tokens } from "@fluentui/react-components";

/** How setting up a pair is laid out: one question on a sheet, one main action below it. */
export const useSetupStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  close: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  label: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: "0" },
  quiet: {
    margin: "0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    margin: "0",
    paddingInlineStart: "0",
    listStyleType: "none",
  },
  points: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    margin: "0",
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "end" },
  button: { minHeight: "32px" },
  link: { justifySelf: "start", minHeight: "24px" },
  // A choice of roles is as wide as its longest word, and would push a narrow pane sideways.
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: "0" },
  grow: { flexGrow: 1, minWidth: "0", flexBasis: "200px" },
});
