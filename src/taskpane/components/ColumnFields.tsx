import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { columnLetters } from "../../sheet/columnLetters";
import { useLanguage } from "../language";
import {
  profitOf,
  withAmount,
  withProfit,
  withRole,
  withShape,
  type Columns,
} from "../state/columns";
import type { Fault } from "../state/faults";
import type { Shape } from "../../sheet/recogniseColumns";
import { ChoiceSelect, type Option } from "./ChoiceSelect";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(132px, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  wide: { gridColumn: "1 / -1" },
  note: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    gridColumn: "1 / -1",
  },
});

const BY_PRICE = "byPrice";

/** What each column means, as recognised, to be corrected. */
export function ColumnFields(props: {
  readonly columns: Columns;
  readonly faults: readonly Fault[];
  readonly disabled: boolean;
  readonly onChange: (columns: Columns) => void;
}) {
  const { words, format } = useLanguage();
  const { pane } = words;
  const styles = useStyles();
  const { columns, faults, disabled, onChange } = props;
  const { recognition, byPrice } = columns;
  const { headings, periods, roles, shape } = recognition;

  const options: Option[] = headings.map((heading, column) => ({
    value: String(column),
    label: pane.columnOption({ heading, letter: columnLetters(column) }),
  }));
  const none = { value: "", label: pane.noColumn };
  const choose = { value: "", label: pane.chooseColumn };
  const shapes: Shape[] =
    periods.length > 0 ? ["ledger", "history", "totals"] : ["ledger", "totals"];
  const fault = (code: Fault) => (faults.includes(code) ? wordsOfFault(code, pane) : null);
  const field = (
    role: "code" | "name" | "date" | "quantity" | "unitPrice",
    blank: Option,
    faultText: string | null
  ) => (
    <ChoiceSelect
      label={pane.columns[role]}
      value={String(roles[role] ?? "")}
      options={roles[role] === undefined || blank === none ? [blank, ...options] : options}
      disabled={disabled}
      fault={faultText}
      onChange={(value) => onChange(withRole(columns, role, columnOf(value)))}
    />
  );

  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <ChoiceSelect
          beside
          label={pane.shape}
          value={shape}
          options={shapes.map((value) => ({ value, label: pane.shapes[value] }))}
          disabled={disabled}
          fault={fault("periods")}
          onChange={(value) => onChange(withShape(columns, value as Shape))}
        />
      </div>
      {field("code", none, fault("client"))}
      {field("name", none, null)}
      {shape === "ledger" && field("date", choose, fault("date"))}
      {shape !== "history" && (
        <ChoiceSelect
          label={pane.columns.amount}
          value={byPrice ? BY_PRICE : String(roles.amount ?? "")}
          options={[
            ...(roles.amount === undefined && !byPrice ? [choose] : []),
            { label: pane.ownColumn, options },
            { label: pane.computed, options: [{ value: BY_PRICE, label: pane.byPrice }] },
          ]}
          disabled={disabled}
          fault={fault("amount")}
          onChange={(value) =>
            onChange(withAmount(columns, value === BY_PRICE ? BY_PRICE : columnOf(value)))
          }
        />
      )}
      {shape !== "history" && byPrice && field("quantity", choose, null)}
      {shape !== "history" && byPrice && field("unitPrice", choose, null)}
      {shape !== "history" && (
        <ChoiceSelect
          label={pane.columns.profit}
          value={profitValue(columns)}
          options={[
            none,
            {
              label: pane.ownColumn,
              options: options.map((each) => ({ ...each, value: `profit:${each.value}` })),
            },
            {
              label: pane.amountMinus,
              options: options.map(({ value, label }) => ({
                value: `cost:${value}`,
                label: pane.amountMinusColumn(label),
              })),
            },
          ]}
          disabled={disabled}
          fault={fault("noProfit")}
          onChange={(value) => onChange(withProfit(columns, profitFrom(value)))}
        />
      )}
      {shape === "history" && periods.length > 0 && (
        <div className={styles.note}>
          {pane.periodColumns({
            n: periods.length,
            count: format.count(periods.length),
            first: headings[periods[0]!] ?? "",
            last: headings[periods.at(-1)!] ?? "",
          })}
        </div>
      )}
    </div>
  );
}

function columnOf(value: string): number | null {
  return value === "" ? null : Number(value);
}

function profitValue(columns: Columns): string {
  const profit = profitOf(columns);
  return profit ? `${profit.role}:${profit.column}` : "";
}

function profitFrom(value: string) {
  const [role, column] = value.split(":");
  return role === "profit" || role === "cost" ? ({ role, column: Number(column) } as const) : null;
}

function wordsOfFault(code: Fault, pane: ReturnType<typeof useLanguage>["words"]["pane"]): string {
  return pane.faults[code];
}
