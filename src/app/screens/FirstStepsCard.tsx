import type { Pair } from "../../domain/people/pair";
import { usePageEdges } from "../../ui/controls/usePageEdges";
import { Words } from "../../ui/controls/Words";
import { FirstSteps, useBeginning } from "../../ui/setup/FirstSteps";

/** On the first screen of a pair that began on this device: what is left of its first steps. */
const FirstStepsCard = ({ pair }: { readonly pair: Pair }) => {
  const { edges } = usePageEdges();
  const { isNew, hide } = useBeginning(pair);
  if (!isNew) return null;
  return (
    <Words of="setup">
      <div className={edges}>
        <FirstSteps pair={pair} onHide={hide} />
      </div>
    </Words>
  );
};

// A late part is a default export.
export default FirstStepsCard;
