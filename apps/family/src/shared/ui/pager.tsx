import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect } from "react";
import { useText } from "../i18n/i18n.tsx";
import { IconButton } from "./button.tsx";

type Props = { page: number; limit: number; count: number | null; onChange(page: number): void };

type Listed = { data: { rows: unknown[]; count: number | null } | undefined; isPlaceholderData: boolean };

/** To the last page, where the one that is asked for is beyond it: its only row has gone, or the link is old. */
export function useLastPage(
  { data, isPlaceholderData }: Listed,
  { page, limit, onChange }: Omit<Props, "count">,
) {
  const isBeyond = page > 1 && data?.rows.length === 0 && !isPlaceholderData;
  const last = Math.max(1, Math.ceil((data?.count ?? 0) / limit));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way to change it is another at each rendering.
  useEffect(() => {
    if (isBeyond && page !== last) onChange(last);
  }, [isBeyond, page, last]);
}

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
