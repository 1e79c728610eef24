import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryOf } from "../../../domain/document/entry";
import { isLocalDate } from "../../../domain/time/localDate";
import { useFormat } from "../../context";
import { Stack } from "../../controls/layout";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useWriting } from "../../controls/useWriting";
import { inPlaceOf } from "../about";
import { EntryButtons } from "../entry/OpenForm";
import type { PartProps } from "./PartEntry";

/** Another day for a step, and all else it says stays: a newer version of its author's own. */
export const MoveDay = ({
  entry,
  document,
  onClose,
}: Pick<PartProps, "document"> & { readonly entry: EntryOf<"milestone">; readonly onClose: () => void }) => {
  const { text } = useFormat();
  const { write, keeping, problem } = useWriting(document);
  const { milestone } = entry.content;
  const [day, setDay] = useState<string>(milestone.due);
  const isGood = isLocalDate(day) && day !== milestone.due;
  const move = async (): Promise<void> => {
    const content = { kind: "milestone", milestone: { ...milestone, due: day } } as const;
    if (await write({ ...inPlaceOf(entry), text: entry.text, content })) onClose();
  };
  return (
    <Stack gap="s">
      <Field label={text("plan.newDay")}>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <EntryButtons>
        <SteadyButton size="small" appearance="primary" off={keeping || !isGood} onClick={() => void move()}>
          {text("plan.moveDay")}
        </SteadyButton>
        <Button size="small" onClick={onClose}>
          {text("entry.close")}
        </Button>
      </EntryButtons>
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};
