import type { MessageParam, MessageRef } from './types';

/** The words of a message with its substitutions put in, or '' where the catalogue lacks it. */
export type Lookup = (id: string, substitutions: string[]) => string;

/** Words for large numbers are kept for a million and more, as the press writes them: "32.05 million". */
export function formatNumber(value: number, locale = 'en', digits = 4): string {
  if (Math.abs(value) >= 1e6) {
    return new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumSignificantDigits: digits,
    }).format(value);
  }
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: Math.max(digits, 6) }).format(value);
}

/** "$300 million", "CN¥62.50": a sum with its currency's sign, which `Intl` sets before "300M" alone. */
function formatMoney(value: number, currency: string, locale: string, digits?: number): string {
  const whole = Number.isInteger(value) || Math.abs(value) >= 1e6;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : { maximumFractionDigits: 2 }),
  });
  if (Math.abs(value) < 1e6) return format.format(value);
  return format
    .formatToParts(1)
    .map(({ type, value: part }) => (type === 'integer' ? formatNumber(value, locale, digits) : part))
    .join('');
}

/** "2020-11-01" as "1 Nov 2020", "2020-11" as "Nov 2020", "2020" as it is. */
export function formatDate(date: string, locale = 'en'): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month) return date;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day || 1));
}

/** "10-31" as "October 31". */
export function formatDayOfYear(rule: string, locale = 'en'): string {
  const [month, day] = rule.split('-').map(Number);
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(2024, month! - 1, day),
  );
}

/** 0 as "Sunday". The first of March 2026 is one. */
function formatWeekday(day: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 2, 1 + day));
}

const ORDINAL_SUFFIX: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

function formatOrdinal(value: number): string {
  return `${value}${ORDINAL_SUFFIX[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  child: 'children',
  person: 'people',
  foot: 'feet',
  tooth: 'teeth',
  aircraft: 'aircraft',
  police: 'police',
  man: 'men',
};

/**
 * A unit in words for a figure: the message `unit_<id>`, else the id itself as words
 * ("passenger_trip" as "passenger trips", since counted nouns are the text's own).
 */
export function formatUnit(unit: string, value: number, lookup: Lookup): string {
  const known = lookup(`unit_${unit.replace(/\W/g, '_')}`, []);
  if (known) return known;
  const words = unit.replaceAll('_', ' ').replace('/', ' per ');
  if (/^[A-Z]{3}$/.test(unit) || value === 1 || /\b(?:percent|per)\b/.test(words)) return words;
  const irregular = /(?:child|person|foot|tooth|man|aircraft|police)$/.exec(words)?.[0];
  if (irregular) return words.slice(0, words.length - irregular.length) + IRREGULAR[irregular];
  return /(?:s|x|ch|sh)$/.test(words) ? `${words}es` : words.replace(/(?<![aeiou])y$/, 'ie').concat('s');
}

function param(value: MessageParam, lookup: Lookup, locale: string): string {
  if (typeof value === 'string') return value;
  if ('date' in value)
    return value.date.length === 5 ? formatDayOfYear(value.date, locale) : formatDate(value.date, locale);
  if ('weekday' in value) return formatWeekday(value.weekday, locale);
  if ('ordinal' in value) return formatOrdinal(value.ordinal);
  if ('number' in value) {
    const [, currency, per] = /^([A-Z]{3})(\/.+)?$/.exec(value.unit ?? '') ?? [];
    if (currency) {
      const money = formatMoney(value.number, currency, locale, value.digits);
      return per ? `${money} per ${formatUnit(per.slice(1), 1, lookup)}` : money;
    }
    const number = formatNumber(value.number, locale, value.digits);
    return value.unit ? `${number} ${formatUnit(value.unit, value.number, lookup)}` : number;
  }
  return say(value, lookup, locale);
}

/** The message in words. Numbers, dates and units go through Intl; a missing message shows its id, never nothing. */
export function say(ref: MessageRef, lookup: Lookup, locale = 'en'): string {
  return (
    lookup(
      ref.id,
      (ref.params ?? []).map((value) => param(value, lookup, locale)),
    ) || ref.id
  );
}

/** How a figure was worked out: a formula as it stands, a message in words. */
export function sayWorking(working: string | MessageRef, say: (ref: MessageRef) => string): string {
  return typeof working === 'string' ? working : say(working);
}
