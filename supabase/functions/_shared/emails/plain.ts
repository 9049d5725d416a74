import { product, type Texts } from "../texts/emails/index.ts";
import type { EmailContent, UnsubscribeOffer } from "./content.ts";

/** The text version of an email: the same content as the layout shows, for programs that show no HTML. */
export function plainText(content: EmailContent, texts: Texts, unsubscribe: UnsubscribeOffer | null): string {
  const { say } = texts;
  const blocks = [
    content.heading,
    ...content.paragraphs,
    content.quote?.replace(/^/gm, "> "),
    content.facts?.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    ...(content.sections ?? []).map(({ heading, entries }) =>
      [heading, ...entries.map(({ title, value, detail }) => `- ${title}: ${value} (${detail})`)].join("\n"),
    ),
    content.button && `${content.button.label}:\n${content.button.url}`,
    ...(content.notes ?? []),
    ["-- ", `${product} · ${say("common.tagline")}`, content.reason].join("\n"),
    unsubscribe === null ? undefined : `${say("common.unsubscribe")}: ${unsubscribe.url}`,
    unsubscribe?.hasSettings ? say("common.settingsHint") : undefined,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== "").join("\n\n")}\n`;
}
