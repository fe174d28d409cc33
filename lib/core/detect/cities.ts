import type { Gazetteer, PlaceIndex } from '../gazetteer';
import type { CityMention, TextBlock } from '../types';
import type { Article } from './cities/article';
import { gatherEvidence, liesIn } from './cities/evidence';
import { readSurroundings, type Surroundings } from './cities/home';
import { findNames, type Hit } from './cities/match';
import { introducedSurnames } from './cities/people';
import { type Name, openName, qualifiersOf, weigh } from './cities/resolve';
import { scoreHit } from './cities/score';
import { readSettings } from './cities/sentences';
import { Gap, Shape, Tokens } from './cities/tokens';
import { Cue, cuesOf } from './cities/words';
import { introducedWorks } from './cities/works';

/** A second place is offered where its chance is this part of the first one's. */
const RIVAL_SHARE = 0.2;
const MOST_CANDIDATES = 4;
/** How likely a city that the host names is where the paper is at home. */
const HOST_LIKELY = 0.6;
const FELLOW_WEIGHT = 0.4;
const LIST_WEIGHT = 0.3;
/** The state in "Paris, Texas" is no city. */
const STATE_SCORE = -9;
const MOST_SUPPORT = 1.5;
const ELSEWHERE = 4;
const METONYM_FROM = 300_000;

interface Mention {
  hit: Hit;
  name: Name;
  regions: number[];
  /** The text says that it lies where no place of this name is on record. */
  elsewhere: boolean;
  score: number;
  /** The score without the support of other names, for the best place of the pass before. */
  alone: number | null;
  best: PlaceIndex;
}

const NOTHING_KNOWN: Surroundings = { url: null, home: null, earlier: null };

/**
 * Cities named in an article, in reading order, not overlapping. What is known besides the text speaks for countries,
 * states and cities.
 * Names are looked up, each mention is scored for being a city, and all names are placed together, in two passes.
 */
export function detectCities(
  blocks: TextBlock[],
  gazetteer: Gazetteer,
  around: Surroundings = NOTHING_KNOWN,
): CityMention[] {
  const tokens = new Tokens(blocks);
  const hits = findNames(tokens, gazetteer);
  const evidence = gatherEvidence(tokens, hits, gazetteer, readSurroundings(around, gazetteer));
  const article: Article = {
    tokens,
    hits,
    gazetteer,
    evidence,
    settings: readSettings(tokens),
    surnames: introducedSurnames(tokens, hits, gazetteer),
    works: introducedWorks(tokens, hits),
    small: smallWords(tokens),
  };
  const mentions = placeNames(article);
  return mentions.filter((mention) => mention.score > 0).map((mention) => report(mention, blocks, article));
}

function placeNames(article: Article): Mention[] {
  const { tokens, hits, gazetteer, evidence } = article;
  const byKey = new Map<number, Name>();
  const mentions: Mention[] = [];
  for (const hit of hits.list) {
    if (!hit.isPlace) continue;
    let name = byKey.get(hit.key);
    if (!name) {
      name = openName(hit.key, gazetteer, evidence);
      byKey.set(hit.key, name);
    }
    name.hits.push(hit);
    const regions = qualifiersOf(hit, tokens, hits, gazetteer, name.places);
    mentions.push({
      hit,
      name,
      regions: regions ?? [],
      elsewhere: regions === null,
      score: 0,
      alone: null,
      best: 0,
    });
  }
  const states = new Set<Hit>();
  for (const { hit, regions } of mentions) {
    if (regions.length > 0) states.add(hits.list[hits.ofToken[hit.to]!]!);
  }
  const names = [...byKey.values()];
  for (const key of evidence.home.keys) {
    if (!byKey.has(key)) names.unshift({ ...openName(key, gazetteer, evidence), likely: HOST_LIKELY });
  }
  const qualified = new Map(names.map((name) => [name, new Map<PlaceIndex, number>()]));
  for (const { name, regions } of mentions) {
    if (regions.length === 0) continue;
    const counts = qualified.get(name)!;
    for (const place of name.places) {
      const met = regions.filter((region) => liesIn(gazetteer, place, region)).length;
      if (met > 0) counts.set(place, (counts.get(place) ?? 0) + met / regions.length);
    }
  }
  for (let pass = 0; pass < 2; pass++) {
    for (const name of names) weigh(name, names, qualified.get(name)!, evidence.home.anchors, gazetteer);
    for (const mention of mentions) {
      mention.score = states.has(mention.hit) ? STATE_SCORE : scoreMention(mention, article);
    }
    if (pass === 1) agree(mentions, tokens);
    for (const name of names) if (name.hits.length > 0) name.likely = 0;
    for (const { name, score } of mentions) name.likely = Math.max(name.likely, sigmoid(score));
  }
  return mentions;
}

/** The second pass moves only what the other names say, unless another place is the best one now. */
function scoreMention(mention: Mention, article: Article): number {
  const { hit, name, regions, elsewhere } = mention;
  if (mention.alone === null || mention.best !== name.places[0]) {
    mention.alone = scoreHit(hit, name, article, regions.length > 0);
    mention.best = name.places[0]!;
  }
  return mention.alone + Math.min(name.support, MOST_SUPPORT) - (elsewhere ? ELSEWHERE : 0);
}

/** One sense in an article: a mention moves towards the mean of its fellows; members of a list support each other. */
function agree(mentions: Mention[], tokens: Tokens): void {
  const sums = new Map<Name, { sum: number; count: number }>();
  for (const { name, score } of mentions) {
    const entry = sums.get(name) ?? { sum: 0, count: 0 };
    entry.sum += bounded(score);
    entry.count++;
    sums.set(name, entry);
  }
  const alone = mentions.map((mention) => bounded(mention.score));
  for (const [i, mention] of mentions.entries()) {
    const { sum, count } = sums.get(mention.name)!;
    if (count > 1) mention.score += FELLOW_WEIGHT * ((sum - alone[i]!) / (count - 1));
    if (i > 0 && isListed(mentions[i - 1]!.hit, mention.hit, tokens)) {
      mention.score += LIST_WEIGHT * alone[i - 1]!;
      mentions[i - 1]!.score += LIST_WEIGHT * alone[i]!;
    }
  }
}

function bounded(score: number): number {
  return Math.max(-4, Math.min(4, score));
}

/** "Oslo, Bergen and Tromsø": names with a comma or "and" between them. */
function isListed(first: Hit, second: Hit, tokens: Tokens): boolean {
  const between = second.from - first.to;
  if (tokens.block[first.from] !== tokens.block[second.from]) return false;
  if (between === 0) return tokens.gap[second.from] === Gap.comma;
  return between === 1 && (cuesOf(tokens.hash[first.to]!) & Cue.and) !== 0;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function smallWords(tokens: Tokens): Set<number> {
  const small = new Set<number>();
  for (let token = 0; token < tokens.count; token++) if (tokens.is(token, Shape.lower)) small.add(tokens.hash[token]!);
  return small;
}

function report({ hit, name, regions, score }: Mention, blocks: TextBlock[], article: Article): CityMention {
  const { tokens, gazetteer } = article;
  let order = [...name.places.keys()];
  if (regions.length > 0) {
    const met = (i: number) => regions.filter((region) => liesIn(gazetteer, name.places[i]!, region)).length;
    order = order.sort((a, b) => met(b) - met(a) || a - b).filter((i) => met(i) > 0);
  }
  const best = name.chance[order[0]!]!;
  const kept = order.filter((i) => name.chance[i]! >= best * RIVAL_SHARE).slice(0, MOST_CANDIDATES);
  const certainty = regions.length > 0 ? 0.95 : best;
  return {
    type: 'city',
    block: blocks[tokens.block[hit.from]!]!.id,
    start: hit.start,
    end: hit.end,
    candidates: kept.map((i) => gazetteer.idOf(name.places[i]!)),
    confidence: Math.round(sigmoid(score) * certainty * 1000) / 1000,
    metonym: isMetonym(hit, name.places[order[0]!]!, article),
  };
}

/** "Beijing said", "Paris insisted": a capital that speaks. */
function isMetonym(hit: Hit, place: PlaceIndex, { tokens, gazetteer }: Article): boolean {
  if (gazetteer.featureOf(place) !== 'PPLC' || gazetteer.population(place) < METONYM_FROM) return false;
  const after = hit.to;
  if (!tokens.joined(after - 1) || tokens.gap[after] !== Gap.space || !tokens.is(after, Shape.lower)) return false;
  const before = hit.from - 1;
  const placed = tokens.joined(before) && (cuesOf(tokens.hash[before]!) & (Cue.inside | Cue.toward | Cue.of)) !== 0;
  return !placed && (cuesOf(tokens.hash[after]!) & Cue.stance) !== 0;
}
