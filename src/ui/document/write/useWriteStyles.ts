import { makeStyles, tokens } from "@fluentui/react-components";

/** How the forms of the document are laid out: one column beside the line of a shared box. */
export const useWriteStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: "0" },
  hint: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minHeight: "32px" },
  open: { justifySelf: "start", minHeight: "32px" },
});
