import { cardShownBy } from "../../../domain/document/members";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import { others, type Pair } from "../../../domain/people/pair";
import { useMe, useText } from "../../context";
import { Label, Quiet, Stack } from "../../controls/layout";
import { CardWords } from "../../document/CardWords";
import { useDocument } from "../../document/useDocument";
import { useNames } from "../../names";

interface OthersCardsProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** How the others are to be understood, while one talks (S12). Only what they show to the pair. */
export const OthersCards = ({ pair, document }: OthersCardsProps) => {
  const text = useText();
  const me = useMe();
  const names = useNames(pair);
  const { entries } = useDocument(document);
  return (
    <Stack>
      {others(pair, me.id).map((person) => {
        const card = cardShownBy(entries, person.id)?.content.card;
        const name = names.of(person);
        return (
          <Stack key={person.id} as="section" gap="s" aria-label={name}>
            <Label>{name}</Label>
            {card ? <CardWords card={card} /> : <Quiet>{text("before.nothing", { name })}</Quiet>}
          </Stack>
        );
      })}
    </Stack>
  );
};
