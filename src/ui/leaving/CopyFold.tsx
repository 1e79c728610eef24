import { Spinner } from "@fluentui/react-components";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Fold } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { Words } from "../controls/Words";

const CopyPart = createLatePart(() => import("./CopyPart"), PartMeanwhile);

interface CopyFoldProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** Copies of the document, and how to end. Code and words are loaded when it is opened. */
export const CopyFold = (props: CopyFoldProps) => {
  const text = useText();
  return (
    <Fold title={text("document.copy")}>
      <Words of={["copy", "leaving", "plain", "prepare"]} waiting={<Spinner size="tiny" label={text("nav.opening")} />}>
        <CopyPart {...props} />
      </Words>
    </Fold>
  );
};
