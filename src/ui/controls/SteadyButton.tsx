import { Button, makeStyles, mergeClasses, shorthands, tokens, type ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** Fluent writes a disabled button at 1.9 to 1 in light and 2.2 in dark; this one is at least 5 on every paper. */
export const OFF_INK = "colorNeutralForeground3";

const useStyles = makeStyles({
  off: {
    color: tokens[OFF_INK],
    ":hover": { color: tokens[OFF_INK] },
    ":hover:active": { color: tokens[OFF_INK] },
  },
  // In high contrast paper and button have one colour: only an edge says that this is a button.
  edge: {
    ...shorthands.borderColor(tokens.colorNeutralStrokeDisabled),
    ":hover": shorthands.borderColor(tokens.colorNeutralStrokeDisabled),
    ":hover:active": shorthands.borderColor(tokens.colorNeutralStrokeDisabled),
  },
});

export interface SteadyButtonProps extends Pick<
  ButtonProps,
  "appearance" | "size" | "className" | "icon" | "aria-describedby" | "aria-pressed"
> {
  /** There is nothing to press it for now. */
  readonly off: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that stays in its place, in focus and readable, also while a press would do nothing. */
export const SteadyButton = ({ off, className, ...rest }: SteadyButtonProps) => {
  const styles = useStyles();
  const hasEdge = off && rest.appearance === "primary";
  return (
    <Button
      {...rest}
      className={mergeClasses(className, off && styles.off, hasEdge && styles.edge)}
      disabledFocusable={off}
    />
  );
};
