import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTopWidth: tokens.strokeWidthThin,
    borderTopStyle: "solid",
    borderTopColor: tokens.colorNeutralStroke2,
  },
  words: { margin: "0", minWidth: "min(100%, 168px)", flexBasis: "168px", flexGrow: "1" },
});

interface PressLineProps {
  /** Of the words, so that the press can be described by them. */
  readonly id?: string;
  readonly words: ReactNode;
  /** The press. */
  readonly children: ReactNode;
}

/** One item of a list: words, and what can be done about them beside or below. */
export const PressLine = ({ id, words, children }: PressLineProps) => {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <p id={id} className={styles.words}>
        {words}
      </p>
      {children}
    </li>
  );
};
