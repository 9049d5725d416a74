import { ArrowDownUp } from "lucide-react";
import { Button } from "./button.tsx";
import { Menu, MenuItem } from "./menu.tsx";

type Props<Sort extends string> = {
  label: string;
  options: readonly { id: Sort; label: string }[];
  value: Sort;
  onChange(value: Sort): void;
};

/** By what a list is sorted. */
export function SortMenu<Sort extends string>({ label, options, value, onChange }: Props<Sort>) {
  const shown = options.find(({ id }) => id === value)?.label ?? "";
  return (
    <Menu
      label={label}
      selectionMode="single"
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [next] = keys === "all" ? [] : [...keys];
        const chosen = options.find(({ id }) => id === next);
        if (chosen) onChange(chosen.id);
      }}
      trigger={
        <Button aria-label={`${label}: ${shown}`}>
          <ArrowDownUp className="size-4.5" aria-hidden />
          <span className="hidden sm:inline">{shown}</span>
        </Button>
      }
    >
      {options.map(({ id, label: name }) => (
        <MenuItem key={id} id={id}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
