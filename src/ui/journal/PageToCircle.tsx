import { isCircle, type Pair } from "../../domain/people/pair";
import type { JournalPage } from "../../domain/journal/journal";
import { useOwnThings } from "../context";
import { PartMeanwhile } from "../controls/meanwhile";
import { Sheet } from "../controls/Sheet";
import { Words } from "../controls/Words";
import { ToCircle } from "../document/circle/ToCircle";

interface PageToCircleProps {
  readonly page: Pick<JournalPage, "id" | "text">;
  /** Those that may get a copy. */
  readonly pairs: readonly Pair[];
  readonly onDone: () => void;
}

/** A page of a journal as a case or a sentence for a circle. The page remembers the copy, so that it can be taken back (P6). */
const PageToCircle = ({ page, pairs, onDone }: PageToCircleProps) => {
  const { journal } = useOwnThings();
  return (
    <Words of="circle" waiting={<PartMeanwhile onRetry={undefined} />}>
      <Sheet gap="m">
        <ToCircle
          start={page.text}
          box={`circle ${page.id}`}
          circles={pairs.filter(isCircle)}
          pairs={pairs.filter((pair) => !isCircle(pair))}
          onWritten={(where, { id }) => void journal.noteCopy(page.id, where.id, id, false)}
          onDone={onDone}
        />
      </Sheet>
    </Words>
  );
};

// A late part is a default export.
export default PageToCircle;
