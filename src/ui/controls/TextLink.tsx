import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AnchorHTMLAttributes } from "react";

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

/** A link among words. Under forced colours it has the system's colour for links, which Fluent's own has not. */
export const TextLink = ({ className, children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a {...rest} className={mergeClasses(useStyles().link, className)}>
    {children}
  </a>
);
