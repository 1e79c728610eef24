import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { subPageOf } from "../../domain/links/destination";
import type { Pair } from "../../domain/people/pair";
import { SafetyLink } from "../controls/SafetyLink";
import { TextLink } from "../controls/TextLink";
import { useText } from "../context";
import { Body, Quiet, Row } from "../controls/layout";
import { Ruled } from "../controls/Ruled";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  // As high as the presses beside it.
  link: { display: "inline-flex", alignItems: "center", minHeight: "32px" },
});

/** Guides for what is difficult. */
export const HELP = ["repair", "barrier", "end-early"] as const;

/** Where somebody may go from every screen of the conversation. */
export type Room =
  /** `from`: the step to go on with. */
  | { readonly kind: "guide"; readonly id: string; readonly from?: string | undefined }
  | { readonly kind: "rules" }
  /** `shown`: the guide that was on the sheet. */
  | { readonly kind: "others"; readonly shown: string | undefined };

interface HelpLinksProps {
  readonly pair: Pair;
  readonly onGo: (room: Room) => void;
  /** Somebody pressed "something is difficult" on another screen, and comes here for it. */
  readonly isAsked?: boolean;
}

/** The way out of every difficulty, two presses from everywhere: before, in and after a meeting (S20, S48, S8). */
export const HelpLinks = ({ pair, onGo, isAsked = false }: HelpLinksProps) => {
  const text = useText();
  const styles = useStyles();
  const [open, setOpen] = useState(isAsked);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) first.current?.focus();
  }, [open]);
  const go = (room: Room): void => {
    setOpen(false);
    onGo(room);
  };
  return (
    <Ruled as="footer">
      <Row align="center">
        <Button appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text("help.open")}
        </Button>
        <Button appearance="subtle" onClick={() => go({ kind: "rules" })}>
          {text("help.rules")}
        </Button>
        <TextLink className={styles.link} href={`#${subPageOf({ screen: "howiwork", about: pair.id })}`}>
          {text("help.howIWork")}
        </TextLink>
      </Row>
      {open && (
        <div ref={first} className={styles.part} role="group" tabIndex={-1} aria-label={text("help.title")}>
          <Body>{text("help.title")}</Body>
          <Row align="center">
            {HELP.map((id) => (
              <Button key={id} onClick={() => go({ kind: "guide", id })}>
                {text(`help.${id}`)}
              </Button>
            ))}
          </Row>
          <Body>
            <SafetyLink />
          </Body>
          <Quiet>{text("help.hint")}</Quiet>
        </div>
      )}
    </Ruled>
  );
};
