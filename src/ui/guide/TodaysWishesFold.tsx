import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Guide } from "../../domain/conversation/guide";
import type { Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import { WhoReads } from "../controls/WhoReads";
import { useGuideStyles } from "../controls/guideStyles";
import { readerSideOf, wishesAnswered } from "./promptsFor";
import type { WishesOfToday } from "./useTodaysWishes";
import { useMe, useText } from "../context";

export interface TodaysWishesFoldProps {
  readonly pair: Pair;
  readonly guide: Guide;
  readonly wishes: WishesOfToday;
  readonly host?: PersonId | undefined;
}

/** "How would you like this conversation today?" Asked, never guessed; several ticks, own words, and nobody else sees them. */
export const TodaysWishesFold = ({ pair, guide, wishes, host }: TodaysWishesFoldProps) => {
  const text = useText();
  const me = useMe();
  const styles = useGuideStyles();
  const { lenses, depends, tick, setDepends } = wishes;
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.fold}>{text("lens.title")}</summary>
      {isOpen && (
        <div className={styles.stack}>
          <WhoReads readers={[]} />
          <p className={styles.quiet}>{text("lens.hint")}</p>
          <div role="group" aria-label={text("lens.title")} className={styles.tight}>
            {wishesAnswered(guide, readerSideOf(pair, me.id, host)).map((lens) => (
              <Checkbox
                key={lens}
                label={text(`lens.${lens}`)}
                checked={lenses.includes(lens)}
                onChange={(_, { checked }) => tick(lens, checked === true)}
              />
            ))}
          </div>
          <Field label={text("lens.depends")}>
            <Input value={depends} dir="auto" onChange={(_, { value }) => setDepends(value)} />
          </Field>
        </div>
      )}
    </details>
  );
};
