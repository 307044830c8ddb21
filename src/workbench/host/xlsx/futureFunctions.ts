import { formulaTokens } from "./formula";

/**
 * Functions newer than the file format, written with a prefix.
 * Source: Microsoft support, "Issue: An _xlfn. prefix is displayed in front of a formula"; [MS-XLSX] 2.2.2 future-function-list.
 */
const FUTURE = new Set((
  "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
  "CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T " +
  "COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT " +
  "F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT " +
  "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC " +
  "IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT " +
  "MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
  "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE " +
  "RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTAFTER " +
  "TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK HSTACK WRAPCOLS WRAPROWS TAKE DROP EXPAND CHOOSECOLS " +
  "CHOOSEROWS ARRAYTOTEXT VALUETOTEXT BYCOL BYROW ISOMITTED SORTBY WEBSERVICE WEIBULL.DIST XLOOKUP XMATCH XOR Z.TEST"
).split(" "));
/** Functions that carry a second prefix. Source: [MS-XLSX] 2.2.2. */
const WORKSHEET = new Set(["FILTER", "SORT"]);

/** Takes the file's prefixes off: =_xlfn.XLOOKUP(…) → =XLOOKUP(…), as Excel shows it. */
export function fromFileFormula(formula: string): string {
  return formula.includes("_xl") ? joinedNames(formula, (name) => name.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, "")) : formula;
}

/** Puts the prefixes on that a file needs. Names inside LET and LAMBDA are given theirs too. */
export function toFileFormula(formula: string): string {
  const parameters = parameterNames(formula);
  return joinedNames(formula, (name, kind) => {
    const upper = name.toUpperCase();
    if (kind === "name" || parameters.has(upper)) return parameters.has(upper) ? `_xlpm.${name}` : name;
    if (WORKSHEET.has(upper)) return `_xlfn._xlws.${name}`;
    return FUTURE.has(upper) ? `_xlfn.${name}` : name;
  });
}

function joinedNames(formula: string, rename: (name: string, kind: "name" | "function") => string): string {
  return formulaTokens(formula).map((token) => (token.kind === "name" || token.kind === "function" ? rename(token.text, token.kind) : token.text)).join("");
}

/** Names that a LET or LAMBDA introduces: the plain names directly behind "(" or "," up to the next ",". */
function parameterNames(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (!/\b(?:LET|LAMBDA)\(/i.test(formula)) return names;
  const tokens = formulaTokens(formula).filter((token) => token.kind !== "space");
  const isBinding: boolean[] = [];
  tokens.forEach((token, at) => {
    const text = token.text;
    if (text === "(" || text === "{") isBinding.push(/^(?:LET|LAMBDA)$/i.test(tokens[at - 1]?.text ?? ""));
    if (text === ")" || text === "}") isBinding.pop();
    const before = tokens[at - 1]?.text;
    if (token.kind === "name" && isBinding.at(-1) && (before === "(" || before === ",") && tokens[at + 1]?.text === ",") names.add(text.toUpperCase());
  });
  return names;
}
