import type { Pair } from "../../domain/people/pair";
import { PageLinks } from "../../ui/controls/PageLinks";
import { createLatePart } from "../../ui/controls/latePart";
import { PageMeanwhile } from "../../ui/controls/meanwhile";
import { useHashPage, type PageId, type SetUpPageId } from "./useHashPage";
import { useMe, useText } from "../../ui/context";

const SetUpPage = createLatePart(() => import("./SetUpPage"), PageMeanwhile);

interface PairSetUpProps {
  readonly page: SetUpPageId;
  /** Subject of the address. */
  readonly about: string | undefined;
  readonly pairs: readonly Pair[];
  /** The pair of this tab, if known. */
  readonly pair: Pair | undefined;
  /** The person's pairs have changed. */
  readonly onPairs: () => void;
}

/**
 * The screens that a document's links lead to, inside the pair's tab in Teams. Stays mounted while a document moves and
 * the tab's pair is replaced: it shows the link for the others.
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
        current={undefined}
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
