/** Stands where something is that the playground can't draw, so that it isn't overlooked. */
export function UnknownBox({ what, type, json }: { what: string; type: string; json: object }) {
  return (
    <details className="unknown">
      <summary>
        The playground can't draw this {what}: <code>{type}</code>
      </summary>
      <pre>{JSON.stringify(json, null, 2)}</pre>
    </details>
  );
}
