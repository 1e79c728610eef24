import { makeStyles, tokens } from "@fluentui/react-components";

/** How the forms of this screen are laid out: one column in a pane, small fields side by side where they fit. */
export const useFormStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 136px), 1fr))",
    gap: tokens.spacingVerticalS,
  },
  /** A list of choices is as wide as its longest word, and would push a narrow pane sideways. */
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: "0" },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minHeight: "32px" },
  line: { margin: "0" },
  quiet: {
    margin: "0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  group: {
    margin: "0",
    padding: "0",
    borderTopWidth: "0",
    borderBottomWidth: "0",
    borderInlineStartWidth: "0",
    borderInlineEndWidth: "0",
    minWidth: "0",
  },
  legend: { padding: "0", fontWeight: tokens.fontWeightSemibold },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    margin: "0",
    paddingInlineStart: "0",
    listStyleType: "none",
  },
  wideButton: {
    width: "100%",
    minHeight: "36px",
    justifyContent: "start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
  summary: { minHeight: "24px", cursor: "pointer", color: tokens.colorNeutralForeground2 },
});
