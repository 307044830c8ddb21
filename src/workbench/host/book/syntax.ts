import { formulaTokens, type FormulaToken } from "../xlsx";

/** Deepest nesting of a formula, and its longest text. Source: Excel specifications and limits. */
const DEEPEST = 64;
const LONGEST = 8_192;
const OPERATORS: ReadonlySet<string> = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);
const REFERENCES: ReadonlySet<string> = new Set(["reference", "name", "structured"]);

interface Piece { readonly token: FormulaToken; readonly afterSpace: boolean }

/** Says whether Excel would take the text (with its "=") as a formula. Names and functions need not exist; they give #NAME? later. */
export function isFormula(text: string): boolean {
  if (text.length > LONGEST) return false;
  const pieces: Piece[] = [];
  let afterSpace = false;
  for (const token of formulaTokens(text.slice(1))) {
    if (token.kind === "space") afterSpace = true;
    else {
      pieces.push({ token, afterSpace });
      afterSpace = false;
    }
  }
  return new Reading(pieces).isWhole();
}

/** One walk through the pieces of a formula. Each method goes over what it names and says whether it was there. */
class Reading {
  private at = 0;
  private depth = 0;
  /** Whether the operand just read can be intersected with another. */
  private isReference = false;

  constructor(private readonly pieces: readonly Piece[]) {}

  isWhole(): boolean {
    return this.expression() && this.at === this.pieces.length;
  }

  private get text(): string | undefined {
    return this.pieces[this.at]?.token.text;
  }

  private take(text: string): boolean {
    if (this.text !== text) return false;
    this.at++;
    return true;
  }

  private expression(): boolean {
    if (!this.operand()) return false;
    for (;;) {
      const next = this.pieces[this.at];
      if (!next) return true;
      if (next.token.kind === "other" && OPERATORS.has(next.token.text)) this.at++;
      else if (!this.isIntersection(next)) return true;
      if (!this.operand()) return false;
    }
  }

  /** Two references with a space between them mean what they have in common. */
  private isIntersection({ token, afterSpace }: Piece): boolean {
    return afterSpace && this.isReference && (REFERENCES.has(token.kind) || token.kind === "sheet" || token.kind === "function" || token.text === "(");
  }

  private operand(): boolean {
    while (this.take("+") || this.take("-") || this.take("@"));
    if (!this.primary()) return false;
    for (;;) {
      if (this.take("%")) this.isReference = false;
      else if (!this.take("#")) break;
    }
    while (this.text === "(" && this.pieces[this.at]?.afterSpace === false) if (!this.list()) return false;
    return true;
  }

  private primary(): boolean {
    const token = this.pieces[this.at]?.token;
    if (!token) return false;
    if (token.text === "(") return this.list();
    if (token.text === "{") return this.constants();
    this.at++;
    this.isReference = REFERENCES.has(token.kind) || token.kind === "function";
    if (token.kind === "sheet") return this.behindSheet();
    if (token.kind === "function") return this.list();
    if (token.kind === "string") return token.text.length > 1 && token.text.endsWith("\"");
    return token.kind === "number" || token.kind === "error" || this.isReference;
  }

  private behindSheet(): boolean {
    const kind = this.pieces[this.at]?.token.kind;
    if (kind !== "reference" && kind !== "name" && kind !== "error" && kind !== "function") return false;
    this.isReference = true;
    this.at++;
    return kind !== "function" || this.list();
  }

  /** Arguments in brackets, any of which may be left out; or a bracketed expression. */
  private list(): boolean {
    if (!this.take("(") || ++this.depth > DEEPEST) return false;
    for (;;) {
      if (this.text !== "," && this.text !== ")" && !this.expression()) return false;
      if (this.take(",")) continue;
      this.depth--;
      this.isReference = true;
      return this.take(")");
    }
  }

  private constants(): boolean {
    this.at++;
    this.isReference = false;
    for (;;) {
      this.take("-");
      const token = this.pieces[this.at]?.token;
      if (!token || !["number", "string", "error", "name"].includes(token.kind)) return false;
      this.at++;
      if (this.take(",") || this.take(";")) continue;
      return this.take("}");
    }
  }
}
