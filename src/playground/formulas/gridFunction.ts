import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import type { GridResult } from "./gridResult";

/**
 * A function of the add-in as one of the engine's own kind. The kind it has for custom functions reads their texts as if
 * typed, quoted or not: the label 2024-01 of a month would arrive as the number 45292.
 */
export class GridFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly answer: (caller: BaseFunction, values: readonly unknown[]) => GridResult
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const result = this.answer(this, variants.map(valueOf));
    if (!Array.isArray(result)) return valueObject(result);
    return ArrayValueObject.create({
      calculateValueList: result.map((row) => row.map(valueObject)),
      rowCount: result.length,
      columnCount: result[0]?.length ?? 0,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }
}

function valueOf(variant: BaseValueObject): unknown {
  return variant.isArray() ? (variant as ArrayValueObject).toValue() : variant.getValue();
}

/** A text is in quotes, a text without is the code of an error. */
function valueObject(value: string | number | boolean): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (!value.startsWith('"')) return ErrorValueObject.create(value as ErrorType);
  return StringValueObject.create(value.slice(1, -1).replaceAll('""', '"'));
}
