import type { PopupViewProps } from '../../components/popup/PopupView';
import type { Action, Status } from '../../components/popup/SiteSwitch';
import type { Words } from '../../components/words';
import { formatDate } from '../../lib/core/say';
import { type Standing, standing } from '../../lib/ext/here';
import { offHere } from '../../lib/ext/settings';
import type { PopupState } from './state';

/** What the popup's buttons do. */
export interface Doings {
  /** Ask for this one host, from a click. */
  always(): void;
  /** Give it back. */
  release(): void;
  /** Run once on this page, by the leave that opening the popup gave. */
  now(): void;
}

type Shown = Pick<PopupViewProps, 'counts' | 'dataset'> & { site: Omit<PopupViewProps['site'], 'onChange'> };

/** What the popup shows, from what it knows. `language` is for dates. */
export function present(state: PopupState, words: Words, language: string, doings: Doings): Shown {
  const { settings, tab, page } = state;
  const off = tab.host === null ? null : offHere(settings, tab.host);
  const where = standing({ url: tab.url, listed: tab.listed, access: state.access, off, page });
  return {
    site: {
      host: tab.host,
      on: SWITCHABLE.has(where) ? off !== 'here' : null,
      status: state.trouble === null ? status(where, state, words) : says('trouble', words.text(state.trouble)),
      actions: actions(where, state, words, doings),
    },
    counts: where === 'checked' && page !== null ? page.counts : null,
    dataset: dataset(state, words, language),
  };
}

/** Where the reader's word on this site counts: not where it cannot run anyway. */
const SWITCHABLE = new Set<Standing>(['unreached', 'here', 'everywhere', 'failed', 'refused', 'reading', 'checked']);

function says(tone: Status['tone'], sentence: string): Status {
  return { tone, sentence, why: null };
}

function status(where: Standing, state: PopupState, words: Words): Status {
  const { text } = words;
  const whyNot = (...answers: string[]) => ({ question: text('popup_why_not_here'), answers });
  const gate = (state.page?.gate?.reasons ?? []).map((reason) => text(`gate_${reason.replaceAll('-', '_')}`));
  switch (where) {
    case 'restricted':
      return says('quiet', text('popup_restricted'));
    case 'unlisted':
      return { tone: 'quiet', sentence: text('popup_unlisted'), why: whyNot(text('popup_unlisted_why')) };
    case 'withdrawn':
      return { tone: 'quiet', sentence: text('popup_withdrawn'), why: whyNot(text('popup_withdrawn_why')) };
    case 'unreached':
      return { tone: 'quiet', sentence: text('popup_unreached'), why: whyNot(text('popup_unreached_why')) };
    case 'everywhere':
      return says('quiet', text('popup_off_everywhere'));
    case 'here':
      return says('quiet', text('popup_off_here'));
    case 'failed':
      return says('trouble', words.say(state.page?.error ?? ''));
    case 'refused':
      return { tone: 'quiet', sentence: text('popup_refused'), why: whyNot(...gate) };
    case 'reading':
      return says('quiet', text('popup_reading'));
    case 'checked': {
      const leave = state.tab.listed ? 'popup_here_listed' : state.access ? 'popup_here_added' : 'popup_here_asked';
      return {
        tone: 'good',
        sentence: text('popup_checked'),
        why: { question: text('popup_why_here'), answers: [...gate, text(leave)] },
      };
    }
  }
}

function actions(where: Standing, state: PopupState, { text }: Words, doings: Doings): Action[] {
  const always = (label: string): Action => ({
    id: 'always',
    label: text(label),
    weight: 'main',
    onClick: doings.always,
  });
  const now: Action = { id: 'now', label: text('popup_check_now'), weight: 'plain', onClick: doings.now };
  const release: Action = { id: 'release', label: text('popup_release'), weight: 'quiet', onClick: doings.release };
  if (where === 'unlisted') return [always('popup_always'), now];
  if (where === 'withdrawn') return [always('popup_allow'), now];
  if (where === 'unreached') return [now];
  if (where === 'restricted' || state.tab.listed) return [];
  return state.access ? [release] : [always('popup_always')];
}

function dataset({ about, page }: PopupState, words: Words, language: string): PopupViewProps['dataset'] {
  if (about === null) return { trouble: false, lines: [] };
  // Where the page says it already, once is enough.
  if (!about.ok && page?.error?.id === about.message.id) return { trouble: false, lines: [] };
  if (!about.ok) return { trouble: true, lines: [words.say(about.message)] };
  const { dataDate, places, facts } = about.about;
  return {
    trouble: false,
    lines: [
      words.text('popup_data', [formatDate(dataDate, language)]),
      `${words.plural('popup_places', places)} · ${words.plural('popup_figures', facts)}`,
    ],
  };
}
