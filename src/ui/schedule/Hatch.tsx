/** The slanted lines of a drawing, in its own colour. A pattern is found by its id in the whole page, so each drawing has its own. */
export const Hatch = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="2" height="5" fill="currentColor" />
  </pattern>
);
