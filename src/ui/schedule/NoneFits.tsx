import { Button } from "@fluentui/react-components";
import type { NothingFits } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { Drawing } from "../controls/Drawing";
import { List, Quiet, Row, Stack, Title } from "../controls/layout";
import { formatDate } from "../format/when";
import { holidayWords, limitWords, objections, whoIn } from "../proposal/explain";
import { Sentences } from "../proposal/Sentences";
import { TimeRow } from "../proposal/TimeRow";
import { LENGTHS, WEEKS, type Wish } from "./wish";

interface NoneFitsProps {
  readonly found: FoundTimes;
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

const NOTHING: NothingFits = { limits: [], awayUntil: [], leastBad: [] };
const MOST_LIMITS = 3;

/** Nothing fits: the real cause, one press that helps, and the nearest misses, which no press books. */
export const NoneFits = ({ found, wish, onChange }: NoneFitsProps) => {
  const format = useFormat();
  const { text, locale } = format;
  const { limits, awayUntil, leastBad } = found.answer.none ?? NOTHING;
  const [away] = awayUntil;
  return (
    <>
      <Stack as="section">
        <Drawing of="apart" />
        {away ? (
          <>
            <Title>{text("none.away", { ...whoIn(found, away.person), day: formatDate(away.firstDay, locale) })}</Title>
            <Row>
              <Button appearance="primary" onClick={() => onChange({ ...wish, from: away.firstDay })}>
                {text("none.from", { day: formatDate(away.firstDay, locale) })}
              </Button>
            </Row>
          </>
        ) : (
          <>
            <Title>{text("none.title", { people: found.people.length })}</Title>
            <Sentences of={limitWords(found, limits, text).slice(0, MOST_LIMITS)} />
            <Next wish={wish} onChange={onChange} />
          </>
        )}
      </Stack>
      {!away && leastBad.length > 0 && (
        <Stack as="section" gap="s">
          <Title>{text("none.misses")}</Title>
          <Quiet>{text("none.missesNote")}</Quiet>
          <List gap="s">
            {leastBad.slice(0, 3).map((miss) => (
              <li key={miss.slot.start}>
                <TimeRow
                  found={found}
                  proposal={miss}
                  inPair={false}
                  against={[...objections(found, miss, text), ...holidayWords(found, miss.slot, "all", format)].join(
                    " ",
                  )}
                >
                  {() => null}
                </TimeRow>
              </li>
            ))}
          </List>
        </Stack>
      )}
    </>
  );
};

/** One change and another look: further ahead, else shorter. */
const Next = ({ wish, onChange }: Omit<NoneFitsProps, "found">) => {
  const { text } = useFormat();
  const shorter = LENGTHS.findLast((minutes) => minutes < wish.minutes);
  const further = WEEKS.find((weeks) => weeks > wish.weeks);
  return (
    <Row>
      {further !== undefined && (
        <Button appearance="primary" onClick={() => onChange({ ...wish, weeks: further })}>
          {text("none.further", { weeks: further })}
        </Button>
      )}
      {shorter !== undefined && (
        <Button
          appearance={further === undefined ? "primary" : "secondary"}
          onClick={() => onChange({ ...wish, minutes: shorter })}
        >
          {text("none.shorter", { minutes: shorter })}
        </Button>
      )}
    </Row>
  );
};
