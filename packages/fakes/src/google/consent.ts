// A person at the consent pages, without a browser: for tests and the story.
import { StackError } from "../../../stack/src/errors.ts";

export type Visit = {
  /** Address of the account to choose. */
  account: string;
  /** Allows by default. */
  decision?: "allow" | "cancel";
  /** Scopes to leave out, as a person does by unticking them. */
  untick?: readonly string[];
};

/** Follows an authorize URL through the pages; the address that the browser would be sent to. */
export async function clickThrough(authorizeUrl: string, visit: Visit): Promise<URL> {
  const { account, decision = "allow", untick = [] } = visit;
  const chooser = await fetch(authorizeUrl, { redirect: "manual" });
  const asked = await pageOf(chooser);
  const choices = [...asked.matchAll(/<a href="([^"]*)">([\s\S]*?)<\/a>/g)];
  const choice = choices.find(([, , text = ""]) => text.includes(`>${account}<`))?.[1];
  if (!choice) throw new StackError(`The account page does not offer ${account}.`);
  const consent = await fetch(new URL(unescaped(choice), authorizeUrl), { redirect: "manual" });
  // Who has agreed before is not asked again.
  const already = consent.headers.get("location");
  if (already) return new URL(already);
  const page = await pageOf(consent);
  const form = new URLSearchParams({ decision });
  for (const [, name = "", value = ""] of page.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
  )) {
    form.append(name, unescaped(value));
  }
  for (const [, scope = ""] of page.matchAll(/<input type="checkbox" name="scope" value="([^"]*)"/g)) {
    if (!untick.includes(unescaped(scope))) form.append("scope", unescaped(scope));
  }
  const sent = await fetch(new URL("/signin/oauth/consent", authorizeUrl), {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const location = sent.headers.get("location");
  if (!location) throw new StackError(`The consent page led nowhere (${sent.status}).`);
  return new URL(location);
}

async function pageOf(response: Response): Promise<string> {
  const text = await response.text();
  if (response.ok) return text;
  const title = /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? response.statusText;
  throw new StackError(`The sign-in was refused: ${title}`);
}

function unescaped(text: string): string {
  return text
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#x2F;", "/");
}
