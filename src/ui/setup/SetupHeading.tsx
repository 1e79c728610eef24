import { useEffect, useRef } from "react";
import { useSetupStyles } from "./setupStyles";

/** The heading of a step. It takes the focus when the button that led here is gone. */
export const SetupHeading = ({ children }: { readonly children: string }) => {
  const styles = useSetupStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h2>
  );
};
