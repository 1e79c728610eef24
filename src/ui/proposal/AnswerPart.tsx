import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface AnswerPartProps {
  readonly title: string;
  /** Stands above the title. */
  readonly drawing?: ReactNode;
  readonly children: ReactNode;
}

/** A part of what a search came to: its title, and what is below it. */
export const AnswerPart = ({ title, drawing, children }: AnswerPartProps) => {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      {drawing}
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
};
