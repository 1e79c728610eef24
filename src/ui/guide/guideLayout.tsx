import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
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

/** The sheet of the conversation, and beside it, where there is room, what goes with it. */
export const Columns = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().columns}>{children}</div>
);
