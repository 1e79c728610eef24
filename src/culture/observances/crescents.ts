/** How many days after the Umm al-Qura month each month of a community begins. Written by scripts/observances/crescents.mjs. */
interface Crescents {
  /** One digit a month, from Muharram of `CRESCENTS_FROM_YEAR` on. */
  readonly shifts: string;
  readonly source: string;
}

/** The Hijri year of the first digits: it began on 30 July 2022. They reach to the end of 1455, in March 2034. */
export const CRESCENTS_FROM_YEAR = 1444;

/** Communities that observe the moon themselves, or compute by a criterion of their own. */
export const CRESCENTS: Readonly<Record<string, Crescents>> = {
  BD: {
    shifts:
      "011110110101011101011011111111101101101111111111111111110111011111110111101011010111111011001001001100100101001101010010101101101010010100101001",
    source: "first crescent computed by Odeh's criterion at Dhaka; Eid al-Adha 2026 as announced",
  },
  BN: {
    shifts:
      "010100010101011000001011011001001101101000101110110100100111011010100110101001010111110000001001000000000101001000000010101001000000010000001000",
    source: "moon at least 3 degrees high and 6.4 degrees from the sun (MABIMS, since 2021), computed for Brunei",
  },
  ID: {
    shifts:
      "010100010101011000001011011001000100101000101110010100100111011010100110101001010110110000001000000000000101000000000010101000000000010000001000",
    source: "moon at least 3 degrees high and 6.4 degrees from the sun (MABIMS, since 2021), computed for Indonesia",
  },
  IN: {
    shifts:
      "011110010101011101011011011111101101101110111110111110110111011111110110101011010111110001001001001000100101001101010010101101100000010100101001",
    source: "first crescent computed by Odeh's criterion over India; gazetted feasts of 2026",
  },
  IR: {
    shifts:
      "011110010101011101011011011111101100101110111110011110110101011111110110101011010110111001001001001100100101001101010010101101100000010100101001",
    source: "first crescent computed by Odeh's criterion over Iran; Ashura 2026 by the official calendar",
  },
  LK: {
    shifts:
      "011110010101011101001011111101101101101110111111111110110111011010110111101011010111110001001001001000100101001001010010101001000010010100001001",
    source: "first crescent computed by Odeh's criterion at Colombo; feasts of 2026 as gazetted",
  },
  MA: {
    shifts:
      "111110110101111111011011111111101101111111111110111111110111011111110110111111110111111011001001001101100101001111010010101111101000010110101001",
    source: "first crescent computed by Odeh's criterion for an easily seen crescent at Rabat",
  },
  MY: {
    shifts:
      "010100010101011000001011011001001101101000101110110100100111011010100110101001010110110000001001000000000101000000000010101001000000010000001000",
    source:
      "moon at least 3 degrees high and 6.4 degrees from the sun (MABIMS, since 2021), computed for Malaysia; the new year of 2026 as gazetted",
  },
  OM: {
    shifts:
      "011110010101011101001011011111101101101110111110110110110111011110110110101011010111110001001001001000100101001101010010101101000000010100001001",
    source: "first crescent computed by Odeh's criterion over Oman",
  },
  PK: {
    shifts:
      "011110010101011101011011011111101101101110111110111110110111011111110110101011010111111001001001001100100101001101010010101101100000010100101001",
    source: "first crescent computed by Odeh's criterion at Karachi",
  },
  SG: {
    shifts:
      "010100010101011000001011011001001101101000101110010100100111011010100110101001010111110000001001000000000101000000000010101001000000010000001000",
    source: "moon at least 3 degrees high and 6.4 degrees from the sun (MABIMS, since 2021), computed for Singapore",
  },
};
