import { makeStyles, tokens } from "@fluentui/react-components";

/** The two edges between which a page stands, whatever is above or below its own column. The tabs' words stand there too. */
export const usePageEdges = makeStyles({
  edges: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "640px",
    marginInlineStart: "auto",
    marginInlineEnd: "auto",
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
    "@media (min-width: 960px)": { maxWidth: "1120px" },
    // Fluent leaves 8 px around the box: it stands where the fields stand.
    "& .fui-Checkbox, & .fui-RadioGroup > .fui-Radio": { marginInlineStart: "-8px" },
  },
});
