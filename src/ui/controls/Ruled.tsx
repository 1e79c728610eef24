import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HTMLAttributes } from "react";

const useStyles = makeStyles({
  ruled: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    borderTopWidth: tokens.strokeWidthThin,
    borderTopStyle: "solid",
    borderTopColor: tokens.colorNeutralStroke2,
  },
});

interface RuledProps extends HTMLAttributes<HTMLElement> {
  readonly as?: "div" | "li" | "article" | "footer";
}

/** A column below a line that parts it from what stands before. */
export const Ruled = ({ as: Element = "div", className, ...rest }: RuledProps) => (
  <Element {...rest} className={mergeClasses(useStyles().ruled, className)} />
);
