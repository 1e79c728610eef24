import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Guide, Step } from "../../../domain/conversation/guide";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useText } from "../../context";
import { Quiet, Row, Stack } from "../../controls/layout";
import { useTyped } from "../../controls/useDraft";
import type { StepFormKind } from "../../document/write/forms";
import { boxBefore } from "../../document/write/saying";
import { StepForm } from "./StepForm";

interface WriteBeforeProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly guide: Pick<Guide, "id" | "version">;
  readonly step: Step;
  readonly kind: StepFormKind;
  /** The name of the part. */
  readonly title: string;
  /** It is what this screen asks for first. */
  readonly isMain: boolean;
}

/** The form of a part, before the meeting: what is typed waits on this device for that part, or is shown by a press. */
export const WriteBefore = ({ pair, document, guide, step, kind, title, isMain }: WriteBeforeProps) => {
  const text = useText();
  const box = boxBefore(guide, step, kind);
  const [isOpen, setOpen] = useState(false);
  const [isShared, setShared] = useState(false);
  const close = (kept: boolean): void => {
    setOpen(false);
    setShared(kept);
  };
  const name = text("document.kind", { kind });
  if (isOpen) {
    const asked = { kind, label: name, box, place: { guide: { id: guide.id, version: guide.version, step: step.id } } };
    return (
      <Stack gap="s">
        <Quiet>{text("beforehand.draft")}</Quiet>
        <StepForm {...{ pair, document, asked }} onDone={close} />
      </Stack>
    );
  }
  return (
    <Stack gap="xs">
      <Row>
        <OpenBefore {...{ pair, box, title, isMain }} onOpen={() => setOpen(true)} />
      </Row>
      <Quiet role="status">{isShared && text("will.kept")}</Quiet>
    </Stack>
  );
};

interface OpenBeforeProps extends Pick<WriteBeforeProps, "pair" | "title" | "isMain"> {
  readonly box: string;
  readonly onOpen: () => void;
}

/** Mounted anew when the form closes: then it knows what was typed there. */
const OpenBefore = ({ pair, box, title, isMain, onOpen }: OpenBeforeProps) => {
  const text = useText();
  const [draft] = useTyped(pair, box);
  const words = text(draft === "" ? "beforehand.write" : "beforehand.goOn");
  return (
    <Button appearance={isMain ? "primary" : "secondary"} aria-label={`${words}: ${title}`} onClick={onOpen}>
      {words}
    </Button>
  );
};
