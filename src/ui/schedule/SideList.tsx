import { makeStyles, tokens } from "@fluentui/react-components";
import type { Text } from "../../locales/text";
import type { Side } from "./sides";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalXS, margin: "0" },
  side: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, justifyContent: "space-between" },
  who: { color: tokens.colorNeutralForeground2 },
  when: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, margin: "0" },
  time: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  shift: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
});

/** Day and time for each person in their own place; another calendar day is said in words. */
export const SideList = ({ sides, text }: { readonly sides: readonly Side[]; readonly text: Text }) => {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {sides.map(({ id, who, name, place, day, span, shift }) => (
        <div key={id} className={styles.side}>
          <dt className={styles.who}>
            <bdi>{who === "me" ? text("card.you", { place }) : text("card.other", { name, place })}</bdi>
          </dt>
          <dd className={styles.when}>
            <bdi>{day}</bdi>
            <bdi className={styles.time}>{span}</bdi>
            {shift !== "same" && <span className={styles.shift}>{text(`day.${shift}`)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
};
