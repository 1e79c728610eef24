import { resolve } from "node:path";
import { createPackage } from "../../scripts/package/createPackage";
import { ALL_DOORS } from "../../scripts/package/doors";
import type { Environment } from "../../scripts/package/environment";

export const ROOT = resolve(__dirname, "../..");

/** An organisation that has filled in everything. */
export const FILLED: Environment = {
  GRAPH_URL: "https://graph.microsoft.com/v1.0",
  AUTHORITY: "https://login.microsoftonline.com/5d0c3b61-2f4e-4a8b-9c77-1e2d3f4a5b44",
  FILES_HOST: "https://contoso.sharepoint.com",
  AAD_APP_CLIENT_ID: "3f1c2f0e-6c1a-4d3e-9a52-0d6f0c7c2a11",
  TAB_DOMAIN: "meridian.contoso.example",
  TEAMS_APP_ID: "8a7f9d34-1b5e-4f0c-8d2b-5f3f6f9e7b22",
  OUTLOOK_ADDIN_ID: "c2b9a1d7-77c4-4a0e-b5b9-1f4f8a6d3c33",
  DEVELOPER_NAME: "Contoso",
  POLICY_SITE: "contoso.sharepoint.com/sites/mentoring",
  TEAMS_CATALOG_ID: "d4e8f1a2-3c5b-4d6e-8f70-9a1b2c3d4e55",
  PRIVACY_CONTACT: "privacy@contoso.example",
};

const manifestText = (): string => {
  const file = createPackage(ROOT, FILLED, ALL_DOORS).files.find(({ name }) => name === "manifest.json");
  return Buffer.from(file?.bytes ?? []).toString();
};

let made: string | undefined;

/** The manifest with every door open, to be spoiled by a test: made once, and each time a copy of its own. */
export const everyDoor = () => JSON.parse((made ??= manifestText()));
