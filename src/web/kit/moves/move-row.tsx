import { useIsMutating } from '@tanstack/react-query';
import {
  Fragment,
  use,
  useCallback,
  useMemo,
  useState,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
} from 'react';
import type { FlatNamespace, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#platform/refusal.ts';
import { SendingContext, useCommand } from '../../commands.ts';
import { toast } from '../../toasts.ts';
import { Refused } from '../pages/refused.tsx';
import { AnsweringContext } from './answering.ts';
import { GoTo } from './go-to.tsx';
import type { Movable, MoveTable } from './move-table.ts';
import { Move, Moves, type Weight } from './moves.tsx';
import { NowIs } from './now-is.tsx';
import css from './moves.module.css';

/** Which form is open below a row, and what sets it: `useState<string | null>(…)`. */
export type OpenForm = [string | null, Dispatch<SetStateAction<string | null>>];

interface MoveRowProps<Subject, Given> {
  moves: MoveTable<Subject, Given>;
  subject: Subject;
  /** Which of the open moves to show, in this order; all in the order of the table without it. */
  only?: readonly string[];
  /** Those that stand elsewhere on the page. */
  except?: readonly string[];
  /** What the row is called, where it is not what the table says. */
  name?: string;
  /** What goes along with the moves made here. */
  given?: Given;
  /** Which form is open, where the page has a say in it. */
  openForm?: OpenForm;
  onMoved?: (move: string) => void;
  /** Further answers in the same row. */
  children?: ReactNode;
  /** The one that most people come for, where the row holds no answers to somebody: those weigh the same. */
  main?: string;
  /** What is rare or final: a line of text links. */
  quiet?: boolean;
  /** The most that stand as buttons; the others are quiet links behind them. */
  most?: number;
  /** Stands behind everything else in the row. */
  behind?: ReactNode;
}

/**
 * The moves open to the reader, as buttons of equal weight; what a move needs unfolds below. The page knows no policy: the reply
 * says `can`. A move shows as made before the server has answered; refused, the row or the form is back as it was, with why.
 */
export function MoveRow<Subject extends Movable, Given extends object>(props: MoveRowProps<Subject, Given>) {
  const { moves, subject, only, except, name, onMoved, children, main, quiet, most, behind } = props;
  const { t } = useTranslation(moves.part);
  const answering = use(AnsweringContext);
  const own = useState<string | null>(null);
  const [open, setOpen] = props.openForm ?? own;
  const [chosen, choose] = useState<Given | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const { onItsWay, sent, tell, forget } = useSending();
  const shown = (only ?? Object.keys(moves.row)).filter(
    (one) => isOpen(moves, subject, one) && !except?.includes(one),
  );
  // where only so many weigh the same, whoever shows the row has put them in order
  const isAside = (one: string) => most === undefined && moves.aside?.includes(one) === true;
  const names = [...shown.filter((one) => !isAside(one)), ...shown.filter(isAside)];
  if (names.length === 0 && !children && !behind && sent === null) return null;
  const isQuiet = (one: string, place: number) =>
    quiet === true || isAside(one) || (most !== undefined && place >= most);
  const afterChildren = most === undefined ? names.find(isAside) : names[most];
  const given = props.given ?? chosen ?? moves.given?.first(subject) ?? ({} as Given);
  const Choice = names.length > 0 ? moves.given?.Choice : undefined;
  const isMade = onItsWay !== null && !moves.chosen;
  const close = () => {
    forget();
    // another form may have been opened while the answer was on its way
    setOpen((now) => (now === open ? null : now));
  };
  const done = (move: string) => {
    close();
    answering?.made(saysOf(moves, t, move, subject));
    onMoved?.(move);
  };
  const toggle = (form: string) => setOpen(open === form ? null : form);
  return (
    <>
      {Choice && !isMade && <Choice subject={subject} given={given} onChoose={choose} />}
      {isMade && <NowIs>{saysOf(moves, t, onItsWay, subject)}</NowIs>}
      <Moves label={name ?? moves.group?.(t)} quiet={quiet} hidden={isMade}>
        {names.map((one, place) => (
          <Fragment key={one}>
            {one === afterChildren && children}
            <Entry
              {...{ moves, subject, given, open, toggle, onItsWay }}
              weight={isQuiet(one, place) ? 'quiet' : one === main ? 'main' : 'equal'}
              name={one}
              onRefused={setRefused}
              onSending={tell}
              onMade={done}
            />
          </Fragment>
        ))}
        {!names.some((one) => one === afterChildren) && children}
        {behind}
      </Moves>
      <Refused by={refused} />
      {open !== null && (names.includes(open) || sent === open) && (
        <FormOf
          key={open}
          {...{ moves, subject, given, open }}
          isMade={isMade}
          onSending={tell}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  );
}

/** The move that is on its way, and the one sent last: its form keeps its words, and its refusal its place, whatever is open by then. */
function useSending() {
  const [onItsWay, setOnItsWay] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const tell = useCallback((move: string | null) => {
    setOnItsWay(move);
    if (move !== null) setSent(move);
  }, []);
  const forget = useCallback(() => setSent(null), []);
  return { onItsWay, sent, tell, forget };
}

function isOpen<Subject extends Movable, Given>(
  { row, links }: MoveTable<Subject, Given>,
  { can }: Subject,
  name: string,
): boolean {
  if (links && name in links) return true;
  return can.includes(name) && name in row && row[name] !== 'elsewhere';
}

/** What now is, in one line; else the answer as its button says it. */
const saysOf = <Subject, Given>(
  { now, label }: MoveTable<Subject, Given>,
  t: TFunction<FlatNamespace>,
  move: string,
  subject: Subject,
): string => now?.(t, move, subject) ?? label(t, move, subject);

interface EntryProps<Subject, Given> {
  moves: MoveTable<Subject, Given>;
  subject: Subject;
  given: Given;
  name: string;
  weight: Weight;
  open: string | null;
  toggle: (form: string) => void;
  /** The move that was sent and not answered yet. */
  onItsWay: string | null;
  onRefused: (refusal: Refusal | null) => void;
  onSending: (move: string | null) => void;
  onMade: (move: string) => void;
}

/** One button: it leads somewhere, unfolds a form, or makes the move at once. */
function Entry<Subject extends Movable, Given>(props: EntryProps<Subject, Given>) {
  const { moves, subject, name, open, toggle, weight } = props;
  const { t } = useTranslation(moves.part);
  const link = moves.links?.[name];
  if (link)
    return (
      <GoTo {...link(subject)} quiet={weight === 'quiet'}>
        {moves.label(t, name, subject)}
      </GoTo>
    );
  const how = moves.row[name]!;
  if (typeof how === 'string' || !('form' in how)) {
    const back = moves.undo?.[name];
    return back ? <Undoable {...props} how={how} back={back} /> : <AtOnce {...props} how={how} />;
  }
  return (
    <Move weight={weight} open={open === name} onMake={() => toggle(name)}>
      {moves.label(t, name, subject)}
    </Move>
  );
}

interface AtOnceProps<Subject, Given> extends EntryProps<Subject, Given> {
  how: string | { send: (subject: Subject) => unknown };
  /** Takes the move back, from the thing as it stands after it. */
  onUndo?: (after: unknown) => void;
}

/** A move that another one, `back`, takes back. */
function Undoable<Subject extends Movable, Given>({
  back,
  ...props
}: AtOnceProps<Subject, Given> & { back: string }) {
  const undo = useCommand(props.moves.operations[back]!);
  return <AtOnce {...props} onUndo={(after) => void undo.send(seenIn(after))} />;
}

function AtOnce<Subject extends Movable, Given>(props: AtOnceProps<Subject, Given>) {
  const { moves, subject, given, name, how, onItsWay, onRefused, onSending, onMade, onUndo, weight } = props;
  const { t } = useTranslation(moves.part);
  const answering = use(AnsweringContext);
  const operation = moves.operations[name]!;
  const { send, busy } = useCommand(operation, { onRefused });
  const make = async () => {
    onRefused(null);
    const input =
      typeof how === 'string' ? { id: subject.id, saw: subject.version, ...given } : how.send(subject);
    if (answering) return answering.hold(operation, input as object, saysOf(moves, t, name, subject));
    onSending(name);
    const after = await send(input as Parameters<typeof send>[0]);
    onSending(null);
    if (after === undefined) return;
    const says = moves.made?.(t, name, subject);
    if (says) toast(says, onUndo && (() => onUndo(after)));
    onMade(name);
  };
  return (
    <Move
      weight={weight}
      onMake={() => void make()}
      busy={busy}
      chosen={moves.chosen && (onItsWay === null ? moves.chosen(name, subject) : onItsWay === name)}
    >
      {moves.label(t, name, subject)}
    </Move>
  );
}

/** What is undone is the thing as it stands after the move. */
function seenIn(after: unknown) {
  const { id, version } = after as { id: string; version: number };
  return { id, saw: version };
}

interface FormOfProps<Subject, Given> {
  moves: MoveTable<Subject, Given>;
  subject: Subject;
  given: Given;
  open: string;
  isMade: boolean;
  onSending: (move: string | null) => void;
  onDone: (move: string) => void;
  onClose: () => void;
}

/** The form stays as it is while news of its subject arrives; whoever writes in it is told, and sends to what stands now. */
function FormOf<Subject extends Movable, Given>({
  moves,
  open,
  isMade,
  onSending,
  onDone,
  ...rest
}: FormOfProps<Subject, Given>) {
  const { t } = useTranslation();
  const [openedAt] = useState(rest.subject.version);
  // what the form itself sends changes its subject too, while it waits
  const isSending = useIsMutating() > 0;
  const isNews = rest.subject.version !== openedAt && !isSending;
  const operation = moves.operations[open];
  const sending = useMemo(
    () => ({ operation, tell: (isSending: boolean) => onSending(isSending ? open : null) }),
    [operation, open, onSending],
  );
  const how = moves.row[open];
  if (how === undefined || typeof how === 'string' || !('form' in how)) return null;
  const { form: Form } = how;
  return (
    <div hidden={isMade}>
      <p role="status">{isNews && <span className={css.news}>{t('moves.changedMeanwhile')}</span>}</p>
      <SendingContext value={sending}>
        <Form {...rest} openedAt={openedAt} move={open as never} onDone={() => onDone(open)} />
      </SendingContext>
    </div>
  );
}
