import type { MarkLook } from '../../lib/core/look';
import { sentenceOf } from '../../lib/core/report';
import { systemsOf } from '../../lib/core/systems';
import { type Show, TELLING } from '../../lib/core/terms';
import type { MessageRef } from '../../lib/core/types';
import { locale, setLanguage } from '../../lib/ext/i18n';
import { onPageMessage, type PageState, type TermRef } from '../../lib/ext/page-messages';
import { DEFAULTS, offHere, readSettings, type Settings, watchSettings } from '../../lib/ext/settings';
import { CardHost, type CardHostOptions } from '../../lib/page/card-host';
import { type PlacedTerm, rectsOf } from '../../lib/page/hit';
import { Hover } from '../../lib/page/hover';
import type { Wardrobe } from '../../lib/page/marks';
import { reveal } from '../../lib/page/reveal';
import { SelectionCheck, spanIn } from '../../lib/page/selection';
import { type Engine, Session } from '../../lib/page/session';
import { cardFilling, noteFilling } from './card';
import { countTerms, findingsOf, listOf } from './report';

/** What a page has around it. */
export interface Surroundings {
  /** False once the extension was updated or removed under it. */
  lives(): boolean;
  engine: Engine & Wardrobe;
  /** Whether the browser draws lines in marks. */
  underlines: boolean;
  /** Whether the site is one that somebody has named. */
  listed: boolean;
  /** Where the story is, on a page of our own. */
  root?: () => Element | null;
  card: CardHostOptions;
  /** Says how many claims are drawn; null where nothing is. */
  count(claims: number | null): void;
}

/** A place of the page about which there is only a sentence. */
interface Remark {
  range: StaticRangeInit;
  remark: MessageRef;
}

/** What a selection shows: this was asked for, whatever is left out elsewhere. */
const EVERYTHING: Omit<Show, 'units'> = {
  cities: true,
  statistics: true,
  claims: true,
  kindsOff: [],
  markAllStatistics: true,
  markEachCity: true,
};

const isSame = (a: TermRef) => (b: TermRef) => a.block === b.block && a.start === b.start && a.end === b.end;

/** What to mark under these settings, and how. */
function showOf(settings: Settings): Show & MarkLook {
  return { ...settings, units: systemsOf(settings.units, locale()) };
}

/** One page under the reader's settings: a session while it is on, a selection where one was asked for. */
export class Page {
  readonly #window: Window & typeof globalThis;
  readonly #around: Surroundings;
  readonly #stopListening: (() => void)[];
  readonly #host: CardHost;
  #settings: Settings = DEFAULTS;
  /** Not only asked about a selection. */
  #whole = false;
  #session: Session | null = null;
  #selection: SelectionCheck | null = null;
  #hover: Hover<PlacedTerm | Remark> | null = null;
  #off = new AbortController();
  #revision = 0;
  /** What `count` was told last. */
  #counted: number | null = null;
  /** The term that was shown last. */
  #shown: PlacedTerm | null = null;

  constructor(window: Window & typeof globalThis, around: Surroundings) {
    this.#window = window;
    this.#around = around;
    this.#host = new CardHost(window.document, around.card);
    this.#stopListening = [
      onPageMessage({
        'page-state': () => this.state(),
        'page-findings': () => findingsOf(this.#terms),
        'page-list': () => listOf(window.document, this.#terms, this.#blocks),
        'page-go': (ref) => this.#go(this.#terms.find(isSame(ref))),
        'page-step': ({ by }) => this.#step(by),
        'page-check-selection': () => this.#checkSelection(),
      }),
      watchSettings((settings) => this.#apply(settings)),
    ];
  }

  lives(): boolean {
    return this.#around.lives();
  }

  /** Reads the settings and does as they say. Whatever fails, fails without a word on the page's console. */
  async refresh(): Promise<void> {
    this.#whole = true;
    try {
      this.#apply(await readSettings());
    } catch {
      if (!this.lives()) this.end();
    }
  }

  /** Leaves the page as it was before. */
  end(): void {
    this.#stop();
    try {
      for (const stop of this.#stopListening) stop();
    } catch {
      // There is nothing left to listen to.
    }
  }

  state(): PageState {
    const { hostname } = this.#window.location;
    return {
      host: hostname,
      revision: this.#revision,
      running: this.#session?.running ?? false,
      checked: this.#session?.checked ?? false,
      gate: this.#session?.gate ?? null,
      off: offHere(this.#settings, hostname),
      error: this.#session?.error ?? null,
      counts: countTerms(this.#terms),
    };
  }

  get #terms(): readonly PlacedTerm[] {
    return [...(this.#session?.terms ?? []), ...(this.#selection?.terms ?? [])];
  }

  get #blocks() {
    return [...(this.#session?.blocks ?? []), ...(this.#selection?.blocks ?? [])];
  }

  #sentenceOf(term: PlacedTerm): string {
    return sentenceOf(this.#blocks.find(({ id }) => id === term.block)?.text ?? term.text, term);
  }

  #apply(settings: Settings): void {
    this.#settings = settings;
    setLanguage(settings.language);
    this.#selection?.restyle(settings);
    if (!this.#whole) return;
    if (offHere(settings, this.#window.location.hostname)) this.#stop();
    else if (this.#session) this.#session.show(showOf(settings));
    else this.#start(settings);
  }

  #start(settings: Settings): void {
    const { engine, listed, root, underlines } = this.#around;
    this.#listen();
    this.#session = new Session(
      this.#window,
      {
        engine,
        listed,
        root,
        underlines,
        drawn: () => this.#drawn(),
        hide: () => this.#hover?.close(),
        back: () => {
          // The browser has forgotten the count of a page that it put away.
          this.#counted = null;
          void this.refresh();
        },
        orphaned: () => this.end(),
      },
      showOf(settings),
    );
    this.#session.read().catch(() => {});
  }

  #drawn(): void {
    this.#revision += 1;
    this.#hover?.keepOnly((term) => rectsOf(term).length > 0);
    const { claims } = countTerms(this.#terms);
    const drawn = this.#session?.running || this.#selection;
    const count = drawn ? Object.values(claims).reduce((sum, count) => sum + count, 0) : null;
    // A page that is off has nothing to say, and wakes nobody.
    if (count === this.#counted) return;
    this.#counted = count;
    this.#around.count(count);
  }

  /** Has the pointer and the keys open cards, until it is stopped. */
  #listen(): Hover<PlacedTerm | Remark> {
    if (this.#hover) return this.#hover;
    this.#off = new AbortController();
    this.#hover = new Hover<PlacedTerm | Remark>(
      this.#window,
      {
        ways: () => this.#settings,
        termAt: (point) => this.#selection?.termAt(point) ?? this.#session?.termAt(point) ?? null,
        rectsOf,
        open: (target, point, pinned) => {
          // An extension that is gone has no words for a card either.
          if (!this.lives()) return this.end();
          const close = () => this.#hover?.close();
          const filling =
            'remark' in target
              ? noteFilling(target.remark, close)
              : cardFilling(target, this.#sentenceOf(target), this.#window, close);
          const dark = (this.#session?.terms.length ? this.#session : this.#selection)?.dark ?? false;
          this.#host.open(() => rectsOf(target), point, dark, filling);
          if (pinned) this.#host.pin();
          if (!('remark' in target)) this.#shown = target;
        },
        close: () => this.#host.close(),
        pin: () => this.#host.pin(),
        place: () => this.#host.place(),
        isCard: (target, point) => this.#host.isCard(target, point),
        barred: () => this.#host.barred(),
        inFront: (on) => this.#host.inFront(on),
        cardRect: () => this.#host.rect(),
      },
      this.#off.signal,
    );
    return this.#hover;
  }

  /** Brings a term before the reader's eyes, and opens its card. */
  #go(term: PlacedTerm | undefined): boolean {
    if (!term || !reveal(this.#window, term)) return false;
    this.#session?.flash(term);
    this.#selection?.flash(term);
    return this.#listen().openAt(term);
  }

  /** To the next term or the one before, from the last to the first; from where the reader is, where none was shown. */
  #step(by: 1 | -1): boolean {
    const terms = this.#terms;
    const shown = this.#shown;
    let at = shown ? terms.findIndex(isSame(shown)) : -1;
    if (at < 0) {
      const ahead = terms.findIndex((term) => (rectsOf(term)[0]?.top ?? -1) >= 0);
      at = (ahead < 0 ? terms.length : ahead) - (by > 0 ? 1 : 0);
    }
    for (let steps = 0; steps < terms.length; steps += 1) {
      at = (at + by + terms.length) % terms.length;
      if (this.#go(terms[at])) return true;
    }
    return false;
  }

  /** Reads what is selected, or goes to the first term in it where it is read already. False where nothing is selected. */
  async #checkSelection(): Promise<boolean> {
    const selected = this.#window.getSelection();
    if (!selected || selected.isCollapsed || selected.rangeCount === 0) return false;
    const range = selected.getRangeAt(0).cloneRange();
    const drawn = this.#session?.terms.find((term) => spanIn(term, range) !== null);
    if (drawn && this.#go(drawn)) return true;

    this.#settings = await readSettings();
    setLanguage(this.#settings.language);
    this.#selection?.stop();
    const show = { ...showOf(this.#settings), ...EVERYTHING };
    const check = new SelectionCheck(this.#window, this.#around, show, this.#settings);
    this.#selection = check;
    const answer = await check.run(range);
    if (check !== this.#selection) return true;
    if (answer === null) {
      this.end();
      return true;
    }
    this.#drawn();
    const first = answer.ok ? mostTelling(answer.value) : undefined;
    if (!this.#go(first)) {
      const remark: MessageRef = answer.ok ? { id: 'selection_nothing' } : answer.message;
      this.#listen().openAt({ range, remark });
    }
    return true;
  }

  #stop(): void {
    this.#off.abort();
    this.#session?.stop();
    this.#selection?.stop();
    this.#session = null;
    this.#selection = null;
    this.#hover = null;
    this.#drawn();
  }
}

function mostTelling(terms: readonly PlacedTerm[]): PlacedTerm | undefined {
  const rank = ({ content }: PlacedTerm) =>
    content.type === 'claim' ? TELLING.indexOf(content.findings[0]!.verdict.outcome) : TELLING.length;
  return [...terms].sort((a, b) => rank(a) - rank(b))[0];
}
