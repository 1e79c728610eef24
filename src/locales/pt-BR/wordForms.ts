import type { WordForms } from "../../domain/document/wordForms";

/** Words that change inside: reunião, reuniões; papel, papéis; homem, homens; voz, vozes. */
export const wordForms: WordForms = {
  changes: [
    [/ão$/, "ões"],
    [/ões$/, "ão"],
    // "mais" is "more".
    [/(?<!^m)al$/, "ais"],
    [/el$/, "éis", "eis"],
    [/éis$/, "el"],
    [/ol$/, "óis"],
    [/ul$/, "uis"],
    [/il$/, "is", "eis"],
    [/(?<=..)([aeiou])m$/, "$1ns"],
    [/(?<=..)([aeiou])ns$/, "$1m"],
    [/([rz])$/, "$1es"],
    [/ês$/, "eses"],
  ],
  rows: [
    "alemão alemães",
    "capitão capitães",
    "cidadão cidadãos",
    "irmão irmãos",
    "mão mãos",
    "órgão órgãos",
    "pão pães",
    "dizer diz dizem digo disse disseram dito",
    "fazer faz fazem faço fez fizeram feito",
    "poder pode podem posso pôde puderam",
    "querer quer querem quero quis quiseram",
    "sentir sente sentem sinto sentiu",
  ],
};
