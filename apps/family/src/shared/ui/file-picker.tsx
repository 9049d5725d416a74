import { FileText, Upload } from "lucide-react";
import { useState } from "react";
import { DropZone, type FileDropItem, FileTrigger, Text } from "react-aria-components";
import { useFormats } from "../i18n/format.ts";
import { Button } from "./button.tsx";
import { Note } from "./states.tsx";

type Props = {
  file: File | undefined;
  onChange(file: File): void;
  accept?: string[];
  dropLabel: string;
  chooseLabel: string;
  /** In bytes; a larger file is not read. */
  maxSize: number;
  tooLargeLabel: string;
};

/** Chosen, dropped, or pasted. */
export function FilePicker({
  file,
  onChange,
  accept,
  dropLabel,
  chooseLabel,
  maxSize,
  tooLargeLabel,
}: Props) {
  const { number } = useFormats();
  const [isTooLarge, setTooLarge] = useState(false);
  const choose = (chosen: File) => {
    setTooLarge(chosen.size > maxSize);
    if (chosen.size <= maxSize) onChange(chosen);
  };
  return (
    <DropZone
      onDrop={async ({ items }) => {
        const dropped = items.find((item): item is FileDropItem => item.kind === "file");
        if (dropped) choose(await dropped.getFile());
      }}
      className="flex flex-col items-center gap-3 rounded-2xl border-2 border-dashed border-line bg-sunken px-4 py-6 text-center drop-target:border-brand drop-target:bg-tint"
    >
      {file ? (
        <p className="flex items-center gap-2 font-semibold">
          <FileText className="size-5 text-brand" aria-hidden />
          {file.name} <span className="font-normal text-soft">{number(Math.ceil(file.size / 1000))} kB</span>
        </p>
      ) : (
        <Text slot="label" className="text-sm text-soft">
          {dropLabel}
        </Text>
      )}
      <FileTrigger
        {...(accept ? { acceptedFileTypes: accept } : {})}
        onSelect={(files) => {
          const [chosen] = files ?? [];
          if (chosen) choose(chosen);
        }}
      >
        <Button>
          <Upload className="size-4.5" aria-hidden />
          {chooseLabel}
        </Button>
      </FileTrigger>
      {isTooLarge && <Note tone="bad">{tooLargeLabel}</Note>}
    </DropZone>
  );
}
