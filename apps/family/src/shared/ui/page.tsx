// How every page is built: a title that takes the focus, actions, and cards.
import { ChevronLeft } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../i18n/i18n.tsx";
import { TextLink } from "./button.tsx";
import { cx } from "./classes.ts";

type PageProps = {
  title: string;
  /** One line below the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** To the list that the page is from. */
  back?: { href: string; label: string };
  children: ReactNode;
  width?: "narrow" | "normal" | "wide";
};

const widths = { narrow: "max-w-2xl", normal: "max-w-5xl", wide: "max-w-7xl" };

export function Page({ title, lead, actions, back, children, width = "normal" }: PageProps) {
  const t = useText("app");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("brand")}`;
  }, [title, t]);
  // A screen reader learns that the page has changed.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={cx("mx-auto flex w-full flex-col gap-5 px-4 pt-5 pb-10 sm:px-6 lg:py-8", widths[width])}>
      <header className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          {back && (
            <TextLink
              href={back.href}
              className="mb-1 inline-flex min-h-8 items-center gap-0.5 text-sm no-underline"
            >
              <ChevronLeft className="size-4 rtl:-scale-x-100" aria-hidden />
              {back.label}
            </TextLink>
          )}
          <h1
            ref={heading}
            tabIndex={-1}
            className="text-2xl leading-tight font-extrabold tracking-tight sm:text-[1.75rem]"
          >
            {title}
          </h1>
          {lead && <div className="mt-1 text-soft">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

type CardProps = {
  title?: string;
  icon?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
};

export function Card({ title, icon, actions, children, className }: CardProps) {
  return (
    <section
      className={cx(
        "flex min-w-0 flex-col gap-4 rounded-2xl border border-line bg-card p-4 shadow-card sm:p-5",
        className,
      )}
    >
      {(title || actions) && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          {title && (
            <h2 className="flex items-center gap-2.5 text-lg font-bold [&>svg]:size-5 [&>svg]:text-brand">
              {icon}
              {title}
            </h2>
          )}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}

/** Rows with lines between them. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul aria-label={label} className="-my-3 divide-y divide-line">
      {children}
    </ul>
  );
}

export function Row({ children, className }: { children: ReactNode; className?: string }) {
  return <li className={cx("flex items-center gap-3 py-3", className)}>{children}</li>;
}

/** A name and its value, in pairs. */
export function Facts({ items }: { items: { label: string; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-6 gap-y-2.5 text-[0.9375rem]">
      {items.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="min-w-0 font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
