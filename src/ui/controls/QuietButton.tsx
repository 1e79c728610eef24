import { Button, makeStyles, mergeClasses, tokens, type ButtonProps } from "@fluentui/react-components";

/** Its words stand where those above and below stand, also on the second line of a row. */
const atEdge = (padding: string) => ({
  marginInlineStart: `calc(-1 * ${padding})`,
  marginInlineEnd: padding,
});

const quiet = (padding: string) => ({
  minWidth: "0",
  justifySelf: "start",
  textAlign: "start" as const,
  ...atEdge(padding),
});

const useStyles = makeStyles({
  medium: quiet(tokens.spacingHorizontalM),
  small: quiet(tokens.spacingHorizontalS),
});

/** The same edge for what stands in a row beside it. No other file may ask for `atEdge`: styles are made while building. */
export const useEdge = makeStyles({ small: atEdge(tokens.spacingHorizontalS) });

interface QuietButtonProps extends Pick<
  ButtonProps,
  "className" | "icon" | "iconPosition" | "children" | "aria-expanded" | "aria-label" | "aria-describedby"
> {
  readonly size?: "small" | "medium";
  readonly disabledFocusable?: boolean;
  readonly onClick: () => void;
}

/** A press without a frame. */
export const QuietButton = ({ size = "medium", className, ...rest }: QuietButtonProps) => (
  <Button {...rest} data-quiet size={size} appearance="subtle" className={mergeClasses(useStyles()[size], className)} />
);
