import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyOf } from '#platform/contract.ts';
import { readBytes, type Encoding } from '#platform/text/bytes.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { ReadAs } from '#web/kit/words/read-as.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { mostLetters, importGuide } from '../contract.ts';

type Looked = ReplyOf<typeof importGuide>;

/** A catalog names the kind of what it tells of; anything else is read as Markdown. */
const kindOf = (text: string): 'catalog' | 'markdown' =>
  /^(apiVersion|kind) *:/m.test(text) ? 'catalog' : 'markdown';

/** A file is looked at first, line by line; then all of it is taken over, or nothing. */
export function BringIn({ team }: { team: string }) {
  const { t } = useTranslation('backstage');
  const [text, setText] = useState('');
  const [encoding, setEncoding] = useState<Encoding>('utf-8');
  const [looked, setLooked] = useState<Looked | null>(null);
  const { send, busy, refused } = useCommand(importGuide);
  const write = (given: string) => {
    setText(given);
    setLooked(null);
  };
  const open = async (file: File) => {
    const read = readBytes(new Uint8Array(await file.arrayBuffer()));
    setEncoding(read.encoding);
    write(read.text);
  };
  const go = async (dryRun: boolean) => {
    const found = await send({ id: team, text, as: kindOf(text), dryRun });
    if (!found) return;
    setLooked(found.done ? null : found);
    if (!found.done) return;
    setText('');
    toast(t('in.done'));
  };
  return (
    <Part title={t('in.title')} sub={t('in.sub')}>
      <Form send={t('in.look')} onSend={() => go(true)} busy={busy} refused={looked ? null : refused}>
        <FileInput
          label={t('in.file')}
          placeholder={t('in.choose')}
          accept=".yaml,.yml,.md,.markdown,.txt"
          onChange={(file) => file && void open(file)}
        />
        <ReadAs encoding={encoding} />
        <Composer
          label={t('in.text')}
          words={text}
          onWrite={write}
          rows={6}
          mostLetters={mostLetters}
          required
        />
      </Form>
      {looked && <Preview looked={looked} onTake={() => void go(false)} busy={busy} />}
      {looked && <Refused by={refused} />}
    </Part>
  );
}

function Preview({ looked, onTake, busy }: { looked: Looked; onTake: () => void; busy: boolean }) {
  const { t } = useTranslation('backstage');
  const { t: people } = useTranslation('people');
  const { changes, problems } = looked;
  const isNews = changes.some(({ what }) => what !== 'nothing');
  if (problems.length > 0)
    return (
      <Part small title={t('in.problems')}>
        <Lines>
          {problems.map(({ line, problem, value }) => (
            <ListRow key={`${line} ${problem}`} state={t('in.line', { line })}>
              {t(`problem.${problem}`, { value })}
            </ListRow>
          ))}
        </Lines>
      </Part>
    );
  return (
    <>
      <Part small title={t('in.changes')}>
        <Lines>
          {changes.map((change, index) => (
            <ListRow
              // the same words may stand twice in a file
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              facts={change.what === 'change' ? [t('in.before', { words: change.before ?? '' })] : []}
              state={`${people(`topics.${change.topic}.heading`)} · ${t(`what.${change.what}`)}`}
            >
              {change.what === 'remove' ? <del>{change.before}</del> : change.words}
            </ListRow>
          ))}
        </Lines>
      </Part>
      {isNews ? (
        <Moves>
          <Move onMake={onTake} busy={busy}>
            {t('in.take')}
          </Move>
        </Moves>
      ) : (
        <Fine>{t('in.nothing')}</Fine>
      )}
    </>
  );
}
