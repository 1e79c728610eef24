import { useEffect, useRef, type ReactNode } from "react";
import { isFocusFree, putFocus } from "./focusPlace";
import { Title } from "../layout";

interface ArrivalHeadingProps {
  /** The screen changed under a button that is gone now: the focus goes on from here, if it has no other place. */
  readonly arrived: boolean;
  readonly children: ReactNode;
}

/** The title of one state of a meeting. It never takes the focus from where somebody is working. */
export const ArrivalHeading = ({ arrived, children }: ArrivalHeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived && isFocusFree() && heading.current) putFocus(heading.current);
  }, [arrived]);
  return (
    <Title ref={heading} tabIndex={-1}>
      {children}
    </Title>
  );
};
