import { builtFunctions } from "../excel/registeredFunctions";
import released from "./released/functions.json";

/*
 * Workbooks hold formulas typed with an earlier version. released/functions.json has what the last released functions.json
 * promised; it is renewed with each release (CONTRIBUTING.md).
 */

interface Parameter {
  readonly name: string;
  readonly optional?: boolean;
  readonly dimensionality?: string;
  readonly type?: string;
}

const { metadata } = builtFunctions();

test.each(released.functions.map((each) => [each.name, each] as const))(
  "a formula typed with the released KAM.%s still means the same",
  (_, before) => {
    const now = metadata.functions.find(({ id }) => id === before.id);
    if (!now) throw new Error(`KAM.${before.name} is gone.`);
    expect(now.name).toBe(before.name);
    expect(now).toMatchObject({ result: before.result });
    const shapes = (now.parameters as readonly Parameter[]).map(shapeOf);
    expect(shapes.slice(0, before.parameters.length)).toEqual(before.parameters.map(shapeOf));
    // What is added stands at the end and may be left out.
    const added = shapes.slice(before.parameters.length);
    expect(added.filter(({ optional }) => !optional)).toEqual([]);
  }
);

function shapeOf({ name, optional = false, dimensionality = "scalar", type }: Parameter) {
  return { name, optional, dimensionality, type };
}
