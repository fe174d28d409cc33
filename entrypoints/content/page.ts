import type { MarkLook } from '../../lib/core/look';
import { systemsOf } from '../../lib/core/systems';
import type { Show } from '../../lib/core/terms';
import type { Outcome } from '../../lib/core/types';
import { locale, setLanguage } from '../../lib/ext/i18n';
import { onPageMessage, type PageFinding, type PageState } from '../../lib/ext/messages';
import { DEFAULTS, offHere, readSettings, type Settings, watchSettings } from '../../lib/ext/settings';
import { CardHost } from '../../lib/page/card-host';
import { type PlacedTerm, rectsOf } from '../../lib/page/hit';
import { Hover } from '../../lib/page/hover';
import { Session } from '../../lib/page/session';
import { cardCss, cardFilling } from './card';
import { drawsLines, engine, wardrobe } from './engine';

/** What to mark under these settings, and how. */
function showOf(settings: Settings): Show & MarkLook {
  return { ...settings, units: systemsOf(settings.units, locale()) };
}

/** One page under the reader's settings: a session while it is on, nothing while it is off. */
export class Page {
  readonly #window: Window & typeof globalThis;
  readonly #stopListening: (() => void)[];
  readonly lives: () => boolean;
  #settings: Settings | null = null;
  #session: Session | null = null;
  #hover: Hover<PlacedTerm> | null = null;
  #off = new AbortController();

  constructor(window: Window & typeof globalThis, lives: () => boolean) {
    this.#window = window;
    this.lives = lives;
    this.#stopListening = [
      onPageMessage({ 'page-state': () => this.state(), 'page-findings': () => this.findings() }),
      watchSettings((settings) => this.#apply(settings)),
    ];
  }

  /** Reads the settings and does as they say. Whatever fails, fails without a word on the page's console. */
  async refresh(): Promise<void> {
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
    const claims: Record<Outcome, number> = { agrees: 0, differs: 0, outdated: 0, depends: 0, 'cannot-tell': 0 };
    const counts = { cities: 0, statistics: 0, claims };
    for (const { content } of this.#session?.terms ?? []) {
      if (content.type === 'city') counts.cities += 1;
      else if (content.type === 'statistic') counts.statistics += 1;
      else for (const { verdict } of content.findings) claims[verdict.outcome] += 1;
    }
    const { hostname } = this.#window.location;
    return {
      host: hostname,
      running: this.#session?.running ?? false,
      checked: this.#session?.checked ?? false,
      gate: this.#session?.gate ?? null,
      off: this.#settings && offHere(this.#settings, hostname),
      error: this.#session?.error ?? null,
      counts,
    };
  }

  findings(): PageFinding[] {
    return (this.#session?.terms ?? []).flatMap(({ block, start, end, text, content }): PageFinding[] => {
      const where = { text, block, start, end };
      if (content.type !== 'claim') return [{ ...where, kind: content.type, outcome: null, reason: null }];
      return content.findings.map(({ claim, verdict: { outcome, reason } }) => ({
        ...where,
        kind: claim.kind,
        outcome,
        reason,
      }));
    });
  }

  #apply(settings: Settings): void {
    this.#settings = settings;
    setLanguage(settings.language);
    if (offHere(settings, this.#window.location.hostname)) this.#stop();
    else if (this.#session) this.#session.show(showOf(settings));
    else this.#start(settings);
  }

  #start(settings: Settings): void {
    const session = new Session(
      this.#window,
      {
        engine: { ...engine, ...wardrobe },
        // Only the demo build runs where nobody has named the site.
        listed: import.meta.env.MODE !== 'demo',
        underlines: drawsLines(),
        drawn: () => this.#hover?.keepOnly((term) => rectsOf(term).length > 0),
        hide: () => this.#hover?.close(),
        back: () => void this.refresh(),
        orphaned: () => this.end(),
      },
      showOf(settings),
    );
    this.#session = session;
    this.#off = new AbortController();
    const host = new CardHost(this.#window.document, {
      css: cardCss,
      mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed',
    });
    this.#hover = new Hover<PlacedTerm>(
      this.#window,
      {
        ways: () => this.#settings ?? DEFAULTS,
        termAt: (point) => session.termAt(point),
        rectsOf: (term) => rectsOf(term),
        open: (term, point, pinned) => {
          // An extension that is gone has no words for a card either.
          if (!this.lives()) return this.end();
          const rects = () => rectsOf(term);
          host.open(
            rects,
            point,
            session.dark,
            cardFilling(term, session.sentenceOf(term), this.#window, () => this.#hover?.close()),
          );
          if (pinned) host.pin();
        },
        close: () => host.close(),
        pin: () => host.pin(),
        place: () => host.place(),
        isCard: (target) => host.isCard(target),
        cardRect: () => host.rect(),
      },
      this.#off.signal,
    );
    session.read().catch(() => {});
  }

  #stop(): void {
    this.#off.abort();
    this.#session?.stop();
    this.#session = null;
    this.#hover = null;
  }
}
