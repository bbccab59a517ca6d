/** Chooses which charts are shown, and in which order; the page behind shows it at once. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../controls/Button';
import { Dialog } from '../../controls/Dialog';
import { DownIcon, UpIcon } from '../../controls/icons';
import { Toggle } from '../../controls/Toggle';
import { arrangeCharts, chartsOf } from '../../experiment/chart-changes';
import { chartSeriesIds } from '../../experiment/chart-choices';
import type { ChartSeriesId } from '../../experiment/experiment';
import { useDocument, useSession } from '../../state/session';
import { useAxisNames } from './axis-names';
import { sentenceOf, titleOf, words } from './words';
import './charts-dialog.css';

interface ChartsDialogProps {
  readonly onClose: () => void;
}

/** The charts in the order of the list: those that are hidden keep their place in it as long as it is open. */
export function ChartsDialog({ onClose }: ChartsDialogProps) {
  const { documents } = useSession();
  const names = useAxisNames();
  const charts = useDocument((state) => chartsOf(state.document.presentation));
  const shown = charts.map(({ series }) => series);
  const [order, setOrder] = useState<readonly ChartSeriesId[]>(() => [
    ...shown,
    ...chartSeriesIds.filter((series) => !shown.includes(series)),
  ]);

  function arrange(next: readonly ChartSeriesId[], isShown: (series: ChartSeriesId) => boolean) {
    setOrder(next);
    documents.present((presentation) => arrangeCharts(presentation, next.filter(isShown)));
  }

  const toggle = (series: ChartSeriesId): void =>
    arrange(order, (other) => shown.includes(other) !== (other === series));

  function move(series: ChartSeriesId, by: number): void {
    const place = order.indexOf(series);
    const others = order.toSpliced(place, 1);
    arrange(others.toSpliced(place + by, 0, series), (other) => shown.includes(other));
  }

  return (
    <Dialog title={words.charts} onClose={onClose}>
      <ul className="chart-choices">
        {order.map((series, place) => (
          <li key={series} className="chart-choice">
            <Toggle checked={shown.includes(series)} onChange={() => toggle(series)}>
              <b>{titleOf(series, names)}</b>
              <span className="chart-choice-sentence">{sentenceOf(series, names)}</span>
            </Toggle>
            <MoveButton
              name={words.moveUp(titleOf(series, names))}
              icon={<UpIcon />}
              place={place}
              target={place - 1}
              count={order.length}
              onMove={() => move(series, -1)}
            />
            <MoveButton
              name={words.moveDown(titleOf(series, names))}
              icon={<DownIcon />}
              place={place}
              target={place + 1}
              count={order.length}
              onMove={() => move(series, 1)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface MoveButtonProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly place: number;
  readonly target: number;
  readonly count: number;
  readonly onMove: () => void;
}

function MoveButton({ name, icon, place, target, count, onMove }: MoveButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(place);
  const pressed = useRef(false);

  // An element that is put elsewhere in the page loses the focus.
  useLayoutEffect(() => {
    if (before.current !== place && pressed.current) button.current?.focus();
    before.current = place;
    pressed.current = false;
  }, [place]);

  const isAtEnd = target < 0 || target >= count;
  return (
    <Button
      ref={button}
      look="icon"
      icon={icon}
      aria-label={name}
      aria-disabled={isAtEnd}
      onClick={() => {
        if (isAtEnd) return;
        pressed.current = true;
        onMove();
      }}
    />
  );
}
