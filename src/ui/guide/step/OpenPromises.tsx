import { Button } from "@fluentui/react-components";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import type { StandingCommitment } from "../../../domain/document/promises";
import type { Pair } from "../../../domain/people/pair";
import { Ruled } from "../../controls/Ruled";
import { ProblemBar } from "../../controls/ProblemBar";
import { List, Quiet, Row, Stack, Written } from "../../controls/layout";
import { useWriting } from "../../controls/useWriting";
import { useFormat } from "../../context";
import { sayStatusWords, statusWords } from "../../document/factWords";
import { toldDate } from "../../format/when";
import { useNames } from "../../names";

interface OpenPromisesProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly open: readonly StandingCommitment[];
}

const ENDS = ["done", "changed", "dropped"] as const;

/** What each said they would do and that is still open, the same for both (S15). Its owner says how it stands, in one press. */
export const OpenPromises = ({ pair, document, open }: OpenPromisesProps) => {
  const format = useFormat();
  const { me } = format;
  const { write, problem } = useWriting(document);
  const say = ({ entry }: StandingCommitment, status: (typeof ENDS)[number]): void =>
    void write({
      text: `${statusWords(status, "commitment", format)}: ${entry.text}`,
      content: { kind: "progress", progress: { of: entry.id, status } },
    });
  return (
    <Stack gap="s">
      <List>
        {open.map((commitment) => (
          <Ruled as="li" key={commitment.entry.id}>
            <PromiseWords pair={pair} commitment={commitment} />
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

interface PromiseWordsProps extends Pick<OpenPromisesProps, "pair"> {
  readonly commitment: StandingCommitment;
}

const PromiseWords = ({ pair, commitment: { entry } }: PromiseWordsProps) => {
  const format = useFormat();
  const { text, me } = format;
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
      <Quiet>{text("before.by", { who: owner === me.id ? "me" : "other", name, date: toldDate(due, format) })}</Quiet>
    </>
  );
};
