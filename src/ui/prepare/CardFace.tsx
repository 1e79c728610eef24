import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { calledOn, CARD_LINES, colourOn, type ReadingCard } from "../../domain/people/howIWork";
import { useText } from "../context";
import { Quiet } from "../controls/layout";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke1,
    overflowWrap: "anywhere",
  },
  band: {
    display: "grid",
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
    "@media (forced-colors: active)": {
      borderBottomWidth: tokens.strokeWidthThin,
      borderBottomStyle: "solid",
      borderBottomColor: "CanvasText",
    },
  },
  name: {
    margin: "0",
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  said: { margin: "0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  lines: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    margin: "0",
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalL,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
  },
  line: { margin: "0", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  short: {
    display: "flex",
    alignItems: "baseline",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    margin: "0",
  },
  dot: {
    flexShrink: 0,
    alignSelf: "center",
    width: "12px",
    height: "12px",
    borderRadius: tokens.borderRadiusCircular,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStrokeAccessible,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** Fluent's pairs of a ground and a word on it: readable in every theme. */
export const useCardColours = makeStyles({
  none: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
  marigold: { backgroundColor: tokens.colorPaletteMarigoldBackground2, color: tokens.colorPaletteMarigoldForeground2 },
  forest: { backgroundColor: tokens.colorPaletteForestBackground2, color: tokens.colorPaletteForestForeground2 },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  steel: { backgroundColor: tokens.colorPaletteSteelBackground2, color: tokens.colorPaletteSteelForeground2 },
  plum: { backgroundColor: tokens.colorPalettePlumBackground2, color: tokens.colorPalettePlumForeground2 },
  berry: { backgroundColor: tokens.colorPaletteBerryBackground2, color: tokens.colorPaletteBerryForeground2 },
});

interface CardProps {
  /** The name of the service: it stands there until the card says another. */
  readonly name: string;
  readonly card: ReadingCard;
}

/** The card that somebody shows: their name, how to say it, and three lines in their words. */
export const CardFace = ({ name, card }: CardProps) => {
  const text = useText();
  const styles = useStyles();
  const colours = useCardColours();
  const lines = CARD_LINES.flatMap((topic) => {
    const answers = card[topic]?.answers ?? [];
    return answers.length === 0 ? [] : [{ topic, answers }];
  });
  return (
    <div className={styles.card}>
      <div className={mergeClasses(styles.band, colours[colourOn(card) ?? "none"])}>
        <p className={styles.name}>
          <bdi>{calledOn(card) ?? name}</bdi>
        </p>
        <Said card={card} className={styles.said} />
      </div>
      {lines.length > 0 && (
        <dl className={styles.lines}>
          {lines.map(({ topic, answers }) => (
            <div key={topic}>
              <Quiet as="dt">{text(`topic.${topic}`)}</Quiet>
              {answers.map((answer, index) => (
                // The same answer may stand there twice.
                <dd key={index} className={styles.line} dir="auto">
                  {answer}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};

/** A card in one line, to stand beside its author's name: the colour, what to call them, and how to say it. */
export const CardLine = ({ name, card }: CardProps) => {
  const styles = useStyles();
  const colours = useCardColours();
  return (
    <span className={styles.short}>
      <span className={mergeClasses(styles.dot, colours[colourOn(card) ?? "none"])} aria-hidden="true" />
      <bdi className={styles.strong}>{calledOn(card) ?? name}</bdi>
      <Said card={card} />
    </span>
  );
};

const Said = ({ card, className }: Pick<CardProps, "card"> & { readonly className?: string }) => {
  const text = useText();
  const [said] = card.said?.answers ?? [];
  return said === undefined ? null : <span className={className}>{text("card.said", { said })}</span>;
};
