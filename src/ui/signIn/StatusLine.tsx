import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({ line: { outlineStyle: "none" } });

export interface StatusLineProps {
  readonly words: string;
  /** True when these words came where a button was pressed that is gone now: the focus goes on from here. */
  readonly arrived: boolean;
}

/** How things stand. It never takes the focus from where somebody is. */
export const StatusLine = ({ words, arrived }: StatusLineProps) => {
  const styles = useStyles();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (arrived && document.activeElement === document.body) line.current?.focus();
  }, [arrived, words]);
  return (
    <p ref={line} className={styles.line} role="status" tabIndex={-1}>
      {words}
    </p>
  );
};
