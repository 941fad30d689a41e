import './join.css';

/* The door: a code from the operator lets this device in (LAN-2). Plain HTML, so that it works before anything else does. */

const whys: Readonly<Record<string, string>> = {
  '#keluar':
    'Perangkat ini sudah dikeluarkan dari sidang, atau masa berlakunya habis. Minta undangan baru kepada operator.',
};

function element<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found as Kind;
}

const code = element<HTMLInputElement>('code');
const wrong = element('wrong');
element('why').textContent = whys[window.location.hash] ?? '';
element('join').addEventListener('submit', (event) => {
  event.preventDefault();
  const entered = code.value.replace(/[\s-]/g, '');
  if (entered.length !== 10) {
    wrong.textContent = 'Kode undangan terdiri atas 10 huruf dan angka.';
    code.focus();
    return;
  }
  window.location.assign(`/masuk/${encodeURIComponent(entered)}`);
});
