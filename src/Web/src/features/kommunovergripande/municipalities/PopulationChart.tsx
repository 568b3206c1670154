import { formatCount } from '@/shared/format/numbers';
import type { Figure } from './population';
import { scaleTo } from './population';
import styles from './PopulationChart.module.css';

const size = { width: 720, height: 280, left: 72, right: 24, top: 16, bottom: 36 };

/** Population over the years, on a scale of time from zero. The table beside it says the same in figures. */
export function PopulationChart({ label, figures }: { label: string; figures: readonly Figure[] }) {
  const years = figures.map((f) => f.year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const scale = scaleTo(Math.max(...figures.map((f) => f.count)));
  const top = scale[scale.length - 1] ?? 1;
  const x = (year: number) => size.left + ((size.width - size.left - size.right) * (from === to ? 0.5 : (year - from) / (to - from)));
  const y = (count: number) => size.height - size.bottom - ((size.height - size.top - size.bottom) * count) / top;
  // years that stand too close to the one labelled after them go without; the last is always there
  const labelled = [...years].reverse().reduce<number[]>((kept, year) => (kept.length === 0 || x(kept[kept.length - 1] ?? 0) - x(year) > 64 ? [...kept, year] : kept), []);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {scale.map((count) => (
        <g key={count}>
          <line className={styles.line} x1={size.left} x2={size.width - size.right} y1={y(count)} y2={y(count)} />
          <text className={styles.text} x={size.left - 12} y={y(count) + 5} textAnchor="end">
            {formatCount(count)}
          </text>
        </g>
      ))}
      <polyline className={styles.curve} points={figures.map((f) => `${x(f.year)},${y(f.count)}`).join(' ')} />
      {figures.map((f) => (
        <g key={f.year}>
          <circle className={styles.point} cx={x(f.year)} cy={y(f.count)} r="5" />
          {labelled.includes(f.year) && (
            <text className={styles.text} x={x(f.year)} y={size.height - 10} textAnchor="middle">
              {f.year}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
