import { Search, X } from "lucide-react";
import { useEffect, useState } from "react";
import { SearchField as AriaSearchField, Button, Input, Label } from "react-aria-components";
import { useText } from "../i18n/i18n.tsx";
import { cx } from "./classes.ts";
import { controlClass } from "./field.tsx";

type Props = { label: string; value: string; onChange(value: string): void; className?: string };

/** Says what to look for once the person stops typing for a moment. */
export function SearchField({ label, value, onChange, className }: Props) {
  const t = useText("app");
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== seen) {
    setSeen(value);
    // The page has cleared it; what was told comes back while more is typed.
    if (value !== told) {
      setTold(value);
      setTyped(value);
    }
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => {
      setTold(typed);
      onChange(typed);
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <AriaSearchField
      value={typed}
      onChange={setTyped}
      onSubmit={(next) => {
        setTold(next);
        onChange(next);
      }}
      className={cx("group relative", className)}
    >
      <Label className="sr-only">{label}</Label>
      <Search className="pointer-events-none absolute inset-s-3 top-3 size-5 text-soft" aria-hidden />
      <Input
        placeholder={label}
        maxLength={200}
        className={cx(controlClass, "ps-10 pe-11 [&::-webkit-search-cancel-button]:hidden")}
      />
      <Button
        aria-label={t("clear")}
        className="absolute inset-e-0 inset-y-0 grid w-11 cursor-pointer place-items-center text-soft group-empty:hidden"
      >
        <X className="size-4" aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
