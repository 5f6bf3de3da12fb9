import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { mostLetters } from '../view-contract.ts';
import type { AgreementWords } from '../agreement.ts';

interface AgreementFieldsProps {
  words: AgreementWords;
  fill: (part: Partial<AgreementWords>) => void;
  /** How they are asked for. */
  say: { text: string; textHint: string; good: string; goodHint?: string };
}

/** What is to be agreed, in a sentence, and how all will know that it goes well. */
export function AgreementFields({ words, fill, say }: AgreementFieldsProps) {
  return (
    <>
      <Composer
        label={say.text}
        hint={say.textHint}
        rows={2}
        mostLetters={mostLetters.text}
        words={words.text}
        onWrite={(text) => fill({ text })}
      />
      <Composer
        label={say.good}
        hint={say.goodHint}
        rows={2}
        mostLetters={mostLetters.goodLooksLike}
        words={words.goodLooksLike}
        onWrite={(goodLooksLike) => fill({ goodLooksLike })}
      />
    </>
  );
}
