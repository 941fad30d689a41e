import { memo, useDeferredValue } from 'react';
import { ballotsOf, lastIssues } from '../../../shared/domain';
import type { PaperIssue, PollId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';
import { paperActLabel, paperActs } from './paper-acts';
import type { PaperAct } from './paper-acts';
import './table.css';

type OnAct = (kind: PaperAct, serial: number) => void;

/** One paper of the list, of plain elements: forty buttons come with a scan, and must not keep its verdict waiting. */
const Issue = memo(function Issue({ issue, onAct }: { readonly issue: PaperIssue; readonly onAct: OnAct }) {
  const t = useText();
  const { serial, participantId, at, state, reason, helper, table } = issue;
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const name = useAssembly(({ participants }) => participants.get(participantId)?.name);
  return (
    <li>
      <span className="paper-line" data-state={state}>
        <span className="paper-time">{clockText(t, at, timeZone)}</span> ·{' '}
        <strong>{t('table.serial', { serial })}</strong> · {name} · {table}
        {state === 'out' ? '' : ` · ${t(`paperState.${state}`)}: ${reason}`}
        {helper === '' ? '' : ` · ${t('table.helpedBy', { helper })}`}
      </span>
      {state === 'out' &&
        paperActs.map((kind) => (
          <button
            key={kind}
            type="button"
            className="paper-act"
            aria-label={paperActLabel(t, kind, serial)}
            onClick={() => {
              onAct(kind, serial);
            }}
          >
            {t(`table.${kind}`)}
          </button>
        ))}
    </li>
  );
});

/** The ten papers that were handed out last, by all tables, with what may still happen to them. Drawn after the verdict. */
export const LastIssues = memo(function LastIssues({
  pollId,
  onAct,
}: {
  readonly pollId: PollId;
  readonly onAct: OnAct;
}) {
  const t = useText();
  const recent = useDeferredValue(useAssembly((state) => lastIssues(ballotsOf(state, pollId), 10)));
  return (
    <section aria-label={t('table.last')} className="paper-list">
      <h2>{t('table.last')}</h2>
      {recent.length === 0 && <p>{t('table.noneYet')}</p>}
      <ul>
        {recent.map((issue) => (
          <Issue key={`${String(issue.serial)} ${issue.at}`} issue={issue} onAct={onAct} />
        ))}
      </ul>
    </section>
  );
});
