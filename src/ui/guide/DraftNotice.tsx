import type { GuideText } from "../../locales/guideText";
import type { MessageId } from "../../locales/text";
import { Quiet } from "../controls/layout";
import { useText } from "../context";

const NOTICES: Partial<Record<GuideText["status"], MessageId>> = {
  "machine-draft": "guide.unfinished",
  "machine-compared": "guide.compared",
};

/** How far words that no person has read have been checked. Said once in a meeting. */
export const DraftNotice = ({ words }: { readonly words: GuideText }) => {
  const text = useText();
  const notice = NOTICES[words.status];
  return notice && <Quiet>{text(notice)}</Quiet>;
};
