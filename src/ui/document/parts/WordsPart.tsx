import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { EntryId } from "../../../domain/shared/ids";
import { entriesOf, newestIds } from "../../../domain/document/fold";
import { termsIn } from "../../../domain/document/meanings";
import { groupedBy } from "../../../domain/shared/grouped";
import { useFormat } from "../../context";
import { Drawing } from "../../controls/Drawing";
import { Body, Stack, Written } from "../../controls/layout";
import { AgreePart } from "../EntryItem";
import { AnswerPart } from "../entry/EntryMore";
import { Many } from "./Many";
import { AuthorLine, PartEntry, PartSheet, WriteHere, type PartProps } from "./PartEntry";

const useStyles = makeStyles({
  words: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 280px), 1fr))",
    gap: tokens.spacingHorizontalXXL,
    alignItems: "start",
  },
  meaning: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
});

/** The words that a pair uses in its own sense, from A to Z, with what each means by them (S49). */
const WordsPart = (props: PartProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const { entries, pair } = props.context;
  const { terms, meanings, byId } = useMemo(() => {
    const newest = newestIds(entries);
    return {
      terms: termsIn(entries, pair, locale),
      meanings: groupedBy(entriesOf("meaning", entries), ({ content }) => newest.get(content.meaning.of)),
      byId: new Map(entries.map((shown) => [shown.entry.id, shown])),
    };
  }, [entries, pair, locale]);
  const meaningsOf = (id: EntryId) => meanings.get(id) ?? [];
  return (
    <>
      {terms.length === 0 && props.isWhole && (
        <Stack gap="s">
          <Drawing of="page" />
          <Body>{text("parts.noWord")}</Body>
        </Stack>
      )}
      <WriteHere {...props} kind="term" press={text("parts.addWord")} isMain={terms.length === 0} />
      <div className={styles.words}>
        <Many of={terms} idOf={({ entry }) => entry.id}>
          {({ entry }) => {
            const shown = byId.get(entry.id);
            return (
              shown && (
                <PartSheet key={entry.id}>
                  <PartEntry {...props} shown={shown}>
                    {meaningsOf(entry.id).map((meaning) => (
                      <Stack key={meaning.id} gap="xs" className={styles.meaning}>
                        <Written dir="auto" lang={meaning.lang}>
                          {meaning.text}
                        </Written>
                        <AuthorLine entry={meaning} about={props.about} />
                      </Stack>
                    ))}
                    <AgreePart {...props} entry={entry} />
                    <AnswerPart {...props} entry={entry} />
                  </PartEntry>
                </PartSheet>
              )
            );
          }}
        </Many>
      </div>
    </>
  );
};

// A late part is a default export.
export default WordsPart;
