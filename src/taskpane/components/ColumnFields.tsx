import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DIMENSION_ROLES } from "../../core/ledger";
import { columnLetters } from "../../sheet/columnLetters";
import type { Role, Shape } from "../../sheet/recogniseColumns";
import { useLanguage } from "../language";
import { columnsFor, type Wanted } from "../state/columnOptions";
import {
  profitOf,
  withAmount,
  withProfit,
  withRole,
  withShape,
  type Columns,
  type ProfitSource,
} from "../state/columns";
import type { Fault } from "../state/faults";
import { ChoiceSelect, type Option } from "./ChoiceSelect";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(132px, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
  more: { paddingTop: tokens.spacingVerticalS },
  note: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    gridColumn: "1 / -1",
  },
});

const BY_PRICE = "byPrice";
const PROFIT_ROLES = ["profit", "cost", "margin"] as const;

const WANTED: Readonly<Record<Exclude<Role, "amount" | (typeof PROFIT_ROLES)[number]>, Wanted>> = {
  code: "names",
  name: "names",
  date: "dates",
  quantity: "numbers",
  unitPrice: "numbers",
  productLine: "names",
  region: "names",
  accountManager: "names",
};

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

  const labelOf = (column: number) =>
    pane.columnOption({ heading: headings[column] ?? "", letter: columnLetters(column) });
  const optionsFor = (wanted: Wanted, chosen: number | undefined): Option[] =>
    columnsFor(wanted, recognition, chosen).map((column) => ({
      value: String(column),
      label: labelOf(column),
    }));
  const none = { value: "", label: pane.noColumn };
  const choose = { value: "", label: pane.chooseColumn };
  const shapes: Shape[] =
    periods.length > 0 ? ["ledger", "history", "totals"] : ["ledger", "totals"];
  const fault = (code: Fault) => (faults.includes(code) ? pane.faults[code] : null);
  const field = (role: keyof typeof WANTED, blank: Option, faultText: string | null = null) => {
    const options = optionsFor(WANTED[role], roles[role]);
    return (
      <ChoiceSelect
        key={role}
        label={pane.columns[role]}
        value={String(roles[role] ?? "")}
        options={roles[role] === undefined || blank === none ? [blank, ...options] : options}
        disabled={disabled}
        fault={faultText}
        onChange={(value) => onChange(withRole(columns, role, columnOf(value)))}
      />
    );
  };
  const dimensions = DIMENSION_ROLES.filter((role) => roles[role] !== undefined);

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
      {field("name", none)}
      {shape === "ledger" && field("date", choose, fault("date"))}
      {shape !== "history" && (
        <ChoiceSelect
          label={pane.columns.amount}
          value={byPrice ? BY_PRICE : String(roles.amount ?? "")}
          options={[
            ...(roles.amount === undefined && !byPrice ? [choose] : []),
            { label: pane.ownColumn, options: optionsFor("numbers", roles.amount) },
            { label: pane.computed, options: [{ value: BY_PRICE, label: pane.byPrice }] },
          ]}
          disabled={disabled}
          fault={fault("amount")}
          onChange={(value) =>
            onChange(withAmount(columns, value === BY_PRICE ? BY_PRICE : columnOf(value)))
          }
        />
      )}
      {shape !== "history" && byPrice && field("quantity", choose)}
      {shape !== "history" && byPrice && field("unitPrice", choose)}
      {shape !== "history" && (
        <div className={styles.wide}>
          <ChoiceSelect
            label={pane.columns.profit}
            value={profitValue(profitOf(columns))}
            options={[
              none,
              ...PROFIT_ROLES.map((role) => ({
                label: pane.profitSources[role],
                options: columnsFor("numbers", recognition, roles[role])
                  .filter((column) => column !== roles.amount)
                  .map((column) => ({
                    value: profitValue({ role, column }),
                    label: pane.profitFrom[role](labelOf(column)),
                  })),
              })),
            ]}
            disabled={disabled}
            fault={fault("noProfit")}
            onChange={(value) => onChange(withProfit(columns, profitFrom(value)))}
          />
        </div>
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
      {shape !== "history" && (
        <div className={styles.wide}>
          <Disclosure
            title={pane.moreColumns}
            summary={
              dimensions
                .map((role) =>
                  pane.columnIs({ role: pane.columns[role], heading: labelOf(roles[role]!) })
                )
                .join(" · ") || pane.moreColumnsNone
            }
          >
            <div className={`${styles.fields} ${styles.more}`}>
              {DIMENSION_ROLES.map((role) => field(role, none))}
            </div>
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function columnOf(value: string): number | null {
  return value === "" ? null : Number(value);
}

function profitValue(profit: ProfitSource): string {
  return profit ? `${profit.role}:${profit.column}` : "";
}

function profitFrom(value: string): ProfitSource {
  const [given, column] = value.split(":");
  const role = PROFIT_ROLES.find((each) => each === given);
  return role ? { role, column: Number(column) } : null;
}
