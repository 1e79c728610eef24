import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

/** Microsoft's schemas from its own npm package, so that no network is needed. */
const FOLDER = "node_modules/@microsoft/app-manifest/build/json-schemas/teams";

type Kind = "MicrosoftTeams.schema.json" | "MicrosoftTeams.Localization.schema.json";

/** Validates manifests against Microsoft's schema of `version`, with the settings of Microsoft's own validator. */
export const createSchemaCheck = (root: string, version: string) => {
  const known = compiled.get(`${root} ${version}`) ?? compile(root, version);
  compiled.set(`${root} ${version}`, known);
  return known;
};

/** Compiling the two takes most of a second. */
const compiled = new Map<string, ReturnType<typeof compile>>();

const compile = (root: string, version: string) => {
  const check = (kind: Kind) => {
    // Without "u": the patterns of the localization schema are invalid in that mode.
    const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
    addFormats(ajv, ["uri", "email", "regex"]);
    const schema: object = JSON.parse(readFileSync(join(root, FOLDER, `v${version}`, kind), "utf8"));
    const validate = ajv.compile(schema);
    return (value: unknown): readonly string[] =>
      validate(value) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath || "/"} ${e.message ?? e.keyword}`);
  };
  return {
    manifest: check("MicrosoftTeams.schema.json"),
    localization: check("MicrosoftTeams.Localization.schema.json"),
  };
};
