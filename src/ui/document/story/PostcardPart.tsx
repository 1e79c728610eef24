import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { postcardOf } from "../../../domain/document/chapters";
import type { Pair } from "../../../domain/people/pair";
import { useFormat } from "../../context";
import type { About } from "../about";
import type { PartOf } from "../reading";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
  },
  question: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sentence: {
    margin: "0",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  name: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

interface PostcardPartProps {
  readonly entries: readonly ShownEntry[];
  readonly pair: Pair;
  readonly about: About;
  readonly partOf: PartOf;
}

/** What a meeting left: its question, and a sentence of each. Nothing where nobody left one. */
export const PostcardPart = ({ entries, pair, about, partOf }: PostcardPartProps) => {
  const { text, me } = useFormat();
  const styles = useStyles();
  const card = useMemo(() => postcardOf(entries, pair), [entries, pair]);
  if (!card) return null;
  const asked = entries.find(({ entry }) => entry.guide === card.guide)?.entry;
  const question = card.guide && asked && partOf(asked)?.question;
  return (
    <div className={styles.card}>
      {question !== undefined && <p className={styles.question}>{question}</p>}
      {card.sentences.map(({ person, entry, words }) => (
        <p key={person} className={styles.sentence}>
          <bdi className={styles.name}>
            {person === me.id
              ? text("document.you")
              : about.isUnproved
                ? text("document.inNameOf", { name: entry.authorName })
                : (about.nameOf(person) ?? entry.authorName)}
          </bdi>{" "}
          <bdi lang={entry.lang}>{words}</bdi>
        </p>
      ))}
    </div>
  );
};
