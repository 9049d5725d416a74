/** Rows as psql prints them: aligned columns, numbers to the right, a last line about all of them. */
export function textTable(columns: string[], rows: Record<string, unknown>[], summary: string): string {
  if (columns.length === 0) return summary;
  const cells = rows.map((row) => columns.map((name) => cellText(row[name])));
  const widths = columns.map((name, at) =>
    Math.max(name.length, ...cells.flatMap((row) => (row[at] ?? "").split("\n").map((line) => line.length))),
  );
  const line = (texts: string[]) =>
    texts
      .map((text, at) => (isNumber(text) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)))
      .join(" | ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("-+-");
  const body = cells.flatMap((row) => {
    const parts = row.map((text) => text.split("\n"));
    const height = Math.max(...parts.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => line(parts.map((lines) => lines[at] ?? "")));
  });
  return [line(columns), rule, ...body, `(${summary})`].join("\n");
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
