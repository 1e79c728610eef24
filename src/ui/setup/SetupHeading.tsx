import { useEffect, useRef } from "react";
import { Title } from "../controls/layout";

/** The heading of a step. It takes the focus when the button that led here is gone. */
export const SetupHeading = ({ children }: { readonly children: string }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <Title ref={heading} tabIndex={-1}>
      {children}
    </Title>
  );
};
