import { makeStyles, tokens } from "@fluentui/react-components";
import type { HTMLAttributes } from "react";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    // It opens among presses.
    marginTop: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
});

interface FormColumnProps extends HTMLAttributes<HTMLElement> {
  readonly as?: "div" | "section";
}

/** A form of the document: one column beside the line of a shared box. */
export const FormColumn = ({ as: Element = "div", ...rest }: FormColumnProps) => (
  <Element {...rest} className={useStyles().form} />
);
