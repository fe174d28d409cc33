/** How a clause puts its verb: the only thing that is asked of the language model, and only of sentences with a claim. */
export interface Stance {
  negated: boolean;
  /** Plans, forecasts and possibilities: "will have", "could reach", "is expected to". */
  unreal: boolean;
}

/** compromise. Its first use blocks a worker for most of a second, and its text is most of what a worker would parse. */
export type LanguageModel = typeof import('compromise').default;
/** Called on the first sentence that holds a claim, and on each after it. */
export type LoadLanguage = () => Promise<LanguageModel>;

interface VerbJson {
  terms?: { index?: [number, number] }[];
  verb?: { negative?: boolean; auxiliary?: string; grammar?: { form?: string } };
  offset?: { start: number; length: number };
}

const UNREAL_FORM = /future|conditional|modal/;
const UNREAL_AUXILIARY = /\b(?:will|would|could|may|might|should|can|must|shall|going to)\b/;

/**
 * Stance of the verb nearest before `offset` (or, where none stands before it, the first one) in a clause.
 * Offsets are UTF-16 code units into the clause. Gives a plain stance where the clause has no verb.
 */
export function readStance(nlp: LanguageModel, clause: string, offset: number): Stance {
  const verbs = nlp(clause).verbs().json({ offset: true }) as VerbJson[];
  const before = verbs.filter((verb) => (verb.offset?.start ?? 0) <= offset);
  const verb = (before[before.length - 1] ?? verbs[0])?.verb;
  if (!verb) return { negated: false, unreal: false };
  return {
    negated: verb.negative === true,
    unreal: UNREAL_FORM.test(verb.grammar?.form ?? '') || UNREAL_AUXILIARY.test(verb.auxiliary ?? ''),
  };
}
