import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { mostLetters } from '../view-contract.ts';
import type { AgreementWords } from '../agreement.ts';

interface AgreementFieldsProps {
  words: AgreementWords;
  fill: (part: Partial<AgreementWords>) => void;
  /** Whether it has to be said how all will know; a draft may leave it for later. */
  goodNeeded?: boolean;
  /** How they are asked for. */
  say: { text: string; textHint: string; good: string; goodHint?: string };
}

/** What is to be agreed, in a sentence, and how all will know that it goes well. */
export function AgreementFields({ words, fill, goodNeeded, say }: AgreementFieldsProps) {
  return (
    <>
      <Composer
        label={say.text}
        hint={say.textHint}
        rows={2}
        mostLetters={mostLetters.text}
        words={words.text}
        onWrite={(text) => fill({ text })}
        required
      />
      <Composer
        label={say.good}
        hint={say.goodHint}
        rows={2}
        mostLetters={mostLetters.goodLooksLike}
        words={words.goodLooksLike}
        onWrite={(goodLooksLike) => fill({ goodLooksLike })}
        required={goodNeeded ?? false}
      />
    </>
  );
}
