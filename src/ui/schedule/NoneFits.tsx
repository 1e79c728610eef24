import { Button } from "@fluentui/react-components";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { Drawing } from "../controls/Drawing";
import { Body, Heading, Row, Stack } from "../controls/layout";
import { holidayWords, limitWords, objections } from "../proposal/explain";
import { ProposalCard } from "../proposal/ProposalCard";
import { Sentences } from "../proposal/Sentences";
import { LENGTHS, WEEKS, type Wish } from "./wish";

interface NoneFitsProps {
  readonly found: FoundTimes;
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

/** Nothing fits: what stands in the way, what to change, and the nearest misses, which one press cannot book. */
export const NoneFits = ({ found, wish, onChange }: NoneFitsProps) => {
  const format = useFormat();
  const { text } = format;
  const limits = limitWords(found, found.answer.none?.limits ?? [], text);
  const misses = found.answer.none?.leastBad.slice(0, 3) ?? [];
  const shorter = LENGTHS.findLast((minutes) => minutes < wish.minutes);
  const further = WEEKS.find((weeks) => weeks > wish.weeks);
  return (
    <>
      <Stack as="section" gap="l">
        <Drawing of="apart" />
        <Heading as="h2">{text("none.title", { people: found.people.length })}</Heading>
        {limits.length > 0 && <Body>{text("none.limits")}</Body>}
        {limits.length > 0 && <Sentences of={limits} />}
        {(shorter ?? further) !== undefined && <Body>{text("none.next")}</Body>}
        <Row>
          {further !== undefined && (
            <Button appearance="primary" onClick={() => onChange({ ...wish, weeks: further })}>
              {text("none.further", { weeks: further })}
            </Button>
          )}
          {shorter !== undefined && (
            <Button onClick={() => onChange({ ...wish, minutes: shorter })}>
              {text("none.shorter", { minutes: shorter })}
            </Button>
          )}
        </Row>
      </Stack>
      {misses.length > 0 && (
        <Stack as="section" gap="l">
          <Heading as="h2">{text("none.misses")}</Heading>
          <Body>{text("none.missesNote")}</Body>
          {misses.map((miss) => (
            <ProposalCard key={miss.slot.start} found={found} proposal={miss}>
              {() => (
                <Sentences of={[...objections(found, miss, text), ...holidayWords(found, miss.slot, "all", format)]} />
              )}
            </ProposalCard>
          ))}
        </Stack>
      )}
    </>
  );
};
