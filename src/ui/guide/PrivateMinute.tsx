import { makeStyles, tokens } from "@fluentui/react-components";
import { useGuideStyles } from "../controls/guideStyles";
import { useText } from "../context";

const useStyles = makeStyles({
  own: { display: "flex", columnGap: tokens.spacingHorizontalM, alignItems: "start" },
  drawing: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  words: { display: "grid", rowGap: tokens.spacingVerticalXS },
});

/** A part that belongs to nobody else, with one closed box: the sheet around it is closed as well. */
export const PrivateMinute = () => {
  const text = useText();
  const styles = useStyles();
  const shared = useGuideStyles();
  return (
    <section className={styles.own} aria-label={text("guide.privateTitle")}>
      <svg className={styles.drawing} width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
          <rect x="5" y="4" width="22" height="24" rx="3" />
          <path d="M11 4v24M21 14v4" />
        </g>
      </svg>
      <div className={styles.words}>
        <h3 className={shared.label}>{text("guide.privateTitle")}</h3>
        <p className={shared.quiet}>{text("guide.private")}</p>
      </div>
    </section>
  );
};
