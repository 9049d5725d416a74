import { useRouter } from "@tanstack/react-router";
import { Search, X } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { SearchField as AriaSearchField, Button, Input, Label } from "react-aria-components";
import { useText } from "../i18n/i18n.tsx";
import { cx } from "./classes.ts";
import { controlClass } from "./field.tsx";

type Props = { label: string; value: string; onChange(value: string): void; className?: string };

/** Says what to look for, without spaces around it, once the person stops typing for a moment. */
export function SearchField({ label, value, onChange, className }: Props) {
  const t = useText("app");
  const router = useRouter();
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
  const next = typed.trim();
  const tell = () => {
    setTold(next);
    onChange(next);
  };
  const telling = useEffectEvent(tell);
  useEffect(() => {
    if (next === told) return;
    const timer = setInterval(() => {
      // Whoever follows a link meanwhile is on the way to another page, and not called back to this one.
      if (router.state.isLoading) return;
      clearInterval(timer);
      telling();
    }, 250);
    return () => clearInterval(timer);
  }, [next, told, router]);
  return (
    <AriaSearchField
      value={typed}
      onChange={setTyped}
      onSubmit={tell}
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
