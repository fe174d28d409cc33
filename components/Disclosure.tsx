import { useId, useState } from 'preact/hooks';

/** A question that shows its answers when clicked. */
export function Disclosure({ label, lines }: { label: string; lines: string[] }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button type="button" class="link" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </button>
      <ul id={id} class="answers" hidden={!open}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
