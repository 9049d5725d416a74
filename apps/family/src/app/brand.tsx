import { useText } from "../shared/i18n/i18n.tsx";

export function Brand() {
  const t = useText("app");
  return (
    <span className="inline-flex items-center gap-2.5 text-lg font-extrabold tracking-tight">
      <img src="/icon.svg" alt="" className="size-9 rounded-[0.6rem]" />
      {t("brand")}
    </span>
  );
}
