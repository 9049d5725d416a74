import { escapeHtml, pageResponse } from "../_shared/page.ts";
import type { pageTexts } from "../_shared/texts/pages/index.ts";
import type { Return } from "./core.ts";

/** What came of it, where no app shows that. With the proof, which its person enters where they began. */
export function resultPage(
  { result, proof }: Pick<Return, "result" | "proof">,
  { say, language }: ReturnType<typeof pageTexts>,
): Response {
  const heading = say(result === "connected" ? "platform.connected" : "platform.notConnected");
  const code = proof === null ? "" : `<p><code dir="ltr">${escapeHtml(proof)}</code></p>`;
  return pageResponse(200, {
    language,
    title: "Homeroom",
    body: `<h1>${escapeHtml(heading)}</h1><p>${escapeHtml(say(`platform.${result}.text`))}</p>${code}`,
  });
}
