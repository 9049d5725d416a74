// In the place of a page about one thing that does not exist, or is not the person's to see.
import { useText } from "../i18n/i18n.tsx";
import { isMissing } from "../lib/error-text.ts";
import { LinkButton } from "./button.tsx";
import { Page } from "./page.tsx";
import { Empty } from "./states.tsx";

/** Whether what the address names was not found, and nothing of it is known from before. */
export const isGone = ({ data, error }: { data: unknown; error: unknown }) =>
  data === undefined && isMissing(error);

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
