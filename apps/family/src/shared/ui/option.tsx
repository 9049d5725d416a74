import { ListBoxItem, Text } from "react-aria-components";
import { itemClass } from "./popover.ts";

export type Option<Id extends string = string> = { id: Id; label: string; detail?: string | undefined };

/** A row of a list to choose from. */
export function OptionItem<Id extends string>({ option }: { option: Option<Id> }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={itemClass}>
      <span className="min-w-0">
        <Text slot="label" className="block">
          {option.label}
        </Text>
        {option.detail && (
          <Text slot="description" className="block text-sm text-soft">
            {option.detail}
          </Text>
        )}
      </span>
    </ListBoxItem>
  );
}
