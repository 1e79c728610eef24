import { others, type Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import { useGuideStyles } from "../controls/guideStyles";
import { RadioChoice } from "./RadioChoice";
import { useMe, useText } from "../context";

export interface HostChoiceProps {
  readonly pair: Pair;
  readonly host: PersonId;
  readonly onChoose: (host: PersonId) => void;
}

/** Among equals, before a conversation: who takes the mentor's part today. */
export const HostChoice = ({ pair, host, onChoose }: HostChoiceProps) => {
  const text = useText();
  const me = useMe();
  const { tight, quiet } = useGuideStyles();
  const options = [
    { value: me.id, label: text("host.chooseMe") },
    ...others(pair, me.id).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className={tight}>
      <RadioChoice question={text("host.choose")} chosen={host} options={options} onChoose={onChoose} />
      <p className={quiet}>{text("host.hint")}</p>
    </div>
  );
};
