import { useCallback, useEffect, useState } from 'react';
import type { FileContent, MethodName, ParamsOf, ValueOf } from '../../shared/contract';
import type { Refusal } from '../../shared/domain';
import { isInBrowser, transport } from '../client';
import { useText } from '../locales';
import { tellDone, tellFile, tellRefusal } from './feedback';
import { offerDownload } from './files';

type Ask = <Name extends MethodName>(
  name: Name,
  params: ParamsOf<Name>,
  refused?: (refusal: Refusal) => void,
) => Promise<ValueOf<Name> | undefined>;

/** The methods whose answer is a file that the host has laid down. */
type FileMethod = { [Name in MethodName]: ValueOf<Name> extends FileContent ? Name : never }[MethodName];

interface Asking {
  /**
   * Asks the host. A refusal is told in words, or handed to `refused` where a screen says it in a way of its own.
   * @returns the answer, or undefined where it was refused.
   */
  readonly ask: Ask;
  /** Asks for a file and says where it lies. */
  readonly askForFile: <Name extends FileMethod>(name: Name, params: ParamsOf<Name>) => Promise<void>;
  /** What is being asked at this moment, for the button that says so. */
  readonly asking: MethodName | null;
}

/** What the program's own window can do with a file that lies on its computer. */
const shownHow = [
  { key: 'file.open', how: 'open' },
  { key: 'file.folder', how: 'folder' },
  { key: 'file.copy', how: 'copy' },
] as const;

/** The one way a screen asks the host for something; what it does to the record goes through `useAct`. */
export function useAsk(): Asking {
  const t = useText();
  const [asking, setAsking] = useState<MethodName | null>(null);
  const ask = useCallback<Ask>(
    async (name, params, refused) => {
      setAsking(name);
      const reply = await transport.call(name, params);
      setAsking((present) => (present === name ? null : present));
      if (reply.ok) return reply.value;
      if (refused === undefined) tellRefusal(t, reply.refusal);
      else refused(reply.refusal);
      return undefined;
    },
    [t],
  );
  const askForFile = useCallback<Asking['askForFile']>(
    async (name, params) => {
      const file: FileContent | undefined = await ask(name, params);
      if (file === undefined) return;
      offerDownload(file);
      const { path } = file;
      tellFile(
        t,
        path,
        isInBrowser
          ? []
          : shownHow.map(({ key, how }) => ({
              key,
              act: () =>
                void ask('files.show', { path, how }).then((shown) => {
                  if (how === 'copy' && typeof shown?.path === 'string')
                    tellDone(t, t('file.copied', { path: shown.path }));
                }),
            })),
      );
    },
    [ask, t],
  );
  return { ask, askForFile, asking };
}

/**
 * What the host answers to a question that a screen asks by itself: when it opens, when the question is another one, and when `again` is.
 * Undefined until the answer is there and where it was refused; no question (null), no answer. With `keepsLast` the answer to the question
 * before stays in sight until the next one is there.
 */
export function useAnswer<Name extends MethodName>(
  name: Name,
  params: ParamsOf<Name> | null,
  { again = null, keepsLast = false }: { readonly again?: unknown; readonly keepsLast?: boolean } = {},
): readonly [answer: ValueOf<Name> | undefined, take: (answer: ValueOf<Name>) => void] {
  const { ask } = useAsk();
  const question = JSON.stringify(params);
  const [known, setKnown] = useState<{ readonly question: string; readonly answer: ValueOf<Name> } | null>(null);
  useEffect(() => {
    if (params === null) return undefined;
    let isGone = false;
    void ask(name, params).then((answer) => {
      if (!isGone && answer !== undefined) setKnown({ question, answer });
    });
    return () => {
      isGone = true;
    };
    // The question itself, however often it is written down anew.
  }, [ask, name, question, again]);
  const isOfThis = known !== null && (keepsLast || known.question === question);
  return [
    isOfThis ? known.answer : undefined,
    (answer) => {
      setKnown({ question, answer });
    },
  ];
}
