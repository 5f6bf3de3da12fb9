import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { usePageOf } from '#web/feature-registry.ts';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { prepareThanks } from '../contract.ts';

/** Right after something closed: leads on to the thanks that are prepared for it, or back where there is nobody to thank. */
export function AfterPage() {
  const { promise, ask } = useSearch({ from: '/inside/thanks/after' });
  const navigate = useNavigate();
  const pageOf = usePageOf();
  const { send, refused } = useCommand(prepareThanks);
  const serves = ask
    ? ({ kind: 'ask', id: ask } as const)
    : ({ kind: 'promise', id: promise ?? '' } as const);
  useEffect(() => {
    const leadOn = async () => {
      const prepared = await send({ serves });
      if (!prepared) return;
      const { draft } = prepared;
      await navigate(
        draft
          ? { to: '/thanks/$id', params: { id: draft }, replace: true }
          : { ...pageOf(serves), replace: true },
      );
    };
    void leadOn();
    // once, for what the address names
    // oxlint-disable-next-line react/exhaustive-deps
  }, [serves.kind, serves.id]);
  return <Refused by={refused} />;
}
