import type { WordForms } from "../../domain/document/wordForms";

/** Words that change inside: लड़का, लड़के; नदी, नदियाँ; and short ones that take an ending: बात, बातों. */
export const wordForms: WordForms = {
  changes: [
    [/ा$/, "े", "ों", "ो"],
    [/(?<=..)े$/, "ा"],
    [/या$/, "ए", "ये", "यों"],
    [/ी$/, "ियाँ", "ियां", "ियों"],
    [/िया[ँं]$/, "ी"],
    [/ू$/, "ुओं", "ुएँ", "ुएं"],
    [/([\u0915-\u0939]\u093c?)$/, "$1ें", "$1ों"],
  ],
  rows: ["नया नए नये नई नयी"],
};
