import { createManifest, SCHEMA, type ManifestParts } from "./manifest";
import { textsOf } from "./manifestShape";
import type { WordId, Words } from "./words";

const MARK = "\u0000";

/** Where each word of ours stands in the manifest, as the localization files name places: `staticTabs[0].name`. */
const placesOf = (parts: ManifestParts): readonly (readonly [place: string, word: string])[] =>
  textsOf(createManifest({ ...parts, say: (id) => `${MARK}${id}` }))
    .filter(([, text]) => text.startsWith(MARK))
    .map(([place, text]) => [place, text.slice(MARK.length)] as const);

/** The localization file of a language; a word that is not translated yet stays in English. */
export const createLocalization = (parts: ManifestParts, words: Words) => ({
  $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.Localization.schema.json`,
  ...Object.fromEntries(
    placesOf(parts).map(([place, word]) => [place, words[word as WordId] ?? parts.say(word as WordId)]),
  ),
});
