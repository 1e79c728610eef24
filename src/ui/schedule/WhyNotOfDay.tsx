import { useText } from "../context";
import { Fold } from "../controls/layout";
import { WhyNot, type WhyNotProps } from "./WhyNot";

/** Another hour of a day that is chosen. */
const WhyNotOfDay = (props: WhyNotProps) => {
  const text = useText();
  return (
    <Fold title={text("whyNot.hour")}>
      <WhyNot {...props} />
    </Fold>
  );
};

// A late part is a default export.
export default WhyNotOfDay;
