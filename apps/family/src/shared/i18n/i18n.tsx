// The language of the page, for React.
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { Domain, Domains } from "./domains.ts";
import { directionOf, formatTag, type Language, languageOf } from "./languages.ts";
import { format, hasText, loadLanguage, type Value } from "./messages.ts";

const STORED = "homeroom.language";

type I18n = {
  language: Language;
  /** For dates and numbers, such as `de-AT`. */
  locale: string;
  setLanguage(language: Language): Promise<void>;
};

const I18nContext = createContext<I18n | undefined>(undefined);

/** Chosen here before, else the device's, else English. */
export function initialLanguage(): Language {
  const chosen = languageOf(localStorage.getItem(STORED));
  return chosen ?? navigator.languages.map(languageOf).find((one) => one !== undefined) ?? "en";
}

export function hasChosenLanguage(): boolean {
  return localStorage.getItem(STORED) !== null;
}

export function LanguageProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setState] = useState(initial);
  const locale = formatTag(language, navigator.languages);
  const setLanguage = useCallback(async (next: Language) => {
    localStorage.setItem(STORED, next);
    await loadLanguage(next);
    setState(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(language);
  }, [language, locale]);
  const value = useMemo(() => ({ language, locale, setLanguage }), [language, locale, setLanguage]);
  return (
    <I18nContext value={value}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </I18nContext>
  );
}

export function useI18n(): I18n {
  const value = use(I18nContext);
  if (!value) throw new Error("There is no LanguageProvider above.");
  return value;
}

type Rich = (chunks: ReactNode) => ReactNode;

export type Text<D extends Domain> = {
  (key: keyof Domains[D] & string, values?: Record<string, Value>): string;
  /** With elements: `<b>…</b>` in the text is what the function `b` makes of its content. */
  rich(key: keyof Domains[D] & string, values: Record<string, Value | Rich>): ReactNode;
  /** For keys that come from data, such as a status. */
  maybe(key: string, values?: Record<string, Value>): string | undefined;
};

/** The texts of a domain: `t("title", { name })`. The route of the page names the domain too. */
export function useText<D extends Domain>(domain: D): Text<D> {
  const { language, locale } = useI18n();
  return useMemo(() => {
    const say = (key: string, values?: Record<string, Value>) =>
      String(format(language, locale, domain, key).format(values));
    return Object.assign(say, {
      rich(key: string, values: Record<string, Value | Rich>): ReactNode {
        const filled = Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === "function" ? (chunks: ReactNode[]) => value(chunks) : value,
          ]),
        );
        const parts = format(language, locale, domain, key).format<ReactNode>(filled);
        // Positions in a fixed text are its keys.
        return Array.isArray(parts)
          ? // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places.
            parts.map((part, index) => <span key={index}>{part}</span>)
          : parts;
      },
      maybe: (key: string, values?: Record<string, Value>) =>
        hasText(language, domain, key) ? say(key, values) : undefined,
    });
  }, [domain, language, locale]);
}
