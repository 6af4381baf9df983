import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Source } from "../../excel/source";
import { columnLetters } from "../../sheet/columnLetters";
import type { Condition } from "../../sheet/handling";
import type { Recognition } from "../../sheet/recogniseColumns";
import { useLanguage } from "../language";
import { withValues } from "../state/conditions";
import { ChoiceSelect, type Option } from "./ChoiceSelect";
import { Disclosure } from "./Disclosure";
import { ValueChoice } from "./ValueChoice";

const MOST_CONDITIONS = 3;

const useStyles = makeStyles({
  conditions: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** Rows to leave out by what stands in a column: freight, bad debt, cancellations. */
export function LeaveOut(props: {
  readonly source: Source;
  readonly recognition: Recognition;
  readonly conditions: readonly Condition[];
  readonly disabled: boolean;
  readonly onChange: (conditions: readonly Condition[]) => void;
}) {
  const { pane } = useLanguage().words;
  const styles = useStyles();
  const { source, recognition, conditions, disabled, onChange } = props;
  const { headings, headingRows } = recognition;
  /** A column chosen from whose values none is chosen yet: it leaves out nothing. */
  const [drafted, setDrafted] = useState<number | null>(null);

  const labelOf = (column: number) =>
    pane.columnOption({ heading: headings[column] ?? "", letter: columnLetters(column) });
  const chosen = conditions.map(({ column }) => column);
  const draft = drafted !== null && chosen.includes(drafted) ? null : drafted;
  const columns = draft === null ? chosen : [...chosen, draft];
  const free = candidateColumns(recognition).filter((column) => !columns.includes(column));
  const optionOf = (column: number): Option => ({ value: String(column), label: labelOf(column) });

  return (
    <Disclosure
      title={pane.leaveOut.title}
      summary={
        conditions
          .map(({ column, values }) =>
            pane.leaveOut.condition({
              column: labelOf(column),
              values: values.map((value) => value || pane.leaveOut.blank),
            })
          )
          .join(" · ") || pane.leaveOut.none
      }
    >
      <div className={styles.conditions}>
        {columns.map((column) => (
          <ValueChoice
            key={column}
            source={source}
            column={column}
            headingRows={headingRows}
            label={pane.leaveOut.where(labelOf(column))}
            chosen={conditions.find((each) => each.column === column)?.values ?? []}
            disabled={disabled}
            onChange={(values) => {
              if (values.length === 0) setDrafted(column);
              onChange(withValues(conditions, column, headings[column] ?? "", values));
            }}
          />
        ))}
        {columns.length < MOST_CONDITIONS && free.length > 0 && (
          <ChoiceSelect
            label={columns.length === 0 ? pane.leaveOut.column : pane.leaveOut.another}
            value=""
            options={[{ value: "", label: pane.chooseColumn }, ...free.map(optionOf)]}
            disabled={disabled}
            onChange={(value) => setDrafted(value === "" ? null : Number(value))}
          />
        )}
        {columns.length > 0 && (
          <div>
            <Button
              size="small"
              disabled={disabled}
              onClick={() => {
                setDrafted(null);
                if (conditions.length > 0) onChange([]);
              }}
            >
              {pane.leaveOut.clear}
            </Button>
          </div>
        )}
      </div>
    </Disclosure>
  );
}

/** Columns of names and kinds; sums of money and days have too many values to choose from. */
function candidateColumns({ headings, kinds, roles, periods }: Recognition): readonly number[] {
  const { date, amount, quantity, unitPrice, profit, cost, margin } = roles;
  const measured = new Set([date, amount, quantity, unitPrice, profit, cost, margin, ...periods]);
  return [...headings.keys()].filter(
    (column) => !measured.has(column) && (!kinds || /texts|numbers/.test(kinds[column] ?? ""))
  );
}
