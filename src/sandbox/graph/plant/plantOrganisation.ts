import type { Instant } from "../../../domain/time/interval";
import type { RowChange, FileRow } from "../rows";
import { siteOwner } from "../siteFiles";
import firstWeekAbroad from "../../seed/first-week-abroad.json";
import { people } from "../../seed/people";
import { stableGuid } from "../../seed/stable";

/** The site with the organisation's files (env/.env.local names it). */
const SITE = {
  id: `meridian.sharepoint.example,${stableGuid("organisation site collection")},${stableGuid("organisation site")}`,
  name: "everybody",
};

/** The organisation's policy: its contacts only. */
const POLICY = {
  schema: 1,
  contacts: [
    {
      name: "Listening post",
      address: "mailto:listening.post@meridian.example",
      purpose: "If something hurts, or if you do not know whom to ask",
    },
    { name: "Occupational health", address: "tel:+3120555010", purpose: "If work makes you ill" },
  ],
};

/** The organisation's site with its policy and a guide of its own, readable by everybody but guests. */
export const plantOrganisation = (since: Instant): readonly RowChange[] => {
  const colleagues = people.filter(({ isGuest }) => !isGuest).map(({ id }) => id);
  return [
    {
      table: "sites",
      key: SITE.id,
      row: {
        ...SITE,
        displayName: "Everybody",
        members: colleagues,
        groupId: stableGuid("organisation group"),
        createdAt: since,
      },
    },
    plantFile("meridian-policy.json", POLICY, since),
    plantFile("meridian-guides/first-week-abroad.json", firstWeekAbroad, since),
  ];
};

const plantFile = (name: string, json: object, since: Instant): RowChange => {
  const id = stableGuid(`organisation ${name}`);
  const row: FileRow = {
    id,
    owner: siteOwner(SITE),
    name,
    mimeType: "application/json",
    base64: Buffer.from(JSON.stringify(json)).toString("base64"),
    version: 1,
    createdAt: since,
    modifiedAt: since,
  };
  return { table: "files", key: id, row };
};
