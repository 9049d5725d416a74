import type { ReactNode } from "react";
import {
  Tabs as AriaTabs,
  Tab,
  TabList,
  TabPanel,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";

type Props<Id extends string> = {
  label: string;
  tabs: readonly { id: Id; title: string; content: ReactNode }[];
  selected?: Id;
  onChange?: (id: Id) => void;
};

export function Tabs<Id extends string>({ label, tabs, selected, onChange }: Props<Id>) {
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab) onChange?.(tab.id);
      }}
      className="flex flex-col gap-4"
    >
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map(({ id, title }) => (
          <Tab
            key={id}
            id={id}
            className="focus-ring -mb-px flex min-h-11 cursor-pointer items-center rounded-t-lg border-b-2 border-transparent px-3 font-semibold whitespace-nowrap text-soft hover:text-ink selected:border-brand selected:text-brand"
          >
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="focus-ring rounded-lg">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

type SegmentsProps<Id extends string> = {
  label: string;
  options: readonly { id: Id; label: string; icon?: ReactNode }[];
  value: Id;
  onChange(value: Id): void;
};

/** One of two or three, all in sight: a view or a filter. */
export function Segments<Id extends string>({ label, options, value, onChange }: SegmentsProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
      className="inline-flex max-w-full gap-1 overflow-x-auto rounded-xl bg-sunken p-1"
    >
      {options.map(({ id, label: text, icon }) => (
        <ToggleButton
          key={id}
          id={id}
          className="focus-ring flex min-h-9 cursor-pointer items-center gap-1.5 rounded-lg px-3 text-sm font-semibold whitespace-nowrap text-soft hover:text-ink selected:bg-card selected:text-ink selected:shadow-card [&>svg]:size-4"
        >
          {icon}
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
