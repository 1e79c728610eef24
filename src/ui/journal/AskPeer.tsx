import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { OWN_DRAFTS } from "../../domain/document/store/drafts";
import { mailLink } from "../../domain/links/appLinks";
import { useLinks, useText } from "../context";
import { Label, Quiet, Row, Stack, Written } from "../controls/layout";
import { TextLink } from "../controls/TextLink";
import { useTyped } from "../controls/useDraft";
import { QuietButton } from "../controls/QuietButton";

/** Chats and mails take their words from an address, and programs cut long ones. */
const LONGEST_ASKED = 1_200;

/** Asks somebody outside of the pair for advice: its author sees exactly what is sent, and sends it themselves (S3). */
export const AskPeer = () => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Row>
        <QuietButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text("peer.title")}
        </QuietButton>
      </Row>
      {isOpen && <Asking />}
    </>
  );
};

const Asking = () => {
  const text = useText();
  const { links } = useLinks();
  const [to, setTo] = useTyped(OWN_DRAFTS, "peer to");
  const [words, setWords] = useTyped(OWN_DRAFTS, "peer words");
  const [address, asked] = [to.trim(), words.trim()];
  const isReady = /^[^\s@,;]+@[^\s@,;]+$/.test(address) && asked !== "";
  return (
    <Stack gap="s">
      <Quiet>{text("peer.hint")}</Quiet>
      <Field label={text("peer.to")}>
        <Input type="email" value={to} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <Field label={text("peer.words")}>
        <Textarea
          value={words}
          rows={3}
          maxLength={LONGEST_ASKED}
          resize="vertical"
          dir="auto"
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      {isReady && (
        <Stack as="section" gap="xs" aria-label={text("peer.preview")}>
          <Label>{text("peer.preview")}</Label>
          <Written dir="auto">{asked}</Written>
          <Row align="center">
            <TextLink href={links.chat([address], asked)} target="_blank" rel="noreferrer">
              {text("peer.chat")}
            </TextLink>
            <TextLink href={mailLink([address], text("peer.subject"), asked)} target="_blank" rel="noreferrer">
              {text("peer.mail")}
            </TextLink>
          </Row>
        </Stack>
      )}
    </Stack>
  );
};
