import { useSyncExternalStore } from "react";
import type { Pair } from "../../domain/people/pair";
import { useSheetStyles } from "../controls/useSheetStyles";
import { BeforeCard } from "../prepare/BeforeCard";
import { useTogether } from "../prepare/useTogether";
import { Words } from "../controls/Words";
import { useConversations } from "../context";

interface PreparePartProps {
  readonly pair: Pair;
}

/** One minute before a meeting, beside the invitation: names and how to say them, how to read each other, what is open (S16). */
const PreparePart = ({ pair }: PreparePartProps) => (
  <Words of="prepare">
    <Prepared pair={pair} />
  </Words>
);

const Prepared = ({ pair }: PreparePartProps) => {
  const { openDocument, openSession } = useConversations();
  const paper = useSheetStyles();
  const [document, session] = [openDocument(pair), openSession(pair)];
  const { session: meeting } = useSyncExternalStore(session.subscribe, session.snapshot);
  const together = useTogether(pair, document, meeting);
  return (
    <div className={paper.sheet}>
      <BeforeCard pair={pair} document={document} together={together} />
    </div>
  );
};

// A late part is a default export.
export default PreparePart;
