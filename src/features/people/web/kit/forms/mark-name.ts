/** Marks a name, or its first part, where it stands in the field. */
export function markName(field: HTMLTextAreaElement | HTMLInputElement | null, name: string): void {
  const within = field?.value.toLowerCase() ?? '';
  const said = [name, name.split(' ')[0]!].find((one) => within.includes(one.toLowerCase())) ?? '';
  const at = within.indexOf(said.toLowerCase());
  field?.focus();
  field?.setSelectionRange(at, at + said.length);
}
