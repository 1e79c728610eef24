import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useText } from "../../context";
import { createLatePart } from "../../controls/latePart";
import { PartMeanwhile } from "../../controls/meanwhile";
import { Words } from "../../controls/Words";
import { Row } from "../../controls/layout";

const WriteEntry = createLatePart(() => import("./WriteEntry"), PartMeanwhile);

/** One press to write something other than a note. The forms and their words come with that press. */
export const WriteMore = ({ pair, document }: { readonly pair: Pair; readonly document: LiveDocument }) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Row>
        <Button onClick={() => setOpen(true)}>{text("document.writeMore")}</Button>
      </Row>
    );
  }
  const waiting = <Spinner size="tiny" label={text("nav.opening")} />;
  return (
    <Words of="write" waiting={waiting}>
      <WriteEntry pair={pair} document={document} onDone={() => setOpen(false)} />
    </Words>
  );
};
