/** Keys pressed together, as they are labelled on keyboards. */
import type { Stroke as Pressed } from './page-keys';

const labels: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  Escape: 'Esc',
  '-': '−',
};

const spoken: Readonly<Record<string, string>> = {
  '?': 'question mark',
  '+': 'plus',
  '-': 'minus',
  ArrowLeft: 'left arrow',
  ArrowRight: 'right arrow',
  ArrowUp: 'up arrow',
  ArrowDown: 'down arrow',
  PageUp: 'page up',
  PageDown: 'page down',
  Escape: 'escape',
};

const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

interface StrokeProps {
  readonly stroke: Pressed & { readonly alt?: boolean };
}

export function Stroke({ stroke: { key, shift, command, alt } }: StrokeProps) {
  const mac = onMac();
  const parts = [
    command && { label: mac ? '⌘' : 'Ctrl', say: mac ? 'command' : 'control' },
    alt && { label: mac ? '⌥' : 'Alt', say: mac ? 'option' : 'alt' },
    shift && { label: '⇧', say: 'shift' },
    {
      label: labels[key] ?? (key.length === 1 ? key.toUpperCase() : key),
      say: spoken[key] ?? labels[key] ?? key,
    },
  ].filter((part) => typeof part === 'object');
  return (
    <span className="stroke">
      {parts.map(({ label, say }) => (
        <kbd key={label}>
          <span aria-hidden="true">{label}</span>
          <span className="visually-hidden">{say} </span>
        </kbd>
      ))}
    </span>
  );
}
