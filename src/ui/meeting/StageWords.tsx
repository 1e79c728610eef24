import { makeStyles, tokens } from "@fluentui/react-components";
import { Drawing, type DrawingProps } from "../controls/Drawing";

const useStyles = makeStyles({
  words: { display: "grid", justifyItems: "start", rowGap: tokens.spacingVerticalL },
  title: {
    margin: "0",
    fontSize: "clamp(24px, 3.5vw, 40px)",
    lineHeight: "1.25",
    fontWeight: tokens.fontWeightRegular,
    textWrap: "balance",
  },
  hint: {
    margin: "0",
    maxWidth: "32em",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase600,
    color: tokens.colorNeutralForeground2,
  },
});

export interface StageWordsProps {
  readonly title: string;
  readonly hint: string;
  readonly drawing: DrawingProps["of"];
}

/** A page that says where things are when there is no question to show. */
export const StageWords = ({ title, hint, drawing }: StageWordsProps) => {
  const styles = useStyles();
  return (
    <div className={styles.words} role="status">
      <Drawing of={drawing} />
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.hint}>{hint}</p>
    </div>
  );
};
