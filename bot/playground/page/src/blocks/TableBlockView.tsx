import type { TableBlock } from "@slack/types";
import { PackageBlock } from "./PackageBlock";

type Cell = TableBlock["rows"][number][number];

/** A table whose first row is its head, as Slack draws it. */
export function TableBlockView({ block }: { block: TableBlock }) {
  const [head = [], ...rows] = block.rows;
  const style = (column: number) => {
    const { align = "left", is_wrapped = false } = block.column_settings?.[column] ?? {};
    return { textAlign: align, whiteSpace: is_wrapped ? ("normal" as const) : ("nowrap" as const) };
  };
  return (
    // Wide tables are scrolled, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="table" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" style={style(column)}>
                <CellView cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} style={style(column)}>
                  <CellView cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellView({ cell }: { cell: Cell }) {
  switch (cell.type) {
    case "rich_text":
      return <PackageBlock block={cell} />;
    case "raw_number":
      return cell.text ?? cell.value;
    default:
      return cell.text;
  }
}
