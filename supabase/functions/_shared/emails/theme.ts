import type { CSSProperties } from "react";
import type { Direction } from "../texts/say.ts";

/**
 * Inline styles, because many email clients drop style sheets. The colors keep their contrast (4.5:1
 * and more) when a program inverts them; `darkStyles` serves those that ask for the reader's scheme.
 */
const fonts = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

export type Styles = ReturnType<typeof stylesFor>;

/** Mail programs know no logical properties, so sides are named for each direction. */
export function stylesFor(direction: Direction) {
  const rtl = direction === "rtl";
  return {
    body: { margin: 0, padding: "0 12px", backgroundColor: "#f1f4f8", fontFamily: fonts, color: "#1f2937" },
    outer: { maxWidth: "560px", width: "100%", margin: "0 auto", padding: "32px 0" },
    header: { padding: "0 4px 16px" },
    brand: {
      margin: 0,
      fontSize: "20px",
      lineHeight: "28px",
      fontWeight: 700,
      letterSpacing: "-0.01em",
      color: "#1d4f91",
    },
    card: {
      backgroundColor: "#ffffff",
      borderRadius: "12px",
      border: "1px solid #dde3ec",
      padding: "32px 32px 20px",
    },
    heading: { margin: "0 0 16px", fontSize: "24px", lineHeight: "32px", fontWeight: 700, color: "#111827" },
    paragraph: { margin: "0 0 16px", fontSize: "16px", lineHeight: "26px", color: "#1f2937" },
    quote: {
      margin: "0 0 20px",
      padding: "12px 16px",
      ...(rtl ? { borderRight: "4px solid #1d4f91" } : { borderLeft: "4px solid #1d4f91" }),
      backgroundColor: "#f1f4f8",
      fontSize: "16px",
      lineHeight: "26px",
      color: "#1f2937",
      wordBreak: "break-word",
    },
    facts: {
      width: "100%",
      margin: "8px 0 24px",
      borderTop: "1px solid #dde3ec",
      borderCollapse: "collapse",
    },
    factLabel: {
      padding: rtl ? "10px 0 10px 16px" : "10px 16px 10px 0",
      fontSize: "14px",
      lineHeight: "22px",
      color: "#566173",
      verticalAlign: "top",
      width: "110px",
      borderBottom: "1px solid #dde3ec",
    },
    factValue: {
      padding: "10px 0",
      textAlign: rtl ? "right" : "left",
      fontSize: "15px",
      lineHeight: "22px",
      color: "#1f2937",
      fontWeight: 600,
      verticalAlign: "top",
      wordBreak: "break-word",
      borderBottom: "1px solid #dde3ec",
    },
    sectionHeading: {
      margin: "24px 0 4px",
      fontSize: "16px",
      lineHeight: "24px",
      fontWeight: 700,
      color: "#111827",
    },
    entryTitle: {
      padding: rtl ? "10px 0 10px 16px" : "10px 16px 10px 0",
      fontSize: "15px",
      lineHeight: "22px",
      fontWeight: 600,
      color: "#1f2937",
      verticalAlign: "top",
      wordBreak: "break-word",
      borderBottom: "1px solid #dde3ec",
    },
    entryDetail: { fontSize: "13px", lineHeight: "20px", fontWeight: 400, color: "#566173" },
    entryValue: {
      padding: "10px 0",
      fontSize: "15px",
      lineHeight: "22px",
      fontWeight: 600,
      color: "#1f2937",
      verticalAlign: "top",
      textAlign: rtl ? "left" : "right",
      whiteSpace: "nowrap",
      borderBottom: "1px solid #dde3ec",
    },
    buttonRow: { padding: "8px 0 20px" },
    button: {
      backgroundColor: "#1d4f91",
      color: "#ffffff",
      borderRadius: "8px",
      fontSize: "16px",
      fontWeight: 600,
      padding: "14px 26px",
      textDecoration: "none",
    },
    linkHint: { margin: "0 0 20px", fontSize: "13px", lineHeight: "20px", color: "#566173" },
    link: { color: "#1d4f91", textDecoration: "underline" },
    address: { color: "#1d4f91", wordBreak: "break-all", textDecoration: "underline" },
    rule: { borderColor: "#dde3ec", margin: "4px 0 20px" },
    note: { margin: "0 0 10px", fontSize: "14px", lineHeight: "22px", color: "#566173" },
    footer: { padding: "20px 4px 0" },
    footerText: { margin: "0 0 8px", fontSize: "12px", lineHeight: "18px", color: "#566173" },
  } satisfies Record<string, CSSProperties>;
}

export const darkStyles = `
@media (max-width: 480px) { .hr-card { padding: 24px 20px 12px !important; } }
@media (prefers-color-scheme: dark) {
  .hr-body, .hr-body > table > tbody > tr > td { background-color: #12161d !important; }
  .hr-card { background-color: #1b212b !important; border-color: #313a48 !important; }
  .hr-strong { color: #f3f5f8 !important; }
  .hr-text { color: #dde2ea !important; }
  .hr-muted { color: #a5afbf !important; }
  .hr-quote { background-color: #12161d !important; border-color: #8fbcff !important; }
  .hr-line { border-color: #313a48 !important; }
  .hr-brand, .hr-link { color: #8fbcff !important; }
  .hr-button { background-color: #3572c2 !important; color: #ffffff !important; }
}`;
