import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Drawing } from "../controls/Drawing";
import type { FoundTimes } from "../../planning/foundTimes";
import { AnswerPart } from "../proposal/AnswerPart";
import { ProposalCard } from "../proposal/ProposalCard";
import { limitWords, objections, holidayWords } from "../proposal/explain";
import { LENGTHS, WEEKS, type Wish } from "./wish";
import { useFormat } from "../context";

const useStyles = makeStyles({
  line: { margin: "0" },
  list: { margin: "0", paddingInlineStart: tokens.spacingHorizontalXL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface NoneFitsProps {
  readonly found: FoundTimes;
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

/** Nothing fits: what stands in the way, what to change, and the nearest misses, which one press cannot book. */
export const NoneFits = ({ found, wish, onChange }: NoneFitsProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const limits = limitWords(found, found.answer.none?.limits ?? [], text);
  const misses = found.answer.none?.leastBad.slice(0, 3) ?? [];
  const shorter = LENGTHS.findLast((minutes) => minutes < wish.minutes);
  const further = WEEKS.find((weeks) => weeks > wish.weeks);
  return (
    <>
      <AnswerPart title={text("none.title", { people: found.people.length })} drawing={<Drawing of="apart" />}>
        {limits.length > 0 && <p className={styles.line}>{text("none.limits")}</p>}
        {limits.length > 0 && <Sentences of={limits} className={styles.list} />}
        {(shorter ?? further) !== undefined && <p className={styles.line}>{text("none.next")}</p>}
        <div className={styles.actions}>
          {further !== undefined && (
            <Button appearance="primary" onClick={() => onChange({ ...wish, weeks: further })}>
              {text("none.further", { weeks: further })}
            </Button>
          )}
          {shorter !== undefined && (
            <Button onClick={() => onChange({ ...wish, minutes: shorter })}>
              {text("none.shorter", { minutes: shorter })}
            </Button>
          )}
        </div>
      </AnswerPart>
      {misses.length > 0 && (
        <AnswerPart title={text("none.misses")}>
          <p className={styles.line}>{text("none.missesNote")}</p>
          {misses.map((miss) => (
            <ProposalCard key={miss.slot.start} found={found} proposal={miss}>
              {() => (
                <Sentences
                  of={[...objections(found, miss, text), ...holidayWords(found, miss.slot, "all", format)]}
                  className={styles.list}
                />
              )}
            </ProposalCard>
          ))}
        </AnswerPart>
      )}
    </>
  );
};

const Sentences = ({ of: sentences, className }: { readonly of: readonly string[]; readonly className: string }) => (
  <ul className={className}>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);
