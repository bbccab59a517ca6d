/** The starts that a surface has names for, beside those that are typed. */
import { PlaceIcon } from '../../controls/icons';
import { Menu } from '../../controls/Menu';
import { setStart } from '../../experiment/changes';
import type { Problem } from '../../experiment/experiment';
import { surfaceOf } from '../../experiment/problem';
import { useDocument, useSession } from '../../state/session';
import { words } from './words';

/** Nothing for a typed surface, which has none. */
export function NamedStarts({ problem }: { readonly problem: Problem }) {
  const { documents } = useSession();
  const start = useDocument((state) => state.document.experiment.start);
  const starts = surfaceOf(problem)?.starts ?? [];
  if (starts.length === 0) return null;
  return (
    <Menu
      label={words.starts}
      look="icon"
      className="named-starts"
      icon={<PlaceIcon />}
      items={[
        {
          name: words.starts,
          look: 'lines',
          items: starts.map(({ name, at }) => ({
            label: name,
            aside: words.point(at),
            checked: at.every((value, index) => value === start[index]),
            onSelect: () => documents.change((experiment) => setStart(experiment, at)),
          })),
        },
      ]}
    />
  );
}
