import type { WordForms } from "../../domain/document/wordForms";

/** Words that change inside: pez, peces; reunión, reuniones; joven, jóvenes; pedir, pide. */
export const wordForms: WordForms = {
  changes: [
    [/z$/, "ces"],
    [/ces$/, "z"],
    [/án$/, "anes"],
    [/én$/, "enes"],
    [/ín$/, "ines"],
    [/ón$/, "ones"],
    [/ún$/, "unes"],
    [/ones$/, "ón"],
    [/és$/, "eses"],
  ],
  rows: [
    "carácter caracteres",
    "examen exámenes",
    "imagen imágenes",
    "joven jóvenes",
    "margen márgenes",
    "orden órdenes",
    "origen orígenes",
    "régimen regímenes",
    "resumen resúmenes",
    "volumen volúmenes",
    "decir dice dicen digo dijo dijeron dicho",
    "empezar empieza empiezan empiezo empezamos empezó",
    "hacer hace hacen hago hizo hicieron hecho",
    "pedir pide piden pido pedimos pidió",
    "pensar piensa piensan pienso pensamos pensó",
    "poder puede pueden puedo podemos pudo",
    "querer quiere quieren quiero queremos quiso",
    "sentir siente sienten siento sentimos sintió",
  ],
};
