import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { useConversations, useFormat, useLinks } from "../context";
import { List, Row, Stack } from "../controls/layout";
import { QuietButton } from "../controls/QuietButton";
import { useDocument } from "../document/useDocument";
import { useWaiting } from "../document/useWaiting";
import { placeOfWaiting } from "../document/waitingPlace";
import { PressLine } from "../nextMeeting/PressLine";
import { useWaitingWords } from "../us/useWaitingWords";

/** What waits first for the person at the screen, and the way to the pair's document with how many things wait (S53). */
const StoryLine = ({ pair }: { readonly pair: Pair }) => {
  const { text, clock } = useFormat();
  const { openLink, links } = useLinks();
  const { openDocument } = useConversations();
  const { entries } = useDocument(openDocument(pair));
  const [now] = useState(() => clock.now());
  const wordsOf = useWaitingWords(pair);
  const waiting = useWaiting(pair, entries, now);
  const [first] = waiting;
  const line = first && wordsOf(first);
  const open = (screen: string, within?: string): void =>
    openLink(links.inTeams({ screen, about: pair.id, ...(within !== undefined && { within }) }));
  return (
    <Stack gap="xs">
      {first && line && (
        <List>
          <PressLine words={line.words}>
            <Button
              aria-label={`${line.press}: ${line.words}`}
              onClick={() => {
                const { screen, within } = placeOfWaiting(first);
                open(screen, within);
              }}
            >
              {line.press}
            </Button>
          </PressLine>
        </List>
      )}
      <Row>
        <QuietButton onClick={() => open("document")}>{text("pane.story", { count: waiting.length })}</QuietButton>
      </Row>
    </Stack>
  );
};

// A late part is a default export.
export default StoryLine;
