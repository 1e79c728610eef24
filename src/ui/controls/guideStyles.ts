import { makeStyles, tokens } from "@fluentui/react-components";

/** The type of a guide: it reads like a letter, large and with room around it. */
export const useGuideStyles = makeStyles({
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "4px",
    },
  },
  question: {
    margin: "0",
    paddingTop: tokens.spacingVerticalS,
    maxWidth: "26em",
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightRegular,
    textWrap: "balance",
  },
  prompt: {
    margin: "0",
    maxWidth: "32em",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase600,
  },
  label: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: "0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { display: "grid", rowGap: tokens.spacingVerticalS, margin: "0", paddingInlineStart: "20px" },
  tight: { display: "grid", rowGap: tokens.spacingVerticalXS },
  fold: {
    minHeight: "24px",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXXL,
    "@media (min-width: 960px)": {
      gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
      columnGap: tokens.spacingHorizontalXXXL,
      alignItems: "start",
    },
  },
  column: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXL },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  stack: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
});
