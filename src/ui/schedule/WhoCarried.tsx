import { makeStyles, tokens } from "@fluentui/react-components";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { Body, Fold, List, Quiet, Row, Stack } from "../controls/layout";
import { lengthWords } from "../format/length";
import { formatList } from "../format/list";
import { formatDayShort } from "../format/when";
import { joinSentences } from "../format/sentences";
import { Balance } from "../proposal/Balance";
import { whoIn } from "../proposal/explain";
import type { Format } from "../services";

const useStyles = makeStyles({
  row: { columnGap: tokens.spacingHorizontalL },
  words: { flexGrow: 1, flexShrink: 1, flexBasis: "160px", minWidth: "0" },
});

/** Below this difference, in weighted minutes, two people have carried about the same. */
const ABOUT_THE_SAME = 15;
/** Older meetings are in the sums, but no longer in the list. */
const MOST_SHOWN = 12;

/** Who has early and late hours, in meetings that were and that are booked: a balance with its sentence, and the numbers behind a press. No ranking. */
export const WhoCarried = ({ found }: { readonly found: FoundTimes }) => {
  const format = useFormat();
  const { text, clock } = format;
  const styles = useStyles();
  const { people, history } = found;
  const [mine, theirs, ...more] = people;
  if (people.every(({ carried }) => carried === 0)) return <Body>{text("carried.nothing")}</Body>;
  const isPair = mine !== undefined && theirs !== undefined && more.length === 0;
  return (
    <Stack gap="s">
      <Row align="center" className={styles.row}>
        {isPair && <Balance loads={[mine.carried, theirs.carried]} />}
        <Stack gap="xs" className={styles.words}>
          {isPair && <Body>{differenceWords(found, mine.carried - theirs.carried, format)}</Body>}
          <Quiet>
            {people
              .map(({ id, carried }) =>
                text("carried.person", { ...whoIn(found, id), length: lengthWords(carried, text) }),
              )
              .join(" · ")}
          </Quiet>
        </Stack>
      </Row>
      <Fold title={text("carried.list")}>
        <List gap="xs">
          {history.slice(-MOST_SHOWN).map((meeting) => (
            <li key={`${meeting.eventId} ${meeting.start}`}>{meetingWords(meeting, found, format)}</li>
          ))}
        </List>
        <Quiet>
          {joinSentences(history.some(({ end }) => end > clock.now()) && text("carried.booked"), text("detail.unit"))}
        </Quiet>
      </Fold>
    </Stack>
  );
};

const differenceWords = (found: FoundTimes, difference: number, { text }: Format): string => {
  const name = found.people[1]?.called ?? "";
  if (Math.abs(difference) < ABOUT_THE_SAME) return text("carried.even");
  return text("carried.more", {
    who: difference > 0 ? "me" : "other",
    name,
    length: lengthWords(Math.abs(difference), text),
  });
};

const meetingWords = (
  { start, burden }: NotedMeeting,
  found: FoundTimes,
  { text, zone, zones, locale }: Format,
): string =>
  text("carried.meeting", {
    day: formatDayShort(start, zone, zones, locale),
    shares: formatList(
      found.people.map(({ id }) =>
        text("carried.share", { ...whoIn(found, id), length: lengthWords(burden[id] ?? 0, text) }),
      ),
      locale,
    ),
  });
