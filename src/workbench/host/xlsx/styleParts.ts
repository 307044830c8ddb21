/** One cell format as a file has it: numbers into the lists of number formats, fonts, fills and borders. */
export interface CellFormat {
  readonly numberFormat: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** The named cell style it stands on. */
  readonly base: number;
  /** Raw `<alignment/>` and `<protection/>`, or "". */
  readonly alignment: string;
  readonly protection: string;
  readonly quotePrefix: boolean;
}

/** What a style sheet is made of: raw elements in the file's order, so that nothing in them is lost. */
export interface StyleParts {
  readonly numberFormats: Map<number, string>;
  readonly fonts: string[];
  readonly fills: string[];
  readonly borders: string[];
  readonly formats: CellFormat[];
  readonly differential: string[];
  /** Raw `<cellStyleXfs>`, `<cellStyles>`, and what follows the dxfs (`<tableStyles>`, `<colors>`, `<extLst>`). */
  readonly baseFormats: string;
  readonly namedStyles: string;
  readonly rest: string;
  readonly rootAttributes: string;
}

const MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
export const PLAIN_FONT = "<font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
export const PLAIN_FORMAT: CellFormat = { numberFormat: 0, font: 0, fill: 0, border: 0, base: 0, alignment: "", protection: "", quotePrefix: false };

/** The style sheet of an empty workbook. The two fills are required to stand first. Source: ECMA-376 part 1 §18.8.20. */
export function plainStyles(): StyleParts {
  return {
    numberFormats: new Map(), fonts: [PLAIN_FONT], borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
    fills: ["<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>"],
    formats: [PLAIN_FORMAT], differential: [],
    baseFormats: "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
    namedStyles: "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>",
    rest: "", rootAttributes: MAIN,
  };
}
