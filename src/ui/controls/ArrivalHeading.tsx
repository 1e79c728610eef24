import { useEffect, useRef, type ReactNode } from "react";
import { useGuideStyles } from "./guideStyles";

export interface ArrivalHeadingProps {
  /** True when the screen changed under a button that is gone now: the focus goes on from here, if it has no other place. */
  readonly arrived: boolean;
  readonly children: ReactNode;
}

/** The heading of one state of a meeting. It never takes the focus from where somebody is working. */
export const ArrivalHeading = ({ arrived, children }: ArrivalHeadingProps) => {
  const styles = useGuideStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived && document.activeElement === document.body) heading.current?.focus();
  }, [arrived]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h2>
  );
};
