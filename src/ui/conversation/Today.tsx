import type { SessionState } from "../../domain/conversation/session";
import { entriesOf, type FoldedEntry } from "../../domain/document/fold";
import { heardIn, termsIn } from "../../domain/document/meanings";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { askedIn, type Pair } from "../../domain/people/pair";
import { useFormat } from "../context";
import { useNames } from "../names";
import { Label, List, Quiet, Stack, Written } from "../controls/layout";
import { toldDate } from "../format/when";
import { closingAnswer } from "../guide/step/ClosingChoice";
import { OurWords } from "../guide/step/OurWords";

interface TodayProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly folded: readonly FoldedEntry[];
}

/** What a meeting leaves: what was heard and is right, what each will do and by when, and the new words, each with its state. */
export const Today = ({ pair, document, state, folded }: TodayProps) => {
  const { text, me, locale } = useFormat();
  const names = useNames(pair);
  const ofMeeting = folded.filter(({ entry }) => entry.session === state.id);
  const heard = heardIn(folded, state.id).filter(({ answer }) => answer === "yes");
  // The yes to a word need not be of the same meeting.
  const terms = termsIn(folded, pair, locale).filter(({ entry }) => entry.session === state.id);
  const promises = entriesOf("commitment", ofMeeting);
  const others = pair.members.filter(({ id }) => id !== me.id && askedIn(pair, me.id).includes(id));
  return (
    <Stack as="section" aria-label={text("today.title")}>
      {heard.length > 0 && (
        <Stack gap="xs">
          <Label>{text("today.heard")}</Label>
          <List gap="s">
            {heard.map(({ entry }) => (
              <li key={entry.id}>
                <Written dir="auto" lang={entry.lang}>
                  {entry.text}
                </Written>
                <Quiet>
                  {text("today.heardBy", { who: entry.author === me.id ? "me" : "other", name: names.by(entry) })}
                </Quiet>
              </li>
            ))}
          </List>
        </Stack>
      )}
      <Stack gap="xs">
        <Label>{text("close.title")}</Label>
        <List gap="s" aria-label={text("close.title")}>
          {promises.map((entry) => (
            <Promised key={entry.id} pair={pair} entry={entry} />
          ))}
          {[...(closingAnswer(me.id, state, folded) === "none" ? [me] : []), ...others]
            .filter(({ id }) => closingAnswer(id, state, folded) !== "promise")
            .map((person) => (
              <li key={person.id}>
                {text("close.answer", {
                  who: person.id === me.id ? "me" : "other",
                  name: names.of(person),
                  answer: closingAnswer(person.id, state, folded),
                })}
              </li>
            ))}
        </List>
      </Stack>
      {terms.length > 0 && (
        <Stack gap="xs">
          <Label>{text("today.words")}</Label>
          <OurWords document={document} terms={terms} />
        </Stack>
      )}
    </Stack>
  );
};

interface PromisedProps extends Pick<TodayProps, "pair"> {
  readonly entry: ReturnType<typeof entriesOf<"commitment">>[number];
}

const Promised = ({ pair, entry }: PromisedProps) => {
  const format = useFormat();
  const { text, me } = format;
  const names = useNames(pair);
  const { owner, due } = entry.content.commitment;
  const member = pair.members.find(({ id }) => id === owner);
  const name = member ? names.of(member) : names.by(entry);
  return (
    <li>
      <Written dir="auto" lang={entry.lang}>
        {entry.text}
      </Written>
      <Quiet>{text("before.by", { who: owner === me.id ? "me" : "other", name, date: toldDate(due, format) })}</Quiet>
    </li>
  );
};
