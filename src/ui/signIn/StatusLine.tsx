import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({ line: { outlineStyle: "none" } });

export interface StatusLineProps {
  readonly words: string;
  /** What led here, where that was a button that is gone now: the focus goes on from these words. */
  readonly after: string | undefined;
}

/** How things stand. It never takes the focus from where somebody is. */
export const StatusLine = ({ words, after }: StatusLineProps) => {
  const styles = useStyles();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (after && document.activeElement === document.body) line.current?.focus();
  }, [after]);
  return (
    <p ref={line} className={styles.line} role="status" tabIndex={-1}>
      {words}
    </p>
  );
};
