import { Button } from "@fluentui/react-components";
import type { Entry } from "../../../domain/document/entry";
import type { PersonId } from "../../../domain/shared/ids";
import { useFormat } from "../../context";
import { Body } from "../../controls/layout";
import { ProblemBar } from "../../controls/ProblemBar";
import { useWriting } from "../../controls/useWriting";
import { EntryButtons } from "../entry/OpenForm";
import type { PartProps } from "./PartEntry";

interface StillSoProps extends Pick<PartProps, "document"> {
  readonly entry: Entry;
  /** Those who have said so since its day came. */
  readonly lookedAgain: ReadonlySet<PersonId>;
}

/** Once its day has come: each says "still so", or its author writes it anew. */
export const StillSo = ({ entry, lookedAgain, document }: StillSoProps) => {
  const { text, me } = useFormat();
  const { write, problem } = useWriting(document);
  if (lookedAgain.has(me.id)) return <Body role="status">{text("parts.looked")}</Body>;
  return (
    <>
      <Body>{text("parts.reviewCame")}</Body>
      <EntryButtons>
        <Button
          size="small"
          onClick={() => void write({ text: "", content: { kind: "confirmation", confirmation: { of: entry.id } } })}
        >
          {text("parts.stillSo")}
        </Button>
      </EntryButtons>
      {problem && <ProblemBar failure={problem} byHand />}
    </>
  );
};
