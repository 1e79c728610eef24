import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { halfYearOf, type HalfYear } from "../../../domain/document/halfYear";
import type { Entry } from "../../../domain/document/entry";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { groupedBy } from "../../../domain/shared/grouped";
import { useFormat } from "../../context";
import { Body, Heading, Label, List, Quiet, Row, Stack } from "../../controls/layout";
import { Page } from "../../controls/Page";
import { formatFullDate } from "../../format/calendar";
import type { About } from "../about";
import { statusWords } from "../factWords";
import { ThenNow } from "../ThenNow";
import { Beads } from "./Beads";

const useStyles = makeStyles({
  presses: { "@media print": { display: "none" } },
  part: { breakInside: "avoid" },
  words: { overflowWrap: "anywhere" },
  term: { fontWeight: tokens.fontWeightSemibold },
});

export interface HalfYearPageProps {
  readonly pair: Pair;
  readonly entries: readonly ShownEntry[];
  readonly about: About;
  readonly onBack: () => void;
}

/** Half a year of a pair on one page that prints: from what both can read, without a number that compares people. */
const HalfYearPage = ({ pair, entries, about, onBack }: HalfYearPageProps) => {
  const format = useFormat();
  const { text, clock, zone, zones, locale } = format;
  const styles = useStyles();
  const half = useMemo(() => halfYearOf(entries, pair, clock.now()), [entries, pair, clock]);
  const { span, meetings, unsaid, goals, steps, doors, kept, words, shifts } = half;
  const day = (at: typeof span.start): string => formatFullDate(zones.readAt(zone, at).date, locale);
  const name = useNameOf(about);
  return (
    <Page title={text("story.halfYear")}>
      <Row className={styles.presses}>
        <Button onClick={onBack}>{text("half.back")}</Button>
        <Button onClick={() => window.print()}>{text("document.print")}</Button>
      </Row>
      <Quiet>{text("half.span", { from: day(span.start), to: day(span.end) })}</Quiet>
      <Stack as="section" gap="s" className={styles.part}>
        {(meetings.length > 0 || unsaid === 0) && <Body>{text("half.met", { count: meetings.length })}</Body>}
        {meetings.length > 0 ? (
          <Beads half={half} pair={pair} nameOf={(member) => name(member.id, member.name).words} />
        ) : (
          unsaid === 0 && <Quiet>{text("half.empty")}</Quiet>
        )}
        {unsaid > 0 && <Quiet>{text("half.unsaid", { count: unsaid })}</Quiet>}
      </Stack>
      {meetings.length > 0 && (
        <Part title={text("half.hours")}>
          <Hours half={half} pair={pair} about={about} />
        </Part>
      )}
      {goals.length > 0 && (
        <Part title={text("half.goals")}>
          <List gap="xs" pointed>
            {goals.map(({ entry, status }) => (
              <li key={entry.id} className={styles.words} lang={entry.lang}>
                <bdi>{entry.text}</bdi> · {statusWords(status, "goal", format)}
              </li>
            ))}
          </List>
        </Part>
      )}
      <Texts title={text("half.steps")} of={steps} />
      <Texts title={text("half.doors")} of={doors} />
      {kept.length > 0 && (
        <Part title={text("half.kept")}>
          {[...groupedBy(kept, ({ content }) => content.commitment.owner)].map(([owner, promises]) => (
            <Stack key={owner} gap="xs" className={styles.part}>
              <Label>{name(owner, about.nameOf(owner) ?? "").words}</Label>
              <EntryTexts of={promises} />
            </Stack>
          ))}
        </Part>
      )}
      {words.length > 0 && (
        <Part title={text("half.words")}>
          <List gap="s">
            {words.map((entry) => (
              <li key={entry.id} className={styles.words}>
                <Said by={entry.content.term.term} entry={entry} />
              </li>
            ))}
          </List>
        </Part>
      )}
      {shifts.length > 0 && (
        <Part title={text("half.shifts")}>
          {shifts.map((entry) => (
            <Stack key={entry.id} gap="xs" className={styles.part}>
              <Quiet>{name(entry.author, entry.authorName).words}</Quiet>
              <ThenNow entry={entry} shift={entry.content.shift} about={about} />
            </Stack>
          ))}
        </Part>
      )}
    </Page>
  );
};

// A late part is a default export.
export default HalfYearPage;

/** How the page calls somebody. Where nothing proves who wrote, a name is only what was written (P9). */
const useNameOf = (about: About) => {
  const { text, me } = useFormat();
  return (person: Entry["author"], otherwise: string) => ({
    isMe: person === me.id,
    words: person === me.id ? text("document.you") : (about.nameOf(person) ?? otherwise),
  });
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack as="section" gap="s">
    <Heading as="h2">{title}</Heading>
    {children}
  </Stack>
);

/** The words of entries, one on a line. */
const EntryTexts = ({ of }: { readonly of: readonly Entry[] }) => {
  const styles = useStyles();
  return (
    <List gap="xs" pointed>
      {of.map((entry) => (
        <li key={entry.id} className={styles.words} lang={entry.lang}>
          <bdi>{entry.text}</bdi>
        </li>
      ))}
    </List>
  );
};

const Texts = ({ title, of }: { readonly title: string; readonly of: readonly Entry[] }) =>
  of.length > 0 && (
    <Part title={title}>
      <EntryTexts of={of} />
    </Part>
  );

const Said = ({ by, entry }: { readonly by: string; readonly entry: Entry }) => {
  const styles = useStyles();
  return (
    <>
      <bdi className={styles.term}>{by}</bdi> <bdi lang={entry.lang}>{entry.text}</bdi>
    </>
  );
};

interface HoursProps {
  readonly half: HalfYear;
  readonly pair: Pair;
  readonly about: About;
}

/** Who took the early and late hours, in words: no rank, and nothing of what an hour is worth. */
const Hours = ({ half: { hours, meetings }, pair, about }: HoursProps) => {
  const { text } = useFormat();
  const name = useNameOf(about);
  const taken = hours.filter(({ count }) => count > 0);
  const areAllKnown = meetings.every(({ isBooked }) => isBooked);
  return (
    <>
      {taken.length === 0 && areAllKnown && <Body>{text("half.nobody")}</Body>}
      {taken.map(({ person, count }) => {
        const { isMe, words } = name(person, pair.members.find(({ id }) => id === person)?.name ?? "");
        return <Body key={person}>{text("half.took", { who: isMe ? "me" : "other", name: words, count })}</Body>;
      })}
      {!areAllKnown && <Quiet>{text("half.bookedOnly")}</Quiet>}
    </>
  );
};
