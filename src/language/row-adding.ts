/** Adding up rows of data, for every executor. */
import { learnAdding } from './adding';
import { InterpretedSums } from './interpreted-sums';
import { emitSums } from './webassembly/emit-sums';
import type { Layout } from './webassembly/layout';
import { MemoryRows } from './webassembly/memory-rows';

const regions = new WeakMap<Layout, MemoryRows>();

learnAdding({
  interpreted: (interpret, objective, sum, wiring) =>
    new InterpretedSums(interpret, objective, sum, wiring),
  emitted: emitSums,
  regionOf(layout) {
    const region = regions.get(layout) ?? new MemoryRows(layout);
    regions.set(layout, region);
    return region;
  },
});
