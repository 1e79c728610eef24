import { createManifest, SCHEMA, type ManifestParts } from "./manifest";
import { textsOf } from "./manifestShape";
import type { WordId, Words } from "./words";

const MARK = "\u0000";

/** Path of each of our words in the manifest, as localization files name it: `staticTabs[0].name`. */
const placesOf = (parts: ManifestParts): readonly (readonly [place: string, word: string])[] =>
  textsOf(createManifest({ ...parts, say: (id) => `${MARK}${id}` }))
    .filter(([, text]) => text.startsWith(MARK))
    .map(([place, text]) => [place, text.slice(MARK.length)] as const);

/** The localization file of a language; missing translations stay in English. */
export const createLocalization = (parts: ManifestParts, words: Words) => ({
  $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.Localization.schema.json`,
  ...Object.fromEntries(
    placesOf(parts).map(([place, word]) => [place, words[word as WordId] ?? parts.say(word as WordId)]),
  ),
});
