import { Select } from '@mantine/core';
import { participantCategories } from '../../../shared/domain';
import type { CooperativeId, RowQuestion } from '../../../shared/domain';
import { useText } from '../../locales';
import { withAnswers, withoutAnswer } from './answers';
import type { GivenAnswers, ImportRow } from './answers';

const mostChoices = 40;

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** What is asked of a row, and what was answered: an answer stays in sight and can be taken back. */
export function RowQuestions({
  row,
  given,
  cooperatives,
  onAnswer,
}: {
  readonly row: ImportRow;
  readonly given: GivenAnswers;
  readonly cooperatives: readonly Choice<CooperativeId>[];
  readonly onAnswer: (given: GivenAnswers) => void;
}) {
  const t = useText();
  const { rowNumber, questions } = row;
  const answer = given.rows.get(rowNumber);
  const question = <Kind extends RowQuestion['kind']>(kind: Kind) =>
    questions.find((one): one is Extract<RowQuestion, { kind: Kind }> => one.kind === kind);
  const who = question('person') ?? question('twin');
  const asksCooperative = question('cooperative') !== undefined || typeof answer?.cooperativeId === 'string';
  const asksCategory = question('category') !== undefined || answer?.category !== undefined;
  const near = 'candidates' in row ? row.candidates : [];

  return (
    <>
      {(who !== undefined || answer?.who !== undefined) && (
        <WhoQuestion row={row} question={who} given={given} onAnswer={onAnswer} />
      )}
      {asksCategory && (
        <Select
          aria-label={t('import.whichCategory', { row: rowNumber })}
          size="xs"
          clearable
          placeholder={t('import.chooseCategory')}
          data={participantCategories.map((one) => ({ value: one, label: t(`category.${one}`) }))}
          value={answer?.category ?? null}
          onChange={(chosen) => {
            const category = participantCategories.find((one) => one === chosen);
            onAnswer(
              category === undefined
                ? withoutAnswer(given, rowNumber, 'category')
                : withAnswers(given, [{ rowNumber, category }]),
            );
          }}
        />
      )}
      {asksCooperative && (
        <Select
          aria-label={t('import.whichCooperative', { row: rowNumber })}
          size="xs"
          clearable
          placeholder={t('import.chooseCooperative')}
          searchable
          limit={mostChoices}
          nothingFoundMessage={t('palette.nothing')}
          data={[
            ...near.map(({ id, name }) => ({ value: id, label: name })),
            ...cooperatives.filter(({ value }) => !near.some(({ id }) => id === value)),
          ]}
          value={answer?.cooperativeId ?? null}
          onChange={(chosen) => {
            const cooperativeId = cooperatives.find(({ value }) => value === chosen)?.value ?? null;
            onAnswer(withAnswers(given, [{ rowNumber, cooperativeId }]));
          }}
        />
      )}
    </>
  );
}

/** Whether a row is somebody who is there already: one of the registry, an earlier row, or another one of that name. */
function WhoQuestion({
  row: { rowNumber, existing, label, fields },
  question,
  given,
  onAnswer,
}: {
  readonly row: ImportRow;
  readonly question: Extract<RowQuestion, { readonly kind: 'person' | 'twin' }> | undefined;
  readonly given: GivenAnswers;
  readonly onAnswer: (given: GivenAnswers) => void;
}) {
  const t = useText();
  const isPerson = fields !== null && 'category' in fields;
  const answered = given.rows.get(rowNumber)?.who;
  const candidates = question?.candidates ?? (existing === null ? [] : [{ id: existing, name: label }]);
  const data: Choice[] = [
    ...candidates.map(({ id, name }) => ({ value: id, label: t('import.samePerson', { name }) })),
    ...(question?.rows ?? []).map((row) => ({
      value: `row ${String(row)}`,
      label: t('import.sameRow', { row: String(row) }),
    })),
    { value: 'another', label: t(isPerson ? 'import.anotherPerson' : 'import.anotherCooperative') },
  ];
  return (
    <Select
      aria-label={t(isPerson ? 'import.whichPerson' : 'import.whichTwin', { row: rowNumber })}
      size="xs"
      clearable
      placeholder={t(isPerson ? 'import.choosePerson' : 'import.chooseTwin')}
      data={data}
      value={answered ?? null}
      onChange={(chosen) => {
        const candidate = candidates.find(({ id }) => id === chosen)?.id;
        if (chosen === null) onAnswer(withoutAnswer(given, rowNumber, 'who'));
        else if (chosen === 'another') onAnswer(withAnswers(given, [{ rowNumber, who: 'another' }]));
        else if (candidate === undefined) onAnswer(withAnswers(given, [{ rowNumber, isLeftOut: true }]));
        else onAnswer(withAnswers(given, [{ rowNumber, who: candidate }]));
      }}
    />
  );
}
