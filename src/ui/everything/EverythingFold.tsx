import { Spinner } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Fold } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { Words } from "../controls/Words";

const EverythingPart = createLatePart(() => import("./EverythingPart"), PartMeanwhile);

/** Folded until somebody wants to take everything along; what it needs comes with that press. */
export const EverythingFold = ({ pairs }: { readonly pairs: readonly Pair[] }) => {
  const text = useText();
  return (
    <Fold title={text("journal.everything")}>
      <Words
        of={["journal", "prepare", "copy", "myTime", "everything"]}
        waiting={<Spinner size="tiny" label={text("nav.opening")} />}
      >
        <EverythingPart pairs={pairs} />
      </Words>
    </Fold>
  );
};
