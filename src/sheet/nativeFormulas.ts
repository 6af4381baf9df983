import { ABC_LIMITS, type AbcOptions } from "../core/abc";
import { LEAST_PERIODS, XYZ_LIMITS, type XyzOptions } from "../core/xyz";

/*
 * The classes as ordinary formulas of Excel 365, Excel 2024 and the web, which go on without the add-in. No variable is called
 * r or c: Excel takes these for rows and columns. Nothing depends on the language: separators are those of the API.
 */

/** Shares closer than this are equal, as in the functions. */
const TOLERANCE = "1E-9";

/**
 * What `KAM.ABC` answers for a bounded column of numbers or blanks, as one spilling formula: the least value of each class is
 * told from the running totals of the sorted values, so that equal values share a class.
 *
 * @example nativeAbc("D5:D93") //=> "=LET(v,D5:D93,p,IF(v>0,v,0), ..."
 */
export function nativeAbc(
  values: string,
  { aLimit = ABC_LIMITS.a, bLimit = ABC_LIMITS.b, rule = "reach" }: AbcOptions = {}
): string {
  const top = "MAX(s)";
  // reach: a value whose first place begins below the limit; within: one above all that end beyond it.
  const least = {
    reach: (limit: number) => `MIN(IF(t-s<(${limit}-${TOLERANCE})*z,IF(s>0,s,${top}),${top}))`,
    within: (limit: number) => `MAX(IF(t>(${limit}+${TOLERANCE})*z,s,0))`,
  }[rule];
  const isInside = {
    reach: (bound: string) => `v>=${bound}`,
    within: (bound: string) => `v>${bound}`,
  }[rule];
  return `=LET(${[
    `v,${values}`,
    "p,IF(v>0,v,0)",
    "s,SORT(p,,-1)",
    "t,SCAN(0,s,LAMBDA(x,y,x+y))",
    "z,SUM(p)",
    `a,${least(aLimit)}`,
    `b,${least(bLimit)}`,
    `IF(v=0,"",IF((v>0)*((v=${top})+(${isInside("a")})),"A",IF((v>0)*(${isInside("b")}),"B","C")))`,
  ].join(",")})`;
}

/**
 * What `KAM.XYZ` answers for a bounded range of clients x periods, oldest first, as one spilling formula.
 *
 * @example nativeXyz("H5:S93") //=> '=BYROW(H5:S93,LAMBDA(m,LET(k,SEQUENCE(1,COLUMNS(m)), ...'
 */
export function nativeXyz(history: string, options: XyzOptions = {}): string {
  const { method = "frequency" } = options;
  const { xLimit = XYZ_LIMITS[method].x, yLimit = XYZ_LIMITS[method].y } = options;
  const window = [
    "n,COLUMNS(m)",
    "k,SEQUENCE(1,n)",
    "f,MIN(IF(m>0,k,n+1))", // the first period with a purchase
    "w,n-f+1",
  ];
  const classes = {
    frequency: [
      "q,SUM(IF(m>0,1,0))/w",
      `IF(q>=${xLimit}-${TOLERANCE},"X",IF(q>=${yLimit}-${TOLERANCE},"Y","Z"))`,
    ],
    variation: [
      "u,SUM(IF(k>=f,m,0))/w",
      "q,SQRT(SUM(IF(k>=f,(m-u)^2,0))/w)",
      `IF(u<=0,"Z",IF(q<=(${xLimit}+${TOLERANCE})*u,"X",IF(q<=(${yLimit}+${TOLERANCE})*u,"Y","Z")))`,
    ],
  }[method];
  const judged = `LET(${classes.join(",")})`;
  return `=BYROW(${history},LAMBDA(m,LET(${window.join(",")},IF(w=0,"",IF(w<${LEAST_PERIODS},"N",${judged})))))`;
}

/**
 * Both letters of each client; "" where either is missing.
 *
 * @example nativeSegment("E5:E93", "F5:F93") //=> '=IF((E5:E93="")+(F5:F93=""),"",E5:E93&F5:F93)'
 */
export function nativeSegment(abc: string, xyz: string): string {
  return `=IF((${abc}="")+(${xyz}=""),"",${abc}&${xyz})`;
}

/**
 * What `KAM.SHARE` answers.
 *
 * @example nativeShare("D5:D93") //=> '=IF(D5:D93=0,"",D5:D93/SUMIF(D5:D93,">0"))'
 */
export function nativeShare(values: string): string {
  return `=IF(${values}=0,"",${values}/SUMIF(${values},">0"))`;
}
