/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { DelegateView, Known } from './follow';

/* What a phone of the hall shows (LAN-4), in Indonesian, on anything with a browser. */

type View = NonNullable<DelegateView>;
type Row = View['days'][number]['rows'][number];

const states: Readonly<Record<Row['state'], string>> = {
  planned: '',
  running: 'berlangsung',
  finished: 'selesai',
  skipped: 'dilewati',
};

/** `2026-11-26` as a date that has no time of day, whatever the phone's own clock says. */
function dateWords(date: string): string {
  const format = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

function dayOf(startsOn: string, day: number): string {
  const at = new Date(`${startsOn}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + day - 1);
  const format = new Intl.DateTimeFormat('id-ID', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(at);
}

function Now({ view }: { readonly view: View }) {
  const { now, suspended, speaker, question } = view;
  return (
    <section aria-live="polite" class="now">
      <h2>Sekarang</h2>
      {suspended !== null && (
        <p class="suspended">Sidang diskors{suspended.reason === '' ? '' : `: ${suspended.reason}`}</p>
      )}
      {now.length === 0 && suspended === null && <p>Belum ada acara yang berlangsung.</p>}
      {now.map(({ number, title, session }) => (
        <p key={number} class="item">
          {session === '' ? null : <small>{session}</small>}
          <strong>{title}</strong>
        </p>
      ))}
      {question !== null && (
        <p>
          <small>Pemungutan suara</small>
          {question}
        </p>
      )}
      {speaker !== null && (
        <p>
          <small>Berbicara</small>
          {speaker.name}
          {speaker.cooperative === '' ? '' : `, ${speaker.cooperative}`}
        </p>
      )}
    </section>
  );
}

function Agenda({ view }: { readonly view: View }) {
  const { days, startsOn } = view;
  return (
    <section>
      <h2>Acara</h2>
      {days.length === 0 && <p>Jadwal belum disusun.</p>}
      {days.map(({ day, rows }) => (
        <div key={day}>
          {days.length > 1 && <h3>{dayOf(startsOn, day)}</h3>}
          <ol>
            {rows.map(({ number, title, from, state }) => (
              <li key={number} class={state} aria-current={state === 'running' ? 'step' : undefined}>
                <time>{from.replace(':', '.')}</time>
                <span>
                  {title}
                  {states[state] === '' ? null : <small>{states[state]}</small>}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Papers({ view }: { readonly view: View }) {
  return (
    <section>
      <h2>Naskah</h2>
      {view.papers.length === 0 && <p>Belum ada naskah yang terbit.</p>}
      <ul>
        {view.papers.map(({ id, number, title, kind, signedOn }) => (
          <li key={id}>
            <a href={`/naskah/${id}`} target="_blank" rel="noreferrer">
              {kind === 'recommendations' ? 'Rekomendasi' : title}
            </a>
            <small>
              {number} · {dateWords(signedOn)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why there is nothing, or nothing new, to see. */
function statusOf({ view, isConnected, isClosed }: Known): string {
  if (isClosed) return 'Halaman ini sedang ditutup oleh panitia.';
  if (!isConnected) return view === undefined ? 'Menyambung…' : 'Terputus. Menyambung ulang dengan sendirinya…';
  return view === null ? 'Sidang belum dibuka. Halaman ini berlanjut sendiri.' : '';
}

export function DelegatePage(known: Known) {
  const { view, isClosed } = known;
  const words = statusOf(known);
  const shown = isClosed ? null : (view ?? null);
  return (
    <>
      <p role="status" class="status">
        {words}
      </p>
      {shown !== null && (
        <main>
          <header>
            <p>{shown.council}</p>
            <h1>{shown.assembly}</h1>
            <p>
              {dateWords(shown.startsOn)}
              {shown.endsOn === shown.startsOn ? '' : ` – ${dateWords(shown.endsOn)}`}
              {shown.place === '' ? '' : ` · ${shown.place}`}
            </p>
          </header>
          <Now view={shown} />
          <Agenda view={shown} />
          <Papers view={shown} />
          <footer>Waktu menurut {shown.timeZone}. Halaman ini memperbarui diri sendiri.</footer>
        </main>
      )}
    </>
  );
}
