// What a file is called on the server: plain ASCII, with the ending that goes with its content.
import type { AttachmentType } from "./file-type.ts";

const endings: Record<AttachmentType, readonly [string, ...string[]]> = {
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/gif": ["gif"],
  "image/webp": ["webp"],
  "application/pdf": ["pdf"],
};
const anyEnding = /\.(png|jpe?g|gif|webp|pdf)$/i;

/** Letters that are no base letter with a mark, so that taking them apart leaves nothing. */
const spelt: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  ł: "l",
  Ł: "L",
  þ: "th",
  Þ: "Th",
  ı: "i",
};

/** What the server takes. */
const longest = 120;

/**
 * A name that the server takes, as close as possible to what the person called the file. Folders,
 * control characters, look-alikes and a second or wrong ending go.
 *
 * @example safeFileName("Zeugnis März.PDF", "application/pdf") // "Zeugnis Marz.pdf"
 */
export function safeFileName(name: string, type: AttachmentType): string {
  const base = name.split(/[/\\]/).at(-1) ?? "";
  const ascii = Array.from(base, (letter) => spelt[letter] ?? letter)
    .join("")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_. ()-]/g, "_");
  const ending = anyEnding.exec(ascii)?.[1]?.toLowerCase() ?? "";
  const [usual] = endings[type];
  const tail = `.${endings[type].includes(ending) ? ending : usual}`;
  let stem = ascii;
  while (anyEnding.test(stem)) stem = stem.replace(anyEnding, "");
  const plain = stem
    .replace(/\.{2,}/g, ".")
    .replace(/_{2,}/g, "_")
    .replace(/ {2,}/g, " ")
    .replace(/^[. ()-]+/, "")
    .slice(0, longest - tail.length)
    .replace(/[. ]+$/, "");
  return `${/[A-Za-z0-9]/.test(plain) ? plain : "file"}${tail}`;
}
