import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { cardShownBy } from "../../domain/document/members";
import { commitmentsIn, openCommitments } from "../../domain/document/promises";
import { others, type Pair } from "../../domain/people/pair";
import { useMe, useText } from "../context";
import { useNames } from "../names";
import { Fold, Label, Quiet, Stack } from "../controls/layout";
import { CardLine } from "./CardFace";
import { OpenPromises } from "../guide/step/OpenPromises";
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

/** What is left of their promises. */
const OpenCommitments = ({ pair, document, together }: OpenCommitmentsProps) => {
  const text = useText();
  const open = openCommitments(together.folded);
  // Before a pair ever promised something there is nothing to be told.
  if (commitmentsIn(together.folded).length === 0) return null;
  return (
    <Stack gap="s">
      <Label>{text("before.open")}</Label>
      {open.length === 0 && <Quiet>{text("before.nothingOpen")}</Quiet>}
      <OpenPromises pair={pair} document={document} open={open} />
    </Stack>
  );
};
