import type { PersonId } from "../shared/ids";
import { checked, filled, listOf, record, whole, wordsThat, type Shape } from "../shared/shape";
import { DATE } from "../time/timeShapes";
import type { LocalDate } from "../time/zoneData";

/** A programme of mentoring, as an organisation names it in its policy. */
export interface Programme {
  /** Small letters, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  /** What it is for, in the organisation's own words. */
  readonly purpose: string;
  /** Languages that its people speak; ids of this version of the product. */
  readonly languages?: readonly string[];
  readonly place: ProgrammePlace;
  readonly stewards: readonly Steward[];
  /** First day on which people may join. */
  readonly opens: LocalDate;
  /** Last day; absent: until the policy says otherwise. */
  readonly closes?: LocalDate;
  /** The most people of one pair or circle; absent: two. */
  readonly mostTogether?: number;
  /** In the order of their days; none begins before the one before it has closed. */
  readonly waves: readonly Wave[];
}

/** Where the lists of a programme are. */
export interface ProgrammePlace {
  /** Address of a SharePoint site without its protocol: `contoso.sharepoint.com/sites/mentoring`. */
  readonly site: string;
}

/** Somebody who runs a programme: makes results, and sees nobody's answers. */
export interface Steward {
  readonly id: PersonId;
  readonly name: string;
  /** Public key. Answers are sealed to it. */
  readonly key?: string;
}

/** A time in which people may give answers to their programme. */
export interface Wave {
  readonly id: string;
  readonly opens: LocalDate;
  /** The last day, included. */
  readonly closes: LocalDate;
  /** Ids of pulse items. */
  readonly items: readonly string[];
  /** What the answers are for; shown above the first of them. */
  readonly purpose: string;
  /** People without whom nothing is published; more than the product's own minimum. */
  readonly smallest?: number;
  /** Pairs without whom nothing is published; more than the product's own minimum. */
  readonly pairs?: number;
  /** Id of an earlier wave: the result says what has changed since. */
  readonly since?: string;
}

/** Fewest people of any published figure of a wave. A wave may ask for more, never for fewer. */
export const SMALLEST_WAVE = 8;

/** Fewest pairs of any published figure of a wave. A wave may ask for more, never for fewer. */
export const FEWEST_PAIRS = 5;

/** Stewards whose keys a wave needs before anybody can give to it: nobody opens answers unseen, and a lost key loses none. */
export const FEWEST_KEYS = 2;

const MOST_PROGRAMMES = 20;
const MOST_STEWARDS = 20;
const MOST_WAVES = 24;
const MOST_TOGETHER = 9;
const MOST_ITEMS = 20;
const LARGEST = 1_000;
const LONGEST_NAME = 100;
const LONGEST_PURPOSE = 500;

const ID = wordsThat(40, (text) => /^[a-z\d][a-z\d-]*$/.test(text), "small letters, digits and hyphens");
const PERSON: Shape<PersonId> = wordsThat(
  36,
  (text) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text),
  "an object id in small letters, such as 0f8fad5b-d9cb-469f-a165-70867728950e",
) as Shape<PersonId>;
/**
 * A public key of HPKE with P-256: an uncompressed point, 65 bytes in base64url. The first byte says that it is
 * uncompressed, and the last two bits say nothing.
 */
export const PUBLIC_KEY: Shape<string> = wordsThat(
  87,
  (text) => /^B[A-P][\w-]{84}[AEIMQUYcgkosw048]$/.test(text),
  "a public key of HPKE with P-256",
);
const SITE = wordsThat(
  200,
  (text) => /^[a-z\d.-]+\/(?:sites|teams)\/[^/\s?#%]+$/i.test(text),
  "a site such as contoso.sharepoint.com/sites/mentoring",
);

const STEWARD: Shape<Steward> = record({ id: PERSON, name: filled(LONGEST_NAME) }, { key: PUBLIC_KEY });

const least = (fewest: number): Shape<number> =>
  checked(whole(0, LARGEST), (number) => (number < fewest ? { problem: `is less than ${fewest}` } : undefined));

const waveOf = (item: Shape<string>): Shape<Wave> =>
  checked(
    record(
      {
        id: ID,
        opens: DATE,
        closes: DATE,
        items: checked(
          listOf(item, { least: 1, most: MOST_ITEMS }),
          twice((id) => id),
        ),
        purpose: filled(LONGEST_PURPOSE),
      },
      { smallest: least(SMALLEST_WAVE), pairs: least(FEWEST_PAIRS), since: ID },
    ),
    ({ opens, closes }) => (closes < opens ? { field: "closes", problem: "is before", than: "opens" } : undefined),
  );

/** The fault of a list in which two have the same name. */
function twice<T>(nameOf: (of: T) => string | undefined) {
  return (list: readonly T[]): { readonly problem: string } | undefined => {
    const names = list.map(nameOf).filter((name) => name !== undefined);
    const again = names.find((name, index) => names.indexOf(name) !== index);
    return again === undefined ? undefined : { problem: `has ${again} twice` };
  };
}

const WAVES = (item: Shape<string>): Shape<readonly Wave[]> =>
  checked(
    checked(
      listOf(waveOf(item), { most: MOST_WAVES }),
      twice(({ id }) => id),
    ),
    (waves) => {
      const early = waves.find(({ opens }, index) => opens <= (waves[index - 1]?.closes ?? ""));
      if (early) return { problem: `has ${early.id}, which opens before the one before it has closed` };
      const astray = waves.find(
        ({ since }, index) => since !== undefined && !waves.slice(0, index).some(({ id }) => id === since),
      );
      return astray && { problem: `has ${astray.id}, whose "since" names no earlier one` };
    },
  );

const programmeOf = (item: Shape<string>, languages: Shape<readonly string[]>): Shape<Programme> =>
  checked(
    record(
      {
        id: ID,
        name: filled(LONGEST_NAME),
        purpose: filled(LONGEST_PURPOSE),
        place: record({ site: SITE }),
        stewards: checked(
          checked(
            listOf(STEWARD, { least: 1, most: MOST_STEWARDS }),
            twice(({ id }) => id),
          ),
          // Two names with one key would be one person who opens answers alone.
          twice(({ key }) => key),
        ),
        opens: DATE,
        waves: WAVES(item),
      },
      { languages, closes: DATE, mostTogether: whole(2, MOST_TOGETHER) },
    ),
    ({ opens, closes, waves }) => {
      if (closes !== undefined && closes < opens) return { field: "closes", problem: "is before", than: "opens" };
      if (waves.some((wave) => wave.opens < opens)) return { field: "waves", problem: "begin before", than: "opens" };
      return closes !== undefined && waves.some((wave) => wave.closes > closes)
        ? { field: "waves", problem: "end after", than: "closes" }
        : undefined;
    },
  );

/** Reads `programmes` of a policy. `item` and `languages` are those that this version knows. */
export const programmesOf = (item: Shape<string>, languages: Shape<readonly string[]>): Shape<readonly Programme[]> =>
  checked(
    listOf(programmeOf(item, languages), { most: MOST_PROGRAMMES }),
    twice(({ id }) => id),
  );
