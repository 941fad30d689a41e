/** Short tones for a desk in a noisy lobby; each verdict has its own, and words and colour say the same. */
const tones = { good: [880], again: [660, 660], bad: [220, 196] } as const;

let context: AudioContext | null = null;

export function playVerdict(kind: keyof typeof tones): void {
  if (window.localStorage.getItem('palu-muted') === 'yes') return;
  context ??= new AudioContext();
  const audio = context;
  tones[kind].forEach((frequency, index) => {
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    oscillator.frequency.value = frequency;
    gain.gain.value = 0.08;
    oscillator.connect(gain).connect(audio.destination);
    const start = audio.currentTime + index * 0.16;
    oscillator.start(start);
    oscillator.stop(start + 0.12);
  });
}
