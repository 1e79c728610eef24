import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ButtonHTMLAttributes } from "react";

const useStyles = makeStyles({
  card: {
    display: "grid",
    alignContent: "start",
    rowGap: tokens.spacingVerticalXXS,
    width: "100%",
    height: "100%",
    borderTopStyle: "none",
    borderBottomStyle: "none",
    borderInlineStartStyle: "none",
    borderInlineEndStyle: "none",
    borderRadius: tokens.borderRadiusLarge,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    // High contrast turns paper and ink around, also of quiet words inside.
    "&:hover, &:hover *": { color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outlineWidth: tokens.strokeWidthThick, outlineColor: tokens.colorStrokeFocus2 },
  },
});

/** A card that is one press, all of it. Its room inside is its owner's. */
export const CardButton = ({ className, ...button }: ButtonHTMLAttributes<HTMLButtonElement>) => {
  const styles = useStyles();
  return <button type="button" className={mergeClasses(styles.card, className)} {...button} />;
};
