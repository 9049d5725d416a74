import { ArrowDownUp } from "lucide-react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Menu, MenuItem } from "../../shared/ui/menu.tsx";
import { isSort, type Sort, sorts } from "./sorts.ts";

export default function SortMenu({ sort, onChange }: { sort: Sort; onChange(sort: Sort): void }) {
  const t = useText("students");
  return (
    <Menu
      label={t("sort")}
      selectionMode="single"
      selectedKeys={[sort]}
      onSelectionChange={(keys) => {
        const [next] = keys === "all" ? [] : [...keys];
        if (isSort(next)) onChange(next);
      }}
      trigger={
        <Button aria-label={`${t("sort")}: ${t(`sort.${sort}`)}`}>
          <ArrowDownUp className="size-4.5" aria-hidden />
          <span className="hidden sm:inline">{t(`sort.${sort}`)}</span>
        </Button>
      }
    >
      {sorts.map((id) => (
        <MenuItem key={id} id={id}>
          {t(`sort.${id}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
