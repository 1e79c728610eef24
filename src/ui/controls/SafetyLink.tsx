import { TextLink } from "./TextLink";
import { useText } from "../context";

/** The way to people outside the pair. An address within the page, so that it works wherever it stands. */
export const SafetyLink = () => {
  const text = useText();
  return <TextLink href="#safety">{text("nav.safety")}</TextLink>;
};
