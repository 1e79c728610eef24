import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentProps } from "react";

const useStyles = makeStyles({
  prompt: {
    margin: "0",
    maxWidth: "32em",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase600,
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
});

/** What a guide says to one side. It reads like a letter: large, and with room around it. */
export const LargeBody = ({ className, ...rest }: ComponentProps<"p">) => (
  <p {...rest} className={mergeClasses(useStyles().prompt, className)} />
);

/** The sheet of the conversation, and beside it, where there is room, what goes with it. */
export const Columns = (props: ComponentProps<"div">) => <div {...props} className={useStyles().columns} />;
