/**
 * The layout as HTML. React takes milliseconds for an email, too long for thousands in one call. So each
 * shape of an email (how many paragraphs, facts, sections …) is rendered once per language with marks in
 * place of the words; then the words are filled in, escaped as React escapes them.
 */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Texts } from "../texts/emails/index.ts";
import type { EmailContent, EmailEntry, UnsubscribeOffer } from "./content.ts";
import { Layout } from "./layout.tsx";

const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** A shape, cut where words go. A section's row stands once in it, however many entries there will be. */
type Part = string | { readonly word: number } | { readonly rows: number; readonly row: readonly Part[] };

const shells = new Map<string, readonly Part[]>();
/** More shapes than the templates have: then some hostile data makes them, and they are not kept. */
const mostShells = 500;

export function emailHtml(content: EmailContent, texts: Texts, unsubscribe: UnsubscribeOffer | null): string {
  const key = shapeOf(content, texts, unsubscribe);
  let shell = shells.get(key);
  if (shell === undefined) {
    shell = makeShell(content, texts, unsubscribe);
    if (shells.size < mostShells) shells.set(key, shell);
  }
  return doctype + fill(shell, wordsOf(content, unsubscribe), content.sections ?? []);
}

function shapeOf(content: EmailContent, texts: Texts, unsubscribe: UnsubscribeOffer | null): string {
  return JSON.stringify([
    texts.locale,
    content.paragraphs.length,
    content.quote?.split("\n").length ?? null,
    content.facts?.length ?? null,
    content.sections?.length ?? null,
    content.button === undefined ? null : (content.button.showUrl ?? false),
    content.notes?.length ?? null,
    unsubscribe?.hasSettings ?? null,
    content.preview.length >= previewLength,
  ]);
}

/** The preview's element fills up to so many characters with blanks, so that inboxes show nothing behind it. */
const previewLength = 150;
const previewBlanks = "\xA0\u200C\u200B\u200D\u200E\u200F\uFEFF";

/** Every word of an email, in one order. */
function wordsOf(content: EmailContent, unsubscribe: UnsubscribeOffer | null): string[] {
  const preview = content.preview.slice(0, previewLength);
  return [
    content.subject,
    preview,
    previewBlanks.repeat(previewLength - preview.length),
    content.heading,
    content.reason,
    content.button?.label ?? "",
    content.button?.url ?? "",
    unsubscribe?.url ?? "",
    ...content.paragraphs,
    ...(content.quote?.split("\n") ?? []),
    ...(content.facts ?? []).flatMap(({ label, value }) => [label, value]),
    ...(content.sections ?? []).map(({ heading }) => heading),
    ...(content.notes ?? []),
  ];
}

/** Marks hold characters of the private use area, which React leaves alone. */
const mark = (name: string) => `\uE000${name}\uE001`;
const marks = /\uE000(\w+)\uE001/g;

function makeShell(content: EmailContent, texts: Texts, unsubscribe: UnsubscribeOffer | null): Part[] {
  let word = 0;
  const next = () => mark(String(word++));
  const subject = next();
  const preview = next();
  const blanks = next();
  const [heading, reason, label, url, unsubscribeUrl] = [next(), next(), next(), next(), next()];
  const marked: EmailContent = {
    subject,
    preview: content.preview.length >= previewLength ? preview.padEnd(previewLength, "\uE002") : preview,
    heading,
    reason,
    paragraphs: content.paragraphs.map(next),
    // Lines are elements of their own.
    ...(content.quote === undefined ? {} : { quote: content.quote.split("\n").map(next).join("\n") }),
    ...(content.facts === undefined
      ? {}
      : { facts: content.facts.map(() => ({ label: next(), value: next() })) }),
    ...(content.sections === undefined
      ? {}
      : {
          sections: content.sections.map((_, n) => ({
            heading: next(),
            entries: [{ title: mark(`t${n}`), value: mark(`v${n}`), detail: mark(`d${n}`) }],
          })),
        }),
    ...(content.button === undefined
      ? {}
      : {
          button: {
            label,
            url,
            ...(content.button.showUrl === undefined ? {} : { showUrl: content.button.showUrl }),
          },
        }),
    ...(content.notes === undefined ? {} : { notes: content.notes.map(next) }),
  };
  const html = renderToStaticMarkup(
    createElement(Layout, {
      content: marked,
      texts,
      unsubscribe: unsubscribe === null ? null : { ...unsubscribe, url: unsubscribeUrl },
    }),
  )
    .replaceAll("\uE002", "")
    .replace(previewBlanks.repeat(previewLength - preview.length), blanks);
  return cut(html, content.sections?.length ?? 0);
}

function cut(html: string, sections: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let n = 0; n < sections; n++) {
    const title = html.indexOf(mark(`t${n}`));
    const start = html.lastIndexOf("<tr", title);
    const end = html.indexOf("</tr>", title) + "</tr>".length;
    parts.push(...words(html.slice(from, start)), { rows: n, row: words(html.slice(start, end)) });
    from = end;
  }
  return [...parts, ...words(html.slice(from))];
}

/** Of a row the words are 0 to 2: title, value, detail. */
function words(html: string): Part[] {
  return html.split(marks).map((text, n) => {
    if (n % 2 === 0) return text;
    const cell = ["t", "v", "d"].indexOf(text.charAt(0));
    return { word: cell === -1 ? Number(text) : cell };
  });
}

function fill(
  parts: readonly Part[],
  values: readonly string[],
  sections: readonly { readonly entries: readonly EmailEntry[] }[],
): string {
  let html = "";
  for (const part of parts) {
    if (typeof part === "string") html += part;
    else if ("word" in part) html += escaped(values[part.word] ?? "");
    else {
      for (const { title, value, detail } of sections[part.rows]?.entries ?? []) {
        html += fill(part.row, [title, value, detail], []);
      }
    }
  }
  return html;
}

const escapes: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "&": "&amp;",
  "'": "&#x27;",
  "<": "&lt;",
  ">": "&gt;",
};

function escaped(text: string): string {
  return text.replace(/["&'<>]/g, (character) => escapes[character] ?? character);
}
