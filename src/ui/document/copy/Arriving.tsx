import { useSyncExternalStore } from "react";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { EntryId } from "../../../domain/shared/ids";
import { useText } from "../../context";
import { Quiet } from "../../controls/layout";

export interface ArrivingProps {
  readonly document: LiveDocument;
  readonly brought: ReadonlySet<EntryId>;
}

/** How much of what was brought in has reached the document. All of it is on this device, so the page may be left. */
export const Arriving = ({ document, brought }: ArrivingProps) => {
  const text = useText();
  const { entries } = useSyncExternalStore(document.subscribe, document.snapshot);
  const onTheWay = entries
    .flatMap(({ entry, earlier, whereabouts }) => (whereabouts.kind === "in-document" ? [] : [entry, ...earlier]))
    .filter(({ id }) => brought.has(id)).length;
  if (onTheWay === 0) return null;
  return <Quiet>{text("copy.arriving", { done: brought.size - onTheWay, all: brought.size })}</Quiet>;
};
