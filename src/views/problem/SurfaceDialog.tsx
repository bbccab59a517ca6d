/** All loss surfaces to choose from, each with its picture. */
import type { SurfaceDefinition } from '../../catalogue/surface';
import { surfaces } from '../../catalogue/surfaces';
import { ChoiceDialog, type ChoiceGroup } from '../../controls/ChoiceDialog';
import { Thumbnail } from './Thumbnail';

interface SurfaceDialogProps {
  /** The surface that is open; absent: a typed one. */
  readonly current: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function SurfaceDialog(props: SurfaceDialogProps) {
  return <ChoiceDialog title="Choose a loss surface" groups={surfaceGroups()} {...props} />;
}

const entryOf = (surface: SurfaceDefinition) => ({
  id: surface.id,
  name: surface.name,
  sentence: surface.lesson,
  keywords: surface.tagline,
  picture: <Thumbnail surface={surface} />,
});

/** In the order of the catalogue. */
function surfaceGroups(): readonly ChoiceGroup[] {
  const names = [...new Set(surfaces.map(({ group }) => group))];
  return names.map((name) => ({
    name,
    entries: surfaces.filter(({ group }) => group === name).map(entryOf),
  }));
}
