import type { Original } from '../engine/original.ts';
import type { Match } from '../engine/report.ts';

const facts = ['published', 'updated', 'headline', 'heldExtent', 'held'] as const;

/**
 * Of the versions of an original, newest first, the one that a match is with: of those with the facts that the report says, the one in which
 * the report's sentences end where its text does. Reports name an original by its key, which all versions have.
 */
export function matchedVersion(
  versions: readonly Original[],
  { original, outline }: Pick<Match, 'original' | 'outline'>,
): Original | undefined {
  const alike = versions.filter((version) => facts.every((fact) => version[fact] === original[fact]));
  const end = Math.max(0, ...outline.map((sentence) => sentence.original.end));
  return alike.find((version) => version.held === 'text' && version.text.trimEnd().length === end) ?? alike[0] ?? versions[0];
}
