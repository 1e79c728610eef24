import { useState } from "react";
import type { GuideFormat } from "../../domain/conversation/guide";
import type { Pair } from "../../domain/people/pair";
import { useGuideStyles } from "../controls/guideStyles";
import { GuideCard } from "./GuideCard";
import { usePrepareStyles } from "../controls/prepareStyles";
import { isOpen, type Together } from "./useTogether";
import { useText } from "../context";

const FORMATS: readonly GuideFormat[] = ["personal-narrative", "skill-building", "problem-solving"];

export interface OtherGuidesProps {
  readonly pair: Pair;
  readonly together: Together;
  /** The guide that is on the sheet already. */
  readonly shown: string | undefined;
  readonly onLook: (id: string) => void;
}

/** The other suggestions, each with its reason, and all guides one press away. */
export const OtherGuides = ({ pair, together, shown, onLook }: OtherGuidesProps) => {
  const text = useText();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const others = together.suggestions.filter(({ guide }) => guide !== shown);
  return (
    <>
      {others.length > 0 && (
        <section className={styles.part}>
          <h2 className={shared.label}>{text("prepare.others")}</h2>
          <ul className={styles.list}>
            {others.map(({ guide: id, why }) =>
              together.guides
                .filter((guide) => guide.id === id)
                .map((guide) => (
                  <GuideCard
                    key={id}
                    pair={pair}
                    guide={guide}
                    note={text(`prepare.why.${why}`)}
                    onLook={() => onLook(id)}
                  />
                )),
            )}
          </ul>
        </section>
      )}
      <AllGuides pair={pair} together={together} onLook={onLook} />
    </>
  );
};

/** Every guide by format. They are fetched when somebody opens the list. */
const AllGuides = ({ pair, together, onLook }: Omit<OtherGuidesProps, "shown">) => {
  const text = useText();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={shared.fold}>{text("prepare.all")}</summary>
      {open &&
        FORMATS.map((format) => (
          <section key={format} className={styles.part}>
            <h3 className={shared.label}>{text(`prepare.format.${format}`)}</h3>
            <ul className={styles.list}>
              {together.guides
                .filter((guide) => guide.format === format)
                .map((guide) => (
                  <GuideCard
                    key={guide.id}
                    pair={pair}
                    guide={guide}
                    note={isOpen(guide, together) ? undefined : text("prepare.closed")}
                    onLook={() => onLook(guide.id)}
                  />
                ))}
            </ul>
          </section>
        ))}
    </details>
  );
};
