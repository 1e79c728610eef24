import { Button, Field, Input, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { useFormat } from "../context";
import { Row } from "../controls/layout";
import type { About } from "./about";
import type { DocumentSearch } from "./reading";

const useStyles = makeStyles({
  tools: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    "@media print": { display: "none" },
  },
  search: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: "0" },
  chips: { gap: tokens.spacingHorizontalXS },
  chip: { minHeight: "28px", minWidth: "0", fontWeight: tokens.fontWeightRegular },
  found: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface DocumentToolsProps {
  readonly pair: Pair;
  readonly search: DocumentSearch;
  readonly about: Pick<About, "nameOf" | "tagList">;
}

/** More are found by typing. */
const MOST_TAGS = 12;

/** Search, and one press each for a person or one of the words that the pair finds things by. */
export const DocumentTools = ({ pair, search, about }: DocumentToolsProps) => {
  const { text, me } = useFormat();
  const styles = useStyles();
  const { wanted, want, found, isLooking } = search;
  const { author, tag } = wanted;
  const [isOpened, setOpened] = useState(false);
  const areOpen = isOpened || (author ?? tag) !== undefined;
  // A tag may be taken off its last entry while it is chosen here.
  const offered = [...new Set([...about.tagList.slice(0, MOST_TAGS), ...(tag === undefined ? [] : [tag])])];
  return (
    <div role="search" className={styles.tools}>
      <div className={styles.search}>
        <Field className={styles.field} label={text("document.search")}>
          <Input type="search" value={wanted.words} onChange={(_, { value }) => want({ ...wanted, words: value })} />
        </Field>
        <Button aria-expanded={areOpen} onClick={() => setOpened(!areOpen)}>
          {text("story.only")}
        </Button>
      </div>
      {areOpen && (
        <Row role="group" aria-label={text("story.only")} className={styles.chips}>
          {pair.members.map(({ id, name }) => (
            <Chip
              key={id}
              words={id === me.id ? text("document.you") : (about.nameOf(id) ?? name)}
              isOn={author === id}
              onPress={(isOn) => want({ ...wanted, author: isOn ? id : undefined })}
            />
          ))}
          {offered.map((each) => (
            <Chip
              key={each}
              words={each}
              isOn={tag === each}
              onPress={(isOn) => want({ ...wanted, tag: isOn ? each : undefined })}
            />
          ))}
        </Row>
      )}
      <p className={styles.found} role="status">
        {isLooking && text("document.found", { count: found.length })}
      </p>
    </div>
  );
};

interface ChipProps {
  readonly words: string;
  readonly isOn: boolean;
  readonly onPress: (isOn: boolean) => void;
}

/** Narrows what is shown; a second press widens it again. */
const Chip = ({ words, isOn, onPress }: ChipProps) => (
  <ToggleButton
    className={useStyles().chip}
    size="small"
    shape="circular"
    checked={isOn}
    onClick={() => onPress(!isOn)}
  >
    <bdi>{words}</bdi>
  </ToggleButton>
);
