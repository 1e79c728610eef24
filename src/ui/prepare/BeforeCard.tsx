import { Button } from "@fluentui/react-components";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { cardShownBy } from "../../domain/document/members";
import { commitmentsIn, openCommitments, type StandingCommitment } from "../../domain/document/promises";
import { others, type Pair } from "../../domain/people/pair";
import { useFormat, useMe, useText } from "../context";
import { useNames } from "../names";
import { ProblemBar } from "../controls/ProblemBar";
import { Fold, Label, List, Quiet, Row, Stack, Written } from "../controls/layout";
import { useWriting } from "../controls/useWriting";
import { formatFullDate } from "../format/calendar";
import { CardLine } from "./CardFace";
import { sayStatusWords, statusWords } from "../document/factWords";
import { CardWords } from "../document/CardWords";
import type { Together } from "./useTogether";
import { Ruled } from "../controls/Ruled";

/** One minute before a meeting: how the others like to be called and read, and what is open. Only from the shared document (S16). */
export const BeforeCard = ({ pair, document, together }: OpenCommitmentsProps) => {
  const text = useText();
  const me = useMe();
  const names = useNames(pair);
  return (
    <Stack as="section" gap="s" aria-label={text("before.title")}>
      <Label as="h2">{text("before.title")}</Label>
      {others(pair, me.id).map((person) => {
        const { id } = person;
        const name = names.of(person);
        const card = cardShownBy(together.folded, id);
        return (
          <Ruled key={id}>
            {card ? (
              <Fold title={<CardLine name={name} card={card.content.card} />} searchable>
                <CardWords card={card.content.card} />
              </Fold>
            ) : (
              <Quiet>{text("before.nothing", { name })}</Quiet>
            )}
          </Ruled>
        );
      })}
      <OpenCommitments pair={pair} document={document} together={together} />
    </Stack>
  );
};

interface OpenCommitmentsProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly together: Together;
}

const ENDS = ["done", "changed", "dropped"] as const;

/** What each said they would do and that is still open, on both lists for both (S15). Its owner says how it stands, in one press. */
const OpenCommitments = ({ pair, document, together }: OpenCommitmentsProps) => {
  const format = useFormat();
  const { text, me } = format;
  const { write, problem } = useWriting(document);
  const open = openCommitments(together.folded);
  const say = ({ entry }: StandingCommitment, status: (typeof ENDS)[number]): void =>
    void write({
      text: `${statusWords(status, "commitment", format)}: ${entry.text}`,
      content: { kind: "progress", progress: { of: entry.id, status } },
    });
  // Before a pair ever promised something there is nothing to be told.
  if (commitmentsIn(together.folded).length === 0) return null;
  return (
    <Stack gap="s">
      <Label>{text("before.open")}</Label>
      {open.length === 0 && <Quiet>{text("before.nothingOpen")}</Quiet>}
      <List>
        {open.map((commitment) => (
          <Ruled as="li" key={commitment.entry.id}>
            <CommitmentWords pair={pair} commitment={commitment} />
            {commitment.entry.content.commitment.owner === me.id && (
              <Row align="center">
                {ENDS.map((status) => (
                  <Button key={status} onClick={() => say(commitment, status)}>
                    {sayStatusWords(status, format)}
                  </Button>
                ))}
              </Row>
            )}
          </Ruled>
        ))}
      </List>
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};

interface CommitmentWordsProps extends Pick<OpenCommitmentsProps, "pair"> {
  readonly commitment: StandingCommitment;
}

const CommitmentWords = ({ pair, commitment: { entry } }: CommitmentWordsProps) => {
  const { text, me, locale } = useFormat();
  const names = useNames(pair);
  const { owner, due, ifSituation } = entry.content.commitment;
  const member = pair.members.find(({ id }) => id === owner);
  const name = member ? names.of(member) : names.by(entry);
  return (
    <>
      <Written dir="auto" lang={entry.lang}>
        {entry.text}
      </Written>
      {ifSituation !== undefined && <Quiet>{text("before.if", { situation: ifSituation })}</Quiet>}
      <Quiet>
        {text("before.by", { who: owner === me.id ? "me" : "other", name, date: formatFullDate(due, locale) })}
      </Quiet>
    </>
  );
};
