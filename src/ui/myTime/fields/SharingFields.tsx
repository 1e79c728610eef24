import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import type { Owned, SharingLevel } from "../../../domain/people/myTime/myTime";
import { useText } from "../../context";

const LEVELS: readonly SharingLevel[] = ["ask", "times", "kind", "name"];

/** Levels `kind` and `name` publish a word, which only the person may fill in. */
export const lacksWord = ({ sharing, word }: Pick<Owned, "sharing" | "word">): boolean =>
  (sharing === "kind" || sharing === "name") && (word ?? "").trim() === "";

interface SharingFieldsProps<T extends Owned> {
  readonly owned: T;
  readonly onChange: (owned: T) => void;
}

/** How much of one thing the partner may know: four levels in plain words, "nothing" first. */
export const SharingFields = <T extends Owned>({ owned, onChange }: SharingFieldsProps<T>) => {
  const text = useText();
  const choose = (sharing: SharingLevel): void => {
    const { word: _, ...rest } = owned;
    const keepsWord = sharing === "kind" || sharing === "name";
    onChange({ ...rest, sharing, ...(keepsWord && owned.word !== undefined && { word: owned.word }) } as T);
  };
  return (
    <>
      <Field label={text("share.title")}>
        <RadioGroup
          value={owned.sharing}
          onChange={(_, { value }) => {
            const level = LEVELS.find((one) => one === value);
            if (level) choose(level);
          }}
        >
          {LEVELS.map((level) => (
            <Radio key={level} value={level} label={text(`share.${level}`)} />
          ))}
        </RadioGroup>
      </Field>
      {(owned.sharing === "kind" || owned.sharing === "name") && (
        <Field label={text("share.word")}>
          <Input
            value={owned.word ?? ""}
            dir="auto"
            maxLength={60}
            onChange={(_, { value }) => onChange({ ...owned, word: value })}
          />
        </Field>
      )}
    </>
  );
};
