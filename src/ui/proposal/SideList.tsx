import { makeStyles, tokens } from "@fluentui/react-components";
import type { Side } from "./sides";
import { useText } from "../context";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 200px), 1fr))",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: "0",
  },
  who: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  when: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: "0",
  },
  time: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  shift: { color: tokens.colorNeutralForeground2 },
});

/** The time for each person in their own place. The card says the day; another calendar day is said here, in words. */
export const SideList = ({ sides }: { readonly sides: readonly Side[] }) => {
  const text = useText();
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {sides.map(({ id, who, name, place, placeKnown, span, shift }) => (
        <div key={id}>
          <dt className={styles.who}>
            {who === "me" && text("card.you", { place })}
            {who !== "me" && (placeKnown ? text("card.other", { name, place }) : <bdi>{name}</bdi>)}
          </dt>
          <dd className={styles.when}>
            {placeKnown ? <bdi className={styles.time}>{span}</bdi> : text("card.placeUnknown", { name })}
            {shift !== "same" && <span className={styles.shift}>{text(`day.${shift}`)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
};
