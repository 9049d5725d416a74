import type { ComponentProps, ReactNode } from "react";
import { Button as AriaButton, Link as AriaLink, type LinkProps, ProgressBar } from "react-aria-components";
import { useText } from "../i18n/i18n.tsx";
import { useBusy } from "./busy.ts";
import { cx } from "./classes.ts";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const base =
  "focus-ring relative inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-xl px-4 py-2 text-[0.9375rem] leading-tight font-semibold transition-colors disabled:cursor-default disabled:opacity-50";
const looks: Record<ButtonLook, string> = {
  primary: "bg-brand text-on-brand hover:bg-brand-strong pressed:bg-brand-strong",
  secondary: "border border-edge/60 bg-card text-ink hover:bg-hover pressed:bg-sunken",
  quiet: "text-brand hover:bg-hover pressed:bg-sunken",
  danger: "bg-bad text-on-bad hover:opacity-90 pressed:opacity-80",
};

type ButtonProps = Omit<ComponentProps<typeof AriaButton>, "className" | "children"> & {
  look?: ButtonLook;
  className?: string;
  children: ReactNode;
};

/** While `isPending`, it stays in the order of focus, a screen reader is told, and a dialog around it stays open. */
export function Button({ look = "secondary", className, children, ...props }: ButtonProps) {
  const t = useText("app");
  useBusy(props.isPending);
  return (
    <AriaButton {...props} className={cx(base, looks[look], className)}>
      {({ isPending }) => (
        <>
          <span className={cx("inline-flex items-center gap-2", isPending && "opacity-0")}>{children}</span>
          {isPending && (
            <ProgressBar
              aria-label={t("working")}
              isIndeterminate
              className="absolute inset-0 grid place-items-center"
            >
              <span className="size-5 animate-spin rounded-full border-2 border-current border-t-transparent" />
            </ProgressBar>
          )}
        </>
      )}
    </AriaButton>
  );
}

type IconButtonProps = Omit<ComponentProps<typeof AriaButton>, "className" | "children"> & {
  /** What it does: there are no words on it. */
  label: string;
  className?: string;
  children: ReactNode;
};

export function IconButton({ label, className, children, ...props }: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      aria-label={label}
      className={cx(
        "focus-ring relative inline-grid size-11 shrink-0 cursor-pointer place-items-center rounded-xl text-soft transition-colors hover:bg-hover hover:text-ink disabled:cursor-default disabled:opacity-40 pressed:bg-sunken",
        className,
      )}
    >
      {children}
    </AriaButton>
  );
}

type LinkButtonProps = Omit<LinkProps, "className" | "children"> & {
  look?: ButtonLook;
  className?: string;
  children: ReactNode;
};

/** A link that looks like a button: it leads somewhere and does nothing. */
export function LinkButton({ look = "secondary", className, children, ...props }: LinkButtonProps) {
  return (
    <AriaLink {...props} className={cx(base, looks[look], className)}>
      {children}
    </AriaLink>
  );
}

export function TextLink({ className, ...props }: Omit<LinkProps, "className"> & { className?: string }) {
  return (
    <AriaLink
      {...props}
      className={cx(
        "focus-ring cursor-pointer rounded font-semibold text-brand underline decoration-brand/40 underline-offset-4 hover:decoration-brand",
        className,
      )}
    />
  );
}
