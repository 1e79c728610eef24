import { Link } from "@fluentui/react-components";
import type { Text } from "../../locales/text";

/** The way to people outside the pair. An address within the page, so that it works wherever it stands. */
export const SafetyLink = ({ text }: { readonly text: Text }) => <Link href="#safety">{text("nav.safety")}</Link>;
