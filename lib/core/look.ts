/** How marks are drawn on the text, by the reader's choice. */
export const MARK_STYLES = ['both', 'underline', 'tint'] as const;
export const MARK_STRENGTHS = ['faint', 'normal', 'strong'] as const;

export interface MarkLook {
  /** Lines and tints, lines alone, or tints alone. */
  markStyle: (typeof MARK_STYLES)[number];
  markStrength: (typeof MARK_STRENGTHS)[number];
}
