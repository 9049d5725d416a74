// How values travel between lite and Postgres, where lite's driver differs from PostgREST.

const asIs = (value: unknown) => String(value);

/**
 * Lite hands JSON over as text already, and its driver would encode the text once more: jsonb
 * arguments and user metadata would arrive as JSON strings. Text that is no JSON is a plain string.
 */
function json(oid: number) {
  const serialize = (value: unknown) => {
    if (typeof value !== "string") return JSON.stringify(value);
    try {
      JSON.parse(value);
      return value;
    } catch {
      return JSON.stringify(value);
    }
  };
  return { to: oid, from: [oid], serialize, parse: (text: string): unknown => JSON.parse(text) };
}

/** PostgREST answers with what to_json() writes: `2026-01-02T03:04:05.678901+00:00`. */
function timestamp(oid: number) {
  const parse = (text: string) => text.replace(/^(\d{4,}-\d\d-\d\d) /, "$1T").replace(/([+-]\d\d)$/, "$1:00");
  return { to: oid, from: [oid], serialize: asIs, parse };
}

export const driverTypes = {
  json: json(114),
  jsonb: json(3802),
  timestamp: timestamp(1114),
  timestamptz: timestamp(1184),
  /** The driver takes text alone and throws at a number; Postgres refuses it with a code. */
  date: { to: 1082, from: [1082], serialize: asIs, parse: (text: string) => text },
  /** Lite leaves 1.50 a string; in JSON it is a number. */
  numeric: {
    to: 1700,
    from: [1700],
    serialize: asIs,
    parse: (text: string) => (Number.isFinite(Number(text)) ? Number(text) : text),
  },
};
