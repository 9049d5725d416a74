import { useHomeroom } from "@homeroom/react";
import { FileText } from "lucide-react";
import { type ReactNode, useState } from "react";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/classes.ts";
import { tellError } from "../../shared/ui/tell.ts";

type Props = { path: string; name: string; label: string; className?: string | false; children?: ReactNode };

/** A file of a message, saved by a press. */
export function FileButton({ path, name, label, className, children }: Props) {
  const { homeroom } = useHomeroom();
  const [isPending, setPending] = useState(false);
  const open = async () => {
    setPending(true);
    const { data, error } = await homeroom.messages.download({ path });
    setPending(false);
    if (error) tellError(error);
    else saveFile(name, data);
  };
  return (
    <Button
      onPress={() => void open()}
      isPending={isPending}
      aria-label={label}
      className={cx("my-1 max-w-full", className)}
    >
      <FileText className="size-5 shrink-0" aria-hidden />
      <span className="min-w-0 truncate">{name}</span>
      {children}
    </Button>
  );
}
