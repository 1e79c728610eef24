import type { Text } from "../../locales/text";
import { TextLink } from "./TextLink";

/** The way to people outside the pair. An address within the page, so that it works wherever it stands. */
export const SafetyLink = ({ text }: { readonly text: Text }) => (
  <TextLink href="#safety">{text("nav.safety")}</TextLink>
);
