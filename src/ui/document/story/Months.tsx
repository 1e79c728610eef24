import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useText, useFormat } from "../../context";
import { formatMonthOfYear } from "../../format/calendar";

const useStyles = makeStyles({
  months: {
    display: "none",
    "@media screen and (min-width: 960px)": {
      display: "grid",
      justifyItems: "start",
      maxHeight: "60vh",
      overflowY: "auto",
    },
  },
  title: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  month: { minHeight: "28px", justifyContent: "start", fontWeight: tokens.fontWeightRegular },
  here: { fontWeight: tokens.fontWeightSemibold },
});

interface MonthsProps {
  /** The newest first, as "2026-11". */
  readonly months: readonly string[];
  /** The month from which the document is shown. */
  readonly from: string | undefined;
  /** Undefined for the newest. */
  readonly onChoose: (month: string | undefined) => void;
}

/** The months of the story beside it: a press shows it from there on. */
export const Months = ({ months, from, onChoose }: MonthsProps) => {
  const text = useText();
  const { locale } = useFormat();
  const styles = useStyles();
  if (months.length < 2) return null;
  const here = from ?? months[0];
  return (
    <nav className={styles.months} aria-label={text("story.months")}>
      {months.map((month, index) => (
        <Button
          key={month}
          className={styles.month}
          appearance={month === here ? "secondary" : "subtle"}
          size="small"
          aria-current={month === here}
          onClick={() => onChoose(index === 0 ? undefined : month)}
        >
          {formatMonthOfYear(`${month}-01`, locale)}
        </Button>
      ))}
    </nav>
  );
};
