import { useSyncExternalStore } from "react";
import type { Pair } from "../../domain/people/pair";
import { Sheet } from "../controls/Sheet";
import { BeforeCard } from "../prepare/BeforeCard";
import { useTogether } from "../prepare/useTogether";
import { Words } from "../controls/Words";
import { useConversations } from "../context";

interface PreparePartProps {
  readonly pair: Pair;
}

/** One minute before a meeting, beside the invitation: names and how to say them, how to read each other, what is open (S16). */
const PreparePart = ({ pair }: PreparePartProps) => (
  <Words of={["document", "prepare"]}>
    <Prepared pair={pair} />
  </Words>
);

const Prepared = ({ pair }: PreparePartProps) => {
  const { openDocument, openSession } = useConversations();
  const [document, session] = [openDocument(pair), openSession(pair)];
  const { session: meeting } = useSyncExternalStore(session.subscribe, session.snapshot);
  const together = useTogether(pair, document, meeting);
  return (
    <Sheet>
      <BeforeCard pair={pair} document={document} together={together} />
    </Sheet>
  );
};

// A late part is a default export.
export default PreparePart;
