import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LocalDate } from "../../../domain/time/zoneData";
import { useFormat } from "../../context";
import { formatMonthShort } from "../../format/calendar";
import { formatCell } from "../../format/when";

const useStyles = makeStyles({
  dated: {
    display: "grid",
    gridTemplateColumns: "48px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  leaf: {
    display: "grid",
    justifyItems: "center",
    alignContent: "center",
    height: "52px",
    borderRadius: tokens.borderRadiusMedium,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineOffset: "-1px",
    outlineColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // No day is known: an open frame.
  undated: { outlineStyle: "dashed" },
  day: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Beside the leaf of its day; the words beside say it whole. */
export const Dated = ({ day, children }: { readonly day: LocalDate | undefined; readonly children: ReactNode }) => {
  const { locale } = useFormat();
  const styles = useStyles();
  return (
    <div className={styles.dated}>
      <div className={mergeClasses(styles.leaf, day === undefined && styles.undated)} aria-hidden="true">
        {day !== undefined && (
          <>
            <span>{formatMonthShort(day, locale)}</span>
            <span className={styles.day}>{formatCell(day, false, locale)}</span>
          </>
        )}
      </div>
      {children}
    </div>
  );
};
