import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeclareReaders } from '#features/people/web/kit/recipient/readers.ts';
import { useTranslation } from 'react-i18next';
import {
  carryPrefill,
  forWhoeverCan,
  useCarriedWords,
  usePrefill,
  usePrefilledParty,
} from '#features/people/web/kit/prefill.ts';
import { useFormDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import type { Audience } from '#features/people/web/kit/pickers/circle-picker.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Page, Side } from '#web/kit/pages/page.tsx';
import { useMe, type Me } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import type { Direction } from '../../ask.ts';
import { postAsk } from '../../contract.ts';
import { PostFields } from './post-fields.tsx';
import { asSaid, type PostForm } from './post-form.ts';

/** Asks for a hand. */
export function AskPage() {
  const { to } = useSearch({ from: '/inside/asks/new' });
  return <PostPage direction="need" to={to} />;
}

/** Says what one is happy to help with. */
export const OfferPage = () => <PostPage direction="offer" to={undefined} />;

const empty = (me: Me): PostForm => ({
  what: '',
  why: '',
  kind: 'information',
  size: 'five-minutes',
  by: null,
  neededToday: false,
  goodForLearning: false,
  places: 3,
  audience: { who: me.teams.length > 0 ? 'my-teams' : 'everyone', chosen: [] },
});

/** How many of those chosen are shown with their own words; more would bury them. */
const mostBeside = 2;

function PostPage({ direction, to }: { direction: Direction; to: string | undefined }) {
  const { t } = useTranslation('asks');
  const navigate = useNavigate();
  const me = useMe();
  const begun = usePrefill();
  // what another page began stands apart from what was being written here
  const about = `ask:new:${direction}${begun ? `:${begun.why}` : ''}`;
  const { form, fill, clear } = useFormDraft(about, { ...empty(me), ...begun });
  useCarriedWords(forWhoeverCan, form.what === '', (what) => fill({ what }));
  const { send, busy, refused } = useCommand(postAsk);
  useDeclareReaders(circleOf(form.audience, me));
  const isForThem = form.audience.chosen.some(({ id }) => id === to);
  usePrefilledParty(to, 'ask', isForThem, (party) => fill({ audience: { who: 'chosen', chosen: [party] } }));
  const go = async () => {
    const { audience, ...wording } = form;
    const posted = await send({ direction, ...asSaid(direction, wording), circle: circleOf(audience, me) });
    if (!posted) return;
    clear();
    await navigate({ to: '/asks/$id', params: { id: posted.id } });
  };
  const nameSomebody = async (id: string) => {
    carryPrefill(id, form.what);
    fill({ what: '' });
    const named = direction === 'need' ? '/promises/request' : '/promises/offer';
    await navigate({ to: named, search: { to: id }, replace: true });
  };
  const chosen = form.audience.who === 'chosen' ? form.audience.chosen.slice(0, mostBeside) : [];
  return (
    <Page
      title={t(`post.title.${direction}`)}
      sub={t(`post.sub.${direction}`)}
      aside={
        <>
          <Side title={t('post.goodTitle')}>
            <p>{t(`post.good.${direction}`)}</p>
          </Side>
          {chosen.map(({ id }) => (
            <RecipientContext key={id} party={id} for={direction === 'need' ? 'ask' : 'offer'} />
          ))}
        </>
      }
      beforehand
    >
      <Form send={t(`post.send.${direction}`)} onSend={go} busy={busy} refused={refused}>
        <PartyPicker
          label={t(`post.whom.${direction}`)}
          hint={t(`post.whomHint.${direction}`)}
          value={null}
          onChange={(party) => party && void nameSomebody(party.id)}
        />
        <PostFields direction={direction} form={form} fill={fill} />
      </Form>
    </Page>
  );
}

function circleOf({ who, chosen }: Audience, me: Me): string[] {
  if (who === 'everyone') return [me.workplace.everyone];
  if (who === 'my-teams') return me.teams.map(({ id }) => id);
  return chosen.map(({ id }) => id);
}
