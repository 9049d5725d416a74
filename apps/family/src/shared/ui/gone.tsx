// In the place of a page about one thing that does not exist, or is not the person's to see.
import { useText } from "../i18n/i18n.tsx";
import { codeOf } from "../lib/error-text.ts";
import { LinkButton } from "./button.tsx";
import { Page } from "./page.tsx";
import { Empty } from "./states.tsx";

/** Whether what the address names was not found. An id that is none is refused before it is looked for. */
export function isGone({ data, error }: { data: unknown; error: unknown }): boolean {
  const code = data === undefined ? codeOf(error) : undefined;
  return code === "validation.failed" || (code?.endsWith(".not_found") ?? false);
}

/** `back` is the list that the page is from. */
export function Gone({ back }: { back: { href: string; label: string } }) {
  const t = useText("app");
  return (
    <Page title={t("notFound")} width="narrow">
      <Empty title={t("notFoundTitle")} action={<LinkButton href={back.href}>{back.label}</LinkButton>}>
        {t("notFoundText")}
      </Empty>
    </Page>
  );
}
