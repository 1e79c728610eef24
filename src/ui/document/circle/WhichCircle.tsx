import { Field, Select } from "@fluentui/react-components";
import type { Pair } from "../../../domain/people/pair";
import { useText } from "../../context";
import { useTitleIn } from "../../titleIn";

interface WhichCircleProps {
  readonly circles: readonly Pair[];
  readonly circle: Pair;
  /** Given the id of the chosen one. */
  readonly onCircle: (id: string) => void;
}

/** To which circle; asked only of whoever is in several. */
export const WhichCircle = ({ circles, circle, onCircle }: WhichCircleProps) => {
  const text = useText();
  const titleIn = useTitleIn(circles);
  if (circles.length < 2) return null;
  return (
    <Field label={text("case.to")}>
      <Select value={circle.id} onChange={(_, { value }) => onCircle(value)}>
        {circles.map((each) => (
          <option key={each.id} value={each.id}>
            {titleIn(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
};
