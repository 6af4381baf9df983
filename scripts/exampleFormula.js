const TOKEN =
  /\s*(?:(?<number>-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)|"(?<text>(?:[^"]|"")*)"|(?<reference>\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w.(])|\w+\[[^\]]*\])|(?<name>[A-Z][A-Z0-9.]*)|(?<sign>[{}(),;]))/y;

const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/**
 * Reads the formula of an example: calls of functions with numbers, texts, TRUE, FALSE, arrays of them, DATE, references and
 * other calls as arguments, and nothing else.
 *
 * @throws Error that says where the formula stops being one
 * @example parsed("=KAM.ABC({80;15})") //=> { call: "KAM.ABC", given: [{ array: [[80], [15]] }] }
 */
function parsed(formula) {
  const tokens = tokensOf(formula);
  let at = 0;
  const fail = (wanted) => {
    const found = tokens[at]?.source ?? "the end";
    throw new Error(`${formula}: ${wanted} expected, not ${found}.`);
  };
  const isAt = (sign) => tokens[at]?.sign === sign;
  const take = (sign) => (isAt(sign) ? at++ : fail(sign));

  const constant = () => {
    const { number, text, name } = tokens[at] ?? {};
    if (number === undefined && text === undefined && !/^(TRUE|FALSE)$/.test(name ?? ""))
      return fail("a number, a text, TRUE or FALSE");
    at++;
    if (number !== undefined) return Number(number);
    return text === undefined ? name === "TRUE" : text.replaceAll('""', '"');
  };
  const listed = (item, separator) => {
    const items = [item()];
    for (; isAt(separator); items.push(item())) at++;
    return items;
  };
  const array = () => {
    take("{");
    const rows = listed(() => listed(constant, ","), ";");
    take("}");
    if (rows.some((row) => row.length !== rows[0].length)) fail("an array with rows of one length");
    return { array: rows };
  };
  const call = () => {
    const { name } = tokens[at++];
    take("(");
    const given = listed(argument, ",");
    take(")");
    return { call: name, given };
  };
  const argument = () => {
    if (isAt(",") || isAt(")")) return { omitted: true };
    if (isAt("{")) return array();
    const { reference, name } = tokens[at] ?? {};
    if (reference !== undefined) return (at++, { reference });
    return name !== undefined && tokens[at + 1]?.sign === "(" ? call() : { constant: constant() };
  };

  if (tokens[0]?.name === undefined) fail("a function");
  const whole = call();
  if (at < tokens.length) fail("the end");
  return whole;
}

function tokensOf(formula) {
  if (!formula.startsWith("=")) throw new Error(`${formula}: a formula begins with =.`);
  const tokens = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const place = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`${formula}: nothing can be made of ${formula.slice(place)}.`);
    tokens.push({ ...match.groups, source: match[0].trim() });
  }
  return tokens;
}

/**
 * Whether a formula can be calculated without a workbook.
 *
 * @example isSelfContained(parsed("=KAM.ABC(B2:B9)")) //=> false
 */
function isSelfContained({ given = [], reference }) {
  return reference === undefined && given.every(isSelfContained);
}

/**
 * The value of a formula without references, by the functions themselves: they are called the way Excel does, with rows of
 * cells for an argument that may be a range and null for one left out.
 *
 * @param functions - by id
 * @param metadata - the functions of functions.json
 * @throws what a function throws; Error for a function, or a number of arguments, that does not exist
 * @example valueOf(parsed("=KAM.SHARE({3;1})"), functions, metadata) //=> [[0.75], [0.25]]
 */
function valueOf({ call, given }, functions, metadata) {
  const values = given.map((each) => {
    if (each.omitted) return null;
    if (each.call) return valueOf(each, functions, metadata);
    return each.array ?? each.constant;
  });
  if (call === "DATE") return serialOf(values);
  const details = metadata.find(({ id }) => `KAM.${id}` === call);
  if (!details) throw new Error(`${call} is no function an example can call.`);
  const { parameters } = details;
  if (values.length > parameters.length) throw new Error(`${call} has too many arguments.`);
  return functions[details.id](
    ...parameters.map((parameter, i) => {
      const value = values[i] ?? null;
      if (parameter.dimensionality === "matrix")
        return value === null || Array.isArray(value) ? value : [[value]];
      if (Array.isArray(value)) throw new Error(`${call}: ${parameter.name} is a single value.`);
      return value;
    })
  );
}

/** As Excel's DATE for whole numbers that are a date from March 1900 on. */
function serialOf([year, month, day]) {
  const time = Date.UTC(year, month - 1, day);
  const isDate = new Date(time).toISOString().startsWith(`${year}-${two(month)}-${two(day)}T`);
  if (!isDate) throw new Error(`DATE(${year}, ${month}, ${day}) is no date.`);
  return time / MILLISECONDS_A_DAY + SERIAL_OF_1970;
}

function two(number) {
  return String(number).padStart(2, "0");
}

exports.parsed = parsed;
exports.isSelfContained = isSelfContained;
exports.valueOf = valueOf;
