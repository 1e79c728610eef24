import { Spinner } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Fold } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { Words } from "../controls/Words";

const EverythingPart = createLatePart(() => import("./EverythingPart"), PartMeanwhile);

/** Takes everything along. Its code and words are loaded when it is opened. */
export const EverythingFold = ({ pairs }: { readonly pairs: readonly Pair[] }) => {
  const text = useText();
  return (
    <Fold title={text("journal.everything")}>
      <Words
        of={["document", "journal", "plain", "prepare", "copy", "myTime", "everything"]}
        waiting={<Spinner size="tiny" label={text("nav.opening")} />}
      >
        <EverythingPart pairs={pairs} />
      </Words>
    </Fold>
  );
};
