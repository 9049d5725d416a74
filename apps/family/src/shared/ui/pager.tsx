import { ChevronLeft, ChevronRight } from "lucide-react";
import { useText } from "../i18n/i18n.tsx";
import { IconButton } from "./button.tsx";

type Props = { page: number; limit: number; count: number | null; onChange(page: number): void };

/** Nothing while all fits on one page. */
export function Pager({ page, limit, count, onChange }: Props) {
  const t = useText("app");
  const pages = Math.max(1, Math.ceil((count ?? 0) / limit));
  if (pages === 1) return null;
  return (
    <nav aria-label={t("pages")} className="flex items-center justify-center gap-2">
      <IconButton label={t("previousPage")} isDisabled={page <= 1} onPress={() => onChange(page - 1)}>
        <ChevronLeft className="size-5 rtl:-scale-x-100" aria-hidden />
      </IconButton>
      <span aria-live="polite" className="text-sm text-soft">
        {t("pageOf", { page, pages })}
      </span>
      <IconButton label={t("nextPage")} isDisabled={page >= pages} onPress={() => onChange(page + 1)}>
        <ChevronRight className="size-5 rtl:-scale-x-100" aria-hidden />
      </IconButton>
    </nav>
  );
}
