import type { Pair } from "../../domain/people/pair";
import { useConversations, useText } from "../../ui/context";
import { Page } from "../../ui/controls/Page";
import { WordsOfPage } from "../../ui/controls/meanwhile";
import { HowIWorkView } from "../../ui/howIWork/HowIWorkView";

interface HowIWorkPageProps {
  /** To whom a card can be shown; somebody without a pair can write as well (P8). */
  readonly pair: Pair | undefined;
}

/** The screen "How I work" with its messages, a chunk of its own. */
const HowIWorkPage = ({ pair }: HowIWorkPageProps) => {
  const text = useText();
  const { openDocument } = useConversations();
  return (
    <WordsOfPage of={["document", "guide", "prepare"]}>
      <Page title={text("nav.howiwork")} wide>
        <HowIWorkView {...(pair && { shownTo: { pair, document: openDocument(pair) } })} />
      </Page>
    </WordsOfPage>
  );
};

// A late part is a default export.
export default HowIWorkPage;
