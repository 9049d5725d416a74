/** @jsxImportSource react */
/** @jsxImportSourceTypes @types/react */
import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Link } from "@react-email/link";
import { Preview } from "@react-email/preview";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import { product, type Texts } from "../texts/emails/index.ts";
import type { EmailButton, EmailContent, EmailSection, Fact, UnsubscribeOffer } from "./content.ts";
import { darkStyles, type Styles, stylesFor } from "./theme.ts";

interface Props {
  readonly content: EmailContent;
  readonly texts: Texts;
  readonly unsubscribe: UnsubscribeOffer | null;
}

interface Styled {
  readonly styles: Styles;
}

/**
 * How every email looks. No images and no web fonts: nothing is loaded from anywhere. Mailboxes
 * that drop the document keep the table that holds all, so its direction stands there as well; what people
 * wrote has the direction of its own words.
 */
export function Layout({ content, texts, unsubscribe }: Props) {
  const { say } = texts;
  const styles = stylesFor(texts.direction);
  return (
    <Html lang={texts.locale} dir={texts.direction}>
      <Head>
        <title>{content.subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles}</style>
      </Head>
      <Preview>{content.preview}</Preview>
      <Body className="hr-body" style={styles.body}>
        <Container dir={texts.direction} style={styles.outer}>
          <Section style={styles.header}>
            <Text className="hr-brand" style={styles.brand}>
              {product}
            </Text>
          </Section>
          <Section className="hr-card" style={styles.card}>
            <Heading as="h1" className="hr-strong" style={styles.heading}>
              {content.heading}
            </Heading>
            {content.paragraphs.map((paragraph) => (
              <Text key={paragraph} className="hr-text" style={styles.paragraph}>
                {paragraph}
              </Text>
            ))}
            {content.quote !== undefined && (
              <Text className="hr-text hr-quote" dir="auto" style={styles.quote}>
                <Lines text={content.quote} />
              </Text>
            )}
            {content.facts && <Facts facts={content.facts} styles={styles} />}
            {content.sections?.map((section) => (
              <List key={section.heading} section={section} styles={styles} />
            ))}
            {content.button && (
              <Action button={content.button} hint={say("common.linkHint")} styles={styles} />
            )}
            {content.notes !== undefined && content.notes.length > 0 && (
              <Notes notes={content.notes} styles={styles} />
            )}
          </Section>
          <Section style={styles.footer}>
            <Text className="hr-muted" style={styles.footerText}>
              {content.reason}
            </Text>
            {unsubscribe !== null && (
              <Text className="hr-muted" style={styles.footerText}>
                <Link className="hr-link" href={unsubscribe.url} style={styles.link}>
                  {say("common.unsubscribe")}
                </Link>
                {unsubscribe.hasSettings && `. ${say("common.settingsHint")}`}
              </Text>
            )}
            <Text className="hr-muted" style={styles.footerText}>
              {product} · {say("common.tagline")}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

/** Line breaks as elements: not every email client knows `white-space`. */
function Lines({ text }: { readonly text: string }) {
  const end = text.indexOf("\n");
  if (end === -1) return text;
  return (
    <>
      {text.slice(0, end)}
      <br />
      <Lines text={text.slice(end + 1)} />
    </>
  );
}

function Facts({ facts, styles }: Styled & { readonly facts: readonly Fact[] }) {
  return (
    <table className="hr-line" role="presentation" cellPadding={0} cellSpacing={0} style={styles.facts}>
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <td className="hr-muted hr-line" style={styles.factLabel}>
              {label}
            </td>
            <td className="hr-text hr-line" dir="auto" style={styles.factValue}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ section, styles }: Styled & { readonly section: EmailSection }) {
  return (
    <>
      <Heading as="h2" className="hr-strong" style={styles.sectionHeading}>
        {section.heading}
      </Heading>
      <table className="hr-line" role="presentation" cellPadding={0} cellSpacing={0} style={styles.facts}>
        <tbody>
          {section.entries.map(({ title, value, detail }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and two entries may read alike
            <tr key={index}>
              <td className="hr-text hr-line" style={styles.entryTitle}>
                <span dir="auto">{title}</span>
                <br />
                <span className="hr-muted" style={styles.entryDetail}>
                  {detail}
                </span>
              </td>
              <td className="hr-text hr-line" style={styles.entryValue}>
                {value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Action({ button, hint, styles }: Styled & { readonly button: EmailButton; readonly hint: string }) {
  const { label, url, showUrl } = button;
  return (
    <>
      <Section style={styles.buttonRow}>
        <Button className="hr-button" href={url} style={styles.button}>
          {label}
        </Button>
      </Section>
      {showUrl && (
        <Text className="hr-muted" style={styles.linkHint}>
          {hint}
          <br />
          <Link className="hr-link" dir="ltr" href={url} style={styles.address}>
            {url}
          </Link>
        </Text>
      )}
    </>
  );
}

function Notes({ notes, styles }: Styled & { readonly notes: readonly string[] }) {
  return (
    <>
      <Hr className="hr-line" style={styles.rule} />
      {notes.map((note) => (
        <Text key={note} className="hr-muted" style={styles.note}>
          {note}
        </Text>
      ))}
    </>
  );
}
