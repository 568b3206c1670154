/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- see DataTable's own words */
import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

/** A column of a table. */
export interface Column<Row> {
  /** Also what a narrow screen writes before the cell. */
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Names the row. */
  isHeading?: boolean;
  /** Shown in the header in place of its text: a button that orders, say. */
  headerContent?: ReactNode;
  sorted?: 'ascending' | 'descending' | undefined;
}

interface DataTableProps<Row> {
  /** What the table shows; read aloud, and shown unless a heading says the same. */
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Narrow enough to stay a table on a narrow screen. */
  isCompact?: boolean;
  /** A last row of sums: a cell per column. */
  foot?: readonly ReactNode[];
}

/**
 * A table that becomes a list of small cards on a narrow screen. Its roles are stated, because a table that is laid out as
 * blocks is no table to some browsers.
 */
export function DataTable<Row>({ caption, hideCaption = true, columns, rows, keyOf, isCompact = false, foot }: DataTableProps<Row>) {
  const numeric = (column: Column<Row> | undefined) => (column?.numeric ? styles.numeric : undefined);
  return (
    <table role="table" className={styles.table} data-compact={isCompact || undefined}>
      <caption className={hideCaption ? styles.hidden : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.header} role="columnheader" scope="col" className={numeric(column)} aria-sort={column.sorted}>
              {column.headerContent ?? column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column) =>
              column.isHeading ? (
                <th key={column.header} role="rowheader" scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.header} role="cell" data-label={column.header} className={numeric(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot role="rowgroup">
          <tr role="row">
            {foot.map((cell, i) =>
              i === 0 ? (
                <th key={columns[i]?.header} role="rowheader" scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[i]?.header} role="cell" data-label={columns[i]?.header} className={numeric(columns[i])}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
