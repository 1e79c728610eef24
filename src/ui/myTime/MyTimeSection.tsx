import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode, type Ref } from "react";
import { Quiet } from "../controls/layout";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXL,
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomStyle: "solid",
    borderBottomColor: tokens.colorNeutralStroke2,
    ":last-child": { borderBottomStyle: "none" },
  },
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // It takes the focus when a form below it closes.
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outlineWidth: tokens.strokeWidthThick, outlineStyle: "solid", outlineOffset: "2px" },
  },
});

interface MyTimeSectionProps {
  readonly title: string;
  readonly intro?: string;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** One part of what a person declares. */
export const MyTimeSection = ({ title, intro, titleRef, children }: MyTimeSectionProps) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title} tabIndex={-1} ref={titleRef ?? null}>
        {title}
      </h2>
      {intro !== undefined && <Quiet>{intro}</Quiet>}
      {children}
    </section>
  );
};
