import type { Detection, Place, PlaceId } from './types';

/** What a host's earlier articles were about, most named first. */
export interface Earlier {
  places: EarlierPlace[];
}

/**
 * A place, and the share of the articles, 0 to 1, that named it, any place of its state, any of its country. A town
 * counts whole, a great city, which papers everywhere write of, a fifth.
 */
export interface EarlierPlace {
  id: PlaceId;
  share: number;
  state: number;
  country: number;
}

/** One article: what it was about, and what was known of its host when it was first read. */
interface Article {
  places: Topic[];
  before: Earlier | null;
}

interface Topic {
  id: PlaceId;
  /** "US.TX", "US". */
  state: string;
  country: string;
  weight: number;
}

const MOST_HOSTS = 40;
const MOST_ARTICLES = 12;
const MOST_PLACES = 24;
/** A place that the text left open, or that may be no city, teaches nothing. */
const SURE = 0.6;
/** One article is a hint: as if one more had been read that named nothing of the kind. */
const UNREAD = 1;

/**
 * What the articles of this session were about, by host. It lives in memory and is never stored; who reads a private
 * window leaves it out. An article read again is judged by what was known the first time, so that its answer stays.
 */
export class SessionMemory {
  readonly #hosts = new Map<string, Map<string, Article>>();

  /** What the other articles of this address's host tell; null where there are none, or the address has no host. */
  before(url: string | null): Earlier | null {
    const [host, article] = partsOf(url);
    const articles = this.#hosts.get(host);
    if (!articles) return null;
    const known = articles.get(article);
    return known ? known.before : sumUp([...articles.values()]);
  }

  /** Takes in what was found at this address. The first reading counts. */
  remember(url: string | null, detection: Detection): void {
    const [host, article] = partsOf(url);
    const articles = this.#hosts.get(host) ?? new Map<string, Article>();
    if (host === '' || articles.has(article)) return;
    const before = articles.size > 0 ? sumUp([...articles.values()]) : null;
    articles.set(article, { places: topicsOf(detection), before });
    keepLast(articles, MOST_ARTICLES);
    // The host that was read last stands last.
    this.#hosts.delete(host);
    this.#hosts.set(host, articles);
    keepLast(this.#hosts, MOST_HOSTS);
  }
}

function keepLast<V>(map: Map<string, V>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}

const HOST = /^https?:\/\/(?:www\.)?([^/?#:@]{1,100})/i;

/** An address's host, '' where it has none, and the address without the part of the page that it points to. */
function partsOf(url: string | null): [host: string, article: string] {
  return [HOST.exec(url ?? '')?.[1]?.toLowerCase() ?? '', (url ?? '').replace(/#.*$/s, '')];
}

/** The places that were found beyond doubt. */
function topicsOf({ mentions, places }: Detection): Topic[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const found = new Map<PlaceId, Topic>();
  for (const mention of mentions) {
    if (mention.type !== 'city' || mention.candidates.length > 1 || mention.confidence < SURE) continue;
    const place = byId.get(mention.candidates[0]!);
    if (!place || found.size >= MOST_PLACES) continue;
    found.set(place.id, {
      id: place.id,
      state: `${place.country}.${place.admin1Code}`,
      country: place.country,
      weight: weightOf(place),
    });
  }
  return [...found.values()];
}

/** [below this many people, weight] */
const WEIGHTS = [
  [100_000, 1],
  [500_000, 0.5],
] as const;
const OF_GREAT_CITY = 0.2;

function weightOf({ population }: Place): number {
  return WEIGHTS.find(([below]) => population < below)?.[1] ?? OF_GREAT_CITY;
}

function sumUp(articles: Article[]): Earlier {
  const shareOf = <K>(key: (topic: Topic) => K): ((topic: Topic) => number) => {
    const counts = new Map<K, number>();
    for (const { places } of articles) {
      const most = new Map<K, number>();
      for (const one of places) most.set(key(one), Math.max(most.get(key(one)) ?? 0, one.weight));
      for (const [one, weight] of most) counts.set(one, (counts.get(one) ?? 0) + weight);
    }
    return (topic) => counts.get(key(topic))! / (articles.length + UNREAD);
  };
  const [share, state, country] = [shareOf(({ id }) => id), shareOf((one) => one.state), shareOf((one) => one.country)];
  const topics = new Map(articles.flatMap(({ places }) => places).map((topic) => [topic.id, topic]));
  const places = [...topics.values()].map((topic) => ({
    id: topic.id,
    share: share(topic),
    state: state(topic),
    country: country(topic),
  }));
  places.sort((a, b) => b.share - a.share || b.state - a.state || a.id - b.id);
  return { places: places.slice(0, MOST_PLACES) };
}
