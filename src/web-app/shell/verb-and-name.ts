/** "ask tom" said to the palette: the verb, and the letters of a name; null for a single word. "ask tom for the file" as well. */
export function verbAndName(letters: string): { verb: string; name: string } | null {
  const [, verb, rest] = /^(\S+)\s+(\S.*)$/.exec(letters.trim()) ?? [];
  if (verb === undefined || rest === undefined) return null;
  return { verb, name: rest.replace(/\s+(for|um)(\s.*)?$/i, '') };
}
