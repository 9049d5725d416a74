import { describe, expect, test } from "vitest";
import { parseCsv } from "../../src/platform/csv/parse.ts";
import { escapeFormula, unescapeFormula, writeCsv } from "../../src/platform/csv/write.ts";

const fields = (text: string) =>
  parseCsv(text).map((record) => (record.problem === null ? record.fields : record.problem));
const lines = (text: string) => parseCsv(text).map(({ line }) => line);

describe("reading", () => {
  test.each([
    ["LF", "a,b\n1,2\n"],
    ["CRLF", "a,b\r\n1,2\r\n"],
    ["CR", "a,b\r1,2\r"],
    ["no line ending at the end", "a,b\n1,2"],
    ["a byte order mark", "\uFEFFa,b\n1,2"],
    ["semicolons", "a;b\n1;2"],
    ["tabs", "a\tb\n1\t2"],
    ["quotes that were not needed", '"a","b"\n"1","2"'],
    ["blank lines", "\n\na,b\n\n1,2\n\n\n"],
    ["Excel's own first line", "sep=;\r\na;b\r\n1;2"],
    ["Excel's own first line, quoted", '"sep=|"\na|b\n1|2'],
  ])("%s", (_, text) => {
    expect(fields(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  test("a name that begins like Excel's own first line is a name", () => {
    expect(fields("sep=,b\n1,2")).toEqual([
      ["sep=", "b"],
      ["1", "2"],
    ]);
    expect(lines("sep=;\na;b\n1;2")).toEqual([2, 3]);
  });

  test("quoted fields hold separators, quotes and line ends", () => {
    expect(fields('name,x\n"Baker, ""Mia""\r\nEmilia",1\n')).toEqual([
      ["name", "x"],
      ['Baker, "Mia"\r\nEmilia', "1"],
    ]);
  });

  test("empty fields are fields", () => {
    expect(fields('a,b,c\n,,\n1,,\n,,3\n"",,')).toEqual([
      ["a", "b", "c"],
      ["", "", ""],
      ["1", "", ""],
      ["", "", "3"],
      ["", "", ""],
    ]);
  });

  test("a comma inside the quotes of a header does not outvote the semicolons", () => {
    expect(fields('"a,b,c,d";e;f\n1;2;3')).toEqual([
      ["a,b,c,d", "e", "f"],
      ["1", "2", "3"],
    ]);
  });

  test("records know their first line, also behind fields of several lines", () => {
    expect(lines('h\n"a\nb\r\nc"\nd\n\ne')).toEqual([1, 2, 5, 7]);
  });

  test("an empty text has no records", () => {
    expect(parseCsv("")).toEqual([]);
    expect(parseCsv("\uFEFF\r\n\n")).toEqual([]);
  });

  describe("a broken record costs its own line and no other", () => {
    test("text after a closing quote", () => {
      expect(fields('h,i\n"a"x,1\nb,2')).toEqual([["h", "i"], expect.stringContaining("after"), ["b", "2"]]);
    });

    test("a quote inside a plain field", () => {
      expect(fields('h,i\na"b,1\nb,2')).toEqual([["h", "i"], expect.stringContaining("quote"), ["b", "2"]]);
    });

    test("a quote that is never closed", () => {
      expect(fields('h,i\n"a,1\nb,2\nc,3')).toEqual([
        ["h", "i"],
        expect.stringContaining("no end"),
        ["b", "2"],
        ["c", "3"],
      ]);
      expect(lines('h,i\n"a,1\nb,2\nc,3')).toEqual([1, 2, 3, 4]);
    });

    test("a quote that another record's quote seems to close", () => {
      expect(fields('h,i\n"a,1\n"b",2\nc,3')).toEqual([
        ["h", "i"],
        expect.any(String),
        ["b", "2"],
        ["c", "3"],
      ]);
    });
  });

  test("a large file of unclosed quotes is read in no time", () => {
    const started = performance.now();
    expect(parseCsv('"never closed\n'.repeat(5000))).toHaveLength(5000);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''=1", "'+"];
const harmless = ["", "Mia", "1=1", "a@b.c", "'Mia", " =1", "O'Neill", "'"];

describe("formulas", () => {
  test.each(formulas)("%j is shown, not run", (cell) => {
    expect(escapeFormula(cell)).toBe(`'${cell}`);
    expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
  });

  test.each(harmless)("%j stays as it is", (cell) => {
    expect(escapeFormula(cell)).toBe(cell);
    expect(unescapeFormula(cell)).toBe(cell);
  });
});

describe("writing", () => {
  test("is RFC 4180", () => {
    expect(
      writeCsv([
        ["a", 'b"c'],
        ["d,e", "f\ng"],
      ]),
    ).toBe('a,"b""c"\r\n"d,e","f\ng"\r\n');
  });

  test("no cell of any spreadsheet's separator begins with a formula", () => {
    const csv = writeCsv([["x;=1", "y\t=1", "z,=1"]]);
    expect(csv).toBe('"x;=1","y\t=1","z,=1"\r\n');
  });

  test("is read back as it was, whatever the cells hold", () => {
    const alphabet = [...",;\"'=+-@\t\r\n aé😀", "\uFEFF", "＝"];
    let seed = 1;
    const next = (bound: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % bound;
    };
    const cell = () => Array.from({ length: next(8) }, () => alphabet[next(alphabet.length)]).join("");
    for (let round = 0; round < 300; round++) {
      const table = Array.from({ length: 1 + next(4) }, () => ["id", cell(), cell(), cell()]);
      const read = parseCsv(writeCsv([["id", "a", "b", "c"], ...table])).slice(1);
      expect(read.map((record) => record.problem === null && record.fields.map(unescapeFormula))).toEqual(
        table,
      );
    }
  });
});
