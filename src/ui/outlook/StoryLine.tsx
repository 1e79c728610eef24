import { useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { useConversations, useFormat, useLinks } from "../context";
import { Row } from "../controls/layout";
import { QuietButton } from "../controls/QuietButton";
import { useDocument } from "../document/useDocument";
import { useWaiting } from "../document/useWaiting";

/** The way to the pair's document, and how many things wait there for the person at the screen (S53). */
const StoryLine = ({ pair }: { readonly pair: Pair }) => {
  const { text, clock } = useFormat();
  const { openLink, links } = useLinks();
  const { openDocument } = useConversations();
  const { entries } = useDocument(openDocument(pair));
  const [now] = useState(() => clock.now());
  const count = useWaiting(pair, entries, now).length;
  return (
    <Row>
      <QuietButton onClick={() => openLink(links.inTeams({ screen: "document", about: pair.id }))}>
        {text("pane.story", { count })}
      </QuietButton>
    </Row>
  );
};

// A late part is a default export.
export default StoryLine;
