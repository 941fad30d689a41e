/** Short tones for a desk in a noisy lobby and for timers; each has its own, and words and colour say the same. */
const tones = {
  good: [880],
  again: [660, 660],
  bad: [220, 196],
  warning: [523, 659],
  over: [440, 440, 440],
} as const;

const key = 'palu-muted';
let context: AudioContext | null = null;

/** Whether this device keeps still at its desk. */
export function isMuted(): boolean {
  return window.localStorage.getItem(key) === 'yes';
}

export function setMuted(muted: boolean): void {
  window.localStorage.setItem(key, muted ? 'yes' : 'no');
}

export function playVerdict(kind: keyof typeof tones): void {
  if (isMuted()) return;
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
