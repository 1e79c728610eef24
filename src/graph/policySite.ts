/** `contoso.sharepoint.com/sites/mentoring` in its three parts. */
const SITE = /^([a-z\d.-]+)\/(sites|teams)\/([^/\s]+)$/i;

/** The site in which an organisation keeps what it decides for everybody, in the parts of its address. */
export interface PolicySite {
  readonly host: string;
  readonly kind: string;
  readonly name: string;
}

/** Undefined where there is none, and where it cannot be read. */
export const policySiteOf = (site: string): PolicySite | undefined => {
  const [, host, kind, name] = SITE.exec(site) ?? [];
  return host !== undefined && kind !== undefined && name !== undefined ? { host, kind, name } : undefined;
};
