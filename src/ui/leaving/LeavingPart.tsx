import { Button } from "@fluentui/react-components";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { asEarlier, askedLater, asKept, endingAt, type Ending } from "../../domain/people/ending";
import type { Pair } from "../../domain/people/pair";
import { ProblemBar } from "../controls/ProblemBar";
import { formatList } from "../format/list";
import { toldDay } from "../format/when";
import type { Format } from "../services";
import { DeleteWords } from "./DeleteWords";
import { useEnding } from "./useEnding";
import { useFormat } from "../context";
import { useNames } from "../names";
import { Body, Label, Row, Stack } from "../controls/layout";
import { Ruled } from "../controls/Ruled";

export interface LeavingPartProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** What somebody can do when a pair ends: keep it and be asked later, move it to the earlier pairs, delete their own words. */
export const LeavingPart = ({ pair, document }: LeavingPartProps) => {
  const format = useFormat();
  const { text, clock, locale } = format;
  const { ending, decide, problem } = useEnding(pair);
  const names = formatList(useNames(pair).others, locale);
  const now = (): Ending => ending ?? endingAt(clock.now());
  return (
    <Stack as="section" gap="s" aria-label={text("leaving.title")}>
      <Label as="h2">{text("leaving.title")}</Label>
      <Body>{text("leaving.journal")}</Body>
      {!ending?.isEarlier && (
        <>
          <Ruled>
            <Body role="status">{endedWords(format, ending) ?? text("leaving.endedAbout")}</Body>
            <Row align="center">
              <Button onClick={() => decide(ending?.askAt ? asKept(ending) : askedLater(now(), clock.now()))}>
                {text(ending?.askAt ? "leaving.keep" : "leaving.ended")}
              </Button>
            </Row>
          </Ruled>
          <Ruled>
            <Body>{text("leaving.moveAbout", { names })}</Body>
            <Row align="center">
              <Button onClick={() => decide(asEarlier(now()))}>{text("leaving.move")}</Button>
            </Row>
          </Ruled>
        </>
      )}
      <Ruled>
        <DeleteWords document={document} names={names} />
      </Ruled>
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};

const endedWords = (format: Format, ending: Ending | undefined): string | undefined => {
  if (!ending) return undefined;
  const day = toldDay(ending.endedAt, format);
  if (ending.askAt === undefined) return format.text("leaving.endedKept", { day });
  return format.text("leaving.endedOn", { day, askDay: toldDay(ending.askAt, format) });
};
