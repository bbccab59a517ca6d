/** Growth or decay at a constant rate. */
import { defineCurve } from '../model';

export const exponential = defineCurve({
  id: 'exponential',
  name: 'Exponential',
  formula: 'w*exp(b*x)',
  about: 'w at x = 0, growing at the rate b; decaying where b is negative',
});
