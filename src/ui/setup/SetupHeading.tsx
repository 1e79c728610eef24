import { ArrivalHeading } from "../controls/focus/ArrivalHeading";

/** The heading of a step. It takes the focus when the button that led here is gone. */
export const SetupHeading = ({ children }: { readonly children: string }) => (
  <ArrivalHeading arrived>{children}</ArrivalHeading>
);
