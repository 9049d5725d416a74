/** Filled shells are what React would have rendered, for every template and for hostile words. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { textsFor } from "../texts/emails/index.ts";
import type { EmailContent, UnsubscribeOffer } from "./content.ts";
import { emailHtml } from "./html.ts";
import { Layout } from "./layout.tsx";

const { texts } = textsFor("en");
const rendered = (content: EmailContent, unsubscribe: UnsubscribeOffer | null) =>
  renderToStaticMarkup(createElement(Layout, { content, texts, unsubscribe }));
const filled = (content: EmailContent, unsubscribe: UnsubscribeOffer | null) => {
  const html = emailHtml(content, texts, unsubscribe);
  return html.slice(html.indexOf("<html"));
};

const hostile = `<script>"&'</script> \uE0000\uE001 \uE000t0\uE001 $& </tr><tr> ${"\u202E"}`;
const entry = (n: number) => ({ title: `${hostile} ${n}`, value: `v${n}`, detail: `d${n} & more` });

const shapes: [string, EmailContent][] = [
  ["the least", { subject: "s", preview: "", heading: "h", paragraphs: [], reason: "r" }],
  [
    "the most",
    {
      subject: hostile,
      preview: hostile,
      heading: hostile,
      paragraphs: [hostile, "second", "third"],
      facts: [
        { label: "l1", value: hostile },
        { label: "l2", value: "v2" },
      ],
      sections: [
        { heading: hostile, entries: [entry(1), entry(2), entry(3)] },
        { heading: "none", entries: [] },
        { heading: "one", entries: [entry(4)] },
      ],
      button: { label: hostile, url: "https://homeroom.example/?a=1&b='2'", showUrl: true },
      notes: ["note & more", hostile],
      reason: hostile,
    },
  ],
  [
    "a quote",
    { subject: "s", preview: "p", heading: "h", paragraphs: ["x"], quote: "a\nb <c>", reason: "r" },
  ],
  [
    "a preview that is cut",
    { subject: "s", preview: `${"long & ".repeat(40)}`, heading: "h", paragraphs: ["x"], reason: "r" },
  ],
];
const offers: (UnsubscribeOffer | null)[] = [
  null,
  { url: "https://api.example/unsubscribe?p=1&k=2", hasSettings: true },
  { url: "https://api.example/unsubscribe?e=1", hasSettings: false },
];

describe.each(shapes)("%s", (_, content) => {
  it.each(offers)("with %j", (unsubscribe) => {
    expect(filled(content, unsubscribe)).toBe(rendered(content, unsubscribe));
    // Again, from the shell, with other words of the same shape.
    const other = {
      ...content,
      subject: "Other",
      paragraphs: content.paragraphs.map((_, n) => `other ${n}`),
    };
    expect(filled(other, unsubscribe)).toBe(rendered(other, unsubscribe));
  });
});
