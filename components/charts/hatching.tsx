/** The pattern of what is not complete; `fill="url(#id)"` draws it. A child of any svg or chart. */
export function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="5" className="time-hatch" />
      </pattern>
    </defs>
  )
}
