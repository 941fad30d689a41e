import { NodeViewWrapper } from '@tiptap/react';
import type { NodeViewProps } from '@tiptap/react';
import { useCallback } from 'react';
import { fieldOf, fieldText } from '../../../shared/domain';
import type { AssemblyState, RichTextNode } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';

/** A fact in the text, as the record tells it now; where that is not what was inserted, it is marked until somebody has looked (MIN-3). */
export function FactView({ node, updateAttributes, editor }: NodeViewProps) {
  const t = useText();
  const { ref, told } = fieldOf(node.toJSON() as RichTextNode) ?? { ref: '', told: '' };
  const now = useAssembly(useCallback((state: AssemblyState) => fieldText(state, ref), [ref]));
  const isCorrected = now !== null && now !== told;
  return (
    <NodeViewWrapper as="span" className={isCorrected ? 'minutes-fact minutes-fact-corrected' : 'minutes-fact'}>
      {now ?? told}
      {isCorrected && (
        <button
          type="button"
          contentEditable={false}
          title={t('minutes.factWas', { told })}
          aria-label={t('minutes.factWas', { told })}
          disabled={!editor.isEditable}
          onClick={() => {
            updateAttributes({ label: now });
          }}
        >
          {t('minutes.factCorrected')}
        </button>
      )}
    </NodeViewWrapper>
  );
}
