// Finds the conditions, queries and calls in the body of a PL/pgSQL function, with their places. Only
// statements are read here; what stands inside of them is read by Postgres' own grammar (sql.ts).
import { type Token, tokensOf } from "./tokens.ts";

export type Fragment = {
  start: number;
  end: number;
  form: "expression" | "query" | "perform";
  /** What the fragment decides. */
  role: "condition" | "value" | "statement";
  /** `into v_row` and the like, which SQL's grammar does not know. */
  into?: { start: number; end: number };
  /** Of a condition: the words between `then` and the next arm. */
  consequence?: string;
  /** Of a statement: its whole text, with the semicolon. */
  whole?: { start: number; end: number };
};

export class PlpgsqlError extends Error {
  override name = "PlpgsqlError";
}

const QUERIES = new Set(["select", "insert", "update", "delete", "merge", "with", "values"]);

/** Statements without a condition or a query of their own; what is left is an assignment. */
const OTHERS = new Set(
  (
    "raise null exit continue get assert open fetch close execute move call commit rollback set " +
    "create alter drop grant revoke analyze comment truncate lock"
  ).split(" "),
);

export function fragmentsOf(body: string): Fragment[] {
  return new Reader(body).read();
}

class Reader {
  private readonly body: string;
  private readonly tokens: Token[];
  private readonly found: Fragment[] = [];
  private at = 0;

  constructor(body: string) {
    this.body = body;
    this.tokens = tokensOf(body);
  }

  read(): Fragment[] {
    // `#variable_conflict use_column`: three tokens before the block.
    while (this.is("#")) this.at += 3;
    this.block();
    return this.found;
  }

  private here(): string {
    const token = this.tokens[this.at];
    return token && token.kind !== "quoted" ? token.text : "";
  }

  private is(...words: string[]): boolean {
    return words.includes(this.here());
  }

  private token(index: number): Token {
    const token = this.tokens[index];
    if (!token) throw new PlpgsqlError("The body ends inside of a statement.");
    return token;
  }

  private take(text: string): void {
    if (!this.is(text)) {
      const { start } = this.token(this.at);
      throw new PlpgsqlError(`"${text}" was expected at: ${this.body.slice(start, start + 40)}`);
    }
    this.at++;
  }

  /** Moves to the next of these words outside of parentheses and of `case … end`. */
  private moveTo(...stops: string[]): void {
    let depth = 0;
    for (; ; this.at++) {
      const { kind, text } = this.token(this.at);
      if (kind === "quoted" || kind === "string") continue;
      if (depth === 0 && stops.includes(text)) return;
      if (text === "(" || text === "[" || text === "case") depth++;
      if (text === ")" || text === "]" || (text === "end" && depth > 0)) depth--;
    }
  }

  private add(
    from: number,
    form: Fragment["form"],
    role: Fragment["role"],
    rest: Partial<Fragment> = {},
  ): Fragment | undefined {
    if (this.at <= from) return undefined;
    const fragment = {
      start: this.token(from).start,
      end: this.token(this.at - 1).end,
      form,
      role,
      ...rest,
    };
    this.found.push(fragment);
    return fragment;
  }

  private block(): void {
    this.label();
    if (this.is("declare")) {
      this.at++;
      while (!this.is("begin")) {
        this.moveTo(":=", "default", "=", ";");
        if (this.is(";")) {
          this.at++;
          continue;
        }
        this.at++;
        const from = this.at;
        this.moveTo(";");
        if (this.is(";")) this.add(from, "expression", "value");
        this.at++;
      }
    }
    this.take("begin");
    this.statements("exception", "end");
    if (this.is("exception")) {
      this.at++;
      while (this.is("when")) {
        this.moveTo("then");
        this.at++;
        this.statements("when", "end");
      }
    }
    this.take("end");
    if (this.at < this.tokens.length) this.moveTo(";");
    this.at++;
  }

  private label(): void {
    if (!this.is("<<")) return;
    this.moveTo(">>");
    this.at++;
  }

  private statements(...ends: string[]): void {
    while (!this.is(...ends)) this.statement();
  }

  private condition(from: number): void {
    const fragment = this.add(from, "expression", "condition");
    this.take("then");
    const start = this.token(this.at).start;
    this.statements("elsif", "elseif", "else", "when", "end");
    if (fragment) fragment.consequence = this.body.slice(start, this.token(this.at).start).toLowerCase();
  }

  private statement(): void {
    this.label();
    const first = this.at;
    switch (this.here()) {
      case ";":
        this.at++;
        return;
      case "declare":
      case "begin":
        this.block();
        return;
      case "if":
        while (this.is("if", "elsif", "elseif")) {
          const from = ++this.at;
          this.moveTo("then");
          this.condition(from);
        }
        if (this.is("else")) {
          this.at++;
          this.statements("end");
        }
        this.endOf("if");
        return;
      case "case":
        this.at++;
        if (!this.is("when")) {
          this.moveTo("when");
          this.add(first + 1, "expression", "value");
        }
        while (this.is("when")) {
          this.at++;
          this.moveTo("then");
          this.at++;
          this.statements("when", "else", "end");
        }
        if (this.is("else")) {
          this.at++;
          this.statements("end");
        }
        this.endOf("case");
        return;
      case "while":
        this.at++;
        this.moveTo("loop");
        this.add(first + 1, "expression", "value");
        this.loop();
        return;
      case "for":
      case "foreach":
        this.moveTo("in");
        this.forHeader();
        this.loop();
        return;
      case "loop":
        this.loop();
        return;
      default:
        this.simple(first);
    }
  }

  private endOf(word: string): void {
    this.take("end");
    this.take(word);
    this.take(";");
  }

  private loop(): void {
    this.take("loop");
    this.statements("end");
    this.take("end");
    this.take("loop");
    this.moveTo(";");
    this.at++;
  }

  private forHeader(): void {
    const from = ++this.at;
    const isQuery = QUERIES.has(this.here());
    this.moveTo("loop");
    if (isQuery) this.add(from, "query", "value");
  }

  /** A statement that ends at the next semicolon. */
  private simple(first: number): void {
    const word = this.here();
    this.moveTo(";");
    const end = this.at;
    const whole = { start: this.token(first).start, end: this.token(end).end };
    const rest = (skipped: number) => first + skipped;
    if (word === "perform") this.add(first, "perform", "statement", { whole });
    else if (QUERIES.has(word)) {
      const into = this.intoOf(first, end);
      this.add(first, "query", word === "select" ? "value" : "statement", into ? { whole, into } : { whole });
    } else if (word === "return") {
      const next = this.token(first + 1).text;
      if (next === "query" && this.token(first + 2).text !== "execute") this.add(rest(2), "query", "value");
      else if (next !== "query" && next !== "next") this.add(rest(1), "expression", "value");
    } else if (!OTHERS.has(word)) {
      this.at = first;
      this.moveTo(":=", "=");
      const from = ++this.at;
      this.at = end;
      this.add(from, "expression", "value");
    }
    this.at = end + 1;
  }

  private intoOf(first: number, end: number): Fragment["into"] {
    for (let index = first + 1; index < end; index++) {
      if (this.token(index).text !== "into") continue;
      if (["insert", "merge"].includes(this.token(index - 1).text)) continue;
      let last = index + 1;
      if (this.token(last).text === "strict") last++;
      while ([".", ","].includes(this.token(last + 1).text)) last += 2;
      return { start: this.token(index).start, end: this.token(last).end };
    }
    return undefined;
  }
}
