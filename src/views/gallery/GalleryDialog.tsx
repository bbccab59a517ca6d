/** All presets to choose from, each with a picture of its real runs. */
import type { PresetDefinition } from '../../catalogue/preset';
import { presetById, presets } from '../../catalogue/presets';
import { ChoiceDialog, type ChoiceGroup } from '../../controls/ChoiceDialog';
import type { FallLineDocument } from '../../experiment/experiment';
import { runNames } from '../../experiment/names';
import { problemName } from '../../experiment/problem';
import { readLink } from '../../experiment/read-link';
import { PresetPicture } from './PresetPicture';
import { words } from './words';

interface GalleryDialogProps {
  /** @param message what was done, for the reader */
  readonly onOpen: (document: FallLineDocument, message: string) => void;
  readonly onClose: () => void;
}

export function GalleryDialog({ onOpen, onClose }: GalleryDialogProps) {
  function choose(id: string): void {
    const preset = presetById.get(id);
    if (preset !== undefined) onOpen(readLink(preset.link).document, words.opened(preset.name));
  }
  return (
    <ChoiceDialog
      title={words.title}
      look="cards"
      groups={galleryGroups()}
      onChoose={choose}
      onClose={onClose}
    />
  );
}

/** In the order of the catalogue. */
const galleryGroups = (): readonly ChoiceGroup[] => [{ entries: presets.map(entryOf) }];

function entryOf({ id, name, sentence, link }: PresetDefinition) {
  const { experiment } = readLink(link).document;
  return {
    id,
    name,
    sentence,
    keywords: [problemName(experiment.problem), ...runNames(experiment)].join(' '),
    picture: <PresetPicture link={link} />,
  };
}
