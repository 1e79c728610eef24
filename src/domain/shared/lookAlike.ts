import { normalizeForSearch } from "./searchText";

/** Letters of other scripts, and of Latin itself, each above the Latin letter that it looks like on a screen. */
const LOOKS = [
  ["авекмнорстухіјѕһԁԛԝѵӏ", "abekmhopctyxijshdqwvl"],
  ["АВЕКМНОРСТУХІЈЅԚԜӀ", "ABEKMHOPCTYXLJSQWL"],
  ["αικνορυχ", "aikvopux"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHLKMNOPTYX"],
  ["օսհոցՕՍՏԼ", "ouhngOUSL"],
  ["ɑɡıI", "agiL"],
] as const;

const LATIN: ReadonlyMap<string, string> = new Map(
  LOOKS.flatMap(([letters, latin]) =>
    Array.from(letters, (letter, index) => [letter, latin[index] ?? letter] as const),
  ),
);

/** Texts that look the same have the same one, whatever letters they are made of. It is for comparing, never for reading. */
export const lookOf = (text: string): string =>
  normalizeForSearch(Array.from(text.normalize("NFKD"), (letter) => LATIN.get(letter) ?? letter).join(""))
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
