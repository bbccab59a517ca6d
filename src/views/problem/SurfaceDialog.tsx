/** All loss surfaces to choose from, each with its picture. */
import type { SurfaceDefinition } from '../../catalogue/surface';
import { surfaces } from '../../catalogue/surfaces';
import { Button } from '../../controls/Button';
import { ChoiceDialog, type ChoiceGroup } from '../../controls/ChoiceDialog';
import { Thumbnail } from './Thumbnail';
import { words } from './words';

interface SurfaceDialogProps {
  /** The surface that is open; absent: a typed one. */
  readonly current: string | undefined;
  readonly onChoose: (id: string) => void;
  /** A formula is to be typed instead. */
  readonly onType: () => void;
  readonly onClose: () => void;
}

export function SurfaceDialog({ onType, ...props }: SurfaceDialogProps) {
  return (
    <ChoiceDialog
      title="Choose a loss surface"
      groups={surfaceGroups()}
      beside={
        <Button look="outlined" onClick={onType}>
          {words.typeYourOwn}
        </Button>
      }
      {...props}
    />
  );
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
