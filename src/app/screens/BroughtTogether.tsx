import type { Pair } from "../../domain/people/pair";
import { usePageEdges } from "../../ui/controls/usePageEdges";
import { Words } from "../../ui/controls/Words";
import { Brought } from "../../ui/programme/Brought";

const WORDS = ["setup", "programme"] as const;

interface BroughtTogetherProps {
  readonly pairs: readonly Pair[];
  readonly onBegun: (pair: Pair) => void;
}

/** On the first screen: whom a programme brings the reader together with. Nothing while nobody is there, or while it is read. */
const BroughtTogether = ({ pairs, onBegun }: BroughtTogetherProps) => {
  const { edges } = usePageEdges();
  return (
    <Words of={WORDS} waiting={<></>} missing={<></>}>
      <div className={edges}>
        <Brought pairs={pairs} onBegun={onBegun} />
      </div>
    </Words>
  );
};

// A late part is a default export.
export default BroughtTogether;
