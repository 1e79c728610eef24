import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { type EntryOf, isOf } from "../../../domain/document/entry";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { adviceOf, type GivenAdvice } from "../../../domain/document/parts/advice";
import { useFormat } from "../../context";
import { Drawing } from "../../controls/Drawing";
import { Body, Quiet, Stack, Written } from "../../controls/layout";
import { AnswerPart } from "../entry/EntryMore";
import { statusWords } from "../factWords";
import { type FormField, wordsField } from "../write/formSpec";
import { Many } from "./Many";
import { AuthorLine, PartEntry, PartSection, PartSheet, WriteHere, WriteRow, type PartProps } from "./PartEntry";

const useStyles = makeStyles({
  answer: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
});

/** Who asks for advice is not asked what will be done and by whom, as for any promise. */
const ASKED = [
  wordsField("advice.askWhat"),
  { name: "due", label: "advice.askBy", as: "date", needed: true },
] as const satisfies readonly FormField[];

/** What a pair gave each other: what waits for one's own answer first. */
const AdvicePart = (props: PartProps) => {
  const { text, me } = useFormat();
  const { entries, pair } = props.context;
  const { mine, others, answered, thanks } = useMemo(() => adviceOf(entries, me.id), [entries, me.id]);
  const other = pair.members.find(({ id }) => id !== me.id)?.id;
  // What each said last: it is how advice to them begins (S33).
  const hearings = pair.members.flatMap(
    ({ id }) => entries.findLast(({ entry }) => isOf("hearing", entry) && entry.author === id) ?? [],
  );
  const isEmpty = mine.length + others.length + answered.length + thanks.length === 0;
  const parts = [
    ["advice.mine", mine],
    ["advice.others", others],
    ["advice.answered", answered],
  ] as const;
  return (
    <>
      {isEmpty && props.isWhole && (
        <Stack gap="s">
          <Drawing of="together" />
          <Body>{text("advice.first")}</Body>
        </Stack>
      )}
      <WriteRow>
        <WriteHere
          {...props}
          kind="feedback"
          press={text("advice.give")}
          {...(other !== undefined && { start: { about: other } })}
        />
        {other !== undefined && (
          <WriteHere
            {...props}
            kind="commitment"
            press={text("advice.ask")}
            start={{ owner: other }}
            fields={ASKED}
            kept={text("advice.asked", { name: props.about.nameOf(other) ?? "" })}
          />
        )}
        <WriteHere {...props} kind="thanks" press={text("document.kind", { kind: "thanks" })} />
      </WriteRow>
      {parts.map(
        ([title, given]) =>
          given.length > 0 && (
            <PartSection key={title} title={text(title)}>
              <Many of={given} idOf={({ shown }) => shown.entry.id}>
                {(each) => <Given key={each.shown.entry.id} given={each} {...props} />}
              </Many>
            </PartSection>
          ),
      )}
      <PartSection title={text("document.kind", { kind: "hearing" })}>
        <Many of={hearings} idOf={({ entry }) => entry.id}>
          {(shown) => (
            <PartSheet key={shown.entry.id}>
              <PartEntry {...props} shown={shown} />
            </PartSheet>
          )}
        </Many>
        {!hearings.some(({ entry }) => entry.author === me.id) && (
          <WriteHere {...props} kind="hearing" press={text("advice.sayHow")} />
        )}
      </PartSection>
      {thanks.length > 0 && (
        <PartSection title={text("advice.used")}>
          <Many of={thanks} idOf={({ entry }) => entry.id}>
            {(shown) => (
              <PartSheet key={shown.entry.id}>
                <PartEntry {...props} shown={shown} />
              </PartSheet>
            )}
          </Many>
        </PartSection>
      )}
    </>
  );
};

const Given = ({ given: { shown, answers }, ...props }: PartProps & { readonly given: GivenAdvice<ShownEntry> }) => (
  <PartSheet>
    <PartEntry {...props} shown={shown}>
      {answers.map((answer) => (
        <Answer key={answer.id} answer={answer} {...props} />
      ))}
      <AnswerPart {...props} entry={shown.entry} />
    </PartEntry>
  </PartSheet>
);

/** The effect that was heard, and the one change with how it stands (S36). */
const Answer = ({ answer, about }: Pick<PartProps, "about"> & { readonly answer: EntryOf<"response"> }) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const { change } = answer.content.response;
  const words = change && about.words(change);
  const standing = change && about.standing(change);
  return (
    <Stack gap="xs" className={styles.answer}>
      <Written dir="auto" lang={answer.lang}>
        {answer.text}
      </Written>
      {words !== undefined && words !== "" && <Body>{text("document.line", { name: "oneChange", words })}</Body>}
      {standing && <Quiet>{statusWords(standing.status, "commitment", format)}</Quiet>}
      <AuthorLine entry={answer} about={about} />
    </Stack>
  );
};

// A late part is a default export.
export default AdvicePart;
