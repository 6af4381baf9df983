import { Field, makeStyles, mergeClasses, Select } from "@fluentui/react-components";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

const useStyles = makeStyles({
  beside: { gridTemplateColumns: "112px minmax(0, 1fr)", "& > label": { paddingInlineEnd: 0 } },
  field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  select: { minWidth: 0, "& select": { textOverflow: "ellipsis" } },
});

/** A labelled drop-down. It is the system's own: light, known to every screen reader, never cut off by a narrow pane. */
export function ChoiceSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (Option | OptionGroup)[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  readonly beside?: boolean;
  /** For a field whose heading says it all: the label is only heard. */
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly fault?: string | null;
}) {
  const styles = useStyles();
  return (
    <Field
      className={mergeClasses(styles.field, props.beside && styles.beside)}
      orientation={props.beside ? "horizontal" : "vertical"}
      label={props.labelHidden ? undefined : props.label}
      hint={props.hint}
      validationMessage={props.fault ?? undefined}
    >
      <Select
        aria-label={props.labelHidden ? props.label : undefined}
        className={styles.select}
        value={props.value}
        disabled={props.disabled}
        onChange={(_, { value }) => props.onChange(value)}
      >
        {props.options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(optionElement)}
            </optgroup>
          ) : (
            optionElement(entry)
          )
        )}
      </Select>
    </Field>
  );
}

function optionElement({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
