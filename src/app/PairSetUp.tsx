import type { Pair } from "../domain/people/pair";
import { PageLinks } from "../ui/controls/PageLinks";
import { createLatePart } from "../ui/controls/latePart";
import { PageMeanwhile } from "../ui/controls/meanwhile";
import { useHashPage, type PageId, type SetUpPageId } from "./useHashPage";
import { useMe, useText } from "../ui/context";

const SetUpPage = createLatePart(() => import("./SetUpPage"), PageMeanwhile);

interface PairSetUpProps {
  readonly page: SetUpPageId;
  /** What the address is about. */
  readonly about: string | undefined;
  readonly pairs: readonly Pair[];
  /** Whose place this is, where that is known. */
  readonly pair: Pair | undefined;
  /** The person's pairs are others now. */
  readonly onPairs: () => void;
}

/**
 * What the links of a document lead to, in the pair's place in Teams. It stays on the screen while a document moves and the
 * pair of this place becomes another one: the link for the others is on it.
 */
export const PairSetUp = ({ page, about, pairs, pair, onPairs }: PairSetUpProps) => {
  const text = useText();
  const me = useMe();
  const [, goTo] = useHashPage("conversation");
  const back = pair ?? (pairs.length === 1 ? pairs[0] : undefined);
  return (
    <>
      <PageLinks<PageId>
        label={text("nav.label")}
        links={[
          { id: "conversation", label: text("nav.conversation") },
          { id: "document", label: text("nav.document") },
        ]}
        current={page}
        onChoose={(id) => goTo({ page: id, ...(back && { pair: back.id }) })}
      />
      <SetUpPage
        key={`${page} ${about} ${me.id}`}
        page={page}
        about={about}
        pairs={pairs}
        goTo={goTo}
        onPairs={onPairs}
      />
    </>
  );
};
