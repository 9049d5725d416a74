import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuProps as AriaMenuProps,
  type MenuItemProps,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { cx } from "./classes.ts";
import { itemClass, popoverClass } from "./popover.ts";

type MenuProps = Pick<AriaMenuProps<object>, "selectionMode" | "selectedKeys" | "onSelectionChange"> & {
  trigger: ReactNode;
  label: string;
  children: ReactNode;
};

/** A button, and the menu that it opens. */
export function Menu({ trigger, label, children, ...props }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(popoverClass, "min-w-56")} placement="bottom end">
        <AriaMenu {...props} aria-label={label} className="outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export function MenuItem({
  icon,
  isDanger,
  children,
  ...props
}: Omit<MenuItemProps, "className" | "children"> & {
  icon?: ReactNode;
  isDanger?: boolean;
  children: ReactNode;
}) {
  return (
    <AriaMenuItem
      {...props}
      className={cx(itemClass, isDanger && "text-bad", "[&>svg]:size-5 [&>svg]:shrink-0 [&>svg]:text-soft")}
    >
      {icon}
      {children}
    </AriaMenuItem>
  );
}

export function MenuLine() {
  return <Separator className="mx-2 my-1.5 h-px bg-line" />;
}
