import { Field, makeStyles, mergeClasses, type FieldProps } from "@fluentui/react-components";

const useStyles = makeStyles({ field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: "0" } });

/** A field that is never wider than its column: a choice as wide as its longest word would push a narrow pane sideways. */
export const FittingField = ({ className, ...rest }: FieldProps) => (
  <Field {...rest} className={mergeClasses(useStyles().field, className)} />
);
