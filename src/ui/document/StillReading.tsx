import type { DocumentSnapshot } from "../../domain/document/store/liveDocument";
import { useText } from "../context";
import { Quiet } from "../controls/layout";

/** Says that what is shown is not all yet, and how far the reading has got. */
export const StillReading = ({ unread }: { readonly unread: DocumentSnapshot["unread"] | undefined }) => {
  const text = useText();
  if (!unread) return null;
  const part = unread.of === 0 ? 0 : Math.min(99, Math.floor((100 * unread.read) / unread.of));
  return <Quiet>{text("document.stillReading", { part })}</Quiet>;
};
