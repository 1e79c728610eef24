import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { EntryId } from "../../domain/shared/ids";
import { useText } from "../context";
import { Row } from "../controls/layout";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useWriting } from "../controls/useWriting";

interface WithdrawOfferProps {
  readonly document: LiveDocument;
  readonly offer: EntryId;
}

/** The press that takes one's own offer back. */
export const WithdrawOffer = ({ document, offer }: WithdrawOfferProps) => {
  const text = useText();
  const { write, keeping, problem } = useWriting(document);
  const withdraw = (): void => void write({ text: "", content: { kind: "note" }, removes: offer });
  return (
    <>
      <Row>
        <SteadyButton off={keeping} onClick={withdraw}>
          {text("offer.withdraw")}
        </SteadyButton>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={withdraw} />}
    </>
  );
};
