import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  both: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    // The outlines of the sheets are inside of what an entry may paint.
    paddingTop: "1px",
    paddingBottom: "1px",
    paddingInlineStart: "1px",
    paddingInlineEnd: "1px",
    "@media (max-width: 479px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  sheet: {
    display: "grid",
    alignContent: "start",
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke1,
    overflowWrap: "anywhere",
    breakInside: "avoid",
  },
  then: { backgroundColor: tokens.colorNeutralBackground3 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface OneSheet {
  readonly label: string;
  readonly children: ReactNode;
}

interface TwoSheetsProps {
  /** Across both, above them. */
  readonly above?: ReactNode;
  readonly then: OneSheet;
  readonly now: OneSheet;
}

/** Then and now beside each other; on a narrow screen below each other. */
export const TwoSheets = ({ above, then, now }: TwoSheetsProps) => {
  const styles = useStyles();
  return (
    <div className={styles.both}>
      {above}
      <div className={mergeClasses(styles.sheet, styles.then)}>
        <span className={styles.label}>{then.label}</span>
        {then.children}
      </div>
      <div className={styles.sheet}>
        <span className={styles.label}>{now.label}</span>
        {now.children}
      </div>
    </div>
  );
};
