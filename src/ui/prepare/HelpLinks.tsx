import { makeStyles, tokens } from "@fluentui/react-components";
import { subPageOf } from "../../domain/links/destination";
import type { Pair } from "../../domain/people/pair";
import type { Text } from "../../locales/text";
import { PressMenu } from "../controls/popUp/PressMenu";
import { TextLink } from "../controls/TextLink";
import { useText } from "../context";
import { Row } from "../controls/layout";
import { Ruled } from "../controls/Ruled";
import { QuietButton, useEdge } from "../controls/QuietButton";

const useStyles = makeStyles({
  // As high as the presses beside it.
  link: { display: "inline-flex", alignItems: "center", minHeight: "32px", fontSize: tokens.fontSizeBase200 },
});

/** Guides for what is difficult. */
const HELP = ["repair", "barrier", "end-early"] as const;

/** Where somebody may go from every screen of the conversation. */
export type Room =
  /** `from`: the step to go on with. */
  | { readonly kind: "guide"; readonly id: string; readonly from?: string | undefined }
  | { readonly kind: "rules" }
  /** `shown`: the guide that was on the sheet. */
  | { readonly kind: "others"; readonly shown: string | undefined };

/** What may help when something is difficult, each with the way there. */
export const helpGroup = (text: Text, onGo: (room: Room) => void) => ({
  title: text("help.title"),
  presses: [
    ...HELP.map((id) => ({ id, label: text(`help.${id}`), onPress: () => onGo({ kind: "guide", id }) })),
    {
      id: "safety",
      label: text("nav.safety"),
      hint: text("help.outside"),
      onPress: () => void (window.location.hash = "safety"),
    },
  ],
});

interface HelpLinksProps {
  readonly pair: Pair;
  readonly onGo: (room: Room) => void;
  /** Somebody pressed "something is difficult" on another screen, and comes here for it. */
  readonly isAsked?: boolean;
  /** Help alone: what one does before a conversation stands there. */
  readonly isShort?: boolean;
}

/** The way out of every difficulty, two presses from everywhere: before, in and after a meeting (S20, S48, S8). */
export const HelpLinks = ({ pair, onGo, isAsked = false, isShort = false }: HelpLinksProps) => {
  const text = useText();
  const [styles, edge] = [useStyles(), useEdge()];
  return (
    <Ruled as="footer">
      <Row align="center">
        <span className={edge.small}>
          <PressMenu
            label={text("help.open")}
            appearance="subtle"
            size="small"
            groups={[{ ...helpGroup(text, onGo), hint: text("help.hint") }]}
            isOpenAtFirst={isAsked}
          />
        </span>
        {!isShort && (
          <>
            <QuietButton size="small" onClick={() => onGo({ kind: "rules" })}>
              {text("help.rules")}
            </QuietButton>
            <TextLink className={styles.link} href={`#${subPageOf({ screen: "howiwork", about: pair.id })}`}>
              {text("help.howIWork")}
            </TextLink>
          </>
        )}
      </Row>
    </Ruled>
  );
};
