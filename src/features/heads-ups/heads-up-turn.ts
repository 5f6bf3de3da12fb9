/** Whether a heads-up waits for its reader: they, or a team of theirs, were told and have not answered yet. Pure. */
export const awaitsMe = ({
  state,
  told,
}: {
  state: string;
  told: readonly { mine: boolean; answer: string | null }[];
}): boolean => state === 'sent' && told.some(({ mine, answer }) => mine && answer === null);
