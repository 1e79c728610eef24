import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { Text } from "../../locales/text";
import { useGuideStyles } from "./guideStyles";

const useStyles = makeStyles({
  own: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    ...shorthands.border(tokens.strokeWidthThick, "dashed", tokens.colorNeutralStrokeAccessible),
  },
});

/** A part that belongs to nobody else. It looks closed all around, unlike the open side of a shared note. */
export const PrivateMinute = ({ text }: { readonly text: Text }) => {
  const styles = useStyles();
  const shared = useGuideStyles();
  return (
    <section className={styles.own} aria-label={text("guide.privateTitle")}>
      <h3 className={shared.label}>{text("guide.privateTitle")}</h3>
      <p className={shared.quiet}>{text("guide.private")}</p>
    </section>
  );
};
